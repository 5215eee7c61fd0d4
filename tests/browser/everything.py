# What could differ between machines, in one program: clocks, chance, floats, files, network, threads, processes, signals.

import asyncio
import datetime
import decimal
import fractions
import hashlib
import math
import os
import random
import signal
import statistics
import subprocess
import threading
import time
import uuid
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def floats():
    # The bits of many values of each function, in one word.
    r = random.Random(7)
    names = "sin cos tan exp exp2 expm1 sinh cosh tanh asinh atan cbrt erf erfc degrees radians"
    positive = "log log2 log10 log1p sqrt gamma lgamma"
    for name in (names + " " + positive).split():
        function = getattr(math, name)
        low = 0.001 if name in positive else -9.0
        bits = " ".join([function(r.uniform(low, 9.0)).hex() for _ in range(20)])
        print(name, hashlib.sha256(bits.encode()).hexdigest()[:12])
    for name, low, high in (("asin", -1, 1), ("acos", -1, 1), ("atanh", -0.99, 0.99), ("acosh", 1, 30)):
        bits = " ".join([getattr(math, name)(r.uniform(low, high)).hex() for _ in range(20)])
        print(name, hashlib.sha256(bits.encode()).hexdigest()[:12])
    for name in ("pow", "atan2", "hypot", "fmod", "copysign", "nextafter", "remainder"):
        bits = " ".join([getattr(math, name)(r.uniform(0.01, 9), r.uniform(-5, 5)).hex() for _ in range(20)])
        print(name, hashlib.sha256(bits.encode()).hexdigest()[:12])
    print([(r.uniform(0.1, 9) ** r.uniform(-5, 5)).hex() for _ in range(3)], (1 + 2j) ** 0.5, abs(3.3 - 1.1j))
    print(0.1 + 0.2, 1e22, 5e-324, 1.7976931348623157e308, f"{math.pi:.30f}", f"{2**70 / 3:e}", round(2.675, 2), float("1e-7"))
    print(statistics.stdev([1.5, 2.25, 8.0]), statistics.correlation([1, 2, 4], [3, 5, 4]), math.fsum([0.1] * 10))


def chance():
    r = random.Random(42)
    print(r.random(), r.gauss(0, 1), r.expovariate(2), r.betavariate(2, 3), r.vonmisesvariate(1, 2), r.sample(range(99), 5))
    print(random.random(), random.choice("abcdef"), random.shuffle([1, 2, 3]), uuid.uuid4(), uuid.uuid5(uuid.NAMESPACE_DNS, "a.b"))
    print(os.urandom(4).hex(), {"one", "two", "three"}, hash("text"), hash(1.5), {3.5, "x", None})


def clocks():
    now = datetime.datetime.now(datetime.timezone.utc)
    print(time.time(), time.monotonic(), time.perf_counter_ns(), now.isoformat(), now.strftime("%a %d %b %Y %j %U"))
    print(datetime.date(2024, 2, 29) + datetime.timedelta(days=366, hours=5), time.strftime("%c", time.gmtime(86400.5)))
    decimal.getcontext().prec = 40
    print(decimal.Decimal(2).sqrt(), decimal.Decimal("1.1").ln(), decimal.Decimal(1) / 7, fractions.Fraction(0.1).limit_denominator())


def files():
    with open("notes.txt", "w", encoding="utf-8") as file:
        file.write("één\n二\n" * 3)
    print(os.path.getsize("notes.txt"), sorted(os.listdir(".")), open("notes.txt", "rb").read()[:9])
    os.rename("notes.txt", "other.txt")
    print(os.stat("other.txt").st_mtime, "ß".upper(), "İ".lower(), "ﬁ".casefold(), "é".encode("utf-16"))


def square(n):
    return n * n


async def serve(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


async def network():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"ping\n")
    print(port, await reader.read())
    writer.close()
    server.close()
    reader, writer = await asyncio.open_connection("example.com", 80)
    writer.write(b"GET / HTTP/1.0\r\nHost: example.com\r\n\r\n")
    body = await reader.read()
    print(len(body), hashlib.md5(body).hexdigest(), asyncio.get_running_loop().time())


async def others():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(threading.current_thread), await loop.run_in_executor(None, square, 7))
    process = await asyncio.create_subprocess_exec("echo", "hello", stdout=subprocess.PIPE)
    print(await process.communicate(), process.returncode)
    loop.add_signal_handler(signal.SIGUSR1, print, "a signal at", loop.time())
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.gather(*[asyncio.sleep(random.random() / 10) for _ in range(20)])
    print(loop.time(), asyncio.current_task())
    task = asyncio.create_task(asyncio.sleep(9), name="left")
    await asyncio.sleep(0.001)
    task.cancel()


def main():
    floats()
    chance()
    clocks()
    files()
    print(subprocess.run(["sort"], input="b\na\n", capture_output=True, text=True).stdout.split())
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(square, range(5))))
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(square, range(3))))
    asyncio.run(network())
    asyncio.run(others())


if __name__ == "__main__":
    main()
