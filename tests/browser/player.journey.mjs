// Moving the playhead: playing, stepping, seeking, and what the page says meanwhile.
import { assert, eventually, test } from "./harness.mjs";
import { action, cards, explored, fold, head, panel, player, programs, seek, status, write } from "./page.mjs";

const printed = (page) => panel(page, "console").locator("li .text").allTextContents();

test("player: the default program plays to its end", async ({ page, open, shot }) => {
  await open();
  await explored(page);
  assert.equal((await head(page)).status, "ready");
  await page.locator('[data-pace="real"]').click();
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("+");
  await action(page, "play").click();
  await status(page, "finished");
  assert.deepEqual(await printed(page), [
    "→ example.com",
    "→ python.org",
    "→ rust-lang.org",
    "← example.com",
    "← rust-lang.org",
    "← python.org",
    "34",
  ]);
  const { time, event, events } = await head(page);
  assert.equal(time, 0.9);
  assert.equal(event, events);
  assert.match(await page.locator(".readout").textContent(), /callback 19 of 19/);
  await shot("played");
});

test("player: teaching pace goes step by step, and pauses", async ({ page, open }) => {
  await open();
  await explored(page);
  await action(page, "play").click();
  await status(page, "running");
  await eventually(async () => assert.ok((await head(page)).event > 8));
  await action(page, "pause").click();
  await status(page, "paused");
  const { event } = await head(page);
  await page.waitForTimeout(1_000);
  assert.equal((await head(page)).event, event, "it stands still");
});

test("player: steps forwards and back meet at the same places", async ({ page, open }) => {
  await open();
  await explored(page);
  for (const unit of ["callback", "iteration"]) {
    await action(page, "first").click();
    await page.locator(`.units [data-unit=${unit}]`).click();
    const step = page.locator(`[data-action=step][data-unit=${unit}]`);
    const back = page.locator(`[data-action=step-back][data-unit=${unit}]`);
    const seen = [];
    const here = async () => JSON.stringify([(await head(page)).event, await cards(page, "running"), await cards(page, "ready")]);
    for (let turn = 0; turn < 8; turn += 1) {
      await step.click();
      seen.push(await here());
    }
    assert.equal(new Set(seen).size, 8, "every step goes on");
    for (const earlier of seen.slice(0, -1).reverse()) {
      await back.click();
      assert.equal(await here(), earlier);
    }
  }
});

test("player: a step by line shows the line that runs", async ({ page, open }) => {
  await open();
  await explored(page);
  await page.locator(".units [data-unit=line]").click();
  const lines = [];
  for (let turn = 0; turn < 6; turn += 1) {
    await page.locator("[data-action=step][data-unit=line]").click();
    await eventually(async () => assert.equal(await page.locator(".cm-current").count(), 1));
    // The mark of the line before stands until the step has been carried out.
    await eventually(async () => assert.notEqual(await page.locator(".cm-current").textContent(), lines.at(-1)));
    lines.push(await page.locator(".cm-current").textContent());
  }
  assert.equal(lines[0].trim(), "async def fetch(host, delay):");
  assert.ok(lines.some((line) => line.includes("asyncio.run(main())")), lines.join("\n"));
});

test("player: pressing the scrubber, a console line and the timeline goes there", async ({ page, open }) => {
  await open();
  await explored(page);
  await seek(page, 75);
  const { event } = await head(page);
  assert.ok(Math.abs(event - 75) <= 1, `${event}`);
  assert.equal((await head(page)).status, "paused");
  await action(page, "last").click();
  await panel(page, "console").locator("li button").nth(3).click();
  assert.equal((await head(page)).time, 0.4);
  assert.equal((await printed(page)).length, 4);
  const plot = await page.locator(".timeline .chart").boundingBox();
  await page.mouse.click(plot.x + plot.width * 0.2, plot.y + plot.height / 2);
  assert.equal((await head(page)).time, 0);
  await page.mouse.click(plot.x + plot.width * 0.7, plot.y + plot.height / 2);
  assert.equal((await head(page)).time, 0.4);
});

test("player: 200 positions in random order equal the fold", { timeout: 120_000 }, async ({ page, open }) => {
  await open();
  await explored(page);
  const { events } = await head(page);
  assert.ok(events > 100);
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const visited = new Set();
  for (let visit = 0; visit < 200; visit += 1) {
    await seek(page, Math.floor(random() * (events + 1)));
    const { event } = await head(page);
    visited.add(event);
    const model = await fold(page, event);
    assert.equal(model.event, event);
    const handles = (list) => list.map((card) => String(card.handle));
    assert.deepEqual((await cards(page, "ready")).map((card) => card.handle), handles(model.ready), `READY at ${event}`);
    assert.deepEqual((await cards(page, "running")).map((card) => card.handle), handles(model.running), `RUNNING at ${event}`);
    const waiting = await cards(page, "waiting");
    assert.deepEqual(waiting.map((card) => card.handle).filter(Boolean), handles(model.timers), `timers at ${event}`);
    assert.deepEqual(
      waiting.map((card) => card.task).filter(Boolean).sort(),
      model.waiting.map(({ task }) => task).sort(),
      `WAITING at ${event}`,
    );
    assert.deepEqual((await cards(page, "done")).map((card) => card.task).reverse(), model.done, `DONE at ${event}`);
  }
  assert.ok(visited.size > 60, `only ${visited.size} different positions`);
});

test("player: an endless program never freezes the page, and pausing takes effect at once", { timeout: 90_000 }, async ({ page, open }) => {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
    }).observe({ type: "longtask" });
  });
  await open();
  await write(page, programs.endless);
  await page.evaluate(() => (window.longTasks.length = 0));
  await action(page, "play").click();
  await page.waitForTimeout(10_000);
  const long = await page.evaluate(() => window.longTasks.filter((duration) => duration > 50));
  assert.deepEqual(long, []);
  await action(page, "reset").click();
  await action(page, "play").click();
  await status(page, "running");
  const took = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const player = document.querySelector("[data-panel=player]");
        const began = performance.now();
        new MutationObserver(() => player.dataset.status !== "running" && resolve(performance.now() - began)).observe(player, {
          attributes: true,
        });
        document.querySelector("[data-action=pause]").click();
      }),
  );
  assert.ok(took < 100, `${took} ms`);
});

test("player: one sentence is spoken for each manual step, and none while it plays", async ({ page, open }) => {
  await open();
  await explored(page);
  const live = page.locator("[data-live=step]");
  assert.equal(await live.textContent(), "");
  await action(page, "step").click();
  await eventually(async () => assert.match(await live.textContent(), /Task-1 takes its first step/));
  const spoken = await live.textContent();
  await action(page, "play").click();
  await page.waitForTimeout(1_600);
  assert.equal(await live.textContent(), spoken);
});

test("player: a finished run starts anew when played", async ({ page, open }) => {
  await open();
  await explored(page);
  await action(page, "last").click();
  await status(page, "finished");
  await action(page, "play").click();
  await status(page, "running");
  assert.ok((await head(page)).event < (await head(page)).events);
  assert.equal(await player(page).getAttribute("data-status"), "running");
});
