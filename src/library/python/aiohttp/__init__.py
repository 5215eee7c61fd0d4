# `aiohttp` on the simulated network: the client, and the basics of the server.

from aiohttp.client import ClientSession, ClientTimeout, request
from aiohttp.client_exceptions import *
from aiohttp.client_reqrep import ClientResponse, HttpVersion, RequestInfo, StreamReader
from aiohttp.connector import BaseConnector, TCPConnector, UnixConnector
from aiohttp.formdata import FormData
from aiohttp.helpers import BasicAuth
from aiohttp.http_exceptions import HttpProcessingError

__version__ = "3.14.5"
__refused__ = (
    "AsyncResolver", "BodyPartReader", "ClientWebSocketResponse", "CookieJar", "DummyCookieJar", "MultipartReader",
    "MultipartWriter", "NamedPipeConnector", "ThreadedResolver", "TraceConfig", "WSMessage", "WSMsgType",
    "WebSocketError", "DefaultResolver", "Fingerprint", "ClientRequest", "resolver", "streamer",
)


def __getattr__(name):
    if name == "web":
        import aiohttp.web
        return aiohttp.web
    raise AttributeError(f"module 'aiohttp' has no attribute {name!r}")
