# Suites of tests, and how they are found.

import sys
from unittest import case
from unittest.util import strclass

__unittest = True


class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, BaseTestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class _Holder:
    # What an error in a fixture is reported for.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not result._testRunEntered
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or result._moduleSetUpFailed:
                    continue
            test(result)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _failed(self, result, method, parent, error):
        name = f"{method} ({parent})"
        if isinstance(error, case.SkipTest):
            result.addSkip(_Holder(name), str(error))
        else:
            result.addError(_Holder(name), (type(error), error, error.__traceback__))

    def _enter_class(self, test, result):
        cls = test.__class__
        if cls is result._previousTestClass or result._moduleSetUpFailed:
            return
        if getattr(cls, "__unittest_skip__", False) or not hasattr(cls, "setUpClass"):
            return
        cls._classSetupFailed = False
        try:
            cls.setUpClass()
        except Exception as error:
            cls._classSetupFailed = True
            self._failed(result, "setUpClass", strclass(cls), error)
            self._clean_class(cls, "setUpClass", result)

    def _clean_class(self, cls, method, result):
        cls.doClassCleanups()
        for _, error, _ in cls.tearDown_exceptions:
            self._failed(result, method, strclass(cls), error)

    def _leave_class(self, test, result):
        cls = result._previousTestClass
        if cls is None or test is not None and test.__class__ is cls or not hasattr(cls, "tearDownClass"):
            return
        if cls._classSetupFailed or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls.tearDownClass()
        except Exception as error:
            self._failed(result, "tearDownClass", strclass(cls), error)
        self._clean_class(cls, "tearDownClass", result)

    def _enter_module(self, test, result):
        before = result._previousTestClass and result._previousTestClass.__module__
        current = test.__class__.__module__
        if before == current:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(current), "setUpModule", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as error:
                result._moduleSetUpFailed = True
                self._failed(result, "setUpModule", current, error)

    def _leave_module(self, result):
        if result._previousTestClass is None or result._moduleSetUpFailed:
            return
        name = result._previousTestClass.__module__
        tear_down = getattr(sys.modules.get(name), "tearDownModule", None)
        try:
            if tear_down is not None:
                tear_down()
        except Exception as error:
            self._failed(result, "tearDownModule", name, error)
        try:
            case.doModuleCleanups()
        except Exception as error:
            self._failed(result, "tearDownModule", name, error)


class TestLoader:
    testMethodPrefix = "test"
    suiteClass = TestSuite
    testNamePatterns = None

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [
            name for name in dir(testCaseClass)
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))
        ]
        return sorted(names)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?"
            )
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            item = getattr(module, name)
            if isinstance(item, type) and issubclass(item, case.TestCase):
                if item not in (case.TestCase, case.FunctionTestCase):
                    tests.append(self.loadTestsFromTestCase(item))
        suite = self.suiteClass(tests)
        load = getattr(module, "load_tests", None)
        return suite if load is None else load(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        item = sys.modules["__main__"] if module is None else module
        parent = None
        for part in name.split("."):
            parent, item = item, getattr(item, part)
        if isinstance(item, type) and issubclass(item, case.TestCase):
            return self.loadTestsFromTestCase(item)
        if isinstance(parent, type) and issubclass(parent, case.TestCase):
            return self.suiteClass([parent(name.split(".")[-1])])
        if isinstance(item, TestSuite):
            return item
        if callable(item):
            made = item()
            if isinstance(made, TestSuite):
                return made
            if isinstance(made, case.TestCase):
                return self.suiteClass([made])
            raise TypeError(f"calling {item} returned {made}, not a test")
        raise TypeError(f"don't know how to make test from: {item}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise NotImplementedError("Loopscope does not simulate TestLoader.discover(): there are no files to look at")


defaultTestLoader = TestLoader()
