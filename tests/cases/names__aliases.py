# Names that are the same thing, and the family of errors.

import asyncio

print(asyncio.TimeoutError is TimeoutError, issubclass(asyncio.CancelledError, Exception))
print(issubclass(asyncio.InvalidStateError, Exception), asyncio.CancelledError.__mro__[1].__name__)
print(asyncio.CancelledError, asyncio.CancelledError("why"), repr(asyncio.CancelledError()), TimeoutError)
try:
    asyncio.no_such_thing
except AttributeError as error:
    print(error)
try:
    from asyncio import nothing
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error)
from asyncio import sleep as nap, run
import asyncio as aio


async def main():
    await nap(1)
    print(aio.get_running_loop().time())


run(main())
