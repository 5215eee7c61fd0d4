# Stages joined by bounded queues, each with a sentinel at its end.

import asyncio

END = object()


async def source(out):
    for number in range(6):
        await out.put(number)
        print("made", number)
    await out.put(END)


async def stage(name, seconds, function, inbox, out):
    while (item := await inbox.get()) is not END:
        await asyncio.sleep(seconds)
        print(f"{asyncio.get_running_loop().time():.1f} {name} {item}")
        await out.put(function(item))
    await out.put(END)
    print(name, "ends")


async def sink(inbox):
    total = 0
    while (item := await inbox.get()) is not END:
        total += item
    return total


async def main():
    queues = [asyncio.Queue(1) for _ in range(3)]
    async with asyncio.TaskGroup() as group:
        group.create_task(source(queues[0]))
        group.create_task(stage("double", 0.1, lambda n: n * 2, queues[0], queues[1]))
        group.create_task(stage("square", 0.3, lambda n: n * n, queues[1], queues[2]))
        total = group.create_task(sink(queues[2]))
    print(total.result())


asyncio.run(main())
