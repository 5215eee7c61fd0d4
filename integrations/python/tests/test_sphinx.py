"""Real Sphinx builds."""

import importlib.util
import unittest

from tests.support import PROGRAM, InFolder, needs_command



def indented(text):
    return "".join(f"   {line}" if line.strip() else line for line in text.splitlines(keepends=True))


@unittest.skipUnless(importlib.util.find_spec("sphinx"), "needs Sphinx")
@needs_command
class Builds(InFolder):
    def build(self, builder, index, settings='loopscope_site = "../page"\n'):
        self.write("docs/conf.py", f'project = "T"\nextensions = ["loopscope_docs.sphinx_ext"]\n{settings}')
        self.write("docs/index.rst", f"Title\n=====\n\n{index}")
        _, said = self.call("sphinx", "-q", "--no-color", "-b", builder, "-d", "doctrees", "docs", builder)
        return said

    def test_a_page_has_element_text_picture_and_script(self):
        warnings = self.build("html", f".. loopscope::\n   :panels: loop, timeline\n   :caption: Turns\n\n{indented(PROGRAM)}")
        self.assertEqual(warnings, "")
        html = self.read("html/index.html")
        self.assertIn('<loop-scope panels="loop,timeline">', html)
        self.assertRegex(html, r"<noscript><img [^>]*loopscope-\w+\.svg")
        self.assertRegex(html, r'<script[^>]*defer="defer"[^>]*loopscope/loop-scope\.js')
        self.assertEqual(self.read("html/_static/loopscope/embed.html"), "embed.html")
        self.assertEqual(len(list((self.folder / "html/_images").glob("loopscope-*.svg"))), 1)

    def test_a_page_without_a_block_has_nothing_of_it(self):
        self.assertEqual(self.build("html", "Words.\n", settings=""), "")
        self.assertNotIn("loop-scope", self.read("html/index.html"))
        self.assertFalse((self.folder / "html/_static/loopscope").exists())

    def test_a_file(self):
        self.write("docs/turns.py", PROGRAM)
        self.assertEqual(self.build("html", ".. loopscope:: turns.py\n"), "")
        self.assertIn('<loop-scope name="turns.py">', self.read("html/index.html"))

    def test_books_have_text_and_picture(self):
        self.build("epub", f".. loopscope::\n\n{indented(PROGRAM)}", settings='version = "1"\n')
        page = self.read("epub/index.xhtml")
        self.assertNotIn("loop-scope>", page)
        self.assertNotIn("noscript", page)
        self.assertRegex(page, r"<img [^>]*loopscope-\w+\.svg")
        self.assertIn("asyncio", page)

    def test_mistakes_are_reported_where_they_stand(self):
        warnings = self.build("html", f".. loopscope::\n   :at: soon\n\n{indented(PROGRAM)}")
        self.assertRegex(warnings, r"index\.rst:4: .*`at`.*number of events")
        self.assertRegex(self.build("html", ".. loopscope::\n"), "no program")
        self.assertRegex(self.build("html", ".. loopscope:: gone.py\n"), "cannot be read")


if __name__ == "__main__":
    unittest.main()
