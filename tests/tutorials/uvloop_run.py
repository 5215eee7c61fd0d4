import asyncio
import sys
import uvloop


async def main():
    print(type(asyncio.get_running_loop()).__module__)
    await asyncio.sleep(0.1)
    return 42

if sys.version_info >= (3, 11):
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(runner.run(main()))
else:
    uvloop.install()
    asyncio.run(main())

print(uvloop.run(main()))
uvloop.install()
print(asyncio.run(main()))
asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
print(asyncio.run(main()))
