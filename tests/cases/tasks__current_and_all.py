# current_task and all_tasks, inside tasks and in callbacks, and of a loop that does not run.

import asyncio


async def child():
    await asyncio.sleep(1)
    print("child is", asyncio.current_task().get_name())


async def main():
    me = asyncio.current_task()
    me.set_name("the main task")
    children = [asyncio.create_task(child(), name=f"child {n}") for n in range(2)]
    print(sorted(task.get_name() for task in asyncio.all_tasks()), me in asyncio.all_tasks())
    asyncio.get_running_loop().call_soon(lambda: print("in a callback:", asyncio.current_task()))
    await asyncio.sleep(0)
    await asyncio.gather(*children)
    print(len(asyncio.all_tasks()), children[0] in asyncio.all_tasks())
    print(asyncio.current_task(asyncio.get_running_loop()) is me)


asyncio.run(main())
for function in (asyncio.current_task, asyncio.all_tasks):
    try:
        function()
    except RuntimeError as error:
        print(error)
loop = asyncio.new_event_loop()
print(asyncio.all_tasks(loop), asyncio.current_task(loop))
loop.close()
