// Breakpoints, ways to go, bookmarks and marks, pace, and programs that come and go.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, head, panel, player, programs, seek, status, write } from "./page.mjs";

const LOOP = `import asyncio

async def fetch(n):
    total = 0
    for step in range(n):
        total += step
        await asyncio.sleep(0.1)
    return total

async def main():
    print(await asyncio.gather(*(fetch(n) for n in range(1, 5))))

asyncio.run(main())
`;

const current = (page) => page.locator(".cm-current").textContent();
const strip = (page, name) => page.locator(`[data-strip=${name}]`);
const gutter = (page, line) => page.locator("[data-panel=editor] .cm-lineNumbers .cm-gutterElement", { hasText: new RegExp(`^${line}$`) });
const breakpoint = (page, line) => page.locator(`[data-breakpoint="${line}"]`);

/** Puts the focus where the keys count. */
const toPlayer = (page) => page.locator(".scrub").focus();

/** Presses a key and waits until the line that runs is one that matches. */
async function press(page, key, line) {
  await page.keyboard.press(key);
  await eventually(async () => assert.match(await current(page), line));
}

test("control: a breakpoint is set by a click, stops playing, and is gone to both ways", async ({ page, open, shot }) => {
  await open();
  await write(page, LOOP);
  await explored(page);
  await gutter(page, 6).click();
  await breakpoint(page, 6).waitFor();
  await eventually(async () => assert.equal(await page.locator("[data-panel=editor] .cm-breakpoint:visible").count(), 1));
  await action(page, "play").click();
  await status(page, "paused");
  await strip(page, "breakpoint").waitFor();
  assert.match(await current(page), /total \+= step/);
  assert.equal(await breakpoint(page, 6).getAttribute("data-hits"), "1");
  await shot("breakpoint");
  const seen = [(await head(page)).event];
  for (let turn = 2; turn <= 10; turn += 1) {
    await action(page, "continue").click();
    await eventually(async () => assert.equal(await breakpoint(page, 6).getAttribute("data-hits"), String(turn)));
    seen.push((await head(page)).event);
  }
  await action(page, "continue").click();
  await strip(page, "no-breakpoint").waitFor();
  await status(page, "finished");
  await toPlayer(page);
  for (const event of seen.reverse()) {
    await page.keyboard.press("Shift+C");
    await eventually(async () => assert.equal((await head(page)).event, event));
  }
  await gutter(page, 6).click();
  await eventually(async () => assert.equal(await breakpoint(page, 6).count(), 0));
});

test("control: a condition decides, a wrong one says what is wrong", async ({ page, open, shot }) => {
  await open();
  await write(page, LOOP);
  await explored(page);
  await gutter(page, 6).click();
  const condition = breakpoint(page, 6).locator("[data-field=condition]");
  await condition.fill("n == 3 and step == 1");
  await condition.press("Enter");
  await action(page, "first").click();
  await action(page, "continue").click();
  await strip(page, "breakpoint").waitFor();
  assert.equal(await breakpoint(page, 6).getAttribute("data-hits"), "1");
  const { event } = await head(page);
  await action(page, "continue").click();
  await status(page, "finished");
  await action(page, "continue-back").click();
  await eventually(async () => assert.equal((await head(page)).event, event));
  await condition.fill("n ==");
  await condition.press("Enter");
  await eventually(async () => assert.match(await breakpoint(page, 6).locator(".problem").textContent(), /SyntaxError: /));
  assert.equal(await condition.getAttribute("aria-invalid"), "true");
  await condition.fill("nobody");
  await condition.press("Enter");
  await action(page, "first").click();
  await action(page, "continue").click();
  await eventually(async () => assert.match(await strip(page, "condition").textContent(), /NameError: name 'nobody' is not defined/));
  await shot("breakpoint-condition");
  await condition.fill("");
  await condition.press("Enter");
  const from = breakpoint(page, 6).locator("[data-field=from]");
  await from.fill("4");
  await from.press("Enter");
  await action(page, "first").click();
  await action(page, "continue").click();
  await eventually(async () => assert.equal(await breakpoint(page, 6).getAttribute("data-hits"), "4"));
});

test("control: breakpoints follow edits and are remembered with the program", async ({ page, open }) => {
  await open();
  await write(page, LOOP);
  await gutter(page, 6).click();
  await breakpoint(page, 6).locator("[data-field=condition]").fill("n == 2");
  await breakpoint(page, 6).locator("[data-field=condition]").press("Enter");
  await gutter(page, 11).click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("# one\n# two\n");
  await breakpoint(page, 8).waitFor();
  await breakpoint(page, 13).waitFor();
  await page.waitForTimeout(400);
  await open();
  await breakpoint(page, 13).waitFor();
  assert.equal(await breakpoint(page, 8).locator("[data-field=condition]").inputValue(), "n == 2");
  await eventually(async () => assert.equal(await page.locator("[data-panel=editor] .cm-breakpoint:visible").count(), 2));
  await explored(page);
  await action(page, "continue").click();
  await eventually(async () => assert.match(await current(page), /gather/));
});

