# A chat server with nicknames and commands, its log on standard output; one guest vanishes without a word.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(asctime)s [%(levelname)s] %(message)s", datefmt="%H:%M:%S", stream=sys.stdout)


class ChatServer:
    def __init__(self, host="127.0.0.1", port=9999):
        self.host, self.port = host, port
        self.writers: dict[str, asyncio.StreamWriter] = {}

    async def handle_client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        addr = writer.get_extra_info("peername")
        writer.write(b"Enter your nickname: ")
        await writer.drain()
        nickname = (await reader.readline()).decode().strip()
        self.writers[nickname] = writer
        logging.info("%s connected from %s", nickname, addr[0])
        await self.broadcast(f"{nickname} has joined the chat", exclude=nickname)
        try:
            while True:
                data = await reader.readline()
                if not data:
                    break
                message = data.decode().rstrip()
                if message == "/quit":
                    break
                if message == "/who":
                    writer.write((", ".join(self.writers) + "\n").encode())
                    await writer.drain()
                    continue
                await self.broadcast(f"{nickname}: {message}", exclude=nickname)
        except ConnectionResetError:
            logging.warning("%s vanished", nickname)
        finally:
            del self.writers[nickname]
            await self.broadcast(f"{nickname} has left the chat")
            writer.close()
            try:
                await writer.wait_closed()
            except ConnectionError:
                pass

    async def broadcast(self, message, exclude=None):
        for name, writer in list(self.writers.items()):
            if name != exclude:
                writer.write(message.encode() + b"\n")
        await asyncio.gather(*(w.drain() for n, w in self.writers.items() if n != exclude))

    async def start(self):
        self.server = await asyncio.start_server(self.handle_client, self.host, self.port)
        addrs = ", ".join(str(sock.getsockname()) for sock in self.server.sockets)
        logging.info("Serving on %s", addrs)


async def bot(name, script):
    reader, writer = await asyncio.open_connection("127.0.0.1", 9999)
    await reader.readuntil(b": ")
    writer.write(name.encode() + b"\n")

    async def listen():
        while line := await reader.readline():
            print(f"  [{name}] {line.decode().rstrip()}")

    listener = asyncio.create_task(listen())
    for pause, text in script:
        await asyncio.sleep(pause)
        writer.write(text.encode() + b"\n")
        await writer.drain()
    if script[-1][1] != "/quit":
        writer.transport.abort()
    await listener


async def main():
    server = ChatServer()
    await server.start()
    async with server.server:
        await asyncio.gather(
            bot("ann", [(1, "hello"), (2, "/who"), (1, "/quit")]),
            bot("ben", [(1.5, "hi ann"), (0.1, "bye")]),
        )
        await asyncio.sleep(0.1)

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("bye")
