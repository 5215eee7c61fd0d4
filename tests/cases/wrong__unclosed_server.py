# Recorded on the real clock
# A server, a stream writer and their transports that nobody closes.

import asyncio
import gc
import re
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, re.sub(r"(', )\d+", r"\1N", re.sub(r"at 0x\w+", "at", str(message))))


warnings.simplefilter("always")
warnings.showwarning = show


async def serve(reader, writer):
    print(await reader.readline())
    writer.write(b"pong\n")


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"ping\n")
    print(await reader.readline())
    del writer, reader
    gc.collect()
    print("collected")
    await asyncio.sleep(0.1)


try:
    asyncio.run(main())
finally:
    print("after run")
