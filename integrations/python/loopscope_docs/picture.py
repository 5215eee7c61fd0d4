"""The run of a program as a picture and as text, drawn by Loopscope's command line when the documentation is built."""

import hashlib
import os
import subprocess
import tempfile
from pathlib import Path

from . import LoopscopeError

#: A program that a page shows in seconds takes no longer than this to draw.
PATIENCE = 120
#: Exit codes of runs that ended otherwise than well and are worth a picture all the same: an exception, a limit, a deadlock.
ENDED = (0, 1, 3, 4)


def command(configured=None):
    """The command to call: configured, from the environment, or ``loopscope`` on the path."""
    return configured or os.environ.get("LOOPSCOPE_COMMAND") or "loopscope"


def picture(program, folder, *, scenario="", name="program.py", loopscope=None):
    """Draws the run as SVG in ``folder`` and returns the file. Its name tells the content, so it is drawn once."""
    mark = hashlib.sha256("\0".join([program, scenario, name]).encode()).hexdigest()[:16]
    file = Path(folder) / f"loopscope-{mark}.svg"
    if not file.exists():
        drawn = _run(command(loopscope), program, scenario, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        # Beside it first, so that an interrupted build leaves nothing that looks whole.
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(drawn)
        part.replace(file)
    return file


def _run(loopscope, program, scenario, name):
    with tempfile.TemporaryDirectory(prefix="loopscope-") as folder:
        source = Path(folder) / Path(name).name
        source.write_text(program, encoding="utf-8")
        target = Path(folder) / "run.svg"
        arguments = [loopscope, "trace", str(source), "--format", "svg", "-o", str(target)]
        if scenario:
            world = Path(folder) / "scenario.json"
            world.write_text(scenario, encoding="utf-8")
            arguments += ["--scenario", str(world)]
        try:
            done = subprocess.run(arguments, capture_output=True, text=True, timeout=PATIENCE)
        except FileNotFoundError:
            raise LoopscopeError(
                f"the command `{loopscope}` was not found, which draws the runs of loopscope blocks: install Loopscope's "
                "command line, or name it in the setting for it or in LOOPSCOPE_COMMAND"
            ) from None
        except subprocess.TimeoutExpired:
            raise LoopscopeError(f"a loopscope block ({name}) was not drawn within {PATIENCE} s") from None
        if done.returncode not in ENDED or not target.exists():
            said = done.stderr.strip() or f"exit code {done.returncode}"
            raise LoopscopeError(f"a loopscope block ({name}) could not be drawn: {said}")
        return target.read_bytes()
