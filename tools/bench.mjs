// Figures of the built page in the system's Chromium: `./dev bench browser`, or `node tools/bench.mjs [WORD …]` for some rows.
//
// Each row prints the median, the 95th percentile and the worst of its samples in milliseconds, beside the target. Scripting
// is what the browser's own trace counts as JavaScript and WebAssembly on the page's thread: frame by frame, or from an input to
// the moment when the page shows the answer. A row over its target makes the command fail.
import { readFile } from "node:fs/promises";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { mounted } from "../tests/browser/harness.mjs";
import { action, explored, head, programs, write } from "../tests/browser/page.mjs";

const BIG = (tasks, rounds) => `import asyncio

async def worker(n):
    for turn in range(${rounds}):
        local = n + turn
        await asyncio.sleep(0 if turn % 3 else 0.001 * (1 + n % 5))

async def main():
    await asyncio.gather(*(worker(n) for n in range(${tasks})))

asyncio.run(main())
`;

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

function row(name, samples, target, note = "") {
  const sorted = [...samples].sort((one, other) => one - other);
  const [middle, high, worst] = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1)];
  const over = high > target;
  console.log(
    `${name.padEnd(52)} ${middle.toFixed(1).padStart(7)} ${high.toFixed(1).padStart(7)} ${worst.toFixed(1).padStart(7)} ${String(target).padStart(7)}  ${over ? "OVER" : "ok"} ${note}`,
  );
  if (over) process.exitCode = 1;
}

const SCRIPTS = new Set(["FunctionCall", "RunMicrotasks", "EventDispatch", "TimerFire", "FireAnimationFrame", "HandlePostMessage"]);

/**
 * Records a trace while `body` runs. Resolves to the page's own thread: where its frames and marks are, and what its scripts
 * took, as the processor counts it where it does, so that other programs on the machine are not measured.
 */
async function traced(browser, page, body) {
  await page.evaluate(() => {
    window.framing = true;
    const next = () => window.framing && requestAnimationFrame(next);
    requestAnimationFrame(next);
  });
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing", "toplevel"] });
  await body();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await page.evaluate(() => (window.framing = false));
  const counts = new Map();
  const thread = ({ pid, tid }) => `${pid}/${tid}`;
  for (const event of traceEvents) if (event.name === "FireAnimationFrame") counts.set(thread(event), (counts.get(thread(event)) ?? 0) + 1);
  const [busiest] = [...counts].sort((one, other) => other[1] - one[1])[0];
  const mine = traceEvents.filter((event) => thread(event) === busiest);
  const spans = mine
    .filter(({ name, ph, dur }) => ph === "X" && dur && SCRIPTS.has(name))
    .map(({ ts, dur, tdur }) => ({ from: ts, to: ts + dur, took: (tdur ?? dur) / 1000 }))
    .sort((one, other) => one.from - other.from);
  // An event handler's span holds those of the functions that it calls.
  const outer = [];
  for (const span of spans) if (!outer.length || span.from >= outer.at(-1).to) outer.push(span);
  const times = (wanted) => mine.filter(({ name }) => name === wanted).map(({ ts }) => ts).sort((one, other) => one - other);
  return { outer, times };
}

/** Scripting in each frame while `body` runs. Frames are told apart by a loop of animation frames. */
async function scripting(browser, page, body) {
  const { outer, times } = await traced(browser, page, body);
  const bounds = times("FireAnimationFrame");
  const samples = new Array(Math.max(0, bounds.length - 1)).fill(0);
  let at = 0;
  for (const { from, took } of outer) {
    while (at + 1 < bounds.length && bounds[at + 1] <= from) at += 1;
    if (from >= bounds[0] && at < samples.length) samples[at] += took;
  }
  return samples;
}

/** Lets a run go on past its limits until it knows so many events. */
async function record(page, events) {
  for (let turn = 0; turn < 12; turn += 1) {
    await explored(page);
    const { events: known } = await head(page);
    if (known >= events) return known;
    await action(page, "last").click();
    const more = action(page, "more");
    if (!(await more.count())) return known;
    await more.first().click();
    await page.waitForTimeout(300);
    await page.waitForFunction(() => document.querySelector(".readout").dataset.exploring === "false", null, { timeout: 120_000 });
  }
  return (await head(page)).events;
}

/** Presses on the scrubber at parts of the run in random order; resolves to the scripting until the page showed each. */
async function seeks(browser, page, count, until) {
  const { outer, times } = await traced(browser, page, () =>
    page.evaluate(
      async ({ count, until }) => {
        const scrub = document.querySelector(".scrub");
        const player = document.querySelector("[data-panel=player]");
        // A message is a task of its own that comes after what the page has to do at once, and no timer delays it.
        const rest = () =>
          new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
          });
        const shown = {
          position: () => true,
          place: () => !document.querySelector("[data-panel=inspector]").textContent.includes("looking it up"),
        }[until];
        let seed = 11;
        for (let turn = 0; turn < count; turn += 1) {
          seed = (seed * 1103515245 + 12345) % 2147483648;
          const area = scrub.getBoundingClientRect();
          const clientX = area.left + area.width * (seed / 2147483648);
          const at = { clientX, clientY: area.top + 4, button: 0, bubbles: true, pointerId: 1 };
          const before = player.dataset.event;
          const began = performance.now();
          performance.mark("sought");
          scrub.dispatchEvent(new PointerEvent("pointerdown", at));
          scrub.dispatchEvent(new PointerEvent("pointerup", at));
          do await rest();
          while ((player.dataset.event === before || !shown()) && performance.now() - began < 5_000);
          performance.mark("shown");
          await new Promise((resolve) => setTimeout(resolve, 80));
        }
      },
      { count, until },
    ),
  );
  const [begins, ends] = [times("sought"), times("shown")];
  // The press itself is part of the script that marks its beginning, so a span counts by the part of it between the marks.
  return begins.map((begin, index) => {
    const part = ({ from, to, took }) => {
      const inside = Math.min(to, ends[index]) - Math.max(from, begin);
      return inside > 0 ? (took * inside) / (to - from) : 0;
    };
    return outer.map(part).reduce((sum, took) => sum + took, 0);
  });
}

