"""Loopscope in documentation.

One block of a page holds a program. Where scripts run, readers can open it and step through it; everywhere else, and
until they do, they see the text and a picture of its run, which the command line draws when the documentation is built.

- ``loopscope_docs.sphinx_ext``: the Sphinx extension
- ``loopscope_docs.mkdocs_plugin``: the MkDocs plugin
- ``loopscope_docs.mdbook``: the mdBook preprocessor

All three share ``block`` (what a block may say), ``element`` (its HTML), ``picture`` (its run) and ``site`` (the files).
"""

__version__ = "0.1.0"


class LoopscopeError(Exception):
    """Something that the author of the documentation has to mend, in a sentence."""
