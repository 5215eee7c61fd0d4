// The stage: what it shows is what the model holds, cards glide, sentences lead somewhere, a loop that stands still is seen.
import { readFileSync, readdirSync } from "node:fs";
import { assert, eventually, test } from "./harness.mjs";
import { action, cards, explored, fold, head, panel, programs, seek, status, write } from "./page.mjs";

const examples = readdirSync(new URL("../../static/programs/", import.meta.url))
  .filter((name) => name.endsWith(".py"))
  .map((name) => name.replace(/^\d+-/, "").slice(0, -3))
  // Its queue is longer than the part of it that is shown.
  .filter((name) => name !== "thousands");

/** Steps that are taken at most in one direction. */
const LONG = 120;

/** Compares the lanes with the model at one place, all within the page: a journey of thousands of places has no time for more. */
const check = (page) =>
  page.evaluate(() => {
    window.heldAgainst = () => {
      const detail = { event: Number(document.querySelector("[data-panel=player]").dataset.event) };
      document.dispatchEvent(new CustomEvent("loopscope:model", { detail }));
      const model = JSON.parse(detail.model);
      const shown = (lane) => [...document.querySelectorAll(`[data-panel=${lane}] .card[data-key]`)].map((card) => card.dataset);
      const handles = (list) => list.map((card) => String(card.handle)).join();
      const timers = shown("waiting").filter((card) => card.handle);
      const when = (card) => [Number(card.when), Number(card.handle)];
      const ordered = timers.every((card, at) => {
        if (at === 0) return true;
        const [one, other] = [when(timers[at - 1]), when(card)];
        return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
      });
      const wrong = [];
      if (model.event !== detail.event) wrong.push("event");
      if (handles(shown("ready")) !== handles(model.ready)) wrong.push(`READY ${handles(shown("ready"))} is not ${handles(model.ready)}`);
      if (handles(shown("running")) !== handles(model.running)) wrong.push("RUNNING");
      if (handles(timers) !== handles(model.timers)) wrong.push(`timers ${handles(timers)} are not ${handles(model.timers)}`);
      if (!ordered) wrong.push("timers are not in (when, sequence) order");
      return { at: detail.event, wrong };
    };
  });

/** Presses a control again and again and holds every place against the model. */
const walk = (page, { name, most, random }) =>
  page.evaluate(
    async ({ name, most, random }) => {
      const track = document.querySelector(".scrub");
      const seen = [];
      let seed = 7;
      const place = () => ({ ...document.querySelector("[data-panel=player]").dataset });
      for (let turn = 0; turn < most; turn += 1) {
        const { event: before, events } = place();
        if (!random && before === (name === "step" ? events : "0")) break;
        if (random) {
          seed = (seed * 1103515245 + 12345) % 2147483648;
          const area = track.getBoundingClientRect();
          const place = { clientX: area.left + (area.width * seed) / 2147483648, clientY: area.top + area.height / 2, bubbles: true, pointerId: 1, button: 0 };
          track.dispatchEvent(new PointerEvent("pointerdown", place));
          track.dispatchEvent(new PointerEvent("pointerup", place));
        } else {
          document.querySelector(`[data-action=${name}]`).click();
        }
        // The page draws as soon as it has a turn. A message comes sooner than a frame, so thousands of places take seconds.
        for (let wait = 0; wait < (random ? 4 : 5_000); wait += 1) {
          await new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(0);
          });
          if (!random && place().event !== before) break;
        }
        const { at, wrong } = window.heldAgainst();
        if (wrong.length) return { seen, wrong: `at ${at}: ${wrong.join("; ")}` };
        seen.push(at);
      }
      return { seen };
    },
    { name, most, random },
  );

