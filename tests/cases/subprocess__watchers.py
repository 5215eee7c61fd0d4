# Recorded on the real clock. Who watches for the end of processes can be asked and changed, which is deprecated.
import asyncio
import warnings

warnings.simplefilter("error")
for act in (asyncio.get_child_watcher, lambda: asyncio.set_child_watcher(None)):
    try:
        act()
    except DeprecationWarning as warning:
        print(warning)
warnings.simplefilter("ignore")


async def main():
    process = await asyncio.create_subprocess_exec("false")
    return await process.wait()


watcher = asyncio.ThreadedChildWatcher()
print(watcher.is_active(), type(watcher).__mro__[1].__name__)
asyncio.set_child_watcher(watcher)
print(asyncio.get_child_watcher() is watcher, asyncio.run(main()))
asyncio.set_child_watcher(asyncio.PidfdChildWatcher())
print(type(asyncio.get_child_watcher()).__name__, asyncio.run(main()))
