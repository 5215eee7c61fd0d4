# title: One job, three ways: threads
# title-zh: 同一件事的三种做法：线程
# section: 6.1
# claim: Three threads wait side by side, so this takes one second too; but there is one thread for each wait, and they may change places anywhere.
# claim-zh: 三个线程同时等待，也只需一秒；但每个等待都要占一个线程，而且线程可能在任何地方切换。
# Recorded on the real clock

import time
from concurrent.futures import ThreadPoolExecutor


def fetch(name):
    print(f"{name}: asked")
    time.sleep(1)  # the network answers
    return f"{name}: answered"


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=3) as pool:
    for answer in pool.map(fetch, ("a", "b", "c")):
        print(answer)
print(f"{time.perf_counter() - start:.0f} s with three threads")
