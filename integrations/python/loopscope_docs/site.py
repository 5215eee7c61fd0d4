"""Loopscope's own files, copied into a site: readers fetch nothing from anywhere else."""

import os
import shutil
from pathlib import Path

from . import LoopscopeError

#: The folder of the site into which they go.
FOLDER = "loopscope"
SCRIPT = "loop-scope.js"
#: Without these a folder is no build of the page.
NEEDED = (SCRIPT, "embed.html")


def folder(configured=None, base="."):
    """The folder with the built page: configured (relative to ``base``), or from the environment."""
    named = configured or os.environ.get("LOOPSCOPE_SITE")
    if not named:
        raise LoopscopeError(
            "where Loopscope's built page is was not said: build it (`./dev build` writes `dist/`), then name that folder in "
            "the setting for it or in LOOPSCOPE_SITE"
        )
    path = (Path(base) / named).resolve()
    missing = [name for name in NEEDED if not (path / name).is_file()]
    if missing:
        raise LoopscopeError(f"{path} is no build of Loopscope's page: it has no {' and no '.join(missing)}")
    return path


def copy(source, target):
    """Copies the page's files, replacing an older build as a whole: names change with what they hold."""
    target = Path(target)
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(source, target)
