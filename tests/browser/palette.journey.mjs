// The palette: everything that the page can do, every program, task and place of the run, by what is typed.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, fold, head, panel, write } from "./page.mjs";

const palette = (page) => panel(page, "palette");
const field = (page) => palette(page).getByRole("combobox");
const options = (page) => palette(page).getByRole("option");
const active = (page) => palette(page).locator("[aria-selected=true]");
const opened = async (page) => {
  await page.keyboard.press("ControlOrMeta+k");
  await palette(page).waitFor();
  // Whoever points with a finger gets no keyboard over the list, so the field has the focus only where the pointer is fine.
  await page.waitForFunction(() => document.activeElement?.closest("[data-panel=palette]"));
};
// Whoever knows what it is called does not wait for the list.
const choose = async (page, text) => {
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  await palette(page).waitFor({ state: "detached" });
};
const focused = (page) => page.evaluate(() => document.activeElement.dataset.action ?? document.activeElement.className);

test("palette: it opens from everywhere, walks by keys, says what is chosen, and gives the focus back", async ({ page, open }) => {
  await open();
  await explored(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+k");
  await eventually(async () => assert.ok(await field(page).evaluate((node) => node === document.activeElement)));
  // What has the focus names the option that is chosen, and there is always exactly one.
  const named = async () => {
    const id = await field(page).getAttribute("aria-activedescendant");
    assert.equal(await active(page).count(), 1);
    assert.equal(await active(page).getAttribute("id"), id);
    return active(page).getAttribute("data-command");
  };
  const all = await options(page).evaluateAll((nodes) => nodes.map((node) => node.dataset.command));
  assert.ok(all.length > 50 && new Set(all).size === all.length);
  assert.equal(await named(), all[0]);
  for (const [key, wanted] of [["ArrowDown", all[1]], ["ArrowDown", all[2]], ["ArrowUp", all[1]], ["End", all.at(-1)], ["ArrowDown", all[0]], ["ArrowUp", all.at(-1)], ["Home", all[0]], ["PageDown", all[8]]]) {
    await page.keyboard.press(key);
    await eventually(async () => assert.equal(await named(), wanted, key));
    assert.ok(await active(page).evaluate((node) => {
      const [area, list] = [node, node.closest("[role=listbox]")].map((part) => part.getBoundingClientRect());
      return area.top >= list.top && area.bottom <= list.bottom + 1;
    }), `${key} is in sight`);
  }
  assert.equal(await field(page).getAttribute("aria-controls"), await palette(page).getByRole("listbox").getAttribute("id"));
  await page.keyboard.press("Escape");
  await palette(page).waitFor({ state: "detached" });
  await eventually(async () => assert.match(await focused(page), /cm-content/));
  // The same key closes it, and F1 opens it as well.
  await action(page, "step").focus();
  await page.keyboard.press("F1");
  await palette(page).waitFor();
  await page.keyboard.press("ControlOrMeta+k");
  await palette(page).waitFor({ state: "detached" });
  await eventually(async () => assert.equal(await focused(page), "step"));
  // Its keys are its own: nothing happens to the run.
  assert.equal((await head(page)).event, 0);
});

test("palette: commands, programs, tasks and places of the run are found and done", async ({ page, open }) => {
  await open("#example/gather");
  await explored(page);
  await choose(page, "dark");
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark"));
  await choose(page, "by line");
  await eventually(async () => assert.equal(await page.locator("[data-unit=line][aria-pressed]").getAttribute("aria-pressed"), "true"));
  const before = await head(page);
  await choose(page, "#20");
  await eventually(async () => assert.equal((await head(page)).event, 20));
  await choose(page, "t=0.5");
  await eventually(async () => assert.ok((await head(page)).time <= 0.5));
  await choose(page, "beginning");
  await eventually(async () => assert.equal((await head(page)).event, before.event));
  // A line: where it runs next.
  const line = await page.locator(".cm-line").evaluateAll((nodes) => nodes.findIndex((node) => /await asyncio\.sleep/.test(node.textContent)) + 1);
  await choose(page, `${line}`);
  await eventually(async () => {
    const number = await page.locator(".cm-activeLineGutter, .cm-here, [data-lights]").first().count();
    assert.ok(number && (await head(page)).event > 0);
  });
  // A task: it is chosen, at a moment where it is there.
  await opened(page);
  await page.keyboard.insertText("Task-2");
  await eventually(async () => assert.match(await active(page).getAttribute("data-command"), /^task:/));
  const task = Number((await active(page).getAttribute("data-command")).slice(5));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match(await panel(page, "inspector").textContent(), /Task-2/));
  const model = JSON.stringify(await fold(page));
  assert.match(model, new RegExp(`${task}`));
  // A program, by the name of another language.
  await choose(page, "三声问候");
  await eventually(async () => assert.match(await page.locator("[data-action=programs] span").textContent(), /three_hellos/));
  // What was used comes first the next time, also after the page was left.
  await page.reload();
  await page.locator("#app > *").first().waitFor();
  await explored(page);
  await opened(page);
  const first = await options(page).evaluateAll((nodes) => nodes.slice(0, 4).map((node) => node.dataset.command));
  assert.deepEqual(first, ["example:three-hellos", "end-back", "unit-line", "theme-dark"]);
  assert.equal(await palette(page).locator("h3").first().textContent(), "Recently used");
});

