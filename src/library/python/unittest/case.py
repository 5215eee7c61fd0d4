# Test cases and what they assert.

import sys
from unittest.util import common_shorten_repr, count_differences, safe_repr, strclass

__unittest = True


class SkipTest(Exception):
    """
    Raise this exception in a test to skip it.
    """


class _ShouldStop(Exception):
    pass


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _enter(cm, add):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        name = f"{cls.__module__}.{cls.__qualname__}"
        raise TypeError(f"'{name}' object does not support the context manager protocol") from None
    result = enter(cm)
    add(leave, cm, None, None, None)
    return result


def skip(reason):
    def decorate(item):
        if not isinstance(item, type):
            original = item

            def item(*args, **kwargs):
                raise SkipTest(reason)

            item.__name__, item.__qualname__, item.__doc__ = original.__name__, original.__qualname__, original.__doc__
            item.__module__ = original.__module__
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and hasattr(reason, "__code__"):
        function, reason = reason, ""
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


class _Outcome:
    # How the parts of a test went.

    def __init__(self, result):
        self.result = result
        self.subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expecting_failure = False
        self.expected = None

    def part(self, case, subtest=False):
        return _Part(self, case, subtest)


class _Part:
    def __init__(self, outcome, case, subtest):
        self.outcome = outcome
        self.case = case
        self.subtest = subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, traceback):
        outcome, result = self.outcome, self.outcome.result
        if kind is None:
            if self.subtest and outcome.success and outcome.subtests:
                result.addSubTest(self.case.test_case, self.case, None)
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif issubclass(kind, SkipTest):
            outcome.success = False
            _skipped(result, self.case, str(error))
        elif issubclass(kind, _ShouldStop):
            pass
        else:
            if outcome.expecting_failure:
                outcome.expected = (kind, error, traceback)
            else:
                outcome.success = False
                if self.subtest:
                    result.addSubTest(self.case.test_case, self.case, (kind, error, traceback))
                elif issubclass(kind, self.case.failureException):
                    result.addFailure(self.case, (kind, error, traceback))
                else:
                    result.addError(self.case, (kind, error, traceback))
        if self.subtest and kind is not None and outcome.success is False and result.failfast:
            outcome.success = False
            raise _ShouldStop
        outcome.success = outcome.success and self.before
        return True


def _skipped(result, case, reason):
    result.addSkip(case, reason)


class _Raises:
    # `with self.assertRaises(...)`

    def __init__(self, expected, case, pattern=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.msg = None

    def handle(self, name, args, kwargs):
        classes = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        for cls in classes:
            if not (isinstance(cls, type) and issubclass(cls, self.base)):
                what = "a warning class" if self.base is Warning else "an exception type"
                raise TypeError(f"{name}() arg 1 must be {what} or tuple of {what.split(' ', 1)[1]}s"
                                if self.base is Warning else
                                f"{name}() arg 1 must be an exception type or tuple of exception types")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)

    base = BaseException
    name = None

    def fail(self, message):
        raise self.case.failureException(self.case._formatMessage(self.msg, message))

    def names(self):
        if isinstance(self.expected, tuple):
            return str(self.expected)
        return self.expected.__name__

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.fail(f"{self.names()} not raised" + (f" by {self.name}" if self.name else ""))
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not self.pattern.search(str(error)):
            self.fail(f'"{self.pattern.pattern}" does not match "{error}"')
        return True

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _Warns(_Raises):
    base = Warning

    def __enter__(self):
        import warnings
        self.catching = warnings.catch_warnings(record=True)
        self.warnings = self.catching.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, traceback):
        self.catching.__exit__(kind, error, traceback)
        if kind is not None:
            return
        first = None
        for item in self.warnings:
            if not isinstance(item.message, self.expected):
                continue
            if first is None:
                first = item.message
            if self.pattern is not None and not self.pattern.search(str(item.message)):
                continue
            self.warning, self.filename, self.lineno = item.message, item.filename, item.lineno
            return
        if first is not None:
            self.fail(f'"{self.pattern.pattern}" does not match "{first}"')
        self.fail(f"{self.names()} not triggered" + (f" by {self.name}" if self.name else ""))


