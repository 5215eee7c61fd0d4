// The site starts at all: under a sub-path, with its own files only, and with scripts allowed from files alone.
import { assert, test } from "./harness.mjs";
import { action, status } from "./page.mjs";

test("the page starts from its own files only", async ({ page, open, requests, baseURL, shot }) => {
  await open();
  await page.waitForLoadState("networkidle");
  assert.ok(
    requests.some((url) => url.endsWith(".wasm")),
    "the program is WebAssembly",
  );
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(baseURL)),
    [],
  );
  for (const url of requests.slice(1)) assert.match(url, /-[0-9A-Za-z]{8,}\.\w+$/, "names carry a hash of the content");
  await shot("smoke");
});

test("each file is fetched once", async ({ page, open, requests }) => {
  await open();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(
    requests.filter((url, at) => requests.indexOf(url) !== at),
    [],
  );
});

test("the page has no inline script", async ({ page, open }) => {
  await open();
  assert.equal(await page.locator("script:not([src])").count(), 0);
  assert.equal(await page.locator("[onclick], [onload], [onerror]").count(), 0);
});

test(
  "a program that cannot be loaded is said in words",
  { tolerate: /Failed to (?:load|fetch)|preload/ },
  async ({ page, baseURL }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(baseURL);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.textContent(), /could not start/);
  },
);

test(
  "a program that arrives damaged is said in words",
  { tolerate: /./ },
  async ({ page, baseURL }) => {
    await page.route(/\.wasm$/, async (route) => {
      const response = await route.fetch();
      const whole = await response.body();
      await route.fulfill({ response, headers: { "content-type": "application/wasm" }, body: whole.subarray(0, whole.length >> 1) });
    });
    await page.goto(baseURL);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.textContent(), /could not start/);
  },
);

/** What a first visit may transfer, in bytes: everything that it takes to run and edit a program. */
const TRANSFER_LIMIT = 590_000;
/** What an embed may transfer: everything that it takes to run a program and go about in its run. */
const EMBED_LIMIT = 440_000;

/** Counts what comes over the wire, headers included, while `visit` is under way. */
async function transferred(page, visit) {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  await visit();
  await page.waitForLoadState("networkidle");
  assert.ok(bytes > 10_000, `${bytes} bytes were counted, so the counting is broken`);
  return bytes;
}

test("a first visit transfers no more than 590 kB", async ({ page, open }) => {
  const bytes = await transferred(page, () => open());
  assert.ok(bytes <= TRANSFER_LIMIT, `${bytes} bytes`);
});

test("an embed that runs a program transfers no more than 440 kB", async ({ page, open }) => {
  const bytes = await transferred(page, async () => {
    await open("embed.html?panels=code,loop,timeline,console#example/gather");
    for (const name of ["step", "step", "step-back", "last", "first", "play", "last"]) await action(page, name).click();
    await status(page, "finished");
  });
  assert.ok(bytes <= EMBED_LIMIT, `${bytes} bytes`);
});
