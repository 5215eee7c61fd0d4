# await in a lambda inside an async function is outside of it.

async def main():
    return lambda: await main()


print("never printed")
