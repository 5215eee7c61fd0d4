# A chat server and its clients as protocols.
import asyncio


class ChatServerProtocol(asyncio.Protocol):
    clients = []

    def connection_made(self, transport):
        self.transport = transport
        self.peername = transport.get_extra_info("peername")
        ChatServerProtocol.clients.append(self)
        print("connection from", self.peername[0], "now", len(self.clients))

    def data_received(self, data):
        message = data.decode()
        for client in self.clients:
            if client is not self:
                client.transport.write(data)

    def connection_lost(self, exc):
        self.clients.remove(self)
        print("connection lost", exc, "now", len(self.clients))


class ChatClientProtocol(asyncio.Protocol):
    def __init__(self, name, on_con_lost):
        self.name = name
        self.on_con_lost = on_con_lost

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        print(f"{self.name} received: {data.decode()!r}")

    def connection_lost(self, exc):
        self.on_con_lost.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(ChatServerProtocol, "127.0.0.1", 8888)
    clients = []
    for name in ("alice", "bob", "carol"):
        lost = loop.create_future()
        transport, protocol = await loop.create_connection(lambda: ChatClientProtocol(name, lost), "127.0.0.1", 8888)
        clients.append((transport, lost))
        await asyncio.sleep(0.1)
    clients[0][0].write(b"hi all")
    await asyncio.sleep(0.1)
    clients[2][0].write(b"bye")
    await asyncio.sleep(0.1)
    for transport, lost in clients:
        transport.close()
        await lost
    await asyncio.sleep(0.1)
    server.close()
    await server.wait_closed()

asyncio.run(main())
