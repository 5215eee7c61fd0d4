# title: One job, three ways: processes
# title-zh: 同一件事的三种做法：进程
# section: 6.1
# claim: Three processes take one second as well, each with an interpreter and memory of its own: dear for waiting, right for computing.
# claim-zh: 三个进程同样只要一秒，各有自己的解释器和内存：用来等待太贵，用来计算正好。
# Recorded on the real clock

import time
from multiprocessing import Pool


def fetch(name):
    time.sleep(1)  # the network answers
    return f"{name}: answered"


if __name__ == "__main__":
    with Pool(3) as pool:
        start = time.perf_counter()
        for answer in pool.map(fetch, ["a", "b", "c"]):
            print(answer)
        print(f"{time.perf_counter() - start:.0f} s with three processes")
