# Recorded on the real clock
# Streams used after their end: writes after close, drains after a reset, reads of a cancelled reader.

import asyncio


async def handler(reader, writer):
    await reader.read(1)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        await asyncio.gather(reader.read(), reader.read())
    except RuntimeError as error:
        print(error)
    writer.write(b"x")
    await asyncio.sleep(0.1)
    for n in range(8):
        writer.write(b"y")
        try:
            await writer.drain()
            print("drained")
        except ConnectionError as error:
            print(type(error).__name__, error)
            break
        await asyncio.sleep(0.02)
    for _ in range(7):
        writer.write(b"z")
    try:
        print(await reader.read())
    except ConnectionError as error:
        print(type(error).__name__, error)
    writer.close()
    try:
        await writer.wait_closed()
        print("closed")
    except ConnectionError as error:
        print(type(error).__name__, error)
    try:
        writer.write("text")
    except TypeError as error:
        print(error)
    try:
        writer.write_eof()
        print("eof")
    except Exception as error:
        print(type(error).__name__, error)
    server.close()
    await server.wait_closed()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split(" <")[0])


asyncio.run(main())
