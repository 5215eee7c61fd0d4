# A chat server with three clients: what one says, all others hear, in order of time.
import asyncio

members = {}


def say(text, but=None):
    for name, writer in members.items():
        if name != but:
            writer.write(text.encode() + b"\n")


async def member(reader, writer):
    name = (await reader.readline()).decode().strip()
    say(f"* {name} joins")
    members[name] = writer
    try:
        async for line in reader:
            say(f"{name}: {line.decode().strip()}", but=name)
    finally:
        del members[name]
        say(f"* {name} leaves")
        writer.close()
        await writer.wait_closed()


async def client(name, start, lines):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8900)
    writer.write(name.encode() + b"\n")

    async def listen():
        async for line in reader:
            print(f"{asyncio.get_running_loop().time():.1f} {name} hears {line.decode().strip()!r}")

    listening = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(1)
        writer.write(line.encode() + b"\n")
        await writer.drain()
    await asyncio.sleep(1)
    writer.close()
    await writer.wait_closed()
    listening.cancel()


async def main():
    async with await asyncio.start_server(member, "127.0.0.1", 8900):
        await asyncio.gather(
            client("ann", 0.0, ["hi", "anyone?"]), client("bob", 0.3, ["hello"]), client("cy", 0.6, ["hey", "bye"]),
        )
        await asyncio.sleep(0.1)


asyncio.run(main())
