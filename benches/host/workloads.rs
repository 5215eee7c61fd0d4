//! The programs that are measured.

/// Name, program, and how many times as fast as CPython it should be (design budgets).
pub const WORKLOADS: &[(&str, &str, f64)] = &[
    (
        "100,000 task steps: 1,000 tasks × 100 sleep(0)",
        "import asyncio\n\
         async def worker():\n    for _ in range(100):\n        await asyncio.sleep(0)\n\
         async def main():\n    await asyncio.gather(*[worker() for _ in range(1000)])\n\
         asyncio.run(main())\n",
        3.0,
    ),
    (
        "1,000,000 × x += i in a function",
        "def work():\n    x = 0\n    for i in range(1_000_000):\n        x += i\n    return x\nwork()\n",
        1.0,
    ),
    (
        "500,000 calls of a function of two arguments",
        "def add(a, b):\n    return a + b\ndef work():\n    for i in range(500_000):\n        add(i, 1)\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "500,000 × attribute and method of an instance",
        "class Point:\n    def __init__(self, x):\n        self.x = x\n    def moved(self):\n        return self.x\n\
         def work():\n    point = Point(3)\n    for i in range(500_000):\n        point.x = point.moved()\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "list and dict work: 300,000 × append, index, store",
        "def work():\n    items, table = [], {}\n    for i in range(300_000):\n        items.append(i)\n        table[i] = items[i >> 1]\n\
         \x20   return len(table)\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "string building: 200,000 × f-string, join at the end",
        "def work():\n    parts = []\n    for i in range(200_000):\n        parts.append(f\"item {i}\")\n    return len(\", \".join(parts))\nwork()\n",
        1.0 / 1.5,
    ),
    (
        "500,000 sends to a generator",
        "def echo():\n    got = 0\n    while True:\n        got = yield got\ndef work():\n    generator = echo()\n    next(generator)\n\
         \x20   for i in range(500_000):\n        generator.send(i)\nwork()\n",
        1.0 / 1.5,
    ),
];

/// `COUNT` tasks that sleep at once, no two until the same time, and not in the order in which they began.
const SLEEPERS: &str = r#"
import asyncio

async def sleeper(n):
    await asyncio.sleep(1 + n * 7919 % COUNT / COUNT)

async def main():
    for task in [asyncio.create_task(sleeper(n)) for n in range(COUNT)]:
        await task

asyncio.run(main())
"#;

/// So many sleeping tasks.
pub fn sleepers(count: usize) -> String {
    SLEEPERS.replace("COUNT", &count.to_string())
}

/// `COUNT` threads that wait for a lock each, and are woken last to first.
const WAITERS: &str = r#"
import threading

locks = [threading.Lock() for _ in range(COUNT)]
for lock in locks:
    lock.acquire()
threads = [threading.Thread(target=lock.acquire) for lock in locks]
for thread in threads:
    thread.start()
for lock in reversed(locks):
    lock.release()
for thread in threads:
    thread.join()
"#;

/// So many blocked threads.
pub fn waiters(count: usize) -> String {
    WAITERS.replace("COUNT", &count.to_string())
}

/// Twenty lines of ordinary asyncio code; `NAME` is replaced to make copies differ.
const TWENTY_LINES: &str = r#"
class NAME:
    """Fetch pages, a few at a time."""

    def __init__(self, limit: int = 3, *, retries=2, **options):
        self.gate = asyncio.Semaphore(limit)
        self.retries, self.options = retries, {"timeout": 1.5, **options}

    async def fetch(self, url):
        for attempt in range(self.retries + 1):
            try:
                async with self.gate, asyncio.timeout(self.options["timeout"]):
                    await asyncio.sleep(0.1 * attempt)
                    return f"{url!r:>20} after {attempt} {'retry' if attempt == 1 else 'retries'}"
            except (TimeoutError, OSError) as error:
                print("failed:", url, error, sep=" ")
        raise RuntimeError("gave up") from None

    async def pages(self, *urls):
        return [page async for page in self if page is not None and len(page) > 1 or not urls]
"#;

/// A program of 2,000 lines.
pub fn long_program() -> String {
    (0..100).map(|n| TWENTY_LINES.replace("NAME", &format!("Fetcher{n}"))).collect()
}
