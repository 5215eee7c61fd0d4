# Recorded on the real clock. Lines to and from a process while it runs.
import asyncio
from asyncio.subprocess import PIPE


async def talk():
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    for word in ("one", "two", "three"):
        process.stdin.write(f"{word}\n".encode())
        await process.stdin.drain()
        print("back:", await process.stdout.readline())
    print(process.stdin.is_closing(), process.stdin.can_write_eof())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait(), process.stdout.at_eof())


async def count():
    process = await asyncio.create_subprocess_shell("for i in 1 2 3; do echo line $i; sleep 0.2; done; echo end >&2", stdout=PIPE, stderr=PIPE)
    loop = asyncio.get_running_loop()
    begun = loop.time()
    async for line in process.stdout:
        print(round(loop.time() - begun, 1), line.decode().rstrip())
    print(await process.stderr.read(), await process.wait())


asyncio.run(talk())
asyncio.run(count())
