// The editor by itself, through the module that the program loads.
import { assert, eventually, test } from "./harness.mjs";

const program = `import asyncio


async def main():
    await asyncio.sleep(1)
    print("done")


asyncio.run(main())
`;

/** Mounts an editor over the page, and records what it reports in `window.said`. */
async function mountEditor(page, options = {}) {
  await page.evaluate(
    async ({ doc, options }) => {
      const { create } = await globalThis.loopscope.editor();
      const place = document.createElement("div");
      place.id = "probe";
      place.style.cssText = "position: fixed; inset: 0; z-index: 1000";
      const after = document.createElement("button");
      after.textContent = "after";
      after.id = "after-editor";
      document.body.append(place, after);
      window.said = [];
      window.editor = create(place, {
        doc,
        ...options,
        onChange: (text, lines, places) => window.said.push(["change", text, lines, places]),
        onCursor: (line) => window.said.push(["cursor", line]),
        valueOf: (name, line) => (name === "host" ? { value: `'example.com' on ${line}`, where: "fetch, line 2" } : undefined),
        onToggleBreakpoint: (line) => window.said.push(["breakpoint", line]),
        onLeave: () => window.said.push(["leave"]),
      });
      window.place = place;
    },
    { doc: program, options },
  );
  return page.locator("#probe .cm-editor");
}

const call = (page, method, ...args) => page.evaluate(([method, args]) => window.editor[method](...args), [method, args]);
const said = (page, kind) => page.evaluate((kind) => window.said.filter(([what]) => what === kind), kind);

test("editor: Python is coloured and a person's edits are reported", async ({ page, open, shot }) => {
  await open();
  const editor = await mountEditor(page);
  await eventually(async () => assert.ok((await editor.locator(".tok-keyword").count()) >= 3));
  assert.equal(await call(page, "getDoc"), program);
  await call(page, "select", 6, 4);
  await page.keyboard.type("x = 1\n");
  const changes = await said(page, "change");
  assert.equal(changes.at(-1)[1], program.replace("    print", "    x = 1\n    print"));
  await shot("editor");
});

test("editor: the page's own change is not reported, and the same text keeps the cursor", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page);
  await call(page, "select", 5, 4);
  await call(page, "setDoc", program);
  await page.keyboard.type("#");
  assert.match((await said(page, "change"))[0][1], /\n {4}#await/);
  await call(page, "setDoc", "print(1)\n");
  assert.equal((await said(page, "change")).length, 1);
  assert.equal(await call(page, "getDoc"), "print(1)\n");
  assert.equal(await editor.locator(".cm-line").first().textContent(), "print(1)");
});

test("editor: Tab indents; Escape, then Tab leaves and says so", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page);
  const content = editor.locator(".cm-content");
  assert.match(await content.getAttribute("aria-description"), /Escape and then Tab/);
  assert.equal(await content.getAttribute("aria-label"), "Program");
  await call(page, "select", 1, 0);
  await page.keyboard.press("Tab");
  assert.match(await call(page, "getDoc"), /^ {4}import/);
  assert.equal((await said(page, "leave")).length, 0);
  // The announcement is cleared again after a while, so what was announced is written down as it comes.
  await page.evaluate(() => {
    window.announced = [];
    const note = () => {
      for (const place of document.querySelectorAll(".cm-announced")) window.announced.push(place.textContent);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.press("Escape");
  await eventually(async () => assert.match((await page.evaluate(() => window.announced)).join(), /Tab now leaves/));
  await page.waitForTimeout(2_500);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "after-editor");
  assert.equal((await said(page, "leave")).length, 1);
  // Having left once, Tab indents again.
  await call(page, "select", 1, 0);
  await page.keyboard.press("Tab");
  assert.match(await call(page, "getDoc"), /^ {8}import/);
});

