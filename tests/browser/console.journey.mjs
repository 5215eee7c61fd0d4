// The console: what a terminal would make of the output, a hundred thousand lines of it, and what can be copied and found.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, head, panel, player, programs, status, write } from "./page.mjs";

const lines = (page) => panel(page, "console").locator("li");
const texts = (page) => panel(page, "console").locator("li .text").allTextContents();
const roll = (page) => panel(page, "console").locator(".scroll");
const toEnd = async (page) => {
  await explored(page);
  await action(page, "last").click();
};

/** The contrast of an element's text against what is behind it, in the theme that is shown. */
const contrast = (locator) =>
  locator.evaluate((node) => {
    const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([red, green, blue]) =>
      [red, green, blue]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    let behind = node;
    while (parts(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const [one, other] = [getComputedStyle(node).color, getComputedStyle(behind).backgroundColor].map((colour) => light(parts(colour)));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });

for (const colorScheme of ["light", "dark"]) {
  test(`console: colours and styles are those of a terminal and can be read (${colorScheme})`, { colorScheme }, async ({ page, open }) => {
    await open();
    await write(page, programs.ansi);
    await toEnd(page);
    const all = await texts(page);
    assert.ok(all.every((text) => !/[\u001b\u0007]|\[\d|8;;|https/.test(text)), all.join("\n"));
    const run = (text) => panel(page, "console").locator(".text span[style]", { hasText: new RegExp(`^${text}$`) }).first();
    const style = (text, property) => run(text).evaluate((node, property) => getComputedStyle(node)[property], property);
    assert.equal(await style("bold", "fontWeight"), "700");
    assert.equal(await style("italic", "fontStyle"), "italic");
    assert.match(await style("underline", "textDecorationLine"), /underline/);
    assert.match(await style("strike", "textDecorationLine"), /line-through/);
    const seen = await panel(page, "console").locator(".text span[style]").all();
    assert.ok(seen.length > 40);
    for (const one of seen) assert.ok((await contrast(one)) >= 4.49, await one.textContent());
    // A link is its text, and nothing that the program writes is markup.
    assert.ok(all.includes("a link to follow"));
    assert.ok(all.includes("<b>no markup</b>"));
    assert.equal(await panel(page, "console").locator(".text b").count(), 0);
  });
}

test("console: a progress bar is one line that is written over, at every moment as it was then", async ({ page, open }) => {
  await open();
  await write(page, programs.progress);
  await toEnd(page);
  assert.deepEqual(await texts(page), ["[##########] 100 %", "done"]);
  await page.locator("[data-panel=console] li .when").first().click();
  await eventually(async () => assert.deepEqual(await texts(page), ["[          ]   0 %"]));
  await page.locator("[data-unit=callback][aria-pressed]").click();
  for (let step = 0; step < 6; step += 1) await action(page, "step").click();
  await eventually(async () => assert.match((await texts(page))[0], /^\[#+ +\] +\d0 %$/));
});

test("console: stdout, stderr and input are told apart by signs as well as colours", async ({ page, open }) => {
  await open();
  await write(page, 'import sys\n\nname = input("name? ")\nprint("hello", name)\nprint("oh", file=sys.stderr)\ninput()\n');
  await toEnd(page);
  const enter = async (line) => {
    await action(page, "enter").fill(line);
    await action(page, "enter").press("Enter");
  };
  await enter("Ada");
  await toEnd(page);
  await eventually(async () => assert.deepEqual(await texts(page), ["name? Ada", "hello Ada", "oh"]));
  await enter("alone");
  await toEnd(page);
  await eventually(async () => assert.deepEqual(await texts(page), ["name? Ada", "hello Ada", "oh", "alone"]));
  assert.deepEqual(await lines(page).evaluateAll((nodes) => nodes.map((node) => node.dataset.stream)), ["stdout", "stdout", "stderr", "stdin"]);
  assert.deepEqual(await panel(page, "console").locator("kbd").allTextContents(), ["Ada", "alone"]);
  assert.equal(await panel(page, "console").locator(".sign svg").count(), 2);
});

test("console: a hundred thousand lines scroll, with those in sight on the page and no others", { timeout: 120_000 }, async ({ page, open }) => {
  await open();
  await write(page, programs.long);
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.equal(await panel(page, "console").getAttribute("data-lines"), "100000"));
  const last = async () => (await texts(page)).at(-1);
  await eventually(async () => assert.equal(await last(), "line 99999"));
  assert.ok((await lines(page).count()) < 120);
  // Wherever it is scrolled to, lines fill the panel, in their order, at their places.
  for (const share of [0.5, 0.1, 0, 0.73, 1]) {
    await roll(page).evaluate((node, share) => (node.scrollTop = share * (node.scrollHeight - node.clientHeight)), share);
    await eventually(async () => {
      const told = await roll(page).evaluate((node) => {
        const area = node.getBoundingClientRect();
        const rows = [...node.querySelectorAll("li")].map((row) => ({ line: Number(row.dataset.line), box: row.getBoundingClientRect() }));
        return {
          numbers: rows.map((row) => row.line),
          covers: rows[0].box.top <= area.top + 1 && rows.at(-1).box.bottom >= area.bottom - 10,
        };
      });
      assert.ok(told.covers, `${share}`);
      assert.ok(told.numbers.length < 120);
      assert.deepEqual(told.numbers, told.numbers.map((_, at) => told.numbers[0] + at));
      if (share > 0 && share < 1) assert.ok(Math.abs(told.numbers[0] / 100_000 - share) < 0.02, `${share}: ${told.numbers[0]}`);
    });
  }
  // Each frame of scrolling is drawn in time.
  const slow = await roll(page).evaluate(async (node) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const spans = [];
    for (let at = 0; at < 60; at += 1) {
      const from = performance.now();
      node.scrollTop = at * 3_000;
      await frame();
      spans.push(performance.now() - from);
    }
    return spans.sort((one, other) => one - other)[45];
  });
  assert.ok(slow < 100, `${slow} ms`);
});

test("console: it follows the newest line only from its end, and says that there are newer ones", async ({ page, open }) => {
  await open();
  await write(page, programs.ticks);
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.equal((await texts(page)).at(-1), "tick 199"));
  for (let step = 0; step < 20; step += 1) await action(page, "step-back").click();
  const end = () => roll(page).evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight);
  await eventually(async () => assert.ok((await end()) < 2, "it goes on following"));
  await roll(page).evaluate((node) => (node.scrollTop = 100));
  await page.waitForTimeout(100);
  const before = await roll(page).evaluate((node) => node.scrollTop);
  await action(page, "step").click();
  await action(page, "step").click();
  await action(page, "step").click();
  await eventually(async () => assert.match(await action(page, "console-newer").textContent(), /newer lines? below/));
  assert.equal(await roll(page).evaluate((node) => node.scrollTop), before);
  await action(page, "console-newer").click();
  await eventually(async () => assert.ok((await end()) < 2));
  assert.equal(await action(page, "console-newer").count(), 0);
});

test("console: what is copied has neither moments nor sequences", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, open }) => {
  await open();
  await write(page, 'import sys\n\nprint("\\x1b[31mred\\x1b[0m\\tand plain")\nprint("oh", file=sys.stderr)\nprint("1 %\\r2 %")\n');
  await toEnd(page);
  await eventually(async () => assert.equal((await texts(page)).length, 3));
  await action(page, "console-copy").click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await eventually(async () => assert.equal(await copied(), "red     and plain\noh\n2 %\n"));
  await roll(page).evaluate((node) => getSelection().selectAllChildren(node.querySelector("ol")));
  await page.keyboard.press("ControlOrMeta+c");
  await eventually(async () => assert.match(await copied(), /^red +and plain\s+oh\s+2 %\s*$/));
  // A press that has selected something goes nowhere.
  const { event } = await head(page);
  await lines(page).first().dispatchEvent("click");
  assert.equal((await head(page)).event, event);
  await page.evaluate(() => getSelection().removeAllRanges());
  await lines(page).first().locator(".text").click();
  await eventually(async () => assert.notEqual((await head(page)).event, event));
});

