"""Sphinx: the directive ``loopscope``.

.. code-block:: rst

    .. loopscope::
       :panels: loop, timeline
       :caption: Two tasks take turns

       import asyncio
       ...

``.. loopscope:: FILE.py`` shows a file beside the document. Settings: ``loopscope_site`` (the folder of the built page),
``loopscope_command`` (what draws runs).
"""

import os
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from . import LoopscopeError, __version__, block, element, picture, site

logger = logging.getLogger(__name__)

#: The folder in the source tree's build cache, relative to the doctrees, where pictures are kept.
PICTURES = "loopscope-pictures"


class loopscope(nodes.General, nodes.Element):
    """The element: its children are the program and the picture."""


class loopscope_run(nodes.General, nodes.Element):
    """What readers without scripts see of the run: its child is the picture."""


def _option(value):
    return "" if value is None else value


class Loopscope(SphinxDirective):
    """See the module."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {**{name: _option for name in block.OPTIONS}, "caption": directives.unchanged, "class": directives.class_option}

    def run(self):
        try:
            return self._run()
        except LoopscopeError as error:
            # Reported where it stands, as all mistakes of a document are.
            return [self.state_machine.reporter.error(str(error), line=self.lineno)]

    def _run(self):
        options = block.checked({name: value for name, value in self.options.items() if name in block.OPTIONS})
        program = self._program(options)
        outer = loopscope(options=options, classes=self.options.get("class", []))
        text = nodes.literal_block(program, program, language="python")
        outer += text
        outer += self._picture(program, options)
        self.env.metadata[self.env.docname]["loopscope"] = True
        self.set_source_info(outer)
        if "caption" not in self.options:
            return [outer]
        figure = nodes.container("", literal_block=True, classes=["literal-block-wrapper"])
        caption, messages = self.state.inline_text(self.options["caption"], self.lineno)
        figure += nodes.caption("", "", *caption)
        figure += outer
        return [figure, *messages]

    def _program(self, options):
        if self.arguments:
            if self.content:
                raise LoopscopeError("a loopscope block has a program of its own or names a file, not both")
            relative, path = self.env.relfn2path(self.arguments[0])
            self.env.note_dependency(relative)
            options.setdefault("name", Path(path).name)
            try:
                return Path(path).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise LoopscopeError(f"the file of a loopscope block cannot be read: {error}") from None
        if not self.content:
            raise LoopscopeError("a loopscope block has no program: indent it below, or name a file")
        return "\n".join(self.content) + "\n"

    def _picture(self, program, options):
        folder = Path(self.env.doctreedir) / PICTURES
        file = picture.picture(
            program,
            folder,
            scenario=options.get("scenario", ""),
            name=options.get("name", "program.py"),
            loopscope=self.config.loopscope_command,
        )
        # Images are named relative to the source folder, where this one is not.
        relative = os.path.relpath(file, self.env.srcdir).replace(os.sep, "/")
        run = loopscope_run()
        run += nodes.image(uri=f"/{relative}", alt=options.get("title", "Timeline of the program's run, and its output"))
        return run


def _visit_html(self, node):
    self.body.append(element.opening(node["options"]) + "\n")


def _depart_html(self, node):
    self.body.append("</loop-scope>\n")


def _visit_run(self, node):
    self.body.append("<noscript>")


def _depart_run(self, node):
    self.body.append("</noscript>\n")


def _plain(self, node):
    """Other forms show program and picture as they are."""


def _builds_pages(app):
    return app.builder.format == "html" and app.builder.name not in ("epub",)


def _static(app, _doctree, _docname):
    """EPUB readers run no scripts: there the block is replaced by what is in it."""
    if _builds_pages(app):
        return
    for node in list(_doctree.findall(loopscope)):
        children = [child for part in node.children for child in (part.children if isinstance(part, loopscope_run) else [part])]
        node.replace_self(children)


def _script(app, pagename, templatename, context, doctree):
    if doctree is not None and _builds_pages(app) and any(doctree.findall(loopscope)):
        app.add_js_file(f"{site.FOLDER}/{site.SCRIPT}", loading_method="defer")


def _copy(app, error):
    if error is not None or not _builds_pages(app):
        return
    if not any("loopscope" in data for data in app.env.metadata.values()):
        return
    try:
        source = site.folder(app.config.loopscope_site, app.confdir)
    except LoopscopeError as wrong:
        raise ExtensionError(str(wrong)) from None
    site.copy(source, Path(app.outdir) / "_static" / site.FOLDER)


def setup(app):
    app.add_config_value("loopscope_site", None, "html", [str])
    app.add_config_value("loopscope_command", None, "env", [str])
    others = {builder: (_plain, _plain) for builder in ("latex", "text", "man", "texinfo")}
    app.add_node(loopscope, html=(_visit_html, _depart_html), **others)
    app.add_node(loopscope_run, html=(_visit_run, _depart_run), **others)
    app.add_directive("loopscope", Loopscope)
    app.connect("doctree-resolved", _static)
    app.connect("html-page-context", _script)
    app.connect("build-finished", _copy)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
