# title: A chat server with three guests
# title-zh: 三位客人的聊天服务器
# section: 5
# claim: The server has a task for each guest, and every one of them waits for a line most of the time; one loop serves them all.
# claim-zh: 服务器为每位客人开一个任务，它们大部分时间都在等下一行；一个事件循环就能照顾所有人。

import asyncio

guests = {}


def tell(text, but=None):
    for name, writer in guests.items():
        if name != but:
            writer.write(f"{text}\n".encode())


async def welcome(reader, writer):
    name = (await reader.readline()).decode().strip()
    guests[name] = writer
    tell(f"{name} came in", but=name)
    async for line in reader:
        tell(f"{name}: {line.decode().strip()}", but=name)
    del guests[name]
    tell(f"{name} left")
    writer.close()


async def listen(name, reader):
    async for line in reader:
        now = asyncio.get_running_loop().time()
        print(f"{now:.1f} s, {name} reads: {line.decode().strip()}")


async def guest(name, comes, lines):
    await asyncio.sleep(comes)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    listening = asyncio.create_task(listen(name, reader), name=f"{name} listens")
    for line in (name, *lines):
        writer.write(f"{line}\n".encode())
        await asyncio.sleep(1)
    writer.write_eof()
    await listening
    writer.close()


async def main():
    async with await asyncio.start_server(welcome, "127.0.0.1", 8888):
        async with asyncio.TaskGroup() as group:
            group.create_task(guest("Ada", 0, ["hello?", "ah, Grace!"]), name="Ada")
            group.create_task(guest("Grace", 0.5, ["hi Ada"]), name="Grace")
            group.create_task(guest("Linus", 1.2, ["am I late?"]), name="Linus")


asyncio.run(main())
