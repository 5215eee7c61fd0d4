# Recorded on the real clock. Processes that are ended by signals, and what is left to do with one that has ended.
import asyncio
import signal
import sys
from asyncio.subprocess import PIPE


async def main():
    for how in ("terminate", "kill"):
        process = await asyncio.create_subprocess_exec("sleep", "30")
        getattr(process, how)()
        print(how, await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "30")
    process.send_signal(signal.SIGHUP)
    print(await process.wait())
    for act in (process.terminate, process.kill, lambda: process.send_signal(signal.SIGINT)):
        try:
            act()
        except ProcessLookupError as error:
            print(repr(error))
    code = "import time\nprint('ready', flush=True)\ntry:\n    time.sleep(30)\nfinally:\n    print('cleaned up', flush=True)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE, stderr=PIPE)
    print(await process.stdout.readline())
    await asyncio.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = await process.communicate()
    print(out, err.splitlines()[-1], process.returncode)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE)
    print(await process.stdout.readline())
    await asyncio.sleep(0.2)
    process.terminate()
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "30")
    try:
        await asyncio.wait_for(process.wait(), 0.2)
    except TimeoutError:
        print("too late", process.returncode)
        process.kill()
        print(await process.wait())


asyncio.run(main())
