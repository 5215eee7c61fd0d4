# Messages that are not HTTP.


class HttpProcessingError(Exception):
    code = 0
    message = ""
    headers = None

    def __init__(self, *, code=None, message="", headers=None):
        if code is not None:
            self.code = code
        self.headers = headers
        self.message = message

    def __str__(self):
        return f"{self.code}, message:\n  {self.message}"