test(
  "stage: READY equals the deque and timers stand in order over every example, forwards, backwards and at random",
  { timeout: 420_000, reducedMotion: "reduce" },
  async ({ page, open }) => {
    assert.ok(examples.length >= 22);
    await open();
    await check(page);
    let places = 0;
    for (const example of examples) {
      // A program opened in the middle of another keeps the place of the playhead, so that goes back first.
      await action(page, "first").click();
      await page.evaluate((id) => (location.hash = `#example/${id}`), example);
      const file = `${example.replaceAll("-", "_")}.py`;
      await eventually(async () => assert.ok((await action(page, "programs").textContent()).includes(file), file));
      await eventually(async () => assert.equal((await head(page)).event, 0));
      await explored(page);
      // A few examples have thousands of callbacks: of those the first and the last ones are walked, as is the whole of the others.
      const { seen: onward, wrong } = await walk(page, { name: "step", most: LONG });
      assert.equal(wrong, undefined, `${example}: ${wrong}`);
      const { event, events } = await head(page);
      assert.ok(onward.length === LONG || event === events, `${example} was walked to ${event} of ${events}`);
      if (event !== events) await action(page, "last").click();
      const { seen: back, wrong: lost } = await walk(page, { name: "step-back", most: LONG });
      assert.equal(lost, undefined, `${example}: ${lost}`);
      if (onward.length < LONG) assert.equal((await head(page)).event, 0, `${example} was walked back to its beginning`);
      const { seen: about, wrong: off } = await walk(page, { random: true, most: 10 });
      assert.equal(off, undefined, `${example}: ${off}`);
      places += onward.length + back.length + about.length;
    }
    assert.ok(places > 1_000, `only ${places} places`);
  },
);

test("stage: cards glide within 120 to 250 ms, at most 50 at once", { timeout: 90_000 }, async ({ page, open }) => {
  await page.addInitScript(() => {
    window.moves = [];
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (frames, options) {
      window.moves.push({ key: this.dataset.key, duration: options.duration, moves: String(frames[0].transform ?? "") });
      return animate.call(this, frames, options);
    };
  });
  await open();
  await explored(page);
  for (let step = 0; step < 6; step += 1) {
    await action(page, "step").click();
    await page.waitForTimeout(120);
  }
  const moves = await page.evaluate(() => window.moves);
  assert.ok(moves.some((move) => move.key.startsWith("t") && move.moves.startsWith("translate")), JSON.stringify(moves));
  assert.ok(moves.every(({ duration }) => duration >= 120 && duration <= 250), JSON.stringify(moves));
  await write(page, programs.many);
  await explored(page);
  await page.evaluate(() => (window.moves.length = 0));
  await action(page, "step").click();
  await page.waitForTimeout(200);
  const first = await page.evaluate(() => window.moves.splice(0).length);
  await action(page, "step").click();
  const second = await page.evaluate(() => window.moves.splice(0).length);
  assert.ok(first + second > 0 && first <= 50 && second <= 50, `${first} and ${second} cards moved`);
});

test("stage: a leap shows at once what is in sight, and the rest of each window when it has come to rest", async ({ page, open }) => {
  await open();
  await explored(page);
  await write(page, programs.many);
  await explored(page);
  const shown = () => page.locator("[data-group=timers] [data-key]").evaluateAll((cards) => cards.map((card) => card.dataset.key));
  const inSight = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll(":is([data-group=timers], [data-panel=ready]) [data-key]"))
        .filter((card) => {
          const [one, lane] = [card, card.parentElement].map((element) => element.getBoundingClientRect());
          return one.top < lane.bottom && one.bottom > lane.top;
        })
        .map((card) => card.dataset.key),
    );
  for (const part of [0.1, 0.5, 0.6]) {
    const atOnce = await page.evaluate(async (part) => {
      const player = document.querySelector("[data-panel=player]");
      const scrub = document.querySelector(".scrub");
      const area = scrub.getBoundingClientRect();
      const at = { clientX: area.left + area.width * part, clientY: area.top + 4, button: 0, bubbles: true, pointerId: 1 };
      const before = player.dataset.event;
      scrub.dispatchEvent(new PointerEvent("pointerdown", at));
      scrub.dispatchEvent(new PointerEvent("pointerup", at));
      // A message comes after what the page has to do at once, and before any timer.
      const turn = () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
      do await turn();
      while (player.dataset.event === before);
      const keys = (lane) => Array.from(document.querySelectorAll(`${lane} [data-key]`), (card) => card.dataset.key);
      return { timers: keys("[data-group=timers]"), ready: keys("[data-panel=ready]") };
    }, part);
    assert.ok(atOnce.timers.length <= 5, "a column has room for no more");
    await page.waitForFunction(() => document.querySelectorAll(":is([data-group=timers], [data-panel=ready]) [data-key]").length >= 40);
    assert.deepEqual((await shown()).slice(0, atOnce.timers.length), atOnce.timers, "those in sight stay");
    const seen = await inSight();
    const first = [...atOnce.timers, ...atOnce.ready];
    assert.ok(seen.length > 3 && seen.every((key) => first.includes(key)), `${seen} were there at once: ${first}`);
  }
  const whole = await shown();
  await action(page, "step").click();
  assert.equal((await shown()).length, whole.length, "a step is no leap");
});

