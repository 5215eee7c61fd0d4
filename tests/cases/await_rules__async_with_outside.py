# async with outside an async function.

async with open() as f:
    pass
