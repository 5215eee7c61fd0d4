# Forms to send.

import _http

__all__ = ("FormData",)


class FormData:
    def __init__(self, fields=(), quote_fields=True, charset=None, *, default_to_multipart=False):
        self._fields = []
        self._files = []
        self._multipart = default_to_multipart
        for name, value in _http.pairs_of(fields):
            self.add_field(name, value)

    @property
    def is_multipart(self):
        return self._multipart

    def add_field(self, name, value, *, content_type=None, filename=None, content_transfer_encoding=None):
        if filename is not None or content_type is not None or hasattr(value, "read"):
            self._multipart = True
            kind = () if content_type is None else (content_type,)
            self._files.append((name, (filename or getattr(value, "name", name), value, *kind)))
        else:
            self._fields.append((name, value))

    def add_fields(self, *fields):
        for name, value in fields:
            self.add_field(name, value)

    def encode(self):
        if self._multipart:
            return _http.multipart(self._fields, self._files)
        return _http.form(self._fields), "application/x-www-form-urlencoded"
