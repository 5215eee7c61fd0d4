# assertLogs and assertNoLogs take a level's number or its name.
import logging
import unittest


class T(unittest.TestCase):
    def test_levels(self):
        for level in ("INFO", logging.WARNING, None, "CRITICAL"):
            try:
                with self.assertLogs("x", level) as logs:
                    logging.getLogger("x").debug("d")
                    logging.getLogger("x").info("i")
                    logging.getLogger("x.y").warning("w %d", 1)
                print(level, logs.output, [r.levelname for r in logs.records])
            except AssertionError as error:
                print(level, error)
            try:
                with self.assertNoLogs("x", level):
                    logging.getLogger("x").warning("again")
                print("none")
            except AssertionError as error:
                print(level, error)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
print(result.errors, result.failures)
