import asyncio
from http import HTTPStatus


async def handle_request(reader, writer):
    request_line = await reader.readline()
    method, path, _ = request_line.decode("ascii").split()
    headers = {}
    while (line := (await reader.readline()).strip()):
        key, _, value = line.decode().partition(": ")
        headers[key.lower()] = value
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    status = HTTPStatus.OK if path == "/" else HTTPStatus.NOT_FOUND
    payload = f"{method} {path} {body.decode()}".encode()
    writer.write(f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode())
    writer.write(b"Content-Type: text/plain\r\n")
    writer.write(f"Content-Length: {len(payload)}\r\nConnection: close\r\n\r\n".encode() + payload)
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle_request, "0.0.0.0", 8080)
    async with server:
        task = asyncio.create_task(server.serve_forever())
        import aiohttp, httpx, requests, urllib.request
        async with aiohttp.ClientSession() as s:
            async with s.get("http://localhost:8080/") as r:
                print(r.status, await r.text())
        async with httpx.AsyncClient() as c:
            r = await c.post("http://localhost:8080/x", content="abc")
            print(r.status_code, r.reason_phrase, r.text)
        r = await asyncio.to_thread(requests.post, "http://localhost:8080/", data="hello")
        print(r.status_code, r.text)
        with await asyncio.to_thread(urllib.request.urlopen, "http://127.0.0.1:8080/") as r:
            print(r.status, r.read())
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print("server stopped")


asyncio.run(main())