test("editor: breakpoints answer clicks and F9, and move with their lines", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page);
  await editor.locator(".cm-lineNumbers .cm-gutterElement", { hasText: /^5$/ }).click();
  await call(page, "select", 6, 0);
  await page.keyboard.press("F9");
  assert.deepEqual(await said(page, "breakpoint"), [
    ["breakpoint", 5],
    ["breakpoint", 6],
  ]);
  await call(page, "setBreakpoints", [5, 6, 6, 99]);
  await eventually(async () => assert.equal(await editor.locator(".cm-breakpoint:visible").count(), 2));
  await call(page, "select", 1, 0);
  await page.keyboard.type("\n\n");
  assert.deepEqual((await said(page, "change")).at(-1)[2], [7, 8]);
  assert.deepEqual((await said(page, "change")).at(-1)[3], [
    [0, 7],
    [1, 8],
  ]);
  assert.deepEqual(await call(page, "getBreakpoints"), [7, 8]);
});

test("editor: the running line and the waiting tasks are marked", async ({ page, open, shot }) => {
  await open();
  const editor = await mountEditor(page);
  await call(page, "setCurrentLine", 5, "task-1");
  await call(page, "setWaiting", [
    {
      line: 5,
      glyphs: [
        { cls: "task-1", glyph: "●" },
        { cls: "task-2", glyph: "◆" },
        { cls: "task-4", glyph: "■" },
      ],
      total: 10_000,
      title: "Task-1 waits here\nTask-2 waits here\nand 9,998 more",
    },
    { line: 6, glyphs: [{ cls: "task-3", glyph: "▲" }], total: 1, title: "Task-3 waits here" },
    { line: 99, glyphs: [{ cls: "task-3", glyph: "▲" }], total: 1, title: "a line that is gone" },
  ]);
  const current = editor.locator(".cm-current");
  await current.waitFor();
  assert.match(await current.textContent(), /asyncio\.sleep/);
  assert.match(await current.getAttribute("class"), /task-1/);
  assert.equal(await editor.locator(".cm-waiting").count(), 2);
  assert.equal(await editor.locator(".cm-waiting").first().getAttribute("title"), "Task-1 waits here\nTask-2 waits here\nand 9,998 more");
  assert.equal(await editor.locator(".cm-waiting").first().textContent(), "●◆+9998");
  await shot("editor-marks");
  await call(page, "setCurrentLine", null);
  await call(page, "setWaiting", []);
  await eventually(async () => {
    assert.equal(await current.count(), 0);
    assert.equal(await editor.locator(".cm-waiting").count(), 0);
  });
});

test("editor: the running line is scrolled to without taking the cursor", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page, { doc: Array.from({ length: 500 }, (_, n) => `x = ${n}`).join("\n") });
  await call(page, "setCurrentLine", 400, "");
  await eventually(async () => {
    const box = await editor.locator(".cm-current").boundingBox();
    assert.ok(box && box.y > 0 && box.y < 900, "the line is on the screen");
  });
  assert.equal(await page.evaluate(() => window.place.contains(document.activeElement)), false);
});

test("editor: problems are underlined where Python says, beyond the basic plane too", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page, { doc: 's = "🐍🐍"; oops oops\n' });
  await call(page, "setDiagnostics", [
    { from: { line: 1, col: 10 }, to: { line: 1, col: 14 }, severity: "error", message: "invalid syntax" },
  ]);
  await eventually(async () => assert.equal(await editor.locator(".cm-lintRange-error").textContent(), "oops"));
  await editor.locator(".cm-lintRange-error").hover();
  await eventually(async () => assert.match(await editor.locator(".cm-tooltip").textContent(), /invalid syntax/));
  assert.equal(await editor.locator(".cm-lint-marker-error").count(), 1);
  // Places that the text no longer has do not break it.
  await call(page, "setDiagnostics", [
    { from: { line: 7, col: 3 }, to: { line: 9, col: 0 }, severity: "warning", message: "gone" },
  ]);
});