test("control: keys step over an await, out of it, and to the cursor, both ways", async ({ page, open }) => {
  await open();
  await write(page, LOOP);
  await explored(page);
  await page.locator(".cm-line", { hasText: "await asyncio.sleep" }).click();
  await page.keyboard.press("Escape");
  await toPlayer(page);
  await press(page, "g", /await asyncio\.sleep/);
  const first = await head(page);
  const who = await page.locator("[data-panel=running] [data-task]").first().getAttribute("data-task");
  // The others run meanwhile; once what it waited for is over, this task's next line is the loop's.
  await press(page, "o", /for step in range/);
  assert.equal(await page.locator("[data-panel=running] [data-task]").first().getAttribute("data-task"), who);
  assert.ok((await head(page)).time > first.time);
  await press(page, "Shift+O", /await asyncio\.sleep/);
  await eventually(async () => assert.equal((await head(page)).event, first.event));
  await page.keyboard.press("g");
  await eventually(async () => assert.ok((await head(page)).event > first.event));
  assert.match(await current(page), /await asyncio\.sleep/);
  await press(page, "Shift+G", /await asyncio\.sleep/);
  await eventually(async () => assert.equal((await head(page)).event, first.event));
  await page.keyboard.press("Shift+G");
  await strip(page, "no-line").waitFor();
  assert.equal((await head(page)).event, first.event, "it stays");
  await page.keyboard.press("u");
  await strip(page, "task-over").waitFor();
  assert.ok((await head(page)).event > first.event);
});

test("control: bookmarks are set, named, gone to, removed and remembered", async ({ page, open, shot }) => {
  await open();
  await explored(page);
  await seek(page, 60);
  const { event } = await head(page);
  await toPlayer(page);
  await page.keyboard.press("b");
  await eventually(async () => assert.equal(await action(page, "bookmark").getAttribute("aria-pressed"), "true"));
  await page.keyboard.press("End");
  await action(page, "bookmarks").click();
  const row = page.locator(`[data-bookmark="${event}"]`);
  await row.locator("input").fill("the first answer");
  await row.locator("input").press("Enter");
  await shot("bookmarks");
  await row.locator(".time").click();
  await eventually(async () => assert.equal((await head(page)).event, event));
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "bookmarks");
  await page.waitForTimeout(200);
  await open();
  await explored(page);
  const flag = page.locator(`[data-flag="${event}"]`);
  assert.equal(await flag.getAttribute("title"), "the first answer");
  await flag.click();
  await eventually(async () => assert.equal((await head(page)).event, event));
  await action(page, "bookmark").click();
  await eventually(async () => assert.equal(await flag.count(), 0));
  // A press took away what had been named, and another brings it back.
  await action(page, "undo-mark").click();
  await eventually(async () => assert.equal(await flag.getAttribute("title"), "the first answer"));
  assert.equal(await page.locator("[data-strip=undo-mark]").count(), 0);
});

test("control: bookmarks follow the program when it is edited", async ({ page, open }) => {
  await open();
  await write(page, LOOP);
  await explored(page);
  await page.locator(".cm-line", { hasText: "await asyncio.sleep" }).click();
  await page.keyboard.press("Escape");
  await toPlayer(page);
  await press(page, "g", /await asyncio\.sleep/);
  const there = async () => [(await head(page)).time, await page.locator("[data-panel=running] [data-task]").first().getAttribute("data-task"), await current(page)];
  const before = await there();
  const { event } = await head(page);
  await page.keyboard.press("b");
  await page.locator(`[data-flag="${event}"]`).waitFor();
  // More happens before it, and its line is another one.
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("import time\nprint('begin')\n");
  await page.locator(`[data-flag="${event}"]`).waitFor({ state: "detached" });
  await explored(page);
  await action(page, "bookmarks").click();
  const row = page.locator("[data-bookmark]");
  assert.notEqual(await row.getAttribute("data-bookmark"), `${event}`);
  await row.locator(".time").click();
  await page.keyboard.press("Escape");
  await eventually(async () => assert.deepEqual(await there(), before));
  assert.equal(await action(page, "bookmark").getAttribute("aria-pressed"), "true");
  // Where its moment does not come any more, that is said, and it is there again when it does.
  await write(page, "print('nothing')\n");
  await explored(page);
  await action(page, "bookmarks").click();
  assert.ok(await row.locator(".time").isDisabled());
  assert.match(await row.locator(".time").getAttribute("title"), /does not come to/);
  assert.equal(await page.locator("[data-flag]").count(), 0);
  await page.keyboard.press("Escape");
  await write(page, LOOP);
  await page.locator(`[data-flag="${event}"]`).waitFor();
});

