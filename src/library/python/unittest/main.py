# A program that runs the tests of a module.

import sys
from unittest.runner import TextTestRunner
from unittest.suite import defaultTestLoader

__unittest = True


class TestProgram:
    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
        exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
        durations=None,
    ):
        self.module = sys.modules[module] if isinstance(module, str) else module
        names = list((sys.argv if argv is None else argv)[1:])
        for option in [name for name in names if name.startswith("-")]:
            if option in ("-v", "--verbose"):
                verbosity = 2
            elif option in ("-q", "--quiet"):
                verbosity = 0
            elif option in ("-f", "--failfast"):
                failfast = True
            else:
                raise NotImplementedError(f"Loopscope does not simulate the option {option} of unittest.main()")
            names.remove(option)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(
                verbosity=verbosity, failfast=bool(failfast), buffer=bool(buffer), tb_locals=tb_locals,
            )
        self.result = testRunner.run(self.test)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
