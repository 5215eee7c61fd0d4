# yield from has no place in an async function.

async def main():
    yield from range(3)
