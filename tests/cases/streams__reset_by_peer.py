# A peer that closes with unread data resets the connection; one that has gone breaks the pipe of those who write on.
import asyncio


async def rude(reader, writer):
    await asyncio.sleep(0.1)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(rude, "127.0.0.1", 8902)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8902)
    try:
        for _ in range(6):
            writer.write(b"ping")
            await writer.drain()
            await asyncio.sleep(0.05)
    except ConnectionError as error:
        print("drain:", type(error).__name__)
    print("closing:", writer.is_closing())
    try:
        print(await reader.read())
    except ConnectionError as error:
        print("read:", type(error).__name__)
    writer.close()
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("wait_closed:", type(error).__name__)
    server.close()
    await server.wait_closed()


asyncio.run(main())
