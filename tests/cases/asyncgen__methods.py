# Asynchronous generators as methods, class methods, static methods and __aiter__.

import asyncio


class Methods:
    async def items(self):
        yield self
        yield self.__class__.__name__

    @classmethod
    async def kinds(cls):
        yield cls.__name__

    @staticmethod
    async def still():
        yield "static"

    async def __aiter__(self):
        yield "from aiter generator"


class Derived(Methods):
    async def items(self):
        async for x in super().items():
            yield "derived", x if isinstance(x, str) else x is self


async def main():
    m = Methods()
    print([x if isinstance(x, str) else x is m async for x in m.items()], [x async for x in Methods.kinds()])
    print([x async for x in m.still()], [x async for x in m])
    print([x async for x in Derived().items()], [x async for x in Derived.kinds()])
    print(Methods.items.__qualname__, m.items().__qualname__, type(m.still()).__name__, m.kinds().__name__)


asyncio.run(main())
