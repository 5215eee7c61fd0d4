# The usual server that runs until something cancels it: here a timeout around serve_forever.
import asyncio


async def handle(reader, writer):
    while line := await reader.readline():
        writer.write(line[::-1].strip() + b"\n")
        await writer.drain()
    print("client has gone")
    writer.close()


async def client():
    reader, writer = await asyncio.open_connection("127.0.0.1", 8897)
    for word in ("alpha", "beta"):
        writer.write(word.encode() + b"\n")
        await writer.drain()
        print("client got", (await reader.readline()).decode().strip())
        await asyncio.sleep(0.5)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8897)
    task = asyncio.create_task(client())
    async with server:
        try:
            async with asyncio.timeout(3):
                await server.serve_forever()
        except TimeoutError:
            print("timeout at", asyncio.get_running_loop().time())
    await task
    print("serving:", server.is_serving())


asyncio.run(main())
