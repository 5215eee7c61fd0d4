# Recorded on the real clock. Several processes side by side under a semaphore; a time-out that ends one; a task group.
import asyncio
from asyncio.subprocess import PIPE


async def job(gate, number):
    async with gate:
        process = await asyncio.create_subprocess_exec("sleep", "0.2")
        return number, await process.wait()


async def limited(command, seconds):
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE)
    try:
        async with asyncio.timeout(seconds):
            out, _ = await process.communicate()
            return out
    except TimeoutError:
        process.kill()
        await process.wait()
        return process.returncode


async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    gate = asyncio.Semaphore(2)
    print(await asyncio.gather(*[job(gate, number) for number in range(4)]))
    print(loop.time() - begun >= 0.4)
    async with asyncio.TaskGroup() as group:
        quick = group.create_task(limited("echo quick", 5))
        slow = group.create_task(limited("exec sleep 30", 0.3))
    print(quick.result(), slow.result())


asyncio.run(main())
