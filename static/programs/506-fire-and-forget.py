# title: Fire and forget, and lose
# title-zh: 发射后不管，结果丢失
# section: 6.4
# claim: The loop holds tasks only weakly: one that waits for something nobody else holds can vanish; keep a reference.
# claim-zh: 事件循环只弱引用任务：如果它等待的东西没有别人持有，任务就可能消失；请保留引用。

import asyncio
import gc


async def listen(name):
    news = asyncio.get_running_loop().create_future()
    await news  # nobody outside of this coroutine knows the future
    print(f"{name}: never printed")


async def main():
    kept = set()
    asyncio.create_task(listen("forgotten"), name="forgotten")

    task = asyncio.create_task(listen("kept"), name="kept")
    kept.add(task)
    task.add_done_callback(kept.discard)
    del task

    await asyncio.sleep(1)
    gc.collect()
    print("still there:", [task.get_name() for task in asyncio.all_tasks() if task in kept])


asyncio.run(main())
