// Pages of others: the element, the page in its frame, and what they say to each other.
import { mkdtemp, copyFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test, eventually } from "./harness.mjs";

const GATHER = `import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    print(name, "<img src=x onerror=alert(1)>")
    return name

async def main():
    print(await asyncio.gather(fetch("a", 1), fetch("b", 2)))

asyncio.run(main())
`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const block = (text = GATHER) => `<pre><code class="language-python">${escaped(text)}</code></pre>`;

const article = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
  <link rel="icon" href="data:,"><script src="loop-scope.js" defer></script></head><body style="background:#fff;color:#000">${body}</body></html>`;

/** Goes to a page of somebody else's. */
async function host(page, publish, body) {
  await page.goto(publish("article.html", article(body)));
  await page.evaluate(() => customElements.whenDefined("loop-scope"));
}

const element = (page) => page.locator("loop-scope");
const open = (page, nth = 0) => element(page).nth(nth).locator("button[part=button]").click();
const inside = (page, nth = 0) => element(page).nth(nth).frameLocator("iframe");
const player = (frame) => frame.locator("[data-panel=player]");

/** Notes the element's events in the page. */
const listen = (page) =>
  page.evaluate(() => {
    window.told = [];
    for (const type of ["step", "finish", "error"]) {
      document.querySelector("loop-scope").addEventListener(type, ({ detail }) => window.told.push({ type, ...detail }));
    }
  });
const told = (page, type) => page.evaluate((type) => window.told.filter((entry) => entry.type === type), type);

test("an article's code block is opened where it stands, steps, and reads as before when the element goes", async ({ page, publish, assert, requests }) => {
  await host(page, publish, `<p>Before.</p><loop-scope panels="code,loop,timeline,console">${block()}</loop-scope><p>After.</p>`);
  assert.ok(await page.locator("pre").isVisible());
  assert.equal(requests.filter((url) => url.includes(".wasm") || url.includes("embed.html")).length, 0, "nothing is fetched yet");
  await open(page);
  const frame = inside(page);
  await player(frame).waitFor();
  assert.equal(await player(frame).getAttribute("data-status"), "ready", "it does not play by itself");
  assert.ok(!(await page.locator("pre").isVisible()), "the frame stands in the block's place");
  await eventually(async () => assert.equal(await frame.locator("[data-panel=code] li").count(), GATHER.trimEnd().split("\n").length));
  await frame.locator("[data-action=step]").click();
  await eventually(async () => assert.ok(Number(await player(frame).getAttribute("data-event")) > 0));
  await frame.locator("[data-action=last]").click();
  await eventually(async () => assert.equal(await player(frame).getAttribute("data-status"), "finished"));
  await eventually(async () => assert.match(await frame.locator("[data-panel=console]").textContent(), /<img src=x onerror=alert\(1\)>/));
  assert.ok(!requests.some((url) => /\/editor-[\w]+\.js/.test(url)), "no editor is fetched");
  await element(page).evaluate((node) => node.remove());
  assert.equal(page.frames().length, 1, "the frame is gone");
});

test("the frame is as high as its panels, and keeps its height while stepping", async ({ page, publish, assert }) => {
  await host(page, publish, `<loop-scope panels="code,loop,console" loading="eager">${block()}</loop-scope>`);
  const frame = inside(page);
  await player(frame).waitFor();
  const heights = () =>
    page.evaluate(() => {
      const iframe = document.querySelector("loop-scope").shadowRoot.querySelector("iframe");
      return { iframe: iframe.clientHeight, page: iframe.contentDocument.querySelector(".embed").offsetHeight };
    });
  await eventually(async () => {
    const { iframe, page: inner } = await heights();
    assert.ok(inner > 300 && Math.abs(iframe - inner) <= 1, `${iframe} around ${inner}`);
  });
  const before = await heights();
  await frame.locator("[data-action=last]").click();
  await eventually(async () => assert.equal(await player(frame).getAttribute("data-status"), "finished"));
  await page.waitForTimeout(300);
  assert.deepEqual(await heights(), before);
  await element(page).evaluate((node) => node.setAttribute("height", "500"));
  await eventually(async () => assert.equal((await heights()).iframe, 498));
});

test("methods give orders, and events tell of steps, the end and errors", async ({ page, publish, assert }) => {
  await host(page, publish, `<loop-scope pace="10" at="5">${block()}</loop-scope>`);
  await listen(page);
  await page.evaluate(() => document.querySelector("loop-scope").seek({ time: 1 }));
  await eventually(async () => assert.ok((await told(page, "step")).some(({ time }) => time === 1)));
  await page.evaluate(() => document.querySelector("loop-scope").seek(12));
  await eventually(async () => assert.equal((await told(page, "step")).at(-1).event, 12));
  await page.evaluate(() => document.querySelector("loop-scope").play());
  await eventually(async () => assert.equal((await told(page, "finish")).length, 1));
  const [{ code, status, event, events }] = await told(page, "finish");
  assert.deepEqual({ code, status, event }, { code: 0, status: "finished", event: events });
  await page.evaluate(() => document.querySelector("loop-scope").reset());
  await eventually(async () => assert.equal((await told(page, "step")).at(-1).event, 0));
  await page.evaluate(() => document.querySelector("loop-scope").load("def broken(:\n"));
  await eventually(async () => assert.equal((await told(page, "error")).at(-1)?.kind, "syntax"));
  assert.equal((await told(page, "error")).at(-1).line, 1);
  await page.evaluate(() => document.querySelector("loop-scope").load({ text: "raise ValueError('no')\n", at: 9999 }));
  await eventually(async () => assert.equal((await told(page, "error")).at(-1)?.kind, "uncaught"));
  await page.evaluate(() => document.querySelector("loop-scope").pause());
});

test("an embed looks as the page around it, and changes with it", async ({ page, publish, assert }) => {
  await host(page, publish, `<loop-scope loading="eager" example="gather"></loop-scope>`);
  const frame = inside(page);
  await player(frame).waitFor();
  const theme = () => frame.locator("html").getAttribute("data-theme");
  assert.equal(await theme(), "light");
  await page.evaluate(() => {
    document.body.style.background = "#111";
  });
  await eventually(async () => assert.equal(await theme(), "dark"));
  await element(page).evaluate((node) => node.setAttribute("theme", "light"));
  await eventually(async () => assert.equal(await theme(), "light"));
});

/** What the page and its frames hold when everything that nobody refers to is gone: documents, and bytes of objects. */
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { documents } = await session.send("Memory.getDOMCounters");
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { documents, bytes: usedSize + backingStorageSize };
}

test("of ten embeds two are opened: the program travels once, and removing them frees it", { timeout: 120_000 }, async ({ page, publish, assert }) => {
  await host(page, publish, `<loop-scope>${block()}</loop-scope>`.repeat(10));
  const closed = await memory(page);
  await open(page, 2);
  await player(inside(page, 2)).waitFor();
  await open(page, 7);
  await player(inside(page, 7)).waitFor();
  const wasm = [];
  for (const frame of page.frames().slice(1)) {
    wasm.push(...(await frame.evaluate(() =>
      performance.getEntriesByType("resource").filter(({ name }) => /loopscope_bg[\w-]*\.wasm/.test(name)).map(({ transferSize }) => transferSize))));
  }
  assert.equal(page.frames().length, 3);
  assert.ok(wasm.length >= 2, "both frames asked for the program");
  assert.equal(wasm.filter((size) => size > 1000).length, 1, `transferred: ${wasm}`);
  const opened = await memory(page);
  // The host's own document and those of the two.
  assert.deepEqual([closed.documents, opened.documents], [1, 3]);
  await element(page).evaluateAll((nodes) => nodes.forEach((node) => node.remove()));
  assert.equal(page.frames().length, 1);
  await eventually(async () => {
    const left = await memory(page);
    assert.equal(left.documents, 1);
    const [two, rest] = [opened.bytes - closed.bytes, left.bytes - closed.bytes];
    // The host keeps its own: the element's code, what the browser compiled for it.
    assert.ok(two > 1_000_000 && rest < two / 2, `of ${two} bytes that two take ${rest} are left`);
  });
});

test("without JavaScript the block is read as always", { javaScriptEnabled: false }, async ({ page, publish, assert }) => {
  await page.goto(publish("article.html", article(`<loop-scope>${block()}</loop-scope>`)));
  assert.ok(await page.locator("pre code").isVisible());
  assert.equal(await page.locator("pre code").textContent(), GATHER);
});

test("blocks before, by name, from a file and in attributes are programs too; what is missing is said", async ({ page, publish, assert }) => {
  const file = publish("prog.py", "print('from a file')\n");
  await host(page, publish, `<div class="highlight"><pre><span class="lineno">1</span><span>print('before')</span>\n</pre></div><loop-scope></loop-scope>
    <pre id="named">print('named')\n</pre><p></p><loop-scope for="#named"></loop-scope><loop-scope src="${file}"></loop-scope>
    <loop-scope program="print('attribute')"></loop-scope><p></p><loop-scope></loop-scope>`);
  for (const [nth, text] of [[0, "print('before')"], [1, "print('named')"], [2, "print('from a file')"], [3, "print('attribute')"]]) {
    await open(page, nth);
    await eventually(async () => assert.equal((await inside(page, nth).locator("[data-panel=code] code").allTextContents()).join("").trimEnd(), text));
  }
  await page.evaluate(() => document.querySelectorAll("loop-scope")[4].addEventListener("error", ({ detail }) => (window.missing = detail.message)));
  await open(page, 4);
  await eventually(async () => assert.match(await page.evaluate(() => window.missing ?? ""), /has no program/));
  assert.match(await element(page).nth(4).locator("p[role=alert]").textContent(), /has no program/);
});

test("an editable embed gets an editor when that is asked for", async ({ page, publish, assert }) => {
  await host(page, publish, `<loop-scope editable loading="lazy">${block("print(1)\n")}</loop-scope>`);
  const frame = inside(page);
  await frame.locator("[data-action=edit]").click();
  await frame.locator("[data-panel=editor][data-ready=true]").waitFor();
  await frame.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("print('edited')\n");
  await page.waitForTimeout(600);
  await frame.locator("[data-action=last]").click();
  await eventually(async () => assert.match(await frame.locator("[data-panel=console]").textContent(), /edited/));
});

test("a frame listens to its parent alone, and tells only whom it was told to tell", { tolerate: /Failed to execute .postMessage./ }, async ({ page, publish, assert, baseURL }) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => window.heard.push(data.type));
  });
  await host(page, publish, `<iframe src="embed.html?host=https://example.org#example/gather" title="x"></iframe>
    <iframe src="embed.html?host=${new URL(baseURL).origin}#example/gather" title="y"></iframe>`);
  for (const nth of [0, 1]) await player(page.frameLocator("iframe").nth(nth)).waitFor();
  const seek = (nth) => page.evaluate((nth) => frames[nth].postMessage({ loopscope: 1, type: "seek", event: 9 }, "*"), nth);
  const event = (nth) => player(page.frameLocator("iframe").nth(nth)).getAttribute("data-event");
  await seek(1);
  await eventually(async () => assert.equal(await event(1), "9"));
  await seek(0);
  await page.evaluate(() => frames[1].postMessage({ loopscope: 2, type: "seek", event: 3 }, "*"));
  await page.waitForTimeout(300);
  assert.equal(await event(0), "0", "another origin than the one it was given");
  assert.equal(await event(1), "9", "another version");
  assert.ok((await page.evaluate(() => window.heard)).includes("ready"));
});

test("an embed works in a sandbox that allows scripts and nothing else", async ({ page, publish, assert }) => {
  await host(page, publish, `<loop-scope sandbox panels="code,loop,console">${block()}</loop-scope>`);
  await listen(page);
  await open(page);
  const frame = inside(page);
  await player(frame).waitFor();
  assert.equal(await frame.locator("body").evaluate(() => self.origin), "null");
  await page.evaluate(() => document.querySelector("loop-scope").seek(100000));
  await eventually(async () => assert.equal((await told(page, "finish"))[0]?.code, 0));
});

const single = fileURLToPath(new URL("../../dist/loopscope-single.js", import.meta.url));

test("the single file works from a disk, where nothing can be fetched", { timeout: 120_000 }, async ({ page, assert, requests }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "loopscope-single-"));
  try {
    await copyFile(single, path.join(folder, "loopscope-single.js"));
    const program = "import collections, asyncio\n" + GATHER;
    await writeFile(path.join(folder, "a.html"), article(`<loop-scope editable>${block(program)}</loop-scope>`).replace("loop-scope.js", "loopscope-single.js"));
    await page.goto(pathToFileURL(path.join(folder, "a.html")).href);
    await listen(page);
    await open(page);
    const frame = inside(page);
    await player(frame).waitFor({ timeout: 60_000 });
    await page.evaluate(() => document.querySelector("loop-scope").seek(100000));
    await eventually(async () => assert.equal((await told(page, "finish"))[0]?.code, 0));
    await frame.locator("[data-action=edit]").click();
    await frame.locator("[data-panel=editor][data-ready=true]").waitFor();
    assert.equal(requests.filter((url) => url.startsWith("http")).length, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the single file works in a frame that is sandboxed and has no origin", { timeout: 120_000 }, async ({ page, publish, assert }) => {
  const inner = publish("inner.html", article(`<loop-scope loading="eager" example="gather"></loop-scope>`).replace("loop-scope.js", "loopscope-single.js"), "");
  await page.goto(publish("outer.html", article(`<iframe sandbox="allow-scripts" width="900" height="900" src="${inner}"></iframe>`)));
  const frame = page.frameLocator("iframe").locator("loop-scope").frameLocator("iframe");
  await player(frame).waitFor({ timeout: 60_000 });
  await frame.locator("[data-action=last]").click();
  await eventually(async () => assert.equal(await player(frame).getAttribute("data-status"), "finished"));
});
