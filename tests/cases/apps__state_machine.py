# A traffic light and its button: an event interrupts a wait, a timeout is the rule.

import asyncio


async def light(pressed, rounds):
    loop = asyncio.get_running_loop()
    for _ in range(rounds):
        print(f"{loop.time():.1f} red")
        pressed.clear()
        try:
            await asyncio.wait_for(pressed.wait(), 5)
            print(f"{loop.time():.1f} button")
            await asyncio.sleep(0.5)
        except TimeoutError:
            pass
        print(f"{loop.time():.1f} green")
        await asyncio.sleep(2)


async def main():
    pressed = asyncio.Event()
    loop = asyncio.get_running_loop()
    for when in (1, 1.2, 9, 9.1):
        loop.call_at(when, pressed.set)
    await light(pressed, 3)


asyncio.run(main())
