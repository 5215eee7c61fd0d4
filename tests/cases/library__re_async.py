import re

import asyncio

TOKEN = re.compile(r'''
    (?P<number>\d+(?:\.\d*)?)   # a number
  | (?P<name>[a-z]+)
  | (?P<op>[-+*/()=])
  | (?P<space>\s+)
''', re.X | re.I)


async def tokens(text):
    for found in TOKEN.finditer(text):
        await asyncio.sleep(0.1)
        if found.lastgroup != 'space':
            yield found.lastgroup, found.group()


async def read(name, text):
    async for kind, value in tokens(text):
        print(name, kind, value)


async def main():
    await asyncio.gather(read('a', 'x = 3.5 * (y+1)'), read('b', 'Total=10'))


asyncio.run(main())
