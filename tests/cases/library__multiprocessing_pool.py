# Pools: every way to hand out work, and how errors come back.
# Recorded on the real clock.
import multiprocessing
import time
from multiprocessing import Pool


def square(number):
    return number * number


def slow(seconds):
    time.sleep(seconds)
    return seconds


def fails(number):
    raise ValueError(f"no {number}")


ready = []


def prepare(word):
    ready.append(word)


def is_ready(_):
    return ready


if __name__ == "__main__":
    with Pool(3) as pool:
        print(pool.map(square, range(10)), pool.apply(square, (7,)), pool.starmap(pow, [(2, 3), (3, 2)]))
        print(list(pool.imap(square, [3, 1, 2])), sorted(pool.imap_unordered(square, range(4), chunksize=2)))
        result = pool.apply_async(slow, (0.2,))
        print(result.ready())
        try:
            result.get(timeout=0.05)
        except multiprocessing.TimeoutError as error:
            print("too early", repr(error))
        result.wait()
        print(result.ready(), result.successful(), result.get())
        print(pool.map_async(square, [1, 2], callback=lambda values: print("callback", values)).get())
        try:
            pool.map(fails, [1])
        except ValueError as error:
            print(repr(error), type(error.__cause__).__name__)
        pool.apply_async(fails, (2,), error_callback=lambda error: print("error callback", repr(error))).wait()
        began = time.monotonic()
        pool.map(slow, [0.2, 0.2, 0.2], chunksize=1)
        print("side by side:", time.monotonic() - began < 0.5)
    try:
        pool.apply(square, (1,))
    except ValueError as error:
        print(error)
    with Pool(1, prepare, ("yes",)) as pool:
        print(pool.map(is_ready, [0]), ready)
        pool.close()
        pool.join()
    for attempt in (lambda: Pool(0), lambda: Pool(1, initializer=5)):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, error)
