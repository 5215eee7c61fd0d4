# A kept exception keeps the frames of its traceback, and through f_back the callers of those that caught it.

import asyncio


class Loud:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print(self.tag, "gone")


def raises():
    local = Loud("raises")
    raise ValueError("kept")


def catches():
    local = Loud("catches")
    try:
        raises()
    except ValueError as e:
        return e


def outermost():
    local = Loud("outermost")
    return catches()


def unrelated():
    local = Loud("unrelated")


kept = outermost()
print("outermost has ended")
unrelated()
frame = kept.__traceback__.tb_frame
print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_back.f_code.co_name)
del frame
del kept
print("exception gone")


async def fails():
    local = Loud("fails")
    await asyncio.sleep(0)
    raise KeyError("k")


async def collects():
    local = Loud("collects")
    try:
        await fails()
    except KeyError as e:
        return e


async def worker():
    local = Loud("worker")
    return await collects()


async def main():
    local = Loud("main")
    error = await worker()
    print("worker has ended")
    del error
    print("error gone")
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    print("task has failed")
    del task
    print("task gone")


asyncio.run(main())
print("end")
