# write_eof: one direction ends, the other goes on.
import asyncio


async def summing(reader, writer):
    total = sum(int(word) for word in (await reader.read()).split())
    print("server has read all of it")
    writer.write(b"%d" % total)
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(summing, "127.0.0.1", 8899)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8899)
    for number in (1, 2, 39):
        writer.write(b"%d " % number)
        await asyncio.sleep(0.1)
    writer.write_eof()
    try:
        writer.write(b"more")
    except RuntimeError as error:
        print("RuntimeError:", error)
    print("answer", await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
