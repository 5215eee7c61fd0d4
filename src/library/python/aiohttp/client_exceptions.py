# What goes wrong with requests.

import asyncio

__all__ = (
    "ClientConnectionError", "ClientConnectionResetError", "ClientConnectorCertificateError", "ClientConnectorDNSError",
    "ClientConnectorError", "ClientConnectorSSLError", "ClientError", "ClientHttpProxyError", "ClientOSError",
    "ClientPayloadError", "ClientProxyConnectionError", "ClientResponseError", "ClientSSLError", "ConnectionTimeoutError",
    "ContentTypeError", "InvalidURL", "InvalidUrlClientError", "InvalidUrlRedirectClientError", "NonHttpUrlClientError",
    "NonHttpUrlRedirectClientError", "RedirectClientError", "ServerConnectionError", "ServerDisconnectedError",
    "ServerFingerprintMismatch", "ServerTimeoutError", "SocketTimeoutError", "TooManyRedirects", "WSServerHandshakeError",
)


class ClientError(Exception):
    pass


class ClientResponseError(ClientError):
    """An answer that is an error, or that cannot be understood."""

    def __init__(self, request_info, history, *, status=None, message="", headers=None):
        self.request_info = request_info
        self.history = history
        self.status = 0 if status is None else status
        self.message = message
        self.headers = headers
        self.args = (request_info, history)

    code = property(lambda self: self.status)

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        shown = f"{self.request_info!r}, {self.history!r}"
        if self.status != 0:
            shown += f", status={self.status!r}"
        if self.message != "":
            shown += f", message={self.message!r}"
        if self.headers is not None:
            shown += f", headers={self.headers!r}"
        return f"{type(self).__name__}({shown})"


class ContentTypeError(ClientResponseError):
    pass


class WSServerHandshakeError(ClientResponseError):
    pass


class ClientHttpProxyError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    """No connection to the host."""

    def __init__(self, connection_key, os_error):
        self._conn_key = connection_key
        self._os_error = os_error
        super().__init__(os_error.errno, os_error.strerror)
        self.args = (connection_key, os_error)

    os_error = property(lambda self: self._os_error)
    host = property(lambda self: self._conn_key.host)
    port = property(lambda self: self._conn_key.port)
    ssl = property(lambda self: self._conn_key.ssl)

    def __str__(self):
        flag = "default" if self.ssl is True else self.ssl
        return f"Cannot connect to host {self.host}:{self.port} ssl:{flag} [{self._os_error.strerror}]"

    def __repr__(self):
        return f"{type(self).__name__}({self._conn_key!r}, {self._os_error!r})"


class ClientConnectorDNSError(ClientConnectorError):
    pass


class ClientProxyConnectionError(ClientConnectorError):
    pass


class ClientSSLError(ClientConnectorError):
    pass


class ClientConnectorSSLError(ClientSSLError):
    pass


class ClientConnectorCertificateError(ClientSSLError, ValueError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    def __init__(self, message=None):
        self.message = "Server disconnected" if message is None else message
        self.args = (self.message,)


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


class ConnectionTimeoutError(ServerTimeoutError):
    pass


class SocketTimeoutError(ServerTimeoutError):
    pass


class ServerFingerprintMismatch(ServerConnectionError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    def __init__(self, url, description=None):
        self._url = url
        self._description = description
        super().__init__(*([url] if description is None else [url, description]))

    url = property(lambda self: self._url)
    description = property(lambda self: self._description)

    def __str__(self):
        return str(self._url) if self._description is None else f"{self._url} - {self._description}"

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


class InvalidUrlClientError(InvalidURL):
    pass


class RedirectClientError(ClientError):
    pass


class NonHttpUrlClientError(ClientError):
    pass


class InvalidUrlRedirectClientError(InvalidUrlClientError, RedirectClientError):
    pass


class NonHttpUrlRedirectClientError(NonHttpUrlClientError, RedirectClientError):
    pass
