// What journeys and pictures of the page have in common: where things are, and how to get a program running.
import { assert, eventually } from "./harness.mjs";

export const player = (page) => page.locator("[data-panel=player]");
export const panel = (page, name) => page.locator(`[data-panel=${name}]`);
export const action = (page, name) => page.locator(`[data-action="${name}"]`);

/** Numbers and words that the player carries. */
export async function head(page) {
  const data = await player(page).evaluate((node) => ({ ...node.dataset }));
  return {
    status: data.status,
    time: Number(data.time),
    iteration: Number(data.iteration),
    event: Number(data.event),
    events: Number(data.events),
  };
}

/** Waits until the run is known to its end, or to a limit. */
export const explored = (page) =>
  eventually(async () => assert.equal(await page.locator(".readout").getAttribute("data-exploring"), "false"), {
    within: 20_000,
  });

/** Waits until the player's status is one of these. */
export const status = (page, ...wanted) =>
  eventually(async () => assert.ok(wanted.includes((await head(page)).status), `${(await head(page)).status}, not ${wanted}`), {
    within: 20_000,
  });

/** Types a program into the editor and waits until it is the one that runs. */
export async function write(page, text) {
  await page.locator("[data-panel=editor][data-ready=true]").waitFor({ state: "attached" });
  const narrow = await page.locator(".tabs").isVisible();
  if (narrow) await page.locator("[data-tab-choice=code]").click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  // The text is run when nobody has typed for a quarter of a second.
  await page.waitForTimeout(600);
  if (narrow) await page.locator("[data-tab-choice=loop]").click();
}

/** The model at an event (the playhead's by default), folded from the first event on. */
export async function fold(page, event) {
  const text = await page.evaluate((event) => {
    const detail = { event };
    document.dispatchEvent(new CustomEvent("loopscope:model", { detail }));
    return detail.model;
  }, event);
  assert.ok(text, "the page answers");
  return JSON.parse(text);
}

/** Brings the whole player into sight, of which phones fold a part away. */
export async function unfold(page) {
  const more = page.locator('[data-action="controls"][aria-expanded=false]');
  if (await more.isVisible()) await more.click();
}

/** What a panel shows, card by card. */
export const cards = (page, name) =>
  panel(page, name)
    .locator(".card[data-key]")
    .evaluateAll((nodes) => nodes.map((node) => ({ ...node.dataset })));

/** Goes to the position after so many events by pressing there on the scrubber. Long runs have several per pixel. */
export async function seek(page, event) {
  const { events } = await head(page);
  const track = await page.locator(".scrub .track").boundingBox();
  const scrub = await page.locator(".scrub").boundingBox();
  const within = await page.locator(".scrub").evaluate((node) => {
    const area = node.getBoundingClientRect();
    return { left: area.left, width: area.width };
  });
  assert.ok(track && scrub);
  await page.mouse.click(within.left + (within.width * event) / events, scrub.y + scrub.height / 2);
}

