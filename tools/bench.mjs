// Figures of the built page in the system's Chromium: `./dev bench browser`, or `node tools/bench.mjs [WORD …]` for some rows.
//
// Each row prints the median, the 95th percentile and the worst of its samples in milliseconds, beside the target. Scripting
// is what the browser's own trace counts as JavaScript and WebAssembly on the page's thread, frame by frame; the rest is timed
// from the input to the moment when the page shows the answer. A row over its target makes the command fail.
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

/** Scripting in each frame while `body` runs. Frames are told apart by a loop of animation frames. */
async function scripting(browser, page, body) {
  await page.evaluate(() => {
    window.framing = true;
    const next = () => window.framing && requestAnimationFrame(next);
    requestAnimationFrame(next);
  });
  await browser.startTracing(page, { categories: ["devtools.timeline", "toplevel"] });
  await body();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await page.evaluate(() => (window.framing = false));
  const scripts = new Set(["FunctionCall", "RunMicrotasks", "EventDispatch", "TimerFire", "FireAnimationFrame", "HandlePostMessage"]);
  const frames = traceEvents.filter(({ name }) => name === "FireAnimationFrame");
  const counts = new Map();
  for (const { pid, tid } of frames) counts.set(`${pid}/${tid}`, (counts.get(`${pid}/${tid}`) ?? 0) + 1);
  const [thread] = [...counts].sort((one, other) => other[1] - one[1])[0];
  const mine = traceEvents.filter(({ pid, tid }) => `${pid}/${tid}` === thread);
  const spans = mine
    .filter(({ name, ph, dur }) => ph === "X" && dur && scripts.has(name))
    .map(({ ts, dur }) => [ts, ts + dur])
    .sort((one, other) => one[0] - other[0]);
  // An event handler's span holds those of the functions that it calls.
  const outer = [];
  for (const span of spans) if (!outer.length || span[0] >= outer.at(-1)[1]) outer.push(span);
  const bounds = mine.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts).sort((one, other) => one - other);
  const samples = new Array(Math.max(0, bounds.length - 1)).fill(0);
  let at = 0;
  for (const [from, to] of outer) {
    while (at + 1 < bounds.length && bounds[at + 1] <= from) at += 1;
    if (from >= bounds[0] && at < samples.length) samples[at] += (to - from) / 1000;
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

/** Presses on the scrubber at parts of the run in random order; resolves to what each took until the page showed it. */
const seeks = (page, count, until) =>
  page.evaluate(
    async ({ count, until }) => {
      const scrub = document.querySelector(".scrub");
      const player = document.querySelector("[data-panel=player]");
      const shown = new Function(`return (${until});`)();
      let seed = 11;
      const samples = [];
      for (let turn = 0; turn < count; turn += 1) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        const area = scrub.getBoundingClientRect();
        const at = { clientX: area.left + area.width * (seed / 2147483648), clientY: area.top + 4, button: 0, bubbles: true, pointerId: 1 };
        const before = player.dataset.event;
        const began = performance.now();
        scrub.dispatchEvent(new PointerEvent("pointerdown", at));
        scrub.dispatchEvent(new PointerEvent("pointerup", at));
        // A macrotask that is not a timer comes after what the page has to do at once.
        const turn_ = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });
        while (player.dataset.event === before || !shown()) {
          await turn_();
          if (performance.now() - began > 5000) break;
        }
        samples.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return samples;
    },
    { count, until },
  );

const rows = {
  async playing({ page, browser }) {
    await write(page, programs.many);
    await explored(page);
    await page.locator("[data-pace='1']").click();
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
  },
  async queues({ page }) {
    await write(page, BIG(2_000, 160));
    const events = await record(page, 1_000_000);
    row(`queues at any position of ${events.toLocaleString("en")} events`, await seeks(page, 60, "() => true"), 16);
  },
  async locals({ page }) {
    await write(page, BIG(200, 300));
    const events = await record(page, 150_000);
    const placed = "() => document.querySelector('[data-panel=inspector] .frames') || !/looking it up/.test(document.querySelector('[data-panel=inspector]').textContent)";
    row(`lines and locals within ${events.toLocaleString("en")} events`, await seeks(page, 40, placed), 150);
  },
  async slices({ page, browser }) {
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
  },
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
  for (const name of chosen) {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(120_000);
      await page.goto(server.url);
      await mounted(page);
      await explored(page);
      await rows[name]({ page, browser });
    } finally {
      await browser.close();
    }
  }
} finally {
  await server.close();
}
