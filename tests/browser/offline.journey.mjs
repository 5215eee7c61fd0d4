// Visits without a network, after one with it.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, status, write } from "./page.mjs";

const QUEUES = `import asyncio, json, collections

async def main():
    queue = asyncio.Queue()
    await queue.put(json.dumps(collections.Counter("abca")))
    print(await queue.get())

asyncio.run(main())
`;

test(
  "a second visit needs no network, whatever a program imports",
  { serviceWorkers: "allow", timeout: 90_000, tolerate: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ },
  async ({ page, open }) => {
    await open();
    await explored(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await eventually(async () => assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null)), { within: 60_000 });
    await page.context().setOffline(true);
    await page.reload();
    await page.locator("#app > *").first().waitFor();
    await write(page, QUEUES);
    await explored(page);
    await action(page, "last").click();
    await status(page, "finished");
    assert.match((await page.locator("[data-stream=stdout]").allTextContents()).join(), /"a": 2/);
  },
);

test("what an earlier build left is thrown away", { serviceWorkers: "allow", timeout: 90_000 }, async ({ page, open, baseURL }) => {
  const leftover = `${baseURL}app-OLDOLDOL.css`;
  await page.addInitScript(
    ([home, leftover]) => sessionStorage.kept ?? (sessionStorage.kept = "", caches.open(`loopscope ${home}`).then((cache) => cache.put(leftover, new Response("old")))),
    [baseURL, leftover],
  );
  await open();
  await eventually(async () => assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null)), { within: 60_000 });
  await eventually(async () => assert.equal(await page.evaluate((leftover) => caches.match(leftover).then(Boolean), leftover), false));
  assert.ok(await page.evaluate((home) => caches.match(`${home}index.html`).then(Boolean), baseURL), "and this build is kept");
});
