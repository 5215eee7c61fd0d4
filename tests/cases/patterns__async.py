# match inside coroutines: awaiting in subjects, guards and cases, messages through queues, errors of tasks.

import asyncio

class Msg:
    __match_args__ = ("kind", "body")
    def __init__(self, kind, body=None): self.kind, self.body = kind, body

async def later(value, delay=0.1):
    await asyncio.sleep(delay)
    return value

async def worker(queue):
    total = 0
    while True:
        match await queue.get():
            case Msg("add", int(n) | float(n)):
                total += n
            case Msg("wait", {"for": delay, **rest}) if await later(delay < 1):
                print("waiting", delay, rest)
                await asyncio.sleep(delay)
            case Msg("batch", [*items]):
                total += sum([await later(n, 0) for n in items])
            case Msg("stop"):
                return total
            case Msg(kind=k, body=b):
                print("unknown", k, b)
            case None:
                raise ValueError("None in queue")

async def main():
    q = asyncio.Queue()
    for m in (Msg("add", 1), Msg("add", 0.5), Msg("add", "x"), Msg("wait", {"for": 0.5, "why": "test"}), Msg("wait", {"for": 2}),
              Msg("batch", range(4)), Msg("batch", "no"), Msg("stop")):
        q.put_nowait(m)
    print(await worker(q))
    results = await asyncio.gather(later(1), later("two"), later(None), worker(q) if False else later([3]), return_exceptions=True)
    match results:
        case [int(a), str(b), None, [c]]:
            print(a, b, c)
    q.put_nowait(None)
    outcome = await asyncio.gather(worker(q), return_exceptions=True)
    match outcome:
        case [ValueError(args=(text,))]:
            print("failed with", text)
    task = asyncio.create_task(later("late", 10))
    match await asyncio.wait([task], timeout=1):
        case [done, pending] if not done:
            print("timed out", len(pending))
    task.cancel()
    match await asyncio.gather(task, return_exceptions=True):
        case [asyncio.CancelledError()]:
            print("cancelled")
    match asyncio.get_running_loop().time():
        case float(t) if t > 1:
            print(round(t, 3))

asyncio.run(main())