export const programs = {
  ansi: `import sys

names = "black red green yellow blue magenta cyan white".split()
print(" ".join(f"\\x1b[{30 + at}m{name}\\x1b[0m" for at, name in enumerate(names)))
print(" ".join(f"\\x1b[{90 + at}m{name}\\x1b[39m" for at, name in enumerate(names)))
print(" ".join(f"\\x1b[{40 + at}m {name} \\x1b[0m" for at, name in enumerate(names)))
print(" ".join(f"\\x1b[30;{100 + at}m {name} \\x1b[0m" for at, name in enumerate(names)))
print("\\x1b[1mbold\\x1b[22m \\x1b[2mfaint\\x1b[22m \\x1b[3mitalic\\x1b[23m \\x1b[4munderline\\x1b[24m \\x1b[7mreverse\\x1b[27m \\x1b[9mstrike\\x1b[29m plain")
print("".join(f"\\x1b[48;5;{16 + 6 * at}m  \\x1b[0m" for at in range(36)))
print("".join(f"\\x1b[38;2;{255 - 7 * at};{7 * at};160m#\\x1b[0m" for at in range(36)))
print("\\x1b[38;5;208mINFO\\x1b[0m a log line goes on over more than one row of the panel, as lines of logs do now and then, and is broken like a terminal's")
print("\\x1b]8;;https://example.org\\x1b\\\\a link\\x1b]8;;\\x1b\\\\ to follow")
print("\\x1b[1;32mgreen until it is reset,")
print("in the next line, too\\x1b[0m")
print("name\\tstate\\tsteps")
print("中文\\t完成\\t3")
print("<b>no markup</b>")
print("\\x1b[31mred\\x1b[0m on the other stream", file=sys.stderr)
`,
  progress: `import asyncio

async def main():
    for part in range(11):
        print(f"\\r[{'#' * part:10}] {part * 10:3} %", end="", flush=True)
        await asyncio.sleep(0.1)
    print()
    print("done")

asyncio.run(main())
`,
  long: `for number in range(100_000):
    print("line", number)
`,
  ticks: `import asyncio

async def main():
    for number in range(200):
        print("tick", number)
        await asyncio.sleep(0.5)

asyncio.run(main())
`,
  deadlock: `import asyncio

a, b = asyncio.Lock(), asyncio.Lock()

async def worker(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass

async def main():
    await asyncio.gather(worker(a, b), worker(b, a))

asyncio.run(main())
`,
  server: `import asyncio

async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8888)
    async with server:
        await server.serve_forever()

asyncio.run(main())
`,
  graceful: `import asyncio
import signal

async def handle(reader, writer):
    writer.close()

async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGHUP, print, "reloading")
    await asyncio.sleep(1)
    async with await asyncio.start_server(handle, "127.0.0.1", 8080):
        print("serving")
        await stop.wait()
    print("closed at", loop.time())

asyncio.run(main())
`,
  uncaught: `import asyncio

async def fetch(page):
    await asyncio.sleep(0.2)
    if page == 2:
        raise ValueError(f"no page {page}")
    return page

async def main():
    for page in range(5):
        print("page", await fetch(page))

asyncio.run(main())
`,
  many: `import asyncio

async def worker(n):
    await asyncio.sleep(1 + n % 7)

async def main():
    await asyncio.gather(*(worker(n) for n in range(10_000)))

asyncio.run(main())
`,
  threads: `import asyncio
import time

def fetch(seconds):
    time.sleep(seconds)
    return seconds

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(fetch, 1))
        group.create_task(asyncio.to_thread(fetch, 2))
        group.create_task(asyncio.sleep(0.5))

asyncio.run(main())
`,
  sockets: `import asyncio

async def serve(reader, writer):
    line = await reader.readline()
    await asyncio.sleep(1)
    writer.write(line.upper())
    await writer.drain()
    writer.close()

async def ask(port, word):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(word + b"\\n")
    print(await reader.readline())
    writer.close()

async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(ask(port, b"one"), ask(port, b"two"))

asyncio.run(main())
`,
  shop: `import asyncio

lock = asyncio.Lock()

async def keep(name, seconds):
    async with lock:
        await asyncio.sleep(seconds)

async def put(orders):
    for number in range(3):
        await orders.put(number)

async def get(orders):
    await asyncio.sleep(2)
    for _ in range(3):
        print(await orders.get())

async def main():
    orders = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(keep("a", 1), name="first")
        group.create_task(keep("b", 1), name="second")
        group.create_task(put(orders), name="putter")
        group.create_task(get(orders), name="getter")

asyncio.run(main())
`,
  syntax: `import asyncio

async def main()
    await asyncio.sleep(1)
`,
  unsupported: `total = (
    ${Array.from({ length: 5_000 }, (_, at) => `${at}`).join(" + ")}
)
print(total)
`,
  endless: "while True:\n    pass\n",
  markup: `import asyncio

async def work():
    print("<img src=x onerror=alert(1)>")
    await asyncio.sleep(1)
    return "<b>bold</b>"

async def main():
    task = asyncio.create_task(work(), name="<script>alert(2)</script>")
    print(await task)

asyncio.run(main())
`,
};
