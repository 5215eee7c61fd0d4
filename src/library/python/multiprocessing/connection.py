# Pipes between processes.

import copy
import queue

_END = object()


class Connection:
    def __init__(self, incoming, outgoing, numbers):
        self._incoming = incoming
        self._outgoing = outgoing
        self._held = []
        self._ended = False
        self._closed = False
        self._number = numbers

    def __deepcopy__(self, memo):
        return self

    def _check(self, end, what):
        if self._closed:
            raise OSError("handle is closed")
        if end is None:
            raise OSError(f"connection is {what}-only")

    def send(self, obj):
        self._check(self._outgoing, "read")
        self._outgoing.put(copy.deepcopy(obj))

    def recv(self):
        self._check(self._incoming, "write")
        if not self._held and not self._ended:
            self._take(None)
        if not self._held:
            raise EOFError
        return self._held.pop(0)

    def _take(self, timeout):
        try:
            item = self._incoming.get(True, timeout)
        except queue.Empty:
            return
        if item is _END:
            self._ended = True
        else:
            self._held.append(item)

    def poll(self, timeout=0.0):
        self._check(self._incoming, "write")
        if not self._held and not self._ended:
            if timeout == 0:
                if self._incoming.empty():
                    return False
            self._take(timeout or None)
        return bool(self._held) or self._ended

    def send_bytes(self, buf, offset=0, size=None):
        data = bytes(buf)[offset:]
        self.send(data if size is None else data[:size])

    def recv_bytes(self, maxlength=None):
        data = self.recv()
        if maxlength is not None and len(data) > maxlength:
            raise OSError("got more bytes than expected")
        return data

    def fileno(self):
        return self._number

    def close(self):
        if not self._closed and self._outgoing is not None:
            self._outgoing.put(_END)
        self._closed = True

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._incoming is not None

    @property
    def writable(self):
        return self._outgoing is not None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


_numbers = [20]


def Pipe(duplex=True):
    first, second = queue.SimpleQueue(), queue.SimpleQueue()
    _numbers[0] += 2
    low, high = _numbers[0], _numbers[0] + 1
    if duplex:
        return Connection(first, second, low), Connection(second, first, high)
    return Connection(first, None, low), Connection(None, first, high)
