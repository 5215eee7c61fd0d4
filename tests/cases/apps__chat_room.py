# Rooms made of futures: members wait for the next message, which is a new future each time.

import asyncio


class Room:
    def __init__(self):
        self.next = asyncio.get_running_loop().create_future()

    def say(self, who, text):
        said, self.next = self.next, asyncio.get_running_loop().create_future()
        said.set_result((who, text, self.next))

    async def messages(self):
        future = self.next
        while True:
            who, text, future = await future
            if text is None:
                return
            yield who, text


async def member(room, name, patience):
    heard = []
    try:
        async with asyncio.timeout(patience):
            async for who, text in room.messages():
                heard.append(f"{who}: {text}")
    except TimeoutError:
        heard.append("(left)")
    print(name, heard)


async def main():
    room = Room()
    members = [asyncio.create_task(member(room, name, patience)) for name, patience in (("ann", 10), ("bob", 2.5))]
    await asyncio.sleep(0)
    for text in ("hello", "anybody?", "bye", None):
        room.say("host", text)
        await asyncio.sleep(1)
    await asyncio.gather(*members)


asyncio.run(main())
