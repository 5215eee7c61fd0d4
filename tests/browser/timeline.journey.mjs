// The timeline: what is on its canvas, and what keys, wheel, mouse and fingers do to it. A canvas has no elements, so the page
// answers what it drew last: see src/ui/timeline/hook.rs.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, head, panel, programs, status, write } from "./page.mjs";

const timeline = (page) => panel(page, "timeline");
const data = (page) => timeline(page).evaluate((node) => ({ ...node.dataset }));

/** What was drawn last, once nothing is waiting to be drawn. */
async function drawn(page) {
  const text = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const detail = {};
    document.dispatchEvent(new CustomEvent("loopscope:timeline", { detail }));
    return detail.timeline;
  });
  assert.ok(text, "the timeline answers");
  return JSON.parse(text);
}

/** Where the plot is on the page. */
const plot = (page) => timeline(page).locator(".chart").boundingBox();

/** The middle of a row's span on the page: the longest one in this state. */
async function spot(page, row, state, at = 0.5) {
  const [area, picture] = [await plot(page), await drawn(page)];
  const { index } = picture.rows.find(({ name }) => name === row);
  const spans = picture.spans.filter((span) => span.row === index && span.state === state);
  assert.ok(spans.length, `${row} has a span that is ${state}`);
  const longest = spans.sort((one, other) => other.to - other.from - (one.to - one.from))[0];
  const y = area.y + picture.axis + (index + 0.5) * picture.lane - picture.top;
  return { x: area.x + longest.from + (longest.to - longest.from) * at, y, from: area.x + longest.from, to: area.x + longest.to };
}

const family = `import asyncio

async def leaf(n):
    local = n * 2
    await asyncio.sleep(n / 10)
    return local

async def branch(name):
    async with asyncio.TaskGroup() as group:
        for n in (1, 2):
            group.create_task(leaf(n), name=f"{name}{n}")

async def main():
    lock = asyncio.Lock()
    async with lock:
        one = asyncio.create_task(branch("a"), name="a")
        two = asyncio.create_task(branch("b"), name="b")
        held = asyncio.create_task(lock.acquire(), name="waiter")
        await one
    await two
    late = asyncio.create_task(leaf(99), name="late")
    await asyncio.sleep(0.3)
    late.cancel()

asyncio.run(main())
`;

async function familyOn(page, open) {
  await open();
  await write(page, family);
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.equal((await data(page)).lanes, "12"));
}

test("timeline: loop, tasks under their creators, hatched waits, ends and arrows", async ({ page, open, shot }) => {
  await familyOn(page, open);
  const picture = await drawn(page);
  const names = await timeline(page).locator(".row").evaluateAll((rows) => rows.map((row) => row.querySelector("b").textContent));
  assert.deepEqual(names.slice(0, 6), ["Loop", "Task-1", "a", "a1", "a2", "b"]);
  const depth = (name) => picture.rows.find((row) => row.name === name)?.depth;
  assert.deepEqual([depth("Task-1"), depth("a"), depth("a1")], [0, 1, 2]);
  for (const row of [0, 1, 2, 3]) {
    const states = new Set(picture.spans.filter((span) => span.row === row).map((span) => span.state));
    assert.deepEqual([...states].sort(), ["ready", "run", "wait"], `row ${row}`);
  }
  assert.ok(picture.arrows.some(({ flow }) => flow === "created") && picture.arrows.some(({ flow }) => flow === "woke"));
  assert.ok(picture.marks.length > 2 && picture.labels.some(({ text }) => /^sleeps? 0\.3 s$/.test(text)), JSON.stringify(picture.labels));
  // Nothing on the canvas is text for a screen reader, so a table says the same.
  const table = timeline(page).locator("table").first();
  assert.ok((await table.locator("tbody tr").count()) >= 8);
  // The canvas has ink on it.
  const ink = await timeline(page).locator("canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let index = 3; index < data.length; index += 4) count += data[index] > 0;
    return count / (data.length / 4);
  });
  assert.ok(ink > 0.05, `${ink} of the canvas is drawn`);
  await shot("timeline-family");
});