test("console: a text is found by keys, shown and marked", async ({ page, open }) => {
  await open();
  await write(page, programs.long.replace("100_000", "5_000"));
  await toEnd(page);
  await action(page, "console-find").click();
  await page.keyboard.type("LINE 123");
  const told = page.locator(".console-find output");
  await eventually(async () => assert.equal(await told.textContent(), "11 of 11"));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await told.textContent(), "10 of 11"));
  await eventually(async () => assert.equal(await panel(page, "console").locator("li.found mark").textContent(), "line 123"));
  assert.equal(await panel(page, "console").locator("li.found").getAttribute("data-line"), "1238");
  await page.keyboard.press("Shift+Enter");
  await eventually(async () => assert.equal(await told.textContent(), "11 of 11"));
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".console-find").count(), 0);
});

test("console: a line too long and an output too large say so", { timeout: 120_000 }, async ({ page, open }) => {
  await open();
  await write(page, 'print("x" * 10_000)\n');
  await toEnd(page);
  await eventually(async () => assert.equal(await panel(page, "console").locator(".text em").textContent(), "… 6,000 more characters"));
  await write(page, 'while True:\n    print("y" * 100_000)\n');
  await status(page, "budget", "ready", "paused");
  await toEnd(page);
  await status(page, "budget");
  await eventually(async () => assert.match(await panel(page, "console").textContent(), /has written 4 MB/));
  assert.ok(await player(page).count());
});
