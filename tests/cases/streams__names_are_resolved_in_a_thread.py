# A host's name is looked up in a worker thread of the default executor, a numeric address at once.
import asyncio
import socket
import threading


async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "localhost", 8912)
    print(server.sockets[0].getsockname(), [thread.name for thread in threading.enumerate()])
    reader, writer = await asyncio.open_connection("localhost", 8912)
    writer.write(b"hello\n")
    print(await reader.read())
    writer.close()
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST))
    try:
        await asyncio.open_connection("no-such-host.invalid", 80)
    except socket.gaierror as error:
        print(type(error).__name__, error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
