# The calendar functions of time, from a fixed start in UTC.

import asyncio
import time


async def main():
    print(time.strftime("%H:%M:%S"), time.strftime("%X %Y-%m-%d", time.localtime(0)), time.ctime())
    await asyncio.sleep(90)
    print(time.strftime("%X"), time.ctime(), time.ctime(0))
    now = time.localtime()
    print(now.tm_year, now.tm_hour, now.tm_min, now[2], time.gmtime(86_400).tm_mday)


asyncio.run(main())
