# A writer that is faster than its reader: beyond the high-water mark drain() waits until the reader has caught up.
import asyncio
import socket


async def slow(sock):
    reader, writer = await asyncio.open_connection(sock=sock, limit=2**18)
    await asyncio.sleep(1)
    total = 0
    while data := await reader.read(100_000):
        total += len(data)
    writer.write(b"read %d" % total)
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    reading = asyncio.create_task(slow(right))
    reader, writer = await asyncio.open_connection(sock=left)
    transport = writer.transport
    print("marks", transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=1000, low=100)
    print("marks", transport.get_write_buffer_limits())
    writer.write(b"small")
    await writer.drain()
    print("small drained at", loop.time(), transport.get_write_buffer_size())
    await asyncio.sleep(2)
    reading_before = reading.done()
    for _ in range(2):
        writer.write(bytes(300_000))
        print("waits:", transport.get_write_buffer_size() > 1000)
        await writer.drain()
        print("drained at", loop.time())
    writer.write_eof()
    print(await reader.read(), reading_before)
    writer.close()
    await writer.wait_closed()
    await reading
    for high, low in ((1, 2), (0, None), (None, 7)):
        try:
            transport.set_write_buffer_limits(high, low)
        except ValueError as error:
            print("ValueError:", error)
        print(transport.get_write_buffer_limits())


asyncio.run(main())
