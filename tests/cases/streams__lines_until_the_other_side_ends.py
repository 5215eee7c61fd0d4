# readline, iteration over lines, and what is left when the other side ends without a newline.
import asyncio


async def talk(reader, writer):
    writer.writelines([b"one\n", b"two\n", b"three"])
    writer.write_eof()
    print("can end:", writer.can_write_eof(), "closing:", writer.is_closing())
    print("server hears", await reader.read())
    writer.close()


async def main():
    server = await asyncio.start_server(talk, "127.0.0.1", 8891)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8891)
    print(await reader.readline())
    async for line in reader:
        print("line", line)
    print("at end:", reader.at_eof(), await reader.readline(), await reader.read(10))
    writer.write(b"bye")
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.1)
    server.close()
    await server.wait_closed()
    print("over")


asyncio.run(main())
