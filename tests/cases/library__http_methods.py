# The methods of HTTP, and statuses as the answers of tasks.
import asyncio
from http import HTTPMethod, HTTPStatus

for method in HTTPMethod:
    print(repr(method), str(method), method.value, method.description, method == method.name)
print(HTTPMethod("GET"), HTTPMethod["POST"], "PUT" in HTTPMethod, HTTPMethod.GET.lower(), f"{HTTPMethod.PATCH:>8}", type(HTTPMethod.GET.value))
try:
    HTTPMethod("FETCH")
except ValueError as error:
    print(error)


async def fetch(method, path):
    await asyncio.sleep(len(path) / 10)
    return HTTPStatus.OK if method in (HTTPMethod.GET, HTTPMethod.HEAD) else HTTPStatus.METHOD_NOT_ALLOWED


async def main():
    calls = [("GET", "/"), ("POST", "/form"), (HTTPMethod.HEAD, "/a")]
    for (method, path), status in zip(calls, await asyncio.gather(*[fetch(*call) for call in calls])):
        print(method, path, status, status.phrase, status.is_success)


asyncio.run(main())