test("control: marks tell what happened, and keys go from one to the next", async ({ page, open, shot }) => {
  await open();
  await write(page, `import asyncio
import time

async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("no")

async def long():
    await asyncio.sleep(9)

async def main():
    task = asyncio.create_task(long())
    bad = asyncio.create_task(fails())
    print("begun")
    await asyncio.sleep(0.2)
    time.sleep(0.5)
    task.cancel()
    await asyncio.gather(task, bad, return_exceptions=True)

asyncio.run(main())
`);
  await explored(page);
  const kinds = ["mark-error", "mark-cancel", "mark-blocked", "mark-print"];
  for (const kind of kinds) assert.ok(await page.locator(`[data-mark=${kind}]`).count(), kind);
  assert.match(await page.locator("[data-mark=mark-blocked]").getAttribute("title"), /blocked: 0\.5 s/);
  assert.match(await page.locator("[data-mark=mark-cancel]").first().getAttribute("title"), /Task-2 is cancelled/);
  assert.match(await page.locator(".scrub").getAttribute("aria-description"), /1 error, 1 cancellation, blocked 1 time,/);
  await shot("marks");
  await toPlayer(page);
  await page.keyboard.press("Home");
  const seen = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await page.keyboard.press("n");
    await page.waitForTimeout(60);
    const { event } = await head(page);
    if (seen.at(-1) !== event) seen.push(event);
  }
  assert.equal(seen.length, 3, `${seen}`);
  await page.keyboard.press("Shift+N");
  await eventually(async () => assert.equal((await head(page)).event, seen[1]));
});

