# close() stops listening at once; wait_closed() waits for the last client, and serve_forever ends when cancelled.
import asyncio


async def handle(reader, writer):
    print("got", await reader.readline())
    await asyncio.sleep(2)
    writer.write(b"late\n")
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 8896)
    forever = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8896)
    writer.write(b"hello\n")
    await asyncio.sleep(1)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print("RuntimeError:", "is already being awaited" in str(error))
    server.close()
    print("closed at", loop.time(), server.is_serving(), server.sockets)
    try:
        await forever
    except asyncio.CancelledError:
        print("serve_forever cancelled at", loop.time())
    try:
        await asyncio.open_connection("127.0.0.1", 8896)
    except ConnectionRefusedError:
        print("refused")
    print(await reader.read())
    writer.close()
    await server.wait_closed()
    print("all gone at", loop.time())
    await server.wait_closed()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())
