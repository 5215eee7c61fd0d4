# Answers that handlers may raise.

from http import HTTPStatus

from aiohttp.web_response import Response


class HTTPException(Response, Exception):
    """An answer that ends its handler."""

    status_code = -1
    empty_body = False

    def __init__(self, *, headers=None, reason=None, text=None, content_type=None, body=None):
        Response.__init__(
            self, status=self.status_code, headers=headers, reason=reason, text=text, body=body, content_type=content_type,
        )
        Exception.__init__(self, self.reason)
        if self.body is None and not self.empty_body:
            self.text = f"{self.status}: {self.reason}"

    def __bool__(self):
        return True

    def __str__(self):
        return self.reason

    def __repr__(self):
        return f"<{type(self).__name__} {self.reason} not prepared>"


class HTTPError(HTTPException):
    pass


class HTTPRedirection(HTTPException):
    pass


class HTTPSuccessful(HTTPException):
    pass


class HTTPMove(HTTPRedirection):
    def __init__(self, location, *, headers=None, reason=None, body=None, text=None, content_type=None):
        if not location:
            raise ValueError("HTTP redirects need a location to redirect to.")
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self._location = str(location)
        self.headers["Location"] = str(location)

    location = property(lambda self: self._location)


class HTTPClientError(HTTPError):
    pass


class HTTPServerError(HTTPError):
    pass


class HTTPMethodNotAllowed(HTTPClientError):
    status_code = 405

    def __init__(self, method, allowed_methods, *, headers=None, reason=None, body=None, text=None, content_type=None):
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.allowed_methods = set(allowed_methods)
        self.method = method.upper()
        self.headers["Allow"] = ",".join(sorted(allowed_methods))


class HTTPNoContent(HTTPSuccessful):
    status_code = 204
    empty_body = True


_NAMES = {
    "HTTPOk": 200, "HTTPCreated": 201, "HTTPAccepted": 202, "HTTPMovedPermanently": 301, "HTTPFound": 302,
    "HTTPSeeOther": 303, "HTTPTemporaryRedirect": 307, "HTTPPermanentRedirect": 308, "HTTPBadRequest": 400,
    "HTTPUnauthorized": 401, "HTTPPaymentRequired": 402, "HTTPForbidden": 403, "HTTPNotFound": 404,
    "HTTPNotAcceptable": 406, "HTTPRequestTimeout": 408, "HTTPConflict": 409, "HTTPGone": 410,
    "HTTPUnsupportedMediaType": 415, "HTTPUnprocessableEntity": 422, "HTTPTooManyRequests": 429,
    "HTTPInternalServerError": 500, "HTTPNotImplemented": 501, "HTTPBadGateway": 502, "HTTPServiceUnavailable": 503,
    "HTTPGatewayTimeout": 504,
}

for _name, _status in _NAMES.items():
    _base = (
        HTTPServerError if _status >= 500 else HTTPClientError if _status >= 400 else HTTPMove if _status >= 300
        else HTTPSuccessful
    )
    globals()[_name] = type(_name, (_base,), {"status_code": _status, "__module__": __name__})

__all__ = [name for name in globals() if name.startswith("HTTP") and name != "HTTPStatus"]
