// What the page is beside its player: texts that are no programs, states, keys, themes, languages, narrow screens.
import { assert, eventually, test } from "./harness.mjs";
import { action, cards, explored, head, panel, programs, status, write } from "./page.mjs";

const notice = (page, kind) => page.locator(`[data-notice=${kind}]`);

test("page: a syntax error is marked and said in Python's words", async ({ page, open, shot }) => {
  await open();
  await write(page, programs.syntax);
  await notice(page, "syntax").waitFor();
  assert.match(await notice(page, "syntax").textContent(), /SyntaxError: expected ':'/);
  await eventually(async () => assert.ok((await page.locator(".cm-lintRange-error, .cm-lintPoint").count()) > 0));
  assert.equal((await head(page)).status, "error");
  // The run of the text before is still there, and said to be that.
  assert.ok(await page.locator(".app[data-earlier]").count());
  assert.match(await page.locator(".why").textContent(), /run of the text before/);
  assert.equal(await page.locator(".cm-content .cm-current").count(), 0, "no line of this text runs");
  await shot("syntax-error");
  await notice(page, "syntax").getByRole("button").click();
  assert.equal(await page.evaluate(() => document.activeElement.className.includes("cm-content")), true);
  // Put right, it runs.
  await write(page, 'print("fine")\n');
  await explored(page);
  await action(page, "last").click();
  assert.deepEqual(await panel(page, "console").locator("li .text").allTextContents(), ["fine"]);
});

test("page: nesting beyond every limit is an error with a place, not a crash", { timeout: 90_000 }, async ({ page, open }) => {
  await open();
  for (const text of [
    `x = ${"(".repeat(20_000)}1${")".repeat(20_000)}\n`,
    `x = ${"not ".repeat(100_000)}1\n`,
    `x = ${Array.from({ length: 10_000 }, () => "1").join(" + ")}\n`,
  ]) {
    await write(page, text);
    await eventually(
      async () => assert.ok((await page.locator("[data-notice]").count()) > 0 || (await head(page)).events > 0, "an answer"),
      { within: 20_000 },
    );
    await write(page, "print(1)\n");
    await explored(page);
    await action(page, "last").click();
    await status(page, "finished");
  }
});

test("page: an uncaught exception shows its line", async ({ page, open }) => {
  await open();
  await write(page, programs.uncaught);
  await explored(page);
  await action(page, "last").click();
  await status(page, "error");
  assert.match(await notice(page, "uncaught").textContent(), /ValueError: no page 2/);
  assert.match(await notice(page, "uncaught").textContent(), /line 6/);
  await eventually(async () => assert.match(await page.locator(".cm-lintRange-error").first().textContent(), /raise ValueError/));
  assert.ok((await panel(page, "console").locator("[data-stream=stderr]").count()) > 5);
});

test("page: a deadlock names who waits for whom", async ({ page, open }) => {
  await open();
  await write(page, programs.deadlock);
  await explored(page);
  await action(page, "last").click();
  await status(page, "deadlock");
  const text = await notice(page, "deadlock").textContent();
  assert.match(text, /Task-2.*Lock.*Task-3/);
  assert.match(text, /Task-3.*Lock.*Task-2/);
});

test("page: an open server with nothing else to do is idle, not deadlocked", async ({ page, open }) => {
  await open();
  await write(page, programs.server);
  await explored(page);
  await action(page, "last").click();
  await status(page, "idle");
  assert.match(await notice(page, "idle").textContent(), /The server waits for a connection.*until you act/);
});

test("page: 10,000 tasks stay a window and a count", { timeout: 90_000 }, async ({ page, open }) => {
  await open();
  await write(page, programs.many);
  await explored(page);
  await action(page, "step").click();
  await action(page, "step").click();
  assert.ok((await cards(page, "ready")).length <= 40);
  assert.match(await panel(page, "ready").locator(".more").textContent(), /\+9,9\d\d more/);
  assert.ok((await page.locator(".row").count()) < 60);
  const took = await page.evaluate(async () => {
    const times = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const began = performance.now();
      document.querySelector("[data-action=step]").click();
      times.push(performance.now() - began);
      await new Promise(requestAnimationFrame);
    }
    return times.sort((one, other) => one - other)[18];
  });
  assert.ok(took < 50, `a step takes ${took} ms`);
});

test("page: text from a program never becomes markup", async ({ page, open }) => {
  await open();
  page.on("dialog", () => assert.fail("a script ran"));
  await write(page, programs.markup);
  await explored(page);
  for (let step = 0; step < 4; step += 1) await action(page, "step").click();
  await action(page, "last").click();
  assert.equal(await page.locator("#app img").count(), 0);
  assert.equal(await page.locator("#app b b, #app script").count(), 0);
  assert.deepEqual(await panel(page, "console").locator("li .text").allTextContents(), ["<img src=x onerror=alert(1)>", "<b>bold</b>"]);
  assert.ok((await panel(page, "timeline").textContent()).includes("<script>alert(2)</script>"));
});

