# Managers: containers that live in one process and are used from others. Here all processes reach them directly; what is
# put in or taken out is copied, as it is on its way through a pipe.

import copy
import threading

from multiprocessing import queues, synchronize

_LIST = (
    "__contains__", "__len__", "__delitem__", "append", "clear", "count", "extend", "index", "insert", "pop", "remove",
    "reverse", "sort", "__getitem__", "__setitem__", "__add__", "__mul__", "__rmul__",
)
_DICT = (
    "__contains__", "__len__", "__delitem__", "__getitem__", "__setitem__", "clear", "copy", "get", "items", "keys", "pop",
    "popitem", "setdefault", "update", "values",
)


class BaseProxy:
    def __init__(self, value):
        self._held = value

    def __deepcopy__(self, memo):
        return self

    def _getvalue(self):
        return copy.deepcopy(self._held)

    def __str__(self):
        return repr(self._held)

    def __repr__(self):
        kind = type(self._held).__name__
        return f"<{type(self).__name__} object, typeid '{kind}' at {id(self):#x}>"


def _through(name, views=False):
    def method(self, *args, **kwargs):
        answer = getattr(self._held, name)(*copy.deepcopy(args), **copy.deepcopy(kwargs))
        return list(copy.deepcopy(list(answer))) if views else copy.deepcopy(answer)

    method.__name__ = name
    return method


class ListProxy(BaseProxy):
    def __iadd__(self, value):
        self.extend(value)
        return self

    def __imul__(self, value):
        self._held *= value
        return self

    def __iter__(self):
        return iter(copy.deepcopy(self._held))


class DictProxy(BaseProxy):
    def __iter__(self):
        return iter(list(self._held))


for _name in _LIST:
    setattr(ListProxy, _name, _through(_name))
for _name in _DICT:
    setattr(DictProxy, _name, _through(_name, _name in ("items", "keys", "values")))


class Namespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        items = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(items)})"


class ValueProxy(BaseProxy):
    def get(self):
        return self._getvalue()

    def set(self, value):
        self._held = copy.deepcopy(value)

    value = property(get, set)


class SyncManager:
    def __init__(self, context=None):
        self._open = True

    def _check(self):
        assert self._open, "server not yet started"

    def list(self, sequence=()):
        self._check()
        return ListProxy([*copy.deepcopy(sequence)])

    def dict(self, *args, **kwargs):
        self._check()
        return DictProxy({**dict(*copy.deepcopy(args), **copy.deepcopy(kwargs))})

    def Namespace(self, /, **kwargs):
        self._check()
        return Namespace(**kwargs)

    def Value(self, typecode, value, lock=True):
        return ValueProxy(value)

    def Array(self, typecode, sequence, lock=True):
        return ListProxy([*sequence])

    def Queue(self, maxsize=0):
        return queues.JoinableQueue(maxsize)

    JoinableQueue = Queue

    def Lock(self):
        return synchronize.Lock()

    def RLock(self):
        return synchronize.RLock()

    def Event(self):
        return synchronize.Event()

    def Condition(self, lock=None):
        return synchronize.Condition(lock)

    def Semaphore(self, value=1):
        return synchronize.Semaphore(value)

    def BoundedSemaphore(self, value=1):
        return synchronize.BoundedSemaphore(value)

    def Barrier(self, parties, action=None, timeout=None):
        return synchronize.Barrier(parties, action, timeout)

    def start(self, initializer=None, initargs=()):
        raise AssertionError("server already started")

    def shutdown(self):
        self._open = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.shutdown()
