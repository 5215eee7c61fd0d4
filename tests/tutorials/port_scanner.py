import asyncio
import sys
from itertools import count


async def check_port(host: str, port: int, semaphore: asyncio.Semaphore, timeout: float = 1.0):
    async with semaphore:
        try:
            conn = asyncio.open_connection(host, port)
            reader, writer = await asyncio.wait_for(conn, timeout)
            writer.close()
            await writer.wait_closed()
            return port, True
        except (asyncio.TimeoutError, OSError):
            return port, False


async def main(host):
    semaphore = asyncio.Semaphore(100)
    tasks = [asyncio.create_task(check_port(host, port, semaphore)) for port in [21, 22, 80, 443, *range(8000, 8100)]]
    for coro in asyncio.as_completed(tasks):
        port, is_open = await coro
        if is_open:
            print(f"{host}:{port} is open")
    print("scanned", len(tasks), f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main("example.com"))