/**
 * From navigation to the frame in which the stage stands with its first cards, in milliseconds. The browser is a new one: nothing is
 * in its cache, and no other page has work to do.
 */
async function opening() {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      window.stands = new Promise((resolve) => {
        const look = () => (document.querySelector("[data-panel=ready] .card") ? resolve(performance.now()) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      });
    });
    await page.goto(server.url);
    return await page.evaluate(() => window.stands);
  } finally {
    await browser.close();
  }
}

/** A row that is measured in a page which has been opened and has nothing left to do. */
const opened = (measure) => async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(120_000);
    await page.goto(server.url);
    await mounted(page);
    await explored(page);
    await measure({ page, browser });
  } finally {
    await browser.close();
  }
};

const rows = {
  async opening() {
    const samples = [];
    for (let turn = 0; turn < 20; turn += 1) samples.push(await opening());
    row("from navigation to the first cards, cold cache", samples, 1_000);
  },
  playing: opened(async ({ page, browser }) => {
    await write(page, programs.many);
    await explored(page);
    await page.locator("[data-pace=real]").click();
    const samples = await scripting(browser, page, async () => {
      await action(page, "play").click();
      await page.waitForTimeout(8_000);
    });
    row("scripting per frame, 10,000 tasks at ×1", samples, 8, `${samples.length} frames`);
    await action(page, "first").click();
    await page.locator("[data-pace=teach]").click();
    const steps = await scripting(browser, page, async () => {
      await action(page, "play").click();
      await page.waitForTimeout(6_000);
    });
    row("scripting per frame, 10,000 tasks at teaching pace", steps, 8, `${steps.length} frames`);
  }),
  queues: opened(async ({ page, browser }) => {
    await write(page, BIG(2_000, 160));
    const events = await record(page, 1_000_000);
    row(`queues at any position of ${events.toLocaleString("en")} events`, await seeks(browser, page, 30, "position"), 16);
  }),
  locals: opened(async ({ page, browser }) => {
    await write(page, BIG(200, 300));
    const events = await record(page, 150_000);
    row(`lines and locals within ${events.toLocaleString("en")} events`, await seeks(browser, page, 15, "place"), 150);
  }),
  slices: opened(async ({ page, browser }) => {
    await write(page, BIG(40, 900));
    await record(page, 190_000);
    await page.locator(".timeline").focus();
    const spans = () =>
      page.evaluate(() => {
        const detail = {};
        document.dispatchEvent(new CustomEvent("loopscope:timeline", { detail }));
        return JSON.parse(detail.timeline).seen;
      });
    const seen = await spans();
    const moves = (turn) =>
      page.evaluate(async (turn) => {
        const plot = document.querySelector(".timeline .chart");
        const area = plot.getBoundingClientRect();
        for (let frame = 0; frame < 90; frame += 1) {
          const [deltaX, deltaY] = turn === "zoom" ? [0, frame % 60 < 30 ? -60 : 60] : [frame % 60 < 30 ? 90 : -90, 0];
          const at = { clientX: area.left + area.width * 0.4, clientY: area.top + area.height * 0.6, bubbles: true, cancelable: true };
          plot.dispatchEvent(new WheelEvent("wheel", { ...at, deltaX, deltaY }));
          await new Promise(requestAnimationFrame);
        }
      }, turn);
    await page.setViewportSize({ width: 1440, height: 1400 });
    await page.locator(".splitter.at-lower").focus();
    for (let press = 0; press < 40; press += 1) await page.keyboard.press("ArrowUp");
    await page.waitForTimeout(500);
    const all = await spans();
    row(`timeline, zooming over ${all.toLocaleString("en")} spans in view (${seen.toLocaleString("en")} in 200 px)`, await scripting(browser, page, () => moves("zoom")), 8);
    for (let press = 0; press < 4; press += 1) await moves("zoom");
    row("timeline, moving", await scripting(browser, page, () => moves("pan")), 8);
  }),
};

const wanted = process.argv.slice(2);
const chosen = Object.keys(rows).filter((name) => !wanted.length || wanted.some((word) => name.includes(word)));
if (!chosen.length) {
  console.error(`There is no such row; there are: ${Object.keys(rows).join(", ")}`);
  process.exit(2);
}
await readFile("dist/index.html").catch(() => {
  console.error("There is no page in dist/: `./dev build` makes it.");
  process.exit(2);
});
const server = await serve("dist", { base: "/site/" });
await server.warm();
console.log(`${"milliseconds".padEnd(52)} ${"median".padStart(7)} ${"95 %".padStart(7)} ${"worst".padStart(7)} ${"target".padStart(7)}`);
try {
  for (const name of chosen) await rows[name]();
} finally {
  await server.close();
}
