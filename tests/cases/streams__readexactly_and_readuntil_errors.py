# What readexactly and readuntil raise when the stream ends too early, and what they have read until then.
import asyncio


async def send(reader, writer):
    writer.write(b"abcdef|ghi;jkl")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(send, "127.0.0.1", 8892)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8892)
    print(await reader.readexactly(2), await reader.readexactly(0))
    print(await reader.readuntil(b"|"))
    print(await reader.readuntil((b"#", b";")))
    try:
        await reader.readuntil(b"??")
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)
    try:
        await reader.readexactly(4)
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)
    for call in (lambda: reader.readexactly(-1), lambda: reader.readuntil(b""), lambda: reader.readuntil(())):
        try:
            await call()
        except ValueError as error:
            print("ValueError:", error)
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