test("timeline: hiding what a task created", async ({ page, open }) => {
  await familyOn(page, open);
  const fold = timeline(page).locator('.row[data-task="a"] .fold');
  assert.equal(await fold.getAttribute("aria-expanded"), "true");
  await fold.click();
  await eventually(async () => assert.equal((await data(page)).lanes, "10"));
  assert.match(await timeline(page).locator('.row[data-task="a"]').textContent(), /\+2/);
  // Choosing a hidden task anywhere shows it.
  await timeline(page).locator('.row[data-task="Task-1"] .row-label').click();
  await timeline(page).focus();
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal((await data(page)).lanes, "4"));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal((await data(page)).lanes, "10"));
});

test("timeline: keys zoom, move, focus and turn the axis", async ({ page, open }) => {
  await familyOn(page, open);
  await timeline(page).focus();
  const window = async () => (await drawn(page)).window;
  assert.deepEqual(await window(), [0, 1]);
  for (let press = 0; press < 6; press += 1) await page.keyboard.press("w");
  const near = await window();
  assert.ok(near[1] - near[0] < 0.2, `${near}`);
  await page.keyboard.press("a");
  const left = await window();
  assert.ok(left[0] < near[0] && Math.abs(left[1] - left[0] - (near[1] - near[0])) < 1e-9);
  await page.keyboard.press("d");
  assert.ok(Math.abs((await window())[0] - near[0]) < 1e-9);
  await page.keyboard.press("s");
  assert.ok((await window())[1] - (await window())[0] > near[1] - near[0]);
  await page.keyboard.press("0");
  assert.deepEqual(await window(), [0, 1]);
  // A lane is chosen, and F shows its life.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await eventually(async () => assert.ok(await timeline(page).locator('.row.selected[data-task="a1"]').count()));
  assert.ok((await drawn(page)).arrows.some(({ strong }) => strong));
  await page.keyboard.press("f");
  const life = await drawn(page);
  const { index } = life.rows.find(({ name }) => name === "a1");
  const spans = life.spans.filter(({ row }) => row === index);
  const width = Math.max(...spans.map(({ to }) => to)) - Math.min(...spans.map(({ from }) => from));
  assert.ok(width > life.width * 0.8 && width < life.width, `${width} of ${life.width}`);
  await page.keyboard.press("0");
  // Three kinds of axis: by events every step has room.
  assert.equal((await data(page)).axis, "time");
  await page.keyboard.press("e");
  assert.equal((await data(page)).axis, "compact");
  await page.keyboard.press("e");
  assert.equal((await data(page)).axis, "steps");
  await page.keyboard.press("e");
  assert.equal((await data(page)).axis, "time");
  // The page's own keys still act here, and ? shows all of them.
  await page.keyboard.press("Home");
  assert.equal((await head(page)).event, 0);
  await page.keyboard.press("?");
  await page.locator(".keys-list").waitFor();
  assert.match(await page.locator(".keys-list").textContent(), /Timeline: closer or further/);
  await page.keyboard.press("Escape");
});

test("timeline: the wheel zooms at the pointer and moves sideways", async ({ page, open }) => {
  await familyOn(page, open);
  const area = await plot(page);
  await page.mouse.move(area.x + area.width * 0.25, area.y + area.height / 2);
  for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, -240);
  const near = (await drawn(page)).window;
  assert.ok(near[1] - near[0] < 0.3, `${near}`);
  const under = near[0] + 0.25 * (near[1] - near[0]);
  assert.ok(Math.abs(under - 0.25) < 0.01, `${under} is under the pointer`);
  await page.mouse.wheel(area.width / 2, 0);
  const moved = (await drawn(page)).window;
  assert.ok(moved[0] > near[0]);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 400);
  assert.deepEqual((await drawn(page)).window, [0, 1]);
});

