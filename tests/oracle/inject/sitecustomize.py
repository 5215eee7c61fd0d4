"""Turn a real CPython into the reference: virtual time and a record of every callback.

CPython imports a module of this name before it runs a script, so the program is a real `__main__` script: its
tracebacks, its module teardown and its exit status are CPython's own, with no frame of ours underneath.  The options
arrive as JSON in the environment variable LOOPSCOPE_ORACLE, which `run_cpython.py` sets; without it nothing happens.
"""

import json
import os
import sys

_options = os.environ.pop("LOOPSCOPE_ORACLE", None)
if _options is not None:
    import loopscope_oracle

    loopscope_oracle.install(json.loads(_options))
    # The program must see the path that it would have without us.
    sys.path.remove(os.path.dirname(os.path.abspath(__file__)))
