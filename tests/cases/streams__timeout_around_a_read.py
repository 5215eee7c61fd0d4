# A read under wait_for: the stream stays usable after the timeout, and a second reader at the same time is an error.
import asyncio


async def silent(reader, writer):
    await asyncio.sleep(1)
    writer.write(b"at last\n")
    await writer.drain()
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(silent, "127.0.0.1", 8898)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8898)
    try:
        await asyncio.wait_for(reader.readline(), 0.25)
    except TimeoutError:
        print("timeout at", loop.time())
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    try:
        await reader.read(1)
    except RuntimeError as error:
        print("RuntimeError:", error)
    print(await first, "at", loop.time())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