test("timeline: dragging chooses a stretch and shows its totals; on the axis it moves", async ({ page, open, shot }) => {
  await familyOn(page, open);
  const area = await plot(page);
  const drag = async (from, to, y) => {
    await page.mouse.move(area.x + from, y);
    await page.mouse.down();
    await page.mouse.move(area.x + (from + to) / 2, y, { steps: 3 });
    await page.mouse.move(area.x + to, y, { steps: 3 });
    await page.mouse.up();
  };
  const before = (await head(page)).event;
  await drag(1, area.width - 1, area.y + area.height - 20);
  const card = page.locator("[data-range-card]");
  await card.waitFor();
  assert.equal((await head(page)).event, before, "the playhead stays");
  const total = (name) => card.locator(`[data-total=${name}]`).getAttribute("data-value");
  const model = JSON.parse(
    await page.evaluate(() => {
      const detail = {};
      document.dispatchEvent(new CustomEvent("loopscope:model", { detail }));
      return detail.model;
    }),
  );
  assert.equal(model.done.length, 11);
  const steps = await timeline(page).locator("table").last().locator("tbody tr td:last-child").allTextContents();
  assert.equal(Number(await total("steps")), steps.map(Number).reduce((sum, count) => sum + count, 0));
  assert.match(await card.locator('[data-wait="sleep"]').textContent(), /6×/);
  assert.ok(await card.locator('[data-wait="Lock"]').count());
  await shot("timeline-range");
  // The task's name in it chooses the task everywhere.
  await card.locator('[data-task="waiter"] button').click();
  assert.ok(await timeline(page).locator('.row.selected[data-task="waiter"]').count());
  await timeline(page).focus();
  await page.keyboard.press("Escape");
  assert.equal(await card.count(), 0);
  // A part of it: less.
  await drag(area.width * 0.5, area.width * 0.8, area.y + area.height - 20);
  await card.waitFor();
  await page.keyboard.press("f");
  const { window } = await drawn(page);
  assert.ok(window[0] > 0.4 && window[1] < 0.9, `${window}`);
  await card.locator("[data-action=close-range]").click();
  // On the axis dragging moves the picture.
  await drag(200, 260, area.y + 10);
  const moved = (await drawn(page)).window;
  assert.ok(moved[0] < window[0] && Math.abs(moved[1] - moved[0] - (window[1] - window[0])) < 1e-9);
  assert.equal(await card.count(), 0);
  // [ and ] choose from the keyboard.
  await timeline(page).focus();
  await page.keyboard.press("[");
  await card.waitFor();
});

test("timeline: hovering shows line and locals and a ghost, pressing moves the playhead there", async ({ page, open, shot }) => {
  await familyOn(page, open);
  const waits = await spot(page, "a2", "wait");
  await page.mouse.move(waits.x, waits.y);
  const tip = page.locator(".tip");
  await tip.waitFor();
  assert.equal(await tip.getAttribute("data-tip"), "a2");
  assert.match(await tip.textContent(), /sleeps 0\.2 s/);
  assert.ok(await page.locator(".ghost-head").isVisible());
  await tip.locator("[data-peek=known]").waitFor();
  assert.equal(await tip.locator(".tip-line").getAttribute("data-line"), "5");
  assert.match(await tip.locator(".tip-line code").textContent(), /^await asyncio\.sleep\(n \/ 10\)$/);
  assert.match(await tip.locator(".tip-locals").textContent(), /n2.*local4/);
  await shot("timeline-tip");
  await page.mouse.click(waits.x, waits.y);
  const { time } = await head(page);
  assert.ok(time >= 0 && time < 0.2, `${time}`);
  // Where something runs the playhead lands in that step.
  const runs = await spot(page, "a2", "run");
  await page.mouse.click(runs.from + 1, runs.y);
  await eventually(async () => assert.ok((await panel(page, "running").locator("[data-task=a2]").count()) > 0));
  await page.mouse.move(5, 5);
  await eventually(async () => assert.equal(await tip.count(), 0));
});

