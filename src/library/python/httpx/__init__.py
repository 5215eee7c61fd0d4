# `httpx` on the simulated network: the client that blocks its thread, and the one that does not.

from http import HTTPStatus as _HTTPStatus

from httpx._api import delete, get, head, options, patch, post, put, request, stream
from httpx._client import AsyncClient, BasicAuth, Client
from httpx._config import Limits, Timeout, UNSET as USE_CLIENT_DEFAULT
from httpx._exceptions import *
from httpx._models import Cookies, Headers, QueryParams, Request, Response, URL
from httpx._transports import AsyncBaseTransport, AsyncHTTPTransport, BaseTransport, HTTPTransport, MockTransport

__version__ = "0.28.1"
__refused__ = (
    "ASGITransport", "AsyncByteStream", "Auth", "ByteStream", "DigestAuth", "NetRCAuth", "Proxy", "SyncByteStream",
    "WSGITransport", "create_ssl_context", "main",
)


class codes:
    """Status codes by their names."""


for _status in _HTTPStatus:
    setattr(codes, _status.name, int(_status))