test("palette: what is typed before it is drawn is not lost, and does not go to the editor", { timeout: 120_000 }, async ({ page, open }) => {
  await open("#example/gather");
  await explored(page);
  const client = await page.context().newCDPSession(page);
  const text = await page.locator(".cm-content").innerText();
  const code = (name) => name.toUpperCase().charCodeAt(0);
  const key = (type, name, more) => client.send("Input.dispatchKeyEvent", { type, key: name, ...more });
  const press = (name, more) => [key("keyDown", name, more), key("keyUp", name, { ...more, text: undefined })];
  for (const rate of [1, 6, 20]) {
    // As on a machine that is busy with something else.
    await client.send("Emulation.setCPUThrottlingRate", { rate });
    for (const theme of ["dark", "light"]) {
      await page.locator(".cm-content").click({ position: { x: 100, y: 30 } });
      // Nobody waits for an answer between two keys.
      await Promise.all([
        ...press("k", { modifiers: 2, code: "KeyK", windowsVirtualKeyCode: code("k") }),
        ...[...theme].flatMap((letter) => press(letter, { text: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: code(letter) })),
        ...press("Enter", { text: "\r", code: "Enter", windowsVirtualKeyCode: 13 }),
      ]);
      await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme, `${rate} times slower`));
      await palette(page).waitFor({ state: "detached" });
      await eventually(async () => assert.match(await focused(page), /cm-content/));
      assert.equal(await page.locator(".cm-content").innerText(), text);
    }
  }
});

test("palette: keys that follow one another at once each count", async ({ page, open }) => {
  await open();
  await explored(page);
  await opened(page);
  const all = await options(page).evaluateAll((nodes) => nodes.map((node) => node.dataset.command));
  await field(page).evaluate((node) => {
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
      node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
  await eventually(async () => assert.equal(await active(page).getAttribute("data-command"), all[2]));
  // Opened and closed before it was drawn, it is closed, and what had the focus has it.
  await page.keyboard.press("Escape");
  await palette(page).waitFor({ state: "detached" });
  await action(page, "step").focus();
  await page.evaluate(() => {
    for (let times = 0; times < 2; times += 1) {
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true, cancelable: true }));
    }
  });
  assert.equal(await page.locator("#palette-field").isVisible(), false);
  assert.equal(await focused(page), "step");
});

test("palette: what opens something else hands the focus on, and what is typed twice is one list", async ({ page, open }) => {
  await open();
  await explored(page);
  await choose(page, "keyboard shortcuts");
  await eventually(async () => assert.ok(await page.locator(".keys-list").evaluate((node) => node === document.activeElement)));
  // The list of keys names the palette's own, and opens with a key itself.
  assert.match(await page.locator(".keys-list").textContent(), /Ctrl KF1Command palette/);
  await page.keyboard.press("Escape");
  await page.locator("body").evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await page.locator(".keys-list").waitFor();
  await page.keyboard.press("ControlOrMeta+k");
  await palette(page).waitFor();
  assert.equal(await page.locator(".keys-list").count(), 0);
  await page.keyboard.insertText("search the console xyzzy");
  await eventually(async () => assert.match(await palette(page).textContent(), /Nothing is called that/));
  await page.keyboard.press("Enter");
  assert.equal(await palette(page).count(), 1, "there is nothing to do");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("timeline search");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.ok(await page.locator(".chart-search input").evaluate((node) => node === document.activeElement)));
});

test("palette: in Chinese English names are found, and text from programs is text", async ({ page, open }) => {
  await open();
  await write(page, 'import asyncio\n\nasync def main():\n    await asyncio.create_task(asyncio.sleep(1), name="<img src=x onerror=alert(1)>")\n\nasyncio.run(main())\n');
  await explored(page);
  await action(page, "language").click();
  await opened(page);
  await page.keyboard.insertText("step over");
  await eventually(async () => assert.equal(await active(page).getAttribute("data-command"), "over"));
  assert.match(await active(page).textContent(), /单步跳过/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("img src");
  await eventually(async () => assert.match(await active(page).textContent(), /<img src=x onerror=alert\(1\)>/));
  assert.equal(await palette(page).locator("img").count(), 0);
});

test("palette: ten thousand tasks are looked through while one types", { timeout: 120_000 }, async ({ page, open }) => {
  await open();
  await write(page, "import asyncio\n\nasync def worker(n):\n    await asyncio.sleep(1)\n\nasync def main():\n    await asyncio.gather(*(worker(n) for n in range(10_000)))\n\nasyncio.run(main())\n");
  await explored(page);
  await opened(page);
  const span = await field(page).evaluate(async (node) => {
    const spans = [];
    for (const text of ["T", "Ta", "Tas", "Task-9", "Task-99", "Task-9999"]) {
      const from = performance.now();
      node.value = text;
      node.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      spans.push(performance.now() - from);
    }
    return spans.sort((one, other) => one - other)[3];
  });
  assert.ok(span < 400, `${span} ms`);
  await eventually(async () => assert.match(await active(page).textContent(), /^Task-9999/));
});

test("palette: it works by touch at 390 pixels", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page, open }) => {
  await open();
  await explored(page);
  await action(page, "palette").tap();
  await palette(page).waitFor();
  // No keyboard comes up before somebody wants to type.
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "INPUT");
  await field(page).tap();
  await page.keyboard.insertText("console");
  const option = palette(page).locator("[data-command=tab-console]");
  const { height } = await option.boundingBox();
  assert.ok(height >= 44);
  await option.tap();
  await palette(page).waitFor({ state: "detached" });
  await eventually(async () => assert.equal(await page.locator(".app").getAttribute("data-tab"), "console"));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await action(page, "palette").tap();
  await action(page, "palette-close").tap();
  await palette(page).waitFor({ state: "detached" });
});
