# An echo server and three clients that are connected at once: who runs when, from accepting to the last close.
import asyncio


async def handle(reader, writer):
    data = await reader.read(100)
    host, _ = writer.get_extra_info("peername")
    print("server got", data, "from", host)
    writer.write(data.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(number):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8890)
    writer.write(b"hello %d" % number)
    print("client", number, "got", await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8890)
    print(server.sockets[0].getsockname(), server.is_serving())
    async with server:
        await asyncio.gather(*(client(number) for number in range(3)))
    print("closed", server.is_serving(), server.sockets)


asyncio.run(main())