test("page: keys act while nothing in particular has the focus, and not in the editor", async ({ page, open }) => {
  await open();
  await explored(page);
  await page.keyboard.press("ArrowRight");
  const first = (await head(page)).event;
  assert.ok(first > 0);
  await page.keyboard.press("ArrowRight");
  assert.ok((await head(page)).event > first);
  await page.keyboard.press("ArrowLeft");
  assert.equal((await head(page)).event, first);
  await page.keyboard.press("End");
  await status(page, "finished");
  await page.keyboard.press("PageUp");
  const { event, events } = await head(page);
  assert.equal(event, events - Math.floor(events / 10));
  await page.keyboard.press("Home");
  assert.equal((await head(page)).event, 0);
  await page.keyboard.press(" ");
  await status(page, "running");
  await page.keyboard.press(" ");
  await status(page, "paused");
  const paused = (await head(page)).event;
  await page.locator(".cm-content").click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  assert.equal((await head(page)).event, paused);
});

test("page: every control can be reached by Tab, and Tab is never trapped", async ({ page, open }) => {
  await open();
  await explored(page);
  await page.locator("[data-panel=editor][data-ready=true]").waitFor({ state: "attached" });
  const reached = new Set();
  for (let press = 0; press < 90; press += 1) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => {
      const at = document.activeElement;
      return at.dataset.action ?? at.dataset.panel ?? (at.classList.contains("cm-content") ? "editor" : at.tagName);
    });
    reached.add(where);
    if (where === "editor") await page.keyboard.press("Escape");
  }
  for (const wanted of ["programs", "theme", "language", "keys", "editor", "play", "step", "seek", "timeline"]) {
    assert.ok(reached.has(wanted), `${wanted} was not reached: ${[...reached]}`);
  }
});

test("page: theme and language are remembered", async ({ page, open, baseURL }) => {
  await open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await action(page, "theme").click();
  assert.equal(await action(page, "theme").getAttribute("data-theme-choice"), "light");
  await action(page, "theme").click();
  const dark = await ground();
  assert.notEqual(dark, light);
  await action(page, "language").click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hans");
  assert.match(await panel(page, "ready").textContent(), /就绪/);
  await page.goto(baseURL);
  await panel(page, "ready").waitFor();
  assert.equal(await ground(), dark);
  assert.match(await panel(page, "ready").textContent(), /就绪/);
});

test("page: the text is kept between visits, and links open examples", async ({ page, open, baseURL }) => {
  await open();
  await write(page, 'print("kept")\n');
  await page.goto(baseURL);
  await eventually(async () => assert.match(await page.locator(".cm-content").textContent(), /kept/));
  await page.goto(`${baseURL}#example/hello`);
  await page.reload();
  await eventually(async () => assert.match(await page.locator(".cm-content").textContent(), /Hello world!/));
  await page.evaluate(() => (location.hash = "#example/timeout"));
  await eventually(async () => assert.match(await page.locator(".cm-content").textContent(), /asyncio\.timeout/));
});

test("page: the menu opens a program, and Escape closes it", async ({ page, open }) => {
  await open();
  await action(page, "programs").click();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".popover").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "programs");
  await page.keyboard.press("Enter");
  await page.locator("[data-example=hello]").click();
  await eventually(async () => assert.match(await page.locator(".cm-content").textContent(), /Hello world!/));
  assert.match(await action(page, "programs").textContent(), /hello\.py/);
});

test("page: the menu has chapters, finds programs by their words, and is walked by keys", async ({ page, open }) => {
  await open();
  await action(page, "programs").click();
  const chapters = page.locator(".programs h2");
  await eventually(async () => assert.equal(await chapters.count(), 8));
  const focused = () => page.evaluate(() => document.activeElement.dataset.example ?? document.activeElement.type);
  assert.equal(await focused(), "search");
  await page.keyboard.type("crawler aiohttp");
  await eventually(async () => assert.equal(await page.locator("[data-example]").count(), 1));
  assert.equal(await chapters.count(), 1);
  for (let key = 0; key < 15; key += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("semaphore");
  await eventually(async () => assert.ok((await page.locator("[data-example]").count()) < 10));
  const first = await page.locator("[data-example]").first().getAttribute("data-example");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), first);
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "search");
  await page.keyboard.type(" no such thing");
  await page.locator(".programs p[role=status]").filter({ hasText: /./ }).waitFor();
  for (let key = 0; key < 14; key += 1) await page.keyboard.press("Backspace");
  await eventually(async () => assert.equal(await page.locator("[data-example]").first().getAttribute("data-example"), first));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match(await page.locator(".cm-content").textContent(), /Semaphore/));
  assert.equal(await page.locator(".popover").count(), 0);
});

