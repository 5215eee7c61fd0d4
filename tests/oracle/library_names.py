"""Writes library_names.json: the public names of the modules of CPython 3.13 that Loopscope means to have.

    ~/.pyenv/versions/3.13.0/bin/python3.13 tests/oracle/library_names.py

A module's public names are its `__all__`, or else what it binds to names without a leading underscore, other modules left
out. tests/library.rs holds the table in docs/library.md against this list.
"""

import importlib
import json
import keyword
import pathlib
import sys
import types

MODULES = """
__future__ abc argparse asyncio base64 bisect builtins cmath collections collections.abc concurrent.futures contextlib
contextvars copy csv dataclasses datetime decimal enum errno fnmatch fractions functools gc glob hashlib heapq html html.entities
html.parser http http.client inspect io itertools json logging logging.config logging.handlers math multiprocessing operator os
os.path pathlib
pprint queue random re select selectors shutil signal socket ssl stat statistics string struct subprocess sys tempfile textwrap threading time
timeit traceback tracemalloc types typing unittest unittest.mock urllib.error urllib.parse urllib.request urllib.robotparser uuid warnings weakref
""".split()


def public(module):
    if listed := getattr(module, "__all__", None):
        return sorted(name for name in listed if not keyword.iskeyword(name))
    bound = vars(module).items()
    return sorted(
        name
        for name, value in bound
        if name[0] != "_" and not isinstance(value, types.ModuleType) and not keyword.iskeyword(name)
    )


if sys.version_info[:2] != (3, 13):
    sys.exit("the names are those of CPython 3.13")
names = {name: public(importlib.import_module(name)) for name in MODULES}
lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(found)}" for name, found in names.items())
target = pathlib.Path(__file__).with_name("library_names.json")
target.write_text("{\n" + lines + "\n}\n", encoding="utf-8")
print(sum(map(len, names.values())), "names of", len(names), "modules")
