import asyncio
import unittest


class Plain(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        self.addCleanup(print, "cleanup")
        print("up", self._testMethodName)

    def tearDown(self):
        print("down")

    def test_equal(self):
        "Things are equal."
        self.assertEqual(1, 1)
        with self.assertRaises(ValueError) as caught:
            int("x")
        print(caught.exception)

    @unittest.skip("not now")
    def test_skip(self):
        pass

    def test_skip_inside(self):
        self.skipTest("later")

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertLess(i, 5)


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("sync up")

    async def asyncSetUp(self):
        print("async up", asyncio.get_running_loop().is_running())

    async def asyncTearDown(self):
        print("async down")

    async def test_sleep(self):
        self.addAsyncCleanup(asyncio.sleep, 0)
        await asyncio.sleep(0.01)
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(1)

    def test_sync(self):
        self.assertIn(1, [1])


class Messages(unittest.TestCase):
    def test_messages(self):
        calls = [
            lambda: self.assertEqual(1, 2), lambda: self.assertEqual(1, 2, "why"), lambda: self.assertTrue(0),
            lambda: self.assertFalse([1]), lambda: self.assertIs(1, 2), lambda: self.assertIsNot(None, None),
            lambda: self.assertIn(1, []), lambda: self.assertNotIn(1, [1]), lambda: self.assertIsNone(1),
            lambda: self.assertIsNotNone(None), lambda: self.assertIsInstance(1, str), lambda: self.assertNotIsInstance(1, int),
            lambda: self.assertAlmostEqual(1, 1.1), lambda: self.assertAlmostEqual(1, 2, delta=0.5), lambda: self.assertNotAlmostEqual(1, 1.00000001),
            lambda: self.assertGreater(1, 2), lambda: self.assertGreaterEqual(1, 2), lambda: self.assertLess(2, 1), lambda: self.assertLessEqual(2, 1),
            lambda: self.assertRegex("abc", "x"), lambda: self.assertNotRegex("abc", "b"), lambda: self.assertCountEqual([1, 2], [2, 3, 3]),
            lambda: self.assertRaises(ValueError, int, "1"), lambda: self.assertRaisesRegex(ValueError, "foo", int, "x"),
            lambda: self.assertSetEqual({1, 2}, {2, 3}), lambda: self.fail("no"), lambda: self.fail(), lambda: self.assertNotEqual(1, 1),
            lambda: self.assertRaises(3), lambda: self.assertEqual("x" * 100 + "a", 5),
        ]
        for call in calls:
            try:
                call()
            except Exception as error:
                print(type(error).__name__, error)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Plain)
print(suite.countTestCases(), suite)
result = unittest.TestResult()
unittest.TestSuite([suite, unittest.defaultTestLoader.loadTestsFromTestCase(Messages)]).run(result)
print(result, result.skipped, result.wasSuccessful())
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Async).run(result)
print(result, result.testsRun)
