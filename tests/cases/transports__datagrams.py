# Datagram endpoints: an echo server, a connected client, and the error that comes back when nobody is there.
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server got", data, "from", addr[0])
        self.transport.sendto(data.swapcase(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("peer", transport.get_extra_info("peername"))
        transport.sendto(b"Hello")
        transport.sendto(b"World")
        self.heard = []

    def datagram_received(self, data, addr):
        print("client got", data, "from", addr)
        self.heard.append(data)
        if len(self.heard) == 2:
            self.done.set_result(None)

    def error_received(self, exc):
        print("error", repr(exc))
        self.done.set_result(None)

    def connection_lost(self, exc):
        print("lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 8906))
    for port in (8906, 8907):
        done = loop.create_future()
        transport, _ = await loop.create_datagram_endpoint(lambda: Client(done), remote_addr=("127.0.0.1", port))
        await done
        try:
            transport.sendto(b"x", ("127.0.0.1", 1))
        except ValueError as error:
            print("ValueError:", error)
        transport.close()
        await asyncio.sleep(0)
    server.close()
    await asyncio.sleep(0.1)


asyncio.run(main())
