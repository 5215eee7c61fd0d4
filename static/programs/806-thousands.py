# title: Two thousand connections
# title-zh: 两千个连接
# section: 1
# claim: Waiting costs next to nothing: two thousand tasks connect to one host at once and are all answered after one and the same wait.
# claim-zh: 等待几乎不花成本：两千个任务同时连接一台主机，经过同样的一段等待后全部得到响应。
# Not recorded: the host is simulated

import asyncio


async def knock(number):
    reader, writer = await asyncio.open_connection("example.com", 80)
    connected = asyncio.get_running_loop().time()
    writer.close()
    await writer.wait_closed()
    return connected


async def main():
    times = await asyncio.gather(*(knock(number) for number in range(2000)))
    print(f"{len(times)} connections, all after {set(times)} s")


asyncio.run(main())
