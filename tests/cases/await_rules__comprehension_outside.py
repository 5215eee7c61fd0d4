# An asynchronous comprehension outside an async function.

def collect(source):
    return [x async for x in source]
