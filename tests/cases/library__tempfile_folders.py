"""Temporary folders: as a context, by hand, and with a warning when they were left behind."""

import os
import tempfile
import warnings
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    print(type(name), os.path.isdir(name), oct(os.stat(name).st_mode), os.path.basename(name)[:3])
    inner = Path(name) / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "file").write_text("x")
    print(sorted(str(path.relative_to(name)) for path in Path(name).rglob("*")))
print(os.path.exists(name))
folder = tempfile.TemporaryDirectory(prefix="mine-", suffix=".d", dir=".")
print(os.path.basename(folder.name)[:5], folder.name[-2:], repr(folder)[:20], os.listdir(".")[-1][:5] in ("mine-", "libra"))
folder.cleanup()
print(os.path.exists(folder.name))
folder.cleanup()
warnings.simplefilter("always")
folder = tempfile.TemporaryDirectory()
name = folder.name
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    del folder
print([str(one.message).replace(name, "NAME") for one in caught], os.path.exists(name))
with tempfile.TemporaryDirectory(delete=False) as name:
    pass
print(os.path.exists(name), os.rmdir(name))
name = tempfile.mkdtemp()
print(os.path.isdir(name), len({tempfile.mktemp() for _ in range(20)}), os.rmdir(name))
try:
    with tempfile.TemporaryDirectory() as name:
        raise ValueError("inside")
except ValueError as error:
    print(error, os.path.exists(name))
try:
    tempfile.mkdtemp(dir="no/such")
except FileNotFoundError as error:
    print(error.strerror)
