# Recorded on the real clock
# Errors inside of connection callbacks and of protocols: what the loop logs.

import asyncio


async def failing(reader, writer):
    writer.close()
    raise ValueError("in the client callback")


class Bad(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        raise KeyError("in data_received")

    def connection_lost(self, error):
        print("lost", repr(error))
        raise OSError("in connection_lost")


async def main():
    loop = asyncio.get_running_loop()
    told = []

    def handler(loop, context):
        print(context["message"], repr(context.get("exception")), sorted(context))

    loop.set_exception_handler(handler)
    server = await asyncio.start_server(failing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.read())
    writer.close()
    await asyncio.sleep(0.1)
    server.close()
    server = await loop.create_server(Bad, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"x")
    await asyncio.sleep(0.1)
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())
