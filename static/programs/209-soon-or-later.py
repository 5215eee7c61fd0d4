# title: call_soon and call_later(0)
# title-zh: call_soon 与 call_later(0)
# section: 2.1
# claim: call_soon joins the ready queue at once; even a timer of zero seconds is a timer, and joins one pass later.
# claim-zh: call_soon 立即进入就绪队列；哪怕是零秒的定时器也是定时器，要晚一轮才进入。

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    finished = loop.create_future()

    loop.call_later(0, print, "1st asked for: call_later(0)")
    loop.call_soon(print, "2nd asked for: call_soon")
    loop.call_later(1, print, "3rd asked for: call_later(1)")
    loop.call_at(loop.time() + 0.5, print, "4th asked for: call_at(now + 0.5)")
    loop.call_later(1, finished.set_result, "all done")

    print(await finished)


asyncio.run(main())
