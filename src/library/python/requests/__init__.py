# `requests` on the simulated network: it blocks the thread for as long as a request takes.

from http import HTTPStatus as _HTTPStatus

from requests import adapters, api, auth, exceptions, models, sessions, structures
from requests.api import delete, get, head, options, patch, post, put, request
from requests.exceptions import (
    ConnectionError, ConnectTimeout, HTTPError, JSONDecodeError, ReadTimeout, RequestException, Timeout, TooManyRedirects,
    URLRequired,
)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session

__refused__ = ("certs", "compat", "cookies", "hooks", "packages", "status_codes", "utils")
__version__ = "2.34.2"
__title__ = "requests"


class _Codes:
    """Status codes by their names."""

    __name__ = "status_codes"

    def __getitem__(self, name):
        return getattr(self, name, None)


codes = _Codes()
for _status in _HTTPStatus:
    setattr(codes, _status.name.lower(), int(_status))
    setattr(codes, _status.name, int(_status))
codes.teapot = 418
codes.okay = codes.all_ok = 200