test("stage: nothing glides for those who asked for stillness", { reducedMotion: "reduce" }, async ({ page, open }) => {
  await open();
  await explored(page);
  for (let step = 0; step < 4; step += 1) await action(page, "step").click();
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

test("stage: the sentence leads to its tasks and lines, and lights what it names", async ({ page, open }) => {
  await open();
  await explored(page);
  for (let step = 0; step < 7; step += 1) await action(page, "step").click();
  const task = page.locator(".why [data-way=task]").first();
  const name = (await task.textContent()).trim();
  await task.hover();
  assert.ok(await page.locator(`.card[data-task="${name}"][data-lit]`).count(), `a card of ${name} is lit`);
  await task.click();
  assert.equal(await panel(page, "inspector").getAttribute("data-task"), name);
  const line = page.locator(".why [data-way=line]").first();
  const number = (await line.textContent()).match(/\d+/)[0];
  await line.hover();
  assert.equal(await page.locator(".cm-lineNumbers [data-lit]").textContent(), number);
  await line.click();
  assert.equal(await page.evaluate(() => document.activeElement.className.includes("cm-content")), true);
  await page.mouse.move(5, 5);
  assert.equal(await page.locator(".cm-lineNumbers [data-lit]").count(), 0);
});

const banner = (page) => page.locator("[data-notice=blocked]");

test("stage: a blocked loop is announced, seen to stand still, and named afterwards", async ({ page, open, shot }) => {
  await open("#example/blocking-sleep");
  await explored(page);
  const tenses = new Set();
  for (let step = 0; step < 12; step += 1) {
    await action(page, "step").click();
    if (await banner(page).count()) {
      tenses.add(await banner(page).getAttribute("data-tense"));
      assert.match(await banner(page).textContent(), /time\.sleep.*2 s.*line \d+/s);
    }
  }
  assert.deepEqual([...tenses], ["ahead", "past"]);
  await action(page, "first").click();
  await page.locator('[data-pace="real"]').click();
  await action(page, "play").click();
  await eventually(async () => assert.equal(await banner(page).getAttribute("data-tense", { timeout: 4_000 }), "now"));
  assert.equal(await page.locator(".stage.still").count(), 1);
  const { time } = await head(page);
  await shot("blocked-now");
  await page.waitForTimeout(200);
  assert.ok((await head(page)).time > time, "the clock runs");
});

test("stage: a deadlock draws its circle", async ({ page, open, shot }) => {
  await open();
  await write(page, programs.deadlock);
  await explored(page);
  await action(page, "last").click();
  await status(page, "deadlock");
  assert.equal(await page.locator(".ring-of-tasks .edge").count(), 2);
  assert.equal(await page.locator(".ring-of-tasks .node").count(), 2);
  assert.equal(await page.locator("[data-loop=stuck]").count(), 1);
  await page.locator(".ring-of-tasks .node").first().click();
  assert.match(await panel(page, "inspector").getAttribute("data-task"), /Task-[23]/);
  await shot("deadlock-circle");
});

test("stage: queues are ordered lists with names, and a page printed has program, stage and output", async ({ page, open, shot }) => {
  await open();
  await explored(page);
  await seek(page, 100);
  for (const name of ["running", "ready", "waiting", "done"]) {
    const lists = await panel(page, name).locator(".cards").evaluateAll((all) => all.map((list) => [list.tagName, list.getAttribute("aria-label")]));
    assert.ok(lists.every(([tag, label]) => tag === "OL" && label), JSON.stringify(lists));
  }
  assert.ok((await cards(page, "done")).length + (await cards(page, "waiting")).length > 0);
  const { event } = await head(page);
  assert.equal((await fold(page, event)).event, event);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("pre.on-paper").isVisible(), true);
  assert.match(await page.locator("pre.on-paper").textContent(), /^ 1 {2}import asyncio\n[^]*\n17 {2}asyncio\.run\(main\(\)\)/);
  assert.match(await page.locator("p.on-paper").innerText(), /^t = [\d.]+ s · iteration \d+ · callback \d+ of \d+$/);
  assert.equal(await panel(page, "player").isVisible(), false);
  assert.equal(await panel(page, "console").isVisible(), true);
  assert.equal(await page.locator(".stage").isVisible(), true);
  // Nothing is cut: the page is as long as what is on it.
  const cut = await page.evaluate(() => [".stage", ".console"].filter((name) => {
    const node = document.querySelector(name);
    return node.scrollHeight > node.clientHeight + 1;
  }));
  assert.deepEqual(cut, []);
  await shot("printed");
});
