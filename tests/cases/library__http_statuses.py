# Every status of HTTP with its phrase, its description and its class.
from http import HTTPStatus
import http

for name, status in HTTPStatus.__members__.items():
    print(
        name, repr(status), int(status), status.phrase, "|", status.description, status.is_informational, status.is_success,
        status.is_redirection, status.is_client_error, status.is_server_error,
    )
print(HTTPStatus(404), HTTPStatus(404) is HTTPStatus.NOT_FOUND, HTTPStatus["OK"], HTTPStatus.OK == 200, HTTPStatus.OK + 1, f"{HTTPStatus.OK:5d}|")
print(str(HTTPStatus.IM_A_TEAPOT), len(HTTPStatus), 200 in HTTPStatus, 299 in HTTPStatus, sorted([HTTPStatus.GONE, HTTPStatus.OK]))
print(http.__all__, HTTPStatus.OK.name, HTTPStatus.OK.value, HTTPStatus.__mro__)
for wrong in (lambda: HTTPStatus(299), lambda: HTTPStatus["NOWHERE"], lambda: HTTPStatus.NOWHERE):
    try:
        wrong()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
match 503:
    case HTTPStatus.SERVICE_UNAVAILABLE:
        print("come back later")