test("editor: fixed text cannot be typed over, and themes follow the page", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page, { readOnly: true });
  await call(page, "select", 1, 0);
  await page.keyboard.type("x");
  assert.equal(await call(page, "getDoc"), program);
  await call(page, "setReadOnly", false);
  await page.keyboard.type("x");
  assert.equal(await call(page, "getDoc"), `x${program}`);
  const colour = () => editor.locator(".tok-keyword").first().evaluate((node) => getComputedStyle(node).color);
  await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "light"));
  const light = await colour();
  await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "dark"));
  assert.notEqual(await colour(), light);
  await call(page, "destroy");
  assert.equal(await editor.count(), 0);
});

test("editor: searching is fetched when it is first wanted", async ({ page, open, requests }) => {
  await open();
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  const editor = await mountEditor(page);
  await call(page, "focus");
  await page.keyboard.press("ControlOrMeta+f");
  const field = editor.locator(".cm-search [name=search]");
  await field.waitFor();
  assert.equal(requests.slice(before).filter((url) => /\/search-\w+\.js$/.test(url)).length, 1, "its file, once");
  await eventually(async () => assert.ok(await field.evaluate((node) => node === document.activeElement)));
  await page.keyboard.type("sleep");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await editor.locator(".cm-searchMatch").count(), 1));
  await page.keyboard.press("Escape");
  assert.equal(await editor.locator(".cm-search").count(), 0);
});

test("editor: breakpoints of several kinds, and those whose lines are deleted", async ({ page, open, shot }) => {
  await open();
  const editor = await mountEditor(page);
  await call(page, "setBreakpoints", [
    { line: 5, kind: "", title: "plain" },
    { line: 6, kind: "conditional", title: "only if n == 3" },
    { line: 9, kind: "off", title: "off" },
  ]);
  await eventually(async () => assert.equal(await editor.locator(".cm-breakpoint.conditional").getAttribute("title"), "only if n == 3"));
  await shot("editor-breakpoints");
  // Two lines become one, and with them their breakpoints.
  await call(page, "select", 6, 0);
  for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press("Backspace");
  assert.deepEqual((await said(page, "change")).at(-1)[3], [
    [0, 5],
    [2, 8],
  ]);
});

test("editor: hovering shows a value, and another program has a past of its own", async ({ page, open }) => {
  await open();
  const editor = await mountEditor(page, { doc: "host = 1\nother.host = host\n" });
  await editor.locator(".cm-line").first().hover({ position: { x: 20, y: 10 } });
  await eventually(async () => assert.match(await editor.locator(".cm-value").textContent(), /^host = 'example\.com' on 1fetch, line 2$/));
  await page.mouse.move(600, 600);
  await call(page, "setDoc", "x = 2\n", true);
  await call(page, "focus");
  await page.keyboard.press("ControlOrMeta+z");
  assert.equal(await call(page, "getDoc"), "x = 2\n");
});

test("editor: names of asyncio are completed, by what a variable was given too", async ({ page, open, requests, shot }) => {
  await open();
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  const editor = await mountEditor(page, { doc: "import asyncio\njobs = asyncio.Queue(3)\n" });
  const labels = () => editor.locator(".cm-completionLabel").allTextContents();
  await call(page, "select", 3, 0);
  assert.equal(requests.length, before, "nothing is fetched before somebody types");
  await page.keyboard.type("asyncio.sl");
  await eventually(async () => assert.equal((await labels())[0], "sleep"));
  assert.match(await editor.locator(".cm-completionDetail").first().textContent(), /async \(delay, result=None\)/);
  await shot("editor-completion");
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  assert.match(await call(page, "getDoc"), /asyncio\.sleep\(\)/);
  await page.keyboard.type("1");
  await page.keyboard.press("End");
  await page.keyboard.type("\njobs.");
  await eventually(async () => assert.ok((await labels()).includes("task_done")));
  await page.keyboard.press("Escape");
  await page.keyboard.type("\n# asyncio.");
  await page.waitForTimeout(300);
  assert.deepEqual(await labels(), [], "not in a comment");
});