test("timeline: searching finds names and reasons and walks through them", async ({ page, open, shot }) => {
  await familyOn(page, open);
  await timeline(page).focus();
  await page.keyboard.press("/");
  const field = timeline(page).locator(".chart-search input");
  await field.waitFor();
  await page.keyboard.type("held by");
  await eventually(async () => assert.equal(await timeline(page).locator(".chart-search output").textContent(), "1 of 1"));
  const { found, rows } = await drawn(page);
  assert.equal(rows.find(({ index }) => index === found.row).name, "waiter");
  await shot("timeline-search");
  await field.fill("leaf");
  await eventually(async () => assert.equal(await timeline(page).locator(".chart-search output").textContent(), "1 of 5"));
  await page.keyboard.press("Enter");
  assert.equal(await timeline(page).locator(".chart-search output").textContent(), "2 of 5");
  const first = (await drawn(page)).found;
  await timeline(page).focus();
  await page.keyboard.press("n");
  assert.notDeepEqual((await drawn(page)).found, first);
  await page.keyboard.press("p");
  assert.deepEqual((await drawn(page)).found, first);
  await field.fill("no such thing");
  assert.equal(await timeline(page).locator(".chart-search output").textContent(), "nothing found");
  await page.keyboard.press("Escape");
  assert.equal(await field.count(), 0);
  assert.ok(await timeline(page).evaluate((node) => node === document.activeElement), "the timeline has the focus again");
});

test("timeline: threads stand below, and what blocks the loop is a band", async ({ page, open, shot }) => {
  await open();
  await write(page, `import asyncio, time\n\nasync def main():\n    await asyncio.gather(asyncio.to_thread(time.sleep, 1), asyncio.sleep(0.5))\n    time.sleep(0.7)\n\nasyncio.run(main())\n`);
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.ok((await timeline(page).locator(".row[data-row=thread]").count()) > 0));
  const picture = await drawn(page);
  const kinds = await timeline(page).locator(".row").evaluateAll((rows) => rows.map((row) => row.dataset.row));
  assert.deepEqual([...new Set(kinds)], ["loop", "task", "thread"]);
  assert.deepEqual(picture.bands.map(({ call }) => call), ["time.sleep"]);
  assert.ok(picture.bands[0].to - picture.bands[0].from > picture.width * 0.2);
  await shot("timeline-threads");
});

test("timeline: an hour between two bursts can be made short, and steps of one instant be told apart", async ({ page, open, shot }) => {
  await open();
  await write(
    page,
    `import asyncio\n\nasync def burst():\n    for n in range(10):\n        await asyncio.sleep(0.01)\n\nasync def main():\n    await burst()\n    await asyncio.sleep(3600)\n    await burst()\n    for n in range(5):\n        await asyncio.sleep(0)\n\nasyncio.run(main())\n`,
  );
  await explored(page);
  const widest = async () => {
    const { spans, width } = await drawn(page);
    return Math.max(...spans.filter(({ row, state }) => row === 1 && state === "wait").map(({ from, to }) => to - from)) / width;
  };
  await eventually(async () => assert.ok((await widest()) > 0.5));
  await timeline(page).focus();
  await page.keyboard.press("e");
  const short = await widest();
  assert.ok(short < 0.35, `the gap takes ${short}`);
  await shot("timeline-compact");
  await page.keyboard.press("e");
  assert.ok((await widest()) < 0.1);
  // Each step has a place of its own, in order, and none covers another.
  const { spans } = await drawn(page);
  const steps = spans.filter(({ row, state }) => row === 1 && state === "run").sort((one, other) => one.from - other.from);
  assert.ok(steps.length >= 26, `${steps.length}`);
  for (let index = 1; index < steps.length; index += 1) assert.ok(steps[index].from >= steps[index - 1].to - 0.01);
  await shot("timeline-steps");
});

test("timeline: it follows the playhead while playing, and stays where it was moved to", async ({ page, open }) => {
  await familyOn(page, open);
  await timeline(page).focus();
  await page.keyboard.press("Home");
  for (let press = 0; press < 9; press += 1) await page.keyboard.press("w");
  const begin = (await drawn(page)).window;
  assert.equal(begin[0], 0);
  await page.locator("[data-pace='real']").click();
  await timeline(page).focus();
  await page.keyboard.press("Space");
  await eventually(async () => assert.ok((await drawn(page)).window[0] > begin[0], "the window moved along"));
  await page.keyboard.press("Space");
  await status(page, "paused", "finished");
  const visible = await timeline(page).locator(".head").isVisible();
  assert.ok(visible);
});

