# A runner's loop is made late, used for several runs and closed in the end; what is refused before and after.

import asyncio


async def hello(name):
    await asyncio.sleep(1)
    return f"hello {name} {asyncio.get_running_loop().time()}"


runner = asyncio.Runner()
loop = runner.get_loop()
print(loop, runner.get_loop() is loop)
print(runner.run(hello("one")), runner.run(hello("two")))
for wrong in (5, hello):
    try:
        runner.run(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
runner.close()
runner.close()
print(loop.is_closed())
coroutine = hello("late")
for call in (runner.get_loop, lambda: runner.run(coroutine), runner.__enter__):
    try:
        call()
    except RuntimeError as error:
        print(error)
coroutine.close()
with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    print(runner.run(hello("factory")))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print("a factory's loop is not set:", error)