class _Logs:
    def __init__(self, case, logger, level, none):
        import logging
        self.case = case
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.none = none
        self.msg = None

    def __enter__(self):
        import logging
        watcher = self

        class Handler(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        self.records, self.output = [], []
        handler = Handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        logger = self.logger
        self.before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.none else self

    def __exit__(self, kind, error, traceback):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.none:
            if self.records:
                message = f"Unexpected logs found: {self.output!r}"
                raise self.case.failureException(self.case._formatMessage(self.msg, message))
        elif not self.records:
            name = logging.getLevelName(self.level)
            message = f"no logs of level {name} or higher triggered on {self.logger.name}"
            raise self.case.failureException(self.case._formatMessage(self.msg, message))


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    _classSetupFailed = False
    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._equalities = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def addTypeEqualityFunc(self, typeobj, function):
        self._equalities[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        "Hook method for setting up the test fixture before exercising it."

    def tearDown(self):
        "Hook method for deconstructing the test fixture after testing it."

    @classmethod
    def setUpClass(cls):
        "Hook method for setting up class fixture before running tests in the class."

    @classmethod
    def tearDownClass(cls):
        "Hook method for deconstructing the class fixture after running all tests in the class."

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(
                f"It is deprecated to return a value that is not None from a test case ({method})",
                DeprecationWarning, stacklevel=3,
            )

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            result.startTestRun()
            stop = result.stopTestRun
        else:
            stop = None
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                _skipped(result, self, why)
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
                method, "__unittest_expecting_failure__", False
            )
            outcome = _Outcome(result)
            self._outcome = outcome
            try:
                with outcome.part(self):
                    self._callSetUp()
                if outcome.success:
                    outcome.expecting_failure = expecting
                    with outcome.part(self):
                        self._callTestMethod(method)
                    outcome.expecting_failure = False
                    with outcome.part(self):
                        self._callTearDown()
                self.doCleanups()
                if outcome.success:
                    if not expecting:
                        result.addSuccess(self)
                    elif outcome.expected:
                        result.addExpectedFailure(self, outcome.expected)
                    else:
                        result.addUnexpectedSuccess(self)
                return result
            finally:
                outcome.expected = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        method = getattr(self, self._testMethodName)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _Raises(expected_exception, self, _pattern(expected_regex))
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _Warns(expected_warning, self, _pattern(expected_regex))
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def assertEqual(self, first, second, msg=None):
        compare = self._equalities.get(type(first)) if type(first) is type(second) else None
        if compare is None:
            if not first == second:
                self._fail(msg, "%s != %s" % common_shorten_repr(first, second))
            return
        if isinstance(compare, str):
            compare = getattr(self, compare)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _close(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"{safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"{places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        close, within, difference = self._close(first, second, places, delta)
        if not close:
            shown = f"{safe_repr(first)} != {safe_repr(second)} within {within}"
            self._fail(msg, f"{shown} ({safe_repr(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        close, within, difference = self._close(first, second, places, delta)
        if delta is not None:
            if first == second or close:
                shown = f"{safe_repr(first)} == {safe_repr(second)} within {within}"
                self._fail(msg, f"{shown} ({safe_repr(difference)} difference)")
        elif first == second or close:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)} within {within}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        if seq1 == seq2:
            return
        shown = "%ss differ: %s != %s\n" % ((name.capitalize(),) + common_shorten_repr(seq1, seq2))
        size1, size2 = len(seq1), len(seq2)
        for at in range(min(size1, size2)):
            if seq1[at] != seq2[at]:
                shown += "\nFirst differing element %d:\n%s\n%s\n" % (
                    (at,) + common_shorten_repr(seq1[at], seq2[at])
                )
                break
        if size1 > size2:
            shown += f"\nFirst {name} contains {size1 - size2} additional elements.\n"
            shown += f"First extra element {size2}:\n{safe_repr(seq1[size2])}\n"
        elif size2 > size1:
            shown += f"\nSecond {name} contains {size2 - size1} additional elements.\n"
            shown += f"First extra element {size1}:\n{safe_repr(seq2[size1])}\n"
        self._fail(msg, self._with_difference(shown, _lines(seq1), _lines(seq2)))

    def _with_difference(self, shown, first, second):
        difference = "\n" + "\n".join(_compare_lines(first, second))
        if self.maxDiff is None or len(difference) <= self.maxDiff:
            return shown + difference
        return shown + f"\nDiff is {len(difference)} characters long. Set self.maxDiff to None to see it."

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        only1, only2 = set1 - set2, set2 - set1
        lines = []
        for which, items in (("first", only1), ("second", only2)):
            if items:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail(msg, self._with_difference("%s != %s" % common_shorten_repr(d1, d2) + "\n", _lines(d1), _lines(d2))
                       .replace("\n\n", "\n", 1))

    def assertCountEqual(self, first, second, msg=None):
        differences = count_differences(first, second)
        if differences:
            lines = [f"First has {here}, Second has {there}:  {item!r}" for here, there, item in differences]
            self._fail(msg, "Element counts were not equal:\n" + "\n".join(lines))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            shown = "%s != %s" % common_shorten_repr(first, second)
            if len(first) <= 2 ** 16 and len(second) <= 2 ** 16:
                one, two = first.splitlines(keepends=True), second.splitlines(keepends=True)
                if len(one) == 1 and first.strip("\r\n") == first:
                    one, two = [first + "\n"], [second + "\n"] if len(two) == 1 else second.splitlines(keepends=True)
                difference = "\n" + "".join(_compare_lines(one, two))
                shown = shown + difference if self.maxDiff is None or len(difference) <= self.maxDiff else (
                    shown + f"\nDiff is {len(difference)} characters long. Set self.maxDiff to None to see it."
                )
            self._fail(msg, shown)

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _pattern(expected_regex)
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _pattern(unexpected_regex)
        found = pattern.search(text)
        if found:
            shown = text[found.start():found.end()]
            self._fail(msg, f"Regex matched: {shown!r} matches {pattern.pattern!r} in {text!r}")


def _pattern(regex):
    if isinstance(regex, (str, bytes)):
        assert regex, "expected_regex must not be empty."
        import re
        return re.compile(regex)
    return regex


def _lines(value):
    from pprint import pformat
    return pformat(value).splitlines()


def _compare_lines(first, second):
    import difflib
    return difflib.ndiff(first, second)


class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __enter__(self):
        case = self.case
        outcome = case._outcome
        if outcome is None or not outcome.subtests:
            self.part = None
            return
        self.parent = case._subtest
        params = {**(self.parent.params if self.parent else {}), **self.params}
        case._subtest = _SubTest(case, self.msg, params)
        self.part = outcome.part(case._subtest, subtest=True)
        self.part.__enter__()

    def __exit__(self, kind, error, traceback):
        if self.part is None:
            return False
        try:
            handled = self.part.__exit__(kind, error, traceback)
            outcome = self.case._outcome
            if not outcome.success and outcome.result.failfast:
                raise _ShouldStop
            if outcome.expected:
                raise _ShouldStop
            return handled
        finally:
            self.case._subtest = self.parent


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append("(" + ", ".join([f"{key}={value!r}" for key, value in self.params.items()]) + ")")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function, self._before, self._after, self._description = testFunc, setUp, tearDown, description

    def setUp(self):
        if self._before is not None:
            self._before()

    def tearDown(self):
        if self._after is not None:
            self._after()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._function.__name__})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._function}>"

    def shortDescription(self):
        doc = self._description or self._function.__doc__
        return doc and doc.split("\n")[0].strip() or None
