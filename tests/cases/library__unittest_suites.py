# A run of tests as programs start it: fixtures, order, subtests, skips, expected failures, cleanups, asynchronous ones, the report.
import asyncio
import sys
import unittest


class Basics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("set up class")

    @classmethod
    def tearDownClass(cls):
        print("tear down class")

    def setUp(self):
        print("set up", self._testMethodName)
        self.addCleanup(print, "cleanup", self.id().split(".")[-1])

    def tearDown(self):
        print("tear down")

    def test_passes(self):
        self.assertEqual(1 + 1, 2)

    def test_fails(self):
        "A line about the failing one."
        self.assertEqual([1, 2, 3], [1, 2, 4], "my message")

    def test_errors(self):
        raise KeyError("oops")

    def test_subtests(self):
        for n in range(4):
            with self.subTest("parts", n=n):
                self.assertTrue(n % 2, f"{n} is even")

    @unittest.skip("not today")
    def test_skipped(self):
        print("never")

    def test_skips_inside(self):
        self.skipTest("changed my mind")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @unittest.skipIf(sys.version_info < (3, 13), "old")
    @unittest.skipUnless(True, "never")
    def test_conditions(self):
        pass


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()
        self.addAsyncCleanup(self.leave, "async cleanup")
        await asyncio.sleep(0.1)

    async def asyncTearDown(self):
        print("asyncTearDown", self.loop is asyncio.get_running_loop())

    async def leave(self, text):
        await asyncio.sleep(0)
        print(text)

    async def test_await(self):
        self.assertEqual(await asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(2, "b")), ["a", "b"])

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.5):
                await asyncio.sleep(9)

    async def test_error(self):
        await asyncio.sleep(0)
        raise ValueError("in a coroutine")

    def test_plain(self):
        pass


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_nothing(self):
        pass


class Log(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        print("--", test.id().partition(".")[2])

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        print("subtest", subtest._subDescription(), error and error[0].__name__)


suite = unittest.TestSuite()
loader = unittest.TestLoader()
for case in (Basics, Async, Broken):
    suite.addTests(loader.loadTestsFromTestCase(case))
print(suite.countTestCases(), loader.getTestCaseNames(Basics))
result = Log()
suite.run(result)
print(result)
print([(str(t), e.strip().splitlines()[-1]) for t, e in result.failures])
print([(str(t), e.strip().splitlines()[-1]) for t, e in result.errors])
print(result.skipped, [t.id().split(".")[-1] for t, _ in result.expectedFailures], [t.id().split(".")[-1] for t in result.unexpectedSuccesses], result.wasSuccessful(), result.testsRun)
print(Basics("test_fails").shortDescription(), Basics("test_passes"), repr(Basics("test_passes")), Basics("test_passes") == Basics("test_passes"), unittest.TestSuite([Basics("test_passes")]))
try:
    Basics("missing")
except ValueError as error:
    print(error)
one = unittest.FunctionTestCase(lambda: None, description="a function")
print(one.shortDescription(), one.run().wasSuccessful())


def add(a, b):
    return a + b


class Quick(unittest.TestCase):
    longMessage = False

    def test_it(self):
        self.assertEqual(add(1, 2), 4, "only this")


quick = Quick("test_it").run()
print(quick.failures[0][1].splitlines()[-1], Quick("test_it").debug.__name__)
