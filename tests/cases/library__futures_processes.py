# ProcessPoolExecutor: results, errors from the other side, names and memory of its own.
# Recorded on the real clock.
import concurrent.futures
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

count = 0


def add(number):
    global count
    count += number
    return count > 0, multiprocessing.current_process().name.rstrip("0123456789")


def square(number):
    return number * number


def fails(number):
    raise ArithmeticError(f"cannot do {number}")


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(square, range(6))))
        print(list(pool.map(square, range(6), chunksize=4)))
        print(pool.submit(add, 5).result(), count)
        future = pool.submit(fails, 7)
        error = future.exception()
        print(repr(error), type(error.__cause__).__name__, "cannot do 7" in str(error.__cause__))
        local = pool.submit(lambda: 1)
        print(type(local.exception()).__name__)
        pairs = {pool.submit(pow, 2, power): power for power in (3, 5)}
        print(sorted((pairs[future], future.result()) for future in concurrent.futures.as_completed(pairs)))
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)
    for attempt in (lambda: ProcessPoolExecutor(0), lambda: ProcessPoolExecutor(1, initializer=1)):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, error)
