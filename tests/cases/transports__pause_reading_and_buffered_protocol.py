# A transport that is paused delivers nothing until it is resumed; a buffered protocol gets data in its own buffer.
import asyncio


class Receiver(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        print("paused", transport.is_reading())
        loop = asyncio.get_running_loop()
        loop.call_later(1, transport.resume_reading)

    def data_received(self, data):
        print("data at", asyncio.get_running_loop().time(), data)


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer = bytearray(4)
        self.done = done

    def get_buffer(self, sizehint):
        print("get_buffer", sizehint)
        return self.buffer

    def buffer_updated(self, nbytes):
        print("updated", nbytes, bytes(self.buffer[:nbytes]))

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        self.done.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Receiver, "127.0.0.1", 8904)
    transport, _ = await loop.create_connection(asyncio.Protocol, "127.0.0.1", 8904)
    transport.write(b"one ")
    transport.writelines([b"two ", b"three"])
    await asyncio.sleep(1.5)
    transport.close()
    server.close()

    done = loop.create_future()
    server = await loop.create_server(lambda: Buffered(done), "127.0.0.1", 8905)
    transport, _ = await loop.create_connection(asyncio.Protocol, "127.0.0.1", 8905)
    transport.write(b"abcdefghij")
    transport.close()
    print("lost", await done)
    server.close()


asyncio.run(main())
