# Warnings in tests and programs: errors made of them, captured by logging, recorded in coroutines, a switch from old to new names.
import asyncio
import logging
import sys
import unittest
import warnings


def connect(host=None, *, hostname=None):
    if host is not None:
        warnings.warn("'host' is deprecated, use 'hostname'", DeprecationWarning, stacklevel=2)
        hostname = host
    return hostname


class Tests(unittest.IsolatedAsyncioTestCase):
    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as context:
            connect("a")
        print(context.warning, context.lineno > 0, context.filename == __file__)

    def test_regex(self):
        with self.assertWarnsRegex(DeprecationWarning, "use 'hostname'"):
            connect("a")

    def test_silent(self):
        with self.assertRaises(self.failureException) as context, self.assertWarns(UserWarning):
            connect(hostname="a")
        print(context.exception)

    async def test_coroutine(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            await asyncio.sleep(0.1)
            connect("b")
            await asyncio.create_task(asyncio.sleep(0))
        self.assertEqual([str(w.message) for w in caught], ["'host' is deprecated, use 'hostname'"])

    def test_error(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertRaises(DeprecationWarning, connect, "c")


result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests)) if False else unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Tests).run(result)
print(result.testsRun, result.failures, result.errors)
logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")
logging.captureWarnings(True)
warnings.warn("into the log")
logging.captureWarnings(False)
warnings.warn("back on stderr")


class Collected(list):
    def __call__(self, message, category, filename, lineno, file=None, line=None):
        self.append((category.__name__, str(message)))


collected = Collected()
original, warnings.showwarning = warnings.showwarning, collected
warnings.warn("collected")
warnings.warn("collected too", RuntimeWarning)
warnings.showwarning = original
print(collected)
original, warnings.formatwarning = warnings.formatwarning, lambda message, category, filename, lineno, line=None: f"<{category.__name__}: {message}>\n"
warnings.warn("own format")
warnings.formatwarning = original


async def worker(n):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore" if n else "always")
        await asyncio.sleep(0)
        warnings.warn(f"worker {n}")


async def main():
    await worker(0)
    await worker(1)


asyncio.run(main())


def strict():
    warnings.filterwarnings("error", category=RuntimeWarning)
    try:
        warnings.warn("careful", RuntimeWarning)
    finally:
        warnings.resetwarnings()


strict()
