// Links and the share panel.
import { test, eventually } from "./harness.mjs";
import { action, explored, head, panel, write } from "./page.mjs";

const ASKING = `import asyncio

async def main():
    name = input("name? ")
    await asyncio.sleep(1)
    print("hello", name)

asyncio.run(main())
`;

const field = (page, key) => page.locator(`[data-share=${key}] textarea`).inputValue();

test("a link opens the program with what was entered, at the place that was shared", async ({ page, open, assert, baseURL }) => {
  await open();
  await write(page, ASKING);
  await action(page, "last").click();
  await page.locator("[data-action=enter]").fill("Ada");
  await page.keyboard.press("Enter");
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.equal((await head(page)).status, "finished"));
  const { event } = await head(page);
  await action(page, "share").click();
  await page.locator("[data-choice=place]").check();
  const link = await field(page, "link");
  assert.match(link, /#v1\/[\w-]+$/);
  await page.goto("about:blank");
  await page.goto(link);
  await eventually(async () => assert.deepEqual([(await head(page)).event, (await head(page)).status], [event, "finished"]));
  await eventually(async () => assert.match(await panel(page, "console").textContent(), /hello Ada/));
  assert.ok(link.startsWith(baseURL));
});

test("an example's link is short, and opens where the playhead stood", async ({ page, open, assert }) => {
  await open("#example/gather@20");
  await eventually(async () => assert.equal((await head(page)).event, 20));
  await action(page, "share").click();
  assert.match(await field(page, "link"), /#example\/gather$/);
  await page.locator("[data-choice=place]").check();
  assert.match(await field(page, "link"), /#example\/gather@20$/);
  // The page goes on beside the panel, and the link follows.
  await action(page, "step").click();
  await eventually(async () => assert.doesNotMatch(await field(page, "link"), /@20$/));
});

test("damaged links are refused in words, and the text stays", async ({ page, open, assert, baseURL }) => {
  await open();
  await write(page, "print('mine')\n");
  const cases = [
    ["#v1/eNrT%3Cscript%3E", /Character 5/],
    ["#v9/abcd", /later Loopscope/],
    ["#v1/eNrj", /cut off|checksum/],
    ["#example/nothing-like-it", /no example/],
    [`#v1/${"A".repeat(70_000)}`, /70,000 characters/],
  ];
  for (const [hash, words] of cases) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await eventually(async () => assert.match(await page.locator("[data-notice=link]").textContent(), words));
    assert.match(await page.locator(".cm-content").innerText(), /mine/);
  }
  await action(page, "dismiss").click();
  await page.locator("[data-notice=link]").waitFor({ state: "detached" });
  // Also when the page begins with it: what was there last time is there.
  await page.goto("about:blank");
  await page.goto(`${baseURL}#v1/eNrj`);
  await page.locator("[data-notice=link]").waitFor();
  await eventually(async () => assert.match(await page.locator(".cm-content").innerText(), /mine/));
});

test("a link does not replace what the page remembers until it is edited", async ({ page, open, assert, baseURL }) => {
  await open();
  await write(page, "print('mine')\n");
  await page.goto("about:blank");
  await page.goto(`${baseURL}#example/gather`);
  await eventually(async () => assert.match(await page.locator(".cm-content").innerText(), /gather/));
  await page.goto("about:blank");
  await page.goto(baseURL);
  await eventually(async () => assert.match(await page.locator(".cm-content").innerText(), /mine/));
});

test("markup in names, output and exceptions is text everywhere", async ({ page, open, assert }) => {
  await page.addInitScript(() => {
    window.ran = 0;
    window.alert = () => (window.ran += 1);
  });
  await open();
  const evil = `<img src=x onerror=alert(1)><script>alert(2)</script>"'&amp;`;
  await write(page, `import asyncio, sys

async def work():
    raise ValueError('''${evil}''')

async def main():
    task = asyncio.create_task(work(), name='''${evil}''')
    print('''${evil}''')
    print('''${evil}''', file=sys.stderr)
    await task

asyncio.run(main())
`);
  await explored(page);
  await action(page, "share").click();
  const link = await field(page, "link");
  for (const key of ["markdown", "element", "frame"]) assert.doesNotMatch(await field(page, key), /<img src=x/, key);
  await action(page, "preview").click();
  await page.frameLocator(".preview").locator("[data-panel=player]").waitFor();
  await page.frameLocator(".preview").locator("[data-action=last]").click();
  await eventually(async () => assert.match(await page.frameLocator(".preview").locator("[data-panel=console]").textContent(), /onerror=alert/));
  await page.goto("about:blank");
  await page.goto(link);
  await explored(page);
  for (let step = 0; step < 4; step += 1) await action(page, "step").click();
  await action(page, "last").click();
  await eventually(async () => assert.match(await panel(page, "console").textContent(), /<img src=x onerror/));
  assert.equal(await page.locator("#app img, #app script").count(), 0);
  assert.equal(await page.evaluate(() => window.ran), 0);
});

test("the panel is reached and left by keys, copies, and downloads the trace", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, open, assert }) => {
  await open("#example/gather");
  await explored(page);
  await action(page, "share").focus();
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.panel), "share"));
  const copy = page.locator("[data-share=link] [data-action=copy]");
  await copy.focus();
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await copy.textContent(), "Copied"));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await field(page, "link"));
  for (const [format, name, begins] of [["chrome", "gather.trace.json", '{"traceEvents":['], ["svg", "gather.svg", "<svg "]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-download=${format}]`).click()]);
    assert.equal(download.suggestedFilename(), name);
    const { readFile } = await import("node:fs/promises");
    assert.ok((await readFile(await download.path(), "utf8")).startsWith(begins));
  }
  await page.keyboard.press("Escape");
  await panel(page, "share").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "share");
});
