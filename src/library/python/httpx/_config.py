# Settings of clients.


class _Unset:
    def __repr__(self):
        return "USE_CLIENT_DEFAULT"


UNSET = _Unset()


class Timeout:
    __module__ = "httpx"

    def __init__(self, timeout=UNSET, *, connect=UNSET, read=UNSET, write=UNSET, pool=UNSET):
        given = (connect, read, write, pool)
        if isinstance(timeout, Timeout):
            values = (timeout.connect, timeout.read, timeout.write, timeout.pool)
        elif isinstance(timeout, tuple):
            values = (*timeout, None, None)[:4]
        elif timeout is UNSET:
            if UNSET in given:
                raise ValueError("httpx.Timeout must either include a default, or set all four parameters explicitly.")
            values = given
        else:
            values = [timeout if one is UNSET else one for one in given]
        self.connect, self.read, self.write, self.pool = values

    def as_dict(self):
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    def __eq__(self, other):
        return isinstance(other, Timeout) and self.as_dict() == other.as_dict()

    def __repr__(self):
        if len({self.connect, self.read, self.write, self.pool}) == 1:
            return f"Timeout(timeout={self.connect})"
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    __module__ = "httpx"

    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self):
        return (
            f"Limits(max_connections={self.max_connections}, max_keepalive_connections={self.max_keepalive_connections}, "
            f"keepalive_expiry={self.keepalive_expiry})"
        )


DEFAULT_TIMEOUT = Timeout(timeout=5.0)
DEFAULT_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)
