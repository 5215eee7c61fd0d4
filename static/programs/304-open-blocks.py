# title: open blocks too
# title-zh: open 也会阻塞
# section: 6.1
# claim: Reading a file the ordinary way waits for the disk inside the call; here opening and reading take half a second each, and not one beat comes in between.
# claim-zh: 普通的读文件在调用内部等待磁盘；这里打开和读取各要半秒，其间一次心跳也没有。
# Not recorded: the slow disk is simulated
# scenario: {"files": {"latency": 0.5, "tree": {"a.txt": "first\n", "b.txt": "second\n"}}}

import asyncio


async def heartbeat():
    while True:
        print(f"{asyncio.get_running_loop().time():.2f} s: beat")
        await asyncio.sleep(0.2)


async def show(name):
    with open(name) as file:
        text = file.read()
    print(f"{asyncio.get_running_loop().time():.2f} s: {name} says {text.strip()!r}")


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.gather(show("a.txt"), show("b.txt"))
    beating.cancel()


asyncio.run(main())
