# Lines beyond the limit: LimitOverrunError leaves the data, readline turns it into ValueError and throws the line away.
import asyncio


async def send(reader, writer):
    writer.write(b"x" * 20 + b"\n" + b"short\n" + b"y" * 50)
    writer.write_eof()


async def main():
    server = await asyncio.start_server(send, "127.0.0.1", 8893)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8893, limit=16)
    await asyncio.sleep(0.1)
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print("LimitOverrunError:", error, error.consumed)
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError:", error)
    print(await reader.readline())
    try:
        print(await reader.readline())
    except ValueError as error:
        print("ValueError:", error)
    print(len(await reader.read()))
    writer.close()
    server.close()


asyncio.run(main())
