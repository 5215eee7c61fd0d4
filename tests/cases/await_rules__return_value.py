# An asynchronous generator returns no value.

async def numbers():
    yield 1
    return 2
