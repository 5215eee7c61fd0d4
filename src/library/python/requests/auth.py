# How a request says who asks.

from _http import basic_auth

__refused__ = ("HTTPDigestAuth", "HTTPProxyAuth")


class AuthBase:
    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")


class HTTPBasicAuth(AuthBase):
    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return (self.username, self.password) == (getattr(other, "username", None), getattr(other, "password", None))

    def __call__(self, r):
        r.headers["Authorization"] = basic_auth(self.username, self.password)
        return r
