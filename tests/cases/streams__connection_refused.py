# Nobody listens: the error that each way of connecting gives, and a bind to an address that is taken.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.open_connection("127.0.0.1", 1)
    except ConnectionRefusedError as error:
        print(repr(error))
    try:
        await loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, all_errors=True)
    except ExceptionGroup as group:
        print(repr(group))
    sock = socket.socket()
    sock.setblocking(False)
    try:
        await loop.sock_connect(sock, ("127.0.0.1", 1))
    except OSError as error:
        print(repr(error))
    sock.close()
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 8895)
    try:
        await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 8895)
    except OSError as error:
        print(error.errno, error)
    server.close()


asyncio.run(main())
