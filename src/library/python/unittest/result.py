# What became of tests.

__unittest = True


class TestResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    _testRunEntered = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _stop_if_fast(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_fast()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_fast()

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        failed = issubclass(err[0], test.failureException)
        (self.failures if failed else self.errors).append((subtest, self._exc_info_to_string(err, test)))
        self._stop_if_fast()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_if_fast()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        import traceback
        kind, error, entries = err
        _clean(error, kind, test, set())
        return "".join(traceback.format_exception(error))

    def __repr__(self):
        return (
            f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} "
            f"failures={len(self.failures)}>"
        )


def _ours(entry):
    return "__unittest" in entry.tb_frame.f_globals


def _clean(error, kind, test, seen):
    # The frames of this package, around the test and at the end of a failed assertion, are nobody's business.
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    entry = error.__traceback__
    while entry is not None and _ours(entry):
        entry = entry.tb_next
    if kind is test.failureException and issubclass(type(error), kind):
        last = None
        at = entry
        while at is not None and not _ours(at):
            last = at
            at = at.tb_next
        if last is not None:
            last.tb_next = None
    error.__traceback__ = entry
    _clean(error.__cause__, kind, test, seen)
    _clean(error.__context__, kind, test, seen)
