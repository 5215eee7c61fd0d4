"""What the tests share: a program, and a folder that passes for the built page."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = """import asyncio

async def main():
    await asyncio.sleep(1)
    print("<b>done</b> & out")

asyncio.run(main())
"""


def needs_command(test):
    return unittest.skipUnless(shutil.which(os.environ.get("LOOPSCOPE_COMMAND", "loopscope")), "needs the command `loopscope`")(test)


class InFolder(unittest.TestCase):
    """Each test has a folder of its own, and in it `page`, which passes for the built page."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="loopscope-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for name in ("loop-scope.js", "embed.html"):
            self.write(f"page/{name}", name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def call(self, module, *arguments):
        """Calls a tool as people do, in a process of its own: its exit code, and all that it said."""
        done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120)
        return done.returncode, done.stdout + done.stderr
