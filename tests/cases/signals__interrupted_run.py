# An interrupt within asyncio.run cancels the main task; what comes out of run is KeyboardInterrupt.

import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main task cancelled", asyncio.current_task().cancelling(), asyncio.get_running_loop().time())
        raise
    finally:
        await asyncio.sleep(0.5)
        print("cleaned up")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args, type(error.__context__).__name__)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
