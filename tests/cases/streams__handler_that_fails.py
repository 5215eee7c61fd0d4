# An exception in a connection's handler goes to the loop's exception handler; the client sees the end of the stream.
import asyncio


async def broken(reader, writer):
    raise ValueError("no service today")


async def main():
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        print(context["message"], repr(context["exception"]), sorted(context))

    loop.set_exception_handler(handler)
    server = await asyncio.start_server(broken, "127.0.0.1", 8901)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8901)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
