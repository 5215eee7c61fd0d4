# title: The second consumer waits for ever
# title-zh: 第二个消费者永远在等
# section: 6
# claim: One end mark stops one consumer only: the other waits for an item that nobody will put, and so does main.
# claim-zh: 一个结束标记只能停下一个消费者：另一个在等永远不会来的数据项，main 也跟着等下去。
# Not recorded: CPython would wait for ever

import asyncio

END = object()


async def produce(queue):
    for number in range(4):
        await queue.put(number)
        await asyncio.sleep(0.5)
    await queue.put(END)  # one for each consumer, or queue.shutdown() instead


async def consume(name, queue):
    while (item := await queue.get()) is not END:
        print(f"{name} got {item}")
    print(f"{name} is done")


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(produce(queue), consume("left", queue), consume("right", queue))
    print("never printed")


asyncio.run(main())