test("page: what is typed right after the press that opens the menu is looked for", { timeout: 60_000 }, async ({ page, open }) => {
  await open();
  await explored(page);
  // Once, so that all examples are there.
  await action(page, "programs").click();
  await page.locator("[data-example=semaphore]").waitFor();
  await page.keyboard.press("Escape");
  const client = await page.context().newCDPSession(page);
  const key = (type, name, more) => client.send("Input.dispatchKeyEvent", { type, key: name, ...more });
  const press = (name, more) => [key("keyDown", name, more), key("keyUp", name, { ...more, text: undefined })];
  const enter = () => press("Enter", { text: "\r", code: "Enter", windowsVirtualKeyCode: 13 });
  for (const [rate, name] of [
    [1, "semaphore"],
    [6, "crawler"],
  ]) {
    await client.send("Emulation.setCPUThrottlingRate", { rate });
    await action(page, "programs").focus();
    // Nobody waits for an answer between two keys.
    const letters = () => [...name].flatMap((letter) => press(letter, { text: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }));
    await Promise.all([...enter(), ...letters()]);
    await eventually(async () => assert.match(await page.locator("[data-example]").first().getAttribute("data-example"), new RegExp(name)));
    assert.equal(await page.locator("#programs-field").inputValue(), name, `${rate} times slower`);
    await page.keyboard.press("Enter");
    await eventually(async () => assert.match(await action(page, "programs").textContent(), new RegExp(name)));
    assert.equal(await page.locator("#programs-field").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "programs", "the focus is where it was");
  }
});

test("page: one choice of a task lights it in every panel", async ({ page, open }) => {
  await open();
  await explored(page);
  for (let step = 0; step < 7; step += 1) await action(page, "step").click();
  await panel(page, "waiting").locator('.card[data-task="Task-1"] button').click();
  assert.equal(await panel(page, "inspector").getAttribute("data-task"), "Task-1");
  assert.ok(await page.locator('.row.selected[data-task="Task-1"]').isVisible());
  assert.equal(await panel(page, "waiting").locator(".card.selected").count(), 1);
});

const group = (page, name) => page.locator(`[data-group=${name}] .card`);

test("page: threads stand on the stage, and whoever waits for them, forwards and backwards", async ({ page, open }) => {
  await open();
  await write(page, programs.threads);
  await explored(page);
  for (let step = 0; step < 4; step += 1) await action(page, "step").click();
  const shown = () => group(page, "threads").evaluateAll((all) => all.map((card) => card.textContent.replace(/\s+/g, " ")));
  const reasons = () => group(page, "threads").evaluateAll((all) => all.map((card) => card.dataset.reason));
  const there = await shown();
  assert.deepEqual(await reasons(), ["thread", "thread", "thread", "thread"]);
  assert.match(there[0], /Task-2.*fetch/);
  assert.match(there[2], /asyncio_0.*time\.sleep.*1\.000 s left/);
  await action(page, "step").click();
  await action(page, "step-back").click();
  assert.deepEqual(await shown(), there);
  await action(page, "last").click();
  await eventually(async () => assert.equal(await group(page, "threads").count(), 0));
});

test("page: a task that reads from a socket stands with input and output", async ({ page, open }) => {
  await open();
  await write(page, programs.sockets);
  await explored(page);
  const waits = async () => (await group(page, "io").allTextContents()).join(" ");
  for (let step = 0; step < 60 && !/StreamReader\.readuntil/.test(await waits()); step += 1) await action(page, "step").click();
  assert.match(await waits(), /StreamReader\.readuntil/);
  assert.match(await waits(), /peer 127\.0\.0\.1:\d+/);
  await action(page, "last").click();
  const lines = () => panel(page, "console").locator("li .text").allTextContents();
  await eventually(async () => assert.deepEqual(await lines(), ["b'ONE\\n'", "b'TWO\\n'"]));
});

test("page: edges between panels move and are remembered", async ({ page, open, baseURL }) => {
  await open();
  const width = () => panel(page, "editor").evaluate((node) => node.getBoundingClientRect().width);
  const before = await width();
  const edge = await page.locator(".splitter.at-editor").boundingBox();
  await page.mouse.move(edge.x + 4, edge.y + 200);
  await page.mouse.down();
  await page.mouse.move(edge.x - 76, edge.y + 200, { steps: 4 });
  await page.mouse.up();
  assert.ok(Math.abs((await width()) - (before - 80)) < 2, `${await width()} after ${before}`);
  await page.goto(baseURL);
  await panel(page, "editor").waitFor();
  assert.ok(Math.abs((await width()) - (before - 80)) < 2);
});

