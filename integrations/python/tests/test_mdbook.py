"""The preprocessor as mdBook calls it; tests/browser builds a real book."""

import contextlib
import io
import json
import sys
import unittest
from unittest import mock

from loopscope_docs import mdbook
from tests.support import PROGRAM, InFolder, needs_command


class Preprocessor(InFolder):
    def preprocess(self, *arguments, stdin=None):
        out, err = io.StringIO(), io.StringIO()
        with (
            mock.patch.object(sys, "argv", ["mdbook-loopscope", *arguments]),
            mock.patch.object(sys, "stdin", io.StringIO(json.dumps(stdin))),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = mdbook.main()
        return code, out.getvalue(), err.getvalue()

    def book(self, renderer, content, path="part/one.md"):
        context = {"root": str(self.folder), "renderer": renderer, "config": {"book": {"src": "src"}, "preprocessor": {"loopscope": {}}}}
        inner = {"Chapter": {"name": "One", "content": content, "path": path, "sub_items": []}}
        outer = {"Chapter": {"name": "Zero", "content": "Words.", "path": "zero.md", "sub_items": [inner]}}
        return [context, {"sections": [outer, "Separator", {"PartTitle": "Part"}]}]

    def test_every_renderer_is_supported(self):
        self.assertEqual(self.preprocess("supports", "epub")[0], 0)

    def test_a_book_without_the_page_says_what_to_do(self):
        self.write("src/x.md", "")
        code, _, said = self.preprocess(stdin=self.book("html", "x"))
        self.assertEqual(code, 1)
        self.assertIn("mdbook-loopscope install", said)

    @needs_command
    def test_blocks_become_elements(self):
        self.write("src/x.md", "")
        self.assertEqual(self.preprocess("install", str(self.folder), "--site", str(self.folder / "page"))[0], 0)
        code, out, said = self.preprocess(stdin=self.book("html", f"a\n\n```loopscope panels=loop\n{PROGRAM}```\n"))
        self.assertEqual((code, said), (0, ""))
        outer = json.loads(out)["sections"][0]["Chapter"]
        self.assertEqual(outer["content"], "Words.")
        text = outer["sub_items"][0]["Chapter"]["content"]
        self.assertIn('<loop-scope panels="loop">\n\n```python\nimport asyncio\n\nasync', text)
        self.assertRegex(text, r'<noscript><img [^>]*src="../loopscope-runs/loopscope-\w+\.svg"')
        self.assertIn('<script src="../loopscope/loop-scope.js" defer>', text)

    @needs_command
    def test_other_renderers_get_text_and_picture(self):
        code, out, _ = self.preprocess(stdin=self.book("epub", f"```loopscope\n{PROGRAM}```\n"))
        text = json.loads(out)["sections"][0]["Chapter"]["sub_items"][0]["Chapter"]["content"]
        self.assertEqual(code, 0)
        self.assertNotIn("<", text.split("```")[2])
        self.assertRegex(text, r"!\[Timeline[^]]*\]\(../loopscope-runs/loopscope-\w+\.svg\)")


if __name__ == "__main__":
    unittest.main()
