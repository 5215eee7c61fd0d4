# One request at a time, each with a client of its own.

from contextlib import contextmanager

from _network import calling
from httpx._client import Client
from httpx._config import DEFAULT_TIMEOUT, UNSET

_SETTINGS = ("verify", "cert", "trust_env", "proxy")


def request(method, url, *, timeout=DEFAULT_TIMEOUT, follow_redirects=False, cookies=None, auth=None, **kwargs):
    for name in _SETTINGS:
        kwargs.pop(name, None)
    with calling(f"httpx.{method.lower()}"), Client(cookies=cookies, timeout=timeout) as client:
        return client.request(method, url, auth=UNSET if auth is None else auth, follow_redirects=follow_redirects, **kwargs)


@contextmanager
def stream(method, url, *, timeout=DEFAULT_TIMEOUT, follow_redirects=False, **kwargs):
    with Client(timeout=timeout) as client:
        with client.stream(method, url, follow_redirects=follow_redirects, **kwargs) as response:
            yield response


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
