# Forgetting await: the value is a coroutine, conditions are true, arithmetic fails.

import asyncio


async def is_ready():
    return False


async def price():
    return 5


async def main():
    if is_ready():
        print("a coroutine is true")
    try:
        print(price() + 1)
    except TypeError as error:
        print(error)
    try:
        for x in price():
            pass
    except TypeError as error:
        print(error)
    asyncio.sleep(1)
    print("did not sleep", asyncio.get_running_loop().time())


asyncio.run(main())
