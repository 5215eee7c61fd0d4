# An interrupt that nobody catches: exit status 130 and a traceback.

import asyncio
import signal


async def main():
    await asyncio.sleep(1)
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(1)


asyncio.run(main())
