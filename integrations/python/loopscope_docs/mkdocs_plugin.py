"""MkDocs: fenced blocks of the language ``loopscope``.

.. code-block:: yaml

    plugins:
      - loopscope:
          site: ../dist

Settings: ``site`` (the folder of the built page), ``command`` (what draws runs).
"""

import re
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from . import LoopscopeError, block, element, fences, picture, site

ASSETS = f"assets/{site.FOLDER}"


class Settings(Config):
    site = config_options.Optional(config_options.Type(str))
    command = config_options.Optional(config_options.Type(str))


class LoopscopePlugin(BasePlugin[Settings]):
    """See the module."""

    def on_pre_build(self, *, config):
        self.blocks = {}
        self.used = False

    def on_page_markdown(self, markdown, *, page, config, files):
        mine = self.blocks[page.file.src_uri] = []

        def replacement(indent, options, program):
            # Markdown wraps and escapes what it does not know, so the block comes in when that is done.
            mine.append(self._html(page, config, files, options, program))
            return f"{indent}{_token(len(mine) - 1)}"

        try:
            return fences.replaced(markdown, replacement)
        except LoopscopeError as error:
            raise PluginError(f"{page.file.src_uri}: {error}") from None

    def _html(self, page, config, files, words, program):
        options = block.of_words(words)
        cache = Path(config.config_file_path or ".").resolve().parent / ".cache" / "loopscope"
        file = picture.picture(
            program,
            cache,
            scenario=options.get("scenario", ""),
            name=options.get("name", "program.py"),
            loopscope=self.config.command,
        )
        address = f"{ASSETS}-runs/{file.name}"
        if files.get_file_from_path(address) is None:
            files.append(File(address, str(cache), config.site_dir, config.use_directory_urls))
            # The file lies under its own name in the cache, which the site's folders do not say.
            files.get_file_from_path(address).abs_src_path = str(file)
        self.used = True
        alternative = options.get("title", "Timeline of the program's run, and its output")
        return "\n".join(
            [
                element.opening(options),
                element.code(program),
                element.static(get_relative_url(address, page.file.url), alternative),
                "</loop-scope>",
            ]
        )

    def on_page_content(self, html, *, page, config, files):
        mine = self.blocks.get(page.file.src_uri, [])
        if not mine:
            return html
        for index, text in enumerate(mine):
            token = _token(index)
            html = re.sub(rf"<p>\s*{token}\s*</p>|{token}", lambda _: text, html)
        return html + "\n" + element.script(get_relative_url(f"{ASSETS}/{site.SCRIPT}", page.file.url))

    def on_post_build(self, *, config):
        if not self.used:
            return
        base = Path(config.config_file_path or ".").resolve().parent
        try:
            source = site.folder(self.config.site, base)
        except LoopscopeError as error:
            raise PluginError(str(error)) from None
        site.copy(source, Path(config.site_dir) / ASSETS)


def _token(index):
    return f"loopscope-block-{index:04d}-here"
