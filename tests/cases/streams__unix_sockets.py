# The same over a socket with a path.
import asyncio
import os


async def handle(reader, writer):
    writer.write(b"<" + await reader.readline() + b">")
    writer.close()


async def main():
    path = f"/tmp/streams-{os.getpid()}.sock"
    server = await asyncio.start_unix_server(handle, path)
    print(server.sockets[0].getsockname() == path)
    reader, writer = await asyncio.open_unix_connection(path)
    print(repr(writer.get_extra_info("sockname")), writer.get_extra_info("peername") == path)
    writer.write(b"hi\n")
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_unix_connection("/tmp/nobody-is-here.sock")
    except OSError as error:
        print(type(error).__name__, error)


asyncio.run(main())