test("timeline: colours follow the theme, and the picture the size of its panel", { tolerate: /willReadFrequently/ }, async ({ page, open }) => {
  await familyOn(page, open);
  const colour = () =>
    timeline(page).locator("canvas").evaluate((canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const counts = new Map();
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] === 255) {
          const key = `${data[at]},${data[at + 1]},${data[at + 2]}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      return [...counts].sort((one, other) => other[1] - one[1])[0][0];
    });
  await drawn(page);
  const light = await colour();
  assert.ok(Math.max(...light.split(",")) - Math.min(...light.split(",")) > 40, `a task's colour, not ${light}`);
  await page.emulateMedia({ colorScheme: "dark" });
  await eventually(async () => assert.notEqual(await colour(), light));
  const before = (await drawn(page)).width;
  await page.setViewportSize({ width: 1000, height: 700 });
  await eventually(async () => assert.notEqual((await drawn(page)).width, before));
  const size = await timeline(page).locator("canvas").evaluate((canvas) => [canvas.width, canvas.getBoundingClientRect().width * devicePixelRatio]);
  assert.ok(Math.abs(size[0] - size[1]) <= 1, `${size}`);
});

test("timeline: 10,000 tasks are a window of lanes", { timeout: 90_000 }, async ({ page, open, shot }) => {
  await open();
  await write(page, programs.many);
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.equal((await data(page)).lanes, "10004"));
  assert.ok((await timeline(page).locator(".row").count()) < 40);
  await shot("timeline-many");
  await timeline(page).focus();
  await page.keyboard.press("/");
  await page.keyboard.type("Task-9000");
  await eventually(async () => assert.ok(await timeline(page).locator('.row[data-task="Task-9000"]').isVisible()));
  await page.keyboard.press("Escape");
  await timeline(page).locator(".lanes-scroll").evaluate((node) => (node.scrollTop = 0));
  await timeline(page).locator('.row[data-task="Task-1"] .fold').click();
  await eventually(async () => assert.equal((await data(page)).lanes, "4"));
});

test("timeline: fingers move and zoom it", { viewport: { width: 390, height: 844 }, hasTouch: true }, async ({ page, open, shot }) => {
  await open();
  await explored(page);
  await action(page, "last").click();
  await page.locator("[data-tab-choice=timeline]").click();
  await eventually(async () => assert.ok((await drawn(page)).width > 200));
  const area = await plot(page);
  const client = await page.context().newCDPSession(page);
  const touch = (type, points) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y], id) => ({ x: area.x + x, y: area.y + y, id })),
    });
  const y = area.height / 2;
  await touch("touchStart", [[100, y], [140, y]]);
  for (const spread of [10, 20, 30, 40]) await touch("touchMove", [[100 - spread, y], [140 + spread, y]]);
  await touch("touchEnd", []);
  const near = (await drawn(page)).window;
  assert.ok(near[1] - near[0] < 0.5, `${near}`);
  const middle = near[0] + (120 / area.width) * (near[1] - near[0]);
  assert.ok(Math.abs(middle - 120 / area.width) < 0.05, "what was between the fingers stays there");
  await touch("touchStart", [[150, y]]);
  for (const x of [140, 120, 100]) await touch("touchMove", [[x, y]]);
  await touch("touchEnd", []);
  assert.ok((await drawn(page)).window[0] > near[0]);
  await shot("timeline-touch");
  // A finger that rests first chooses a stretch.
  await touch("touchStart", [[60, y]]);
  await page.waitForTimeout(600);
  for (const x of [80, 120, 160]) await touch("touchMove", [[x, y]]);
  await touch("touchEnd", []);
  await page.locator("[data-range-card]").waitFor();
  await shot("timeline-touch-range");
});
