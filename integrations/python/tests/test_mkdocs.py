"""Real MkDocs builds."""

import importlib.util
import unittest

from tests.support import PROGRAM, InFolder, needs_command


@unittest.skipUnless(importlib.util.find_spec("mkdocs"), "needs MkDocs")
@needs_command
class Builds(InFolder):
    def build(self):
        self.write("mkdocs.yml", "site_name: T\nplugins:\n  - loopscope: {site: page}\n")
        return self.call("mkdocs", "build", "--quiet", "--strict")

    def test_pages_have_element_text_picture_and_script(self):
        self.write("docs/index.md", f"# T\n\n```loopscope at=3\n{PROGRAM}```\n\n- item\n\n    ```loopscope\n    x = 1\n    ```\n")
        self.write("docs/deep/page.md", f"```loopscope\n{PROGRAM}```\n")
        self.assertEqual(self.build(), (0, ""))
        html = self.read("site/index.html")
        self.assertIn('<loop-scope at="3">', html)
        self.assertIn("&lt;b&gt;done", html)
        self.assertIn('<script src="assets/loopscope/loop-scope.js" defer>', html)
        self.assertEqual(html.count("<loop-scope"), 2)
        self.assertNotIn("loopscope-block-", html)
        deep = self.read("site/deep/page/index.html")
        self.assertIn('<script src="../../assets/loopscope/loop-scope.js" defer>', deep)
        self.assertRegex(deep, r'<img [^>]*src="../../assets/loopscope-runs/loopscope-\w+\.svg"')
        self.assertEqual(len(list((self.folder / "site/assets/loopscope-runs").iterdir())), 2)

    def test_mistakes_name_the_page(self):
        self.write("docs/index.md", "```loopscope at=soon\nx\n```\n")
        code, said = self.build()
        self.assertNotEqual(code, 0)
        self.assertRegex(said, "index.md.*`at`.*number of events")


if __name__ == "__main__":
    unittest.main()
