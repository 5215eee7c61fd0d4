"""Take out of recorded text what hangs on the machine that recorded it, and nothing else.

`tests/README.md` lists the rules; `tests/support/normalise.rs` applies the same ones to our own output.  The examples in
`normalise_examples.json` hold both to one meaning: the recorder checks them here, the golden tests there.
"""

import json
import pathlib
import re

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
# A file of CPython's library, or of the recorder's patches, with the line when one follows.
LIBRARY_FILE = re.compile(r"/[^\s\"'<>]*?/(?:lib/python3\.\d+|inject/loopscope_oracle)/([\w./-]+\.py)(?::\d+)?")
WARNING = re.compile(r"(?:(?P<file>[^\s:][^:]*):\d+|<lib>/[^\s:]+): (?P<rest>\w*Warning: .*)")
# The margin is empty but for the bars and pluses that frame an exception group.
FRAME = re.compile(r'(?P<margin>(?: *[|+] )?)  File "(?P<file>[^"]*)", line \d+(?P<place>, in .*)?')


def text(recorded, folder):
    """What every stream goes through: the program's folder, library paths and addresses."""
    recorded = recorded.replace(folder.rstrip("/") + "/", "")
    recorded = LIBRARY_FILE.sub(r"<lib>/\1", recorded)
    return ADDRESS.sub(" at 0x…", recorded)


def errors(recorded, folder, program):
    """Standard error, with frames and warning locations that lie inside the library left out."""
    lines = text(recorded, folder).splitlines()
    kept = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        frame = FRAME.fullmatch(line)
        if frame:
            end = _end_of_frame(lines, index, frame["margin"])
            if not _inside_library(frame["file"]):
                kept.extend(lines[index - 1 : end])
            index = end
            continue
        warning = WARNING.fullmatch(line)
        if warning and warning["file"] not in (program, "sys", "<sys>"):
            kept.append(f"<library>: {warning['rest']}")
            # The source line that follows belongs to the library.
            if index < len(lines) and lines[index].startswith("  "):
                index += 1
            continue
        kept.append(line)
    return "".join(line + "\n" for line in kept)


def _end_of_frame(lines, index, margin):
    """Where the source lines and markers of the frame that precedes `index` end."""
    inner = (margin + "    ", margin + "  [Previous line repeated ")
    while index < len(lines) and lines[index].startswith(inner):
        index += 1
    return index


def _inside_library(file):
    return file.startswith(("<lib>/", "<frozen ", "/"))


def check_examples():
    """Raise an error when these rules and the shared examples part."""
    examples = pathlib.Path(__file__).with_name("normalise_examples.json")
    for example in json.loads(examples.read_text(encoding="utf-8")):
        ours = errors(example["raw"].replace("FOLDER", "/home/someone"), "/home/someone", "p.py")
        if ours != example["errors"]:
            raise RuntimeError(f"normalise.py: {example['what']}: {ours}")