test("control: the scrubber is a slider with keys, and letters belong to those who type", async ({ page, open }) => {
  await open();
  await explored(page);
  const scrub = page.locator(".scrub");
  await toPlayer(page);
  await page.keyboard.press("End");
  const { events } = await head(page);
  await eventually(async () => assert.equal(await scrub.getAttribute("aria-valuenow"), String(events)));
  await page.keyboard.press("PageUp");
  await eventually(async () => assert.equal(Number(await scrub.getAttribute("aria-valuenow")), events - Math.floor(events / 10)));
  assert.match(await scrub.getAttribute("aria-valuetext"), /t = .* s, iteration \d+, callback \d+ of \d+/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  await eventually(async () => assert.equal((await head(page)).event, 0));
  await page.keyboard.press("1");
  assert.equal(await page.locator(".units [data-unit=line]").getAttribute("aria-pressed"), "true");
  const before = await head(page);
  await page.locator(".cm-content").click();
  await page.keyboard.type("oucgbnrp123+-");
  await page.waitForTimeout(600);
  assert.equal((await head(page)).event, before.event);
  assert.equal(await page.locator("[data-flag]").count(), 0);
});

test("control: the pace is chosen by slider and by keys", async ({ page, open }) => {
  await open();
  await explored(page);
  const slider = action(page, "speed");
  assert.equal(await slider.getAttribute("aria-valuetext"), "0.7 s");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await eventually(async () => assert.equal(await slider.getAttribute("aria-valuetext"), "0.35 s"));
  assert.equal((await head(page)).event, 0, "the slider's arrows are its own");
  await toPlayer(page);
  await page.keyboard.press("p");
  await eventually(async () => assert.equal(await slider.getAttribute("aria-valuetext"), "×1"));
  for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press("-");
  await eventually(async () => assert.equal(await slider.getAttribute("aria-valuetext"), "×0.1"));
  await page.keyboard.press("p");
  await eventually(async () => assert.equal(await slider.getAttribute("aria-valuetext"), "0.35 s"));
});

test("control: texts are kept for each program, and what a choice replaces can be had back", async ({ page, open, shot }) => {
  await open();
  const text = () => page.locator(".cm-content").innerText();
  await write(page, `${LOOP}# mine\n`);
  await action(page, "programs").click();
  assert.equal(await page.locator("[data-example=gather] em").count(), 1);
  await page.locator("[data-example=hello]").click();
  await eventually(async () => assert.doesNotMatch(await text(), /# mine/));
  await action(page, "programs").click();
  await page.locator("[data-example=gather]").click();
  await eventually(async () => assert.match(await text(), /# mine/));
  await action(page, "restore").click();
  await eventually(async () => assert.doesNotMatch(await text(), /# mine/));
  await shot("undo");
  await action(page, "undo").click();
  await eventually(async () => assert.match(await text(), /# mine/));
  // A program of one's own, removed and had back.
  await action(page, "programs").click();
  await action(page, "new").click();
  await eventually(async () => assert.match(await text(), /print\("hello"\)/));
  await page.waitForTimeout(200);
  await action(page, "programs").click();
  await shot("own-programs");
  await page.locator("[data-program='program.py']").waitFor();
  await page.locator(".own [data-action=forget]").click();
  await action(page, "undo").click();
  await page.waitForTimeout(200);
  await action(page, "programs").click();
  await page.locator("[data-program='program.py']").waitFor();
});

test("control: a file is opened by picking and by dropping, a bad one is refused in words, a program is downloaded", async ({ page, open }) => {
  await open();
  await explored(page);
  const text = () => page.locator(".cm-content").innerText();
  const pick = async (file) => {
    await action(page, "programs").click();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), action(page, "open-file").click()]);
    await chooser.setFiles(file);
  };
  await pick({ name: "mine.py", mimeType: "text/x-python", buffer: Buffer.from("print('picked')\r\n") });
  await eventually(async () => assert.match(await text(), /picked/));
  assert.match(await action(page, "programs").textContent(), /mine\.py/);
  await pick({ name: "big.py", mimeType: "text/x-python", buffer: Buffer.alloc(1_000_001, 35) });
  await eventually(async () => assert.match(await strip(page, "file").textContent(), /big\.py is larger than 1 MB/));
  await pick({ name: "binary.py", mimeType: "text/x-python", buffer: Buffer.from([0x89, 0x50, 0xff, 0]) });
  await eventually(async () => assert.match(await strip(page, "file").textContent(), /binary\.py is not text/));
  assert.match(await text(), /picked/);
  const drop = (name, contents) =>
    page.evaluate(
      ([name, contents]) => {
        const data = new DataTransfer();
        data.items.add(new File([contents], name));
        for (const kind of ["dragover", "drop"]) {
          document.querySelector(".stage").dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
      },
      [name, contents],
    );
  await drop("picture.png", "x");
  await eventually(async () => assert.match(await strip(page, "file").textContent(), /picture\.png is not a Python program/));
  await action(page, "dismiss").click();
  await eventually(async () => assert.equal(await strip(page, "file").count(), 0));
  await drop("other.py", "print('dropped')\n");
  await eventually(async () => assert.match(await text(), /dropped/));
  await action(page, "programs").click();
  const [download] = await Promise.all([page.waitForEvent("download"), action(page, "download").click()]);
  assert.equal(download.suggestedFilename(), "other.py");
});

test("control: a full storage is said and harms nothing", async ({ page, open, shot }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open();
  await write(page, `${LOOP}# mine\n`);
  await strip(page, "not-kept").waitFor();
  await shot("not-kept");
  await action(page, "programs").click();
  await page.locator("[data-example=hello]").click();
  await action(page, "programs").click();
  await page.locator("[data-example=gather]").click();
  await eventually(async () => assert.match(await page.locator(".cm-content").innerText(), /# mine/), { within: 3_000 });
});

test("control: hovering over a name shows its value at the playhead", async ({ page, open, shot }) => {
  await open();
  await write(page, LOOP);
  await explored(page);
  await gutter(page, 6).click();
  await action(page, "continue").click();
  await action(page, "continue").click();
  await action(page, "continue").click();
  await strip(page, "breakpoint").waitFor();
  const box = await page.locator(".cm-line", { hasText: "total += step" }).locator("span, :scope").last().boundingBox();
  const name = await page.evaluate(() => {
    const line = [...document.querySelectorAll(".cm-line")].find((line) => line.textContent.includes("range(n)"));
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf("step");
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 4);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  });
  assert.ok(box && name);
  await page.mouse.move(name.x, name.y, { steps: 3 });
  await eventually(async () => assert.match(await page.locator(".cm-value").textContent(), /^step = 0fetch, line 6$/));
  await shot("hover-value");
});

test("control: the player keeps its attributes", async ({ page, open }) => {
  await open();
  await write(page, programs.uncaught);
  await explored(page);
  for (const name of ["reset", "first", "step-back", "play", "step", "last", "over", "over-back", "out", "out-back", "run-to", "run-to-back", "continue", "continue-back", "bookmark"]) {
    assert.equal(await player(page).locator(`[data-action="${name}"]`).count(), 1, name);
    assert.match(await action(page, name).getAttribute("title"), /\(.+\)$/, name);
  }
  assert.ok(await panel(page, "console").count());
});