test("page: a phone shows one panel at a time over the player", { viewport: { width: 390, height: 844 }, hasTouch: true }, async ({ page, open, shot }) => {
  await open();
  await explored(page);
  const visible = async () => {
    const names = ["editor", "ready", "timeline", "console"];
    const seen = await Promise.all(names.map((name) => panel(page, name).isVisible()));
    return names.filter((_, at) => seen[at]);
  };
  assert.deepEqual(await visible(), ["ready"]);
  for (const [tab, name] of [["code", "editor"], ["timeline", "timeline"], ["console", "console"], ["loop", "ready"]]) {
    await page.locator(`[data-tab-choice=${tab}]`).click();
    assert.deepEqual(await visible(), [name]);
  }
  assert.ok(await panel(page, "player").isVisible());
  await shot("phone");
  const small = await page.locator("button:visible, [role=slider]:visible").evaluateAll((nodes) =>
    nodes
      .map((node) => ({ node, area: node.getBoundingClientRect() }))
      .filter(({ area }) => area.height < 40)
      .map(({ node, area }) => `${node.className || node.dataset.action || node.textContent} ${area.width}×${area.height}`),
  );
  assert.deepEqual(small, [], "every target is 40 pixels high");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} pixels wide`);
});

test("page: without the editor's bundle there is a plain text field", { tolerate: /editor|Failed to/i }, async ({ page, open }) => {
  await page.route(/editor-.*\.js$/, (route) => route.abort());
  await open();
  const field = page.locator("[data-panel=editor] textarea");
  await field.fill('print("plain")\n');
  await page.waitForTimeout(600);
  await explored(page);
  await action(page, "last").click();
  assert.deepEqual(await panel(page, "console").locator("li .text").allTextContents(), ["plain"]);
});

test("page: names are compared as Unicode says, with the browser's own tables", async ({ page, open }) => {
  await open();
  await write(page, "\ufb01le = 'the same name'\nprint(file)\n");
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.match(await panel(page, "console").textContent(), /the same name/));
});

test("page: a module is fetched when it is first imported, and kept", async ({ page, open, requests }) => {
  const modules = () => requests.filter((url) => /\/library-\w+\//.test(url));
  await open();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(modules(), [], "what no program imports is not transferred");
  for (const place of [1, 2]) {
    await write(page, `import bisect\n\nprint("place", bisect.bisect([10, 20], ${place * 10}))`);
    await explored(page);
    await action(page, "last").click();
    await eventually(async () => assert.match(await panel(page, "console").innerText(), new RegExp(`place ${place}`)));
    assert.equal(modules().length, 1);
    assert.match(modules()[0], /\/library-\w+\/bisect\.py$/);
  }
});

test("page: a module that cannot be fetched is an ImportError, and asked for again by the next run", { tolerate: /Failed to|fetch/i }, async ({ page, open }) => {
  await open();
  await page.route(/\/library-\w+\//, (route) => route.abort());
  await write(page, "import bisect");
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.match(await panel(page, "console").innerText(), /ImportError: cannot load module 'bisect'/));
  await page.unroute(/\/library-\w+\//);
  await write(page, 'import bisect\nprint("there")');
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.match(await panel(page, "console").innerText(), /there/));
});

test("page: a program that asks gets its lines in the console, and going back and forth keeps them", async ({ page, open, shot }) => {
  await open();
  await write(
    page,
    `import asyncio

async def tick():
    for n in range(3):
        await asyncio.sleep(1)
        print("tick", n)

async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(1.5)
    name = input("name? ")
    print("hello", name)
    try:
        input()
    except EOFError as error:
        print(error)
    await task

asyncio.run(main())
`,
  );
  await explored(page);
  await action(page, "last").click();
  await notice(page, "input").waitFor();
  assert.match(await panel(page, "console").textContent(), /name\? /);
  await shot("input");
  await action(page, "answer").click();
  const field = action(page, "enter");
  await eventually(async () => assert.ok(await field.evaluate((node) => node === document.activeElement)));
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  await explored(page);
  await action(page, "last").click();
  await action(page, "end-input").click();
  await explored(page);
  await action(page, "last").click();
  await status(page, "finished");
  const console = () => panel(page, "console").textContent();
  await eventually(async () => assert.match(await console(), /name\? Ada[\s\S]*hello Ada[\s\S]*EOF when reading a line[\s\S]*tick 2/));
  await action(page, "first").click();
  await status(page, "ready");
  await action(page, "last").click();
  await eventually(async () => assert.match(await console(), /hello Ada/));
  await action(page, "reset").click();
  await explored(page);
  await action(page, "last").click();
  await notice(page, "input").waitFor();
});
