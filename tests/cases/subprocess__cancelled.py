# Recorded on the real clock. A cancelled `communicate` leaves the process running; its owner ends it.
import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "30", stdout=PIPE)
    task = asyncio.create_task(process.communicate())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", process.returncode)
    process.terminate()
    print(await process.wait())
    print(repr(process).startswith("<Process "))


asyncio.run(main())
