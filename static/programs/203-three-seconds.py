# title: The same three hellos without asyncio
# title-zh: 不用 asyncio 的三声问候
# section: 4.1
# claim: A synchronous program waits out each second before it begins the next one: 3 s in all.
# claim-zh: 同步程序必须等完一秒才能开始下一秒：总共三秒。

import time


def visit(name):
    print(f"Hello, {name}!")
    time.sleep(1)
    print(f"Goodbye, {name}!")


start = time.perf_counter()
for name in ["Ada", "Barbara", "Grace"]:
    visit(name)
print(f"took {time.perf_counter() - start:.0f} s")
