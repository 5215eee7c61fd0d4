# `as_completed` and `wait` with time-outs, duplicates and futures that are done before.
# Recorded on the real clock.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, TimeoutError


def work(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(work, seconds) for seconds in (0.4, 0.1, 0.25)]
    seen = []
    try:
        for future in as_completed(futures, timeout=0.3):
            seen.append(future.result())
    except TimeoutError as error:
        print(seen, error)
    done, not_done = wait(futures, timeout=0)
    print(len(done), len(not_done))
    done, not_done = wait(futures)
    print(sorted(f.result() for f in done), not_done)
    print([f.result() for f in as_completed([futures[0], futures[0]])])
    try:
        wait([pool.submit(work, 0.1)], return_when="SOON")
    except ValueError as error:
        print(error)
    try:
        for value in pool.map(work, [0.3, 0.05], timeout=0.1):
            print(value)
    except TimeoutError as error:
        print("map:", repr(error))
    print(list(pool.map(lambda a, b: (a, b), "abc", range(2))))
