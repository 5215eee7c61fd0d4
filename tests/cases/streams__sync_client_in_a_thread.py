# An asyncio server and a client with blocking sockets in a thread of its own.
# Recorded on the real clock.
import asyncio
import socket


def client(word):
    with socket.create_connection(("127.0.0.1", 8913)) as sock:
        sock.sendall(word.encode() + b"\n")
        with sock.makefile("rb") as file:
            return file.read()


async def handle(reader, writer):
    line = await reader.readline()
    await asyncio.sleep(0.2)
    writer.write(b"[" + line.strip() + b"]")
    await writer.drain()
    writer.close()


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 8913):
        answers = await asyncio.gather(*(asyncio.to_thread(client, word) for word in ("a", "b", "c")))
        print(answers)


asyncio.run(main())
