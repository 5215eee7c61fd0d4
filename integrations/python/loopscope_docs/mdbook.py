"""mdBook: fenced blocks of the language ``loopscope``.

.. code-block:: toml

    [preprocessor.loopscope]

mdBook calls ``mdbook-loopscope`` with the whole book on standard input. ``mdbook-loopscope install BOOK`` copies the built
page into the book's sources once, whence mdBook copies it into every build. A setting in the same table:
``loopscope-command`` (what draws runs).
"""

import argparse
import json
import os
import sys
from pathlib import Path

from . import LoopscopeError, block, element, fences, picture, site

#: Folders in the book's sources.
RUNS = f"{site.FOLDER}-runs"


def preprocess(context, book):
    """The book with each block replaced. ``context`` is what mdBook tells beside it."""
    root = Path(context["root"])
    settings = context["config"].get("preprocessor", {}).get("loopscope", {})
    sources = root / context["config"].get("book", {}).get("src", "src")
    html = context["renderer"] == "html"
    if html and not (sources / site.FOLDER / site.SCRIPT).exists():
        raise LoopscopeError(f"the book has no copy of Loopscope's page: run `mdbook-loopscope install {root}` once")

    def chapter(item):
        text = item["content"]
        depth = len(Path(item["path"]).parts) - 1 if item.get("path") else 0
        up = "../" * depth
        used = False

        def replacement(indent, words, program):
            nonlocal used
            used = True
            options = block.of_words(words)
            file = picture.picture(
                program,
                sources / RUNS,
                scenario=options.get("scenario", ""),
                name=options.get("name", "program.py"),
                loopscope=settings.get("loopscope-command"),
            )
            alternative = options.get("title", "Timeline of the program's run, and its output")
            address = f"{up}{RUNS}/{file.name}"
            fence = _fence(program)
            listing = [f"{fence}python", *program.rstrip("\n").split("\n"), fence]
            if html:
                # Each tag is a block of its own, so that the listing between them is Markdown's.
                parts = [element.opening(options), "", *listing, "", element.static(address, alternative), "", "</loop-scope>"]
            else:
                parts = [*listing, "", f"![{_plain(alternative)}]({address})"]
            return "\n".join(indent + part if part else part for part in parts)

        try:
            text = fences.replaced(text, replacement)
        except LoopscopeError as error:
            raise LoopscopeError(f"{item.get('path') or item['name']}: {error}") from None
        if used and html:
            text += f"\n\n{element.script(f'{up}{site.FOLDER}/{site.SCRIPT}')}\n"
        item["content"] = text

    # `items` is what newer releases call it.
    for item in book["items"] if "items" in book else book["sections"]:
        _walk(item, chapter)
    return book


def _walk(item, visit):
    """Calls ``visit`` for each chapter; separators and titles of parts are left alone."""
    if not isinstance(item, dict) or "Chapter" not in item:
        return
    visit(item["Chapter"])
    for inner in item["Chapter"]["sub_items"]:
        _walk(inner, visit)


def _fence(program):
    """A fence that the program does not close."""
    longest = max((len(line) - len(line.lstrip("`")) for line in program.split("\n")), default=0)
    return "`" * max(3, longest + 1)


def _plain(text):
    return text.replace("[", "(").replace("]", ")")


def _install(arguments):
    root = Path(arguments.book).resolve()
    sources = root / arguments.src
    if not sources.is_dir():
        raise LoopscopeError(f"{sources} is no folder; name the book's folder, and its sources with --src")
    # Relative to where the command is called, as paths on a command line are.
    site.copy(site.folder(arguments.site, os.getcwd()), sources / site.FOLDER)
    print(f"copied Loopscope's page to {sources / site.FOLDER}")


def main():
    parser = argparse.ArgumentParser(prog="mdbook-loopscope", description="Loopscope's preprocessor for mdBook.")
    commands = parser.add_subparsers(dest="action")
    supports = commands.add_parser("supports", help="asked by mdBook: every renderer is supported")
    supports.add_argument("renderer")
    install = commands.add_parser("install", help="copy Loopscope's page into a book's sources")
    install.add_argument("book", nargs="?", default=".")
    install.add_argument("--src", default="src", help="the folder of the sources")
    install.add_argument("--site", help="the folder of the built page; else LOOPSCOPE_SITE")
    arguments = parser.parse_args()
    try:
        if arguments.action == "install":
            _install(arguments)
        elif arguments.action is None:
            context, book = json.load(sys.stdin)
            json.dump(preprocess(context, book), sys.stdout)
    except LoopscopeError as error:
        print(f"mdbook-loopscope: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
