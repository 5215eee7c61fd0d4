# Small things.

from collections import namedtuple

from _http import basic_auth

__all__ = ("BasicAuth",)


class BasicAuth(namedtuple("BasicAuth", "login password encoding")):
    def __new__(cls, login, password="", encoding="latin1"):
        if login is None:
            raise ValueError("None is not allowed as login value")
        if password is None:
            raise ValueError("None is not allowed as password value")
        if ":" in login:
            raise ValueError('A ":" is not allowed in login (RFC 1945#section-11.1)')
        return super().__new__(cls, login, password, encoding)

    def encode(self):
        return basic_auth(self.login, self.password)
