// The examples in the page: each prints what CPython printed, or what its claim says.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, head, panel } from "./page.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const stems = readdirSync(new URL("../../static/programs/", import.meta.url))
  .filter((name) => name.endsWith(".py"))
  .map((name) => name.slice(0, -3));

/** Opens an example by its link and goes to its end. */
async function finish(page, stem) {
  const id = stem.replace(/^\d+-/, "");
  await action(page, "first").click();
  await page.evaluate((id) => (location.hash = `#example/${id}`), id);
  const file = `${id.replaceAll("-", "_")}.py`;
  await eventually(async () => assert.ok((await action(page, "programs").textContent()).includes(file), file));
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => {
    const { event, events } = await head(page);
    assert.equal(event, events);
  });
}

const printed = (page) => panel(page, "console").locator("li[data-stream=stdout] .text").allTextContents();

test("examples: each prints in the page what CPython printed", { timeout: 300_000 }, async ({ page, open }) => {
  await open();
  let compared = 0;
  for (const stem of stems) {
    const golden = `tests/cases/programs/${stem}.out`;
    // What does not run leaves the console of the run before.
    if (!existsSync(new URL(`../../${golden}`, import.meta.url)) || !read(golden)) continue;
    await finish(page, stem);
    const wanted = read(golden).split("\n").slice(0, -1);
    await eventually(async () => assert.deepEqual(await printed(page), wanted, stem));
    compared += 1;
  }
  assert.ok(compared > 40, `${compared} examples`);
});

test("examples: those with hosts and disks of the page's own run there too", { timeout: 120_000 }, async ({ page, open }) => {
  await open();
  for (const [stem, last] of [
    ["302-requests-blocks", /^4\.30 s: 200 /],
    ["303-httpx-awaits", /^2\.10 s: 200 /],
    ["305-aiofiles-awaits", /^1\.00 s: b\.txt says 'second'$/],
    ["309-process-pool", /^\[46, 41\] primes, /],
    ["703-session-in-async-with", /^closed: True$/],
    ["801-crawler", /^\d+ bytes in 2\.10 s$/],
    ["802-crawler-with-aiohttp", /^\d+ bytes in 2\.10 s$/],
  ]) {
    await finish(page, stem);
    await eventually(async () => assert.match((await printed(page)).at(-1) ?? "", last, stem));
  }
  await finish(page, "603-deadlock");
  assert.equal((await head(page)).status, "deadlock");
});
