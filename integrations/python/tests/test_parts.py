"""Options, fences, HTML, and the files of the page."""

import os
import stat
import unittest
from html.parser import HTMLParser
from unittest import mock

from loopscope_docs import LoopscopeError, block, element, fences, picture, site
from tests.support import PROGRAM, InFolder, needs_command


class Options(unittest.TestCase):
    def test_words_behind_a_fence(self):
        options = block.of_words('panels=loop,timeline editable title="Two tasks" at=12')
        self.assertEqual(options, {"panels": "loop,timeline", "editable": "", "title": "Two tasks", "at": "12"})

    def test_lists_may_have_spaces(self):
        self.assertEqual(block.checked({"panels": "loop, console"}), {"panels": "loop,console"})

    def test_what_is_wrong_is_named(self):
        wrong = {
            "panel=loop": "no option `panel`",
            "panels=stage": "`panels`.*code, loop",
            "at=-1": "`at`.*number of events",
            "theme=sepia": "auto, light, dark",
            "editable=no": "stands alone",
            "scenario=[1]": "JSON object",
            "scenario={": "no JSON",
            "at=1 at=2": "stands twice",
            'title="a': "cannot be read",
            "height=tall": "auto",
            "pace=fast": "factor",
        }
        for words, sentence in wrong.items():
            with self.subTest(words), self.assertRaisesRegex(LoopscopeError, sentence):
                block.of_words(words)


class Fences(unittest.TestCase):
    def replace(self, text):
        found = []

        def replacement(indent, options, program):
            found.append((indent, options, program))
            return f"{indent}HERE"

        return fences.replaced(text, replacement), found

    def test_a_block(self):
        text, found = self.replace("a\n```loopscope at=1\nx = 1\n\ny = 2\n```\nb")
        self.assertEqual(text, "a\nHERE\nb")
        self.assertEqual(found, [("", "at=1", "x = 1\n\ny = 2\n")])

    def test_an_indented_block_keeps_the_program_s_own_indentation(self):
        text, found = self.replace("- item\n\n    ~~~~ loopscope\n    if x:\n        y\n    ~~~~\n")
        self.assertEqual(text, "- item\n\n    HERE\n")
        self.assertEqual(found, [("    ", "", "if x:\n    y\n")])

    def test_other_blocks_and_what_is_in_them_stay(self):
        text = "````markdown\n```loopscope\nx\n```\n````\n```python\ny\n```"
        self.assertEqual(self.replace(text), (text, []))

    def test_a_block_that_is_not_closed_reaches_to_the_end(self):
        self.assertEqual(self.replace("```loopscope\nx\ny"), ("HERE", [("", "", "x\ny\n")]))


class Html(unittest.TestCase):
    def test_nothing_of_a_block_is_markup(self):
        options = {"title": '"><script>x</script>', "editable": ""}
        html = element.opening(options) + element.code("print('</code><script>')") + element.static("a&b.svg", '"x"') + "</loop-scope>"
        seen = []

        class Tags(HTMLParser):
            def handle_starttag(self, tag, attrs):
                seen.append((tag, dict(attrs)))

        Tags().feed(html)
        self.assertEqual([tag for tag, _ in seen], ["loop-scope", "pre", "code", "noscript", "img"])
        self.assertEqual(seen[0][1], {"title": options["title"], "editable": None})
        self.assertEqual(seen[-1][1]["src"], "a&b.svg")


class Site(InFolder):
    def test_copying_replaces_an_older_build(self):
        self.write("out/old.js", "")
        site.copy(site.folder(str(self.folder / "page")), self.folder / "out")
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()), ["embed.html", "loop-scope.js"])

    def test_a_folder_that_is_no_build_is_named(self):
        with self.assertRaisesRegex(LoopscopeError, "no loop-scope.js"):
            site.folder(str(self.folder))
        with mock.patch.dict(os.environ, {"LOOPSCOPE_SITE": ""}), self.assertRaisesRegex(LoopscopeError, "LOOPSCOPE_SITE"):
            site.folder()


class Pictures(InFolder):
    def test_a_missing_command_is_named(self):
        with self.assertRaisesRegex(LoopscopeError, "`no-such-command` was not found"):
            picture.picture(PROGRAM, self.folder, loopscope="no-such-command")

    def test_a_command_that_fails_is_quoted_and_leaves_nothing(self):
        failing = self.write("failing", "#!/bin/sh\necho 'program.py is no program' >&2\nexit 2\n")
        failing.chmod(failing.stat().st_mode | stat.S_IXUSR)
        with self.assertRaisesRegex(LoopscopeError, "program.py is no program"):
            picture.picture(PROGRAM, self.folder / "runs", loopscope=str(failing))
        self.assertFalse((self.folder / "runs").exists())

    @needs_command
    def test_a_run_is_drawn_once(self):
        file = picture.picture(PROGRAM, self.folder)
        drawn = file.read_text(encoding="utf-8")
        self.assertIn("<svg", drawn)
        self.assertIn("&lt;b&gt;done&lt;/b&gt; &amp; out", drawn)
        self.assertEqual(picture.picture(PROGRAM, self.folder, loopscope="no-such-command"), file)
        self.assertNotEqual(picture.picture(PROGRAM + "\n", self.folder), file)


if __name__ == "__main__":
    unittest.main()
