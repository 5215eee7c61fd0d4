# Protocols as classes: the order of connection_made, data_received, eof_received and connection_lost on both sides.
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made", transport.get_extra_info("sockname"))

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data * 2)

    def eof_received(self):
        print("server: eof")
        return None

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("client: made", transport.get_extra_info("peername"), transport.is_reading())
        transport.write(b"abc")
        self.transport = transport

    def data_received(self, data):
        print("client: data", data)
        self.transport.write_eof()

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 8903)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), "127.0.0.1", 8903)
    print(type(transport).__name__, transport.get_protocol() is protocol, isinstance(transport, asyncio.Transport))
    await done
    print(transport.is_closing(), repr(transport)[:33])
    server.close()
    await server.wait_closed()


asyncio.run(main())
