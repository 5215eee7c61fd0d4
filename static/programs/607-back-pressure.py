# title: Back-pressure
# title-zh: 背压
# section: 6
# claim: A queue with a maximum size makes a fast producer wait in put until the slow consumer has taken something out.
# claim-zh: 有容量上限的队列会让过快的生产者停在 put 上，直到慢速的消费者取走一项。

import asyncio


async def produce(queue):
    for number in range(1, 7):
        await queue.put(number)
        now = asyncio.get_running_loop().time()
        print(f"{now:.0f} s: put {number}, {queue.qsize()} in the queue")


async def consume(queue):
    for _ in range(6):
        number = await queue.get()
        await asyncio.sleep(1)  # slow work
        print(f"      worked on {number}")


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
