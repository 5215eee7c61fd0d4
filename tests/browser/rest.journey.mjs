// The program's second half: fetched when it is needed, and not before.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, status, write } from "./page.mjs";

/** Calls what hardly a visit calls: complex numbers raised to powers, exact ratios, bytes in tables. */
const RARE = `import asyncio

async def main():
    print((3 + 4j) ** 2 / (1 - 2j), (0.1).as_integer_ratio())
    print(b"abc".translate(bytes.maketrans(b"abc", b"xyz")), "ǆ".title(), (10**40).bit_count())

asyncio.run(main())
`;
const SHOWN = ["(-11+2j) (3602879701896397, 36028797018963968)", "b'xyz' ǅ 53"];

const isMore = (url) => /\/(?:some|rest)-\w+\.wasm$/.test(url);
const isRest = (url) => /\/rest-\w+\.wasm$/.test(url);
const lines = (page) => page.locator("[data-stream=stdout]").allTextContents();

// What a visit runs depends on how far the run was explored when something was drawn for the first time.
for (const rate of [2, 5, 12]) {
  test(`a first visit fetches no further part of the program on a machine ${rate} times slower`, { timeout: 90_000 }, async ({ page, open, requests }) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await open();
    await explored(page);
    await page.waitForTimeout(2_000);
    assert.deepEqual(requests.filter(isMore), []);
  });
}

test("what few programs run is fetched when somebody begins to do something, once, and works", async ({ page, open, requests }) => {
  await open();
  await explored(page);
  assert.equal(requests.filter(isRest).length, 0, "nobody did anything");
  await action(page, "last").click();
  await eventually(() => assert.equal(requests.filter(isRest).length, 1));
  await write(page, RARE);
  await explored(page);
  await action(page, "last").click();
  await status(page, "finished");
  await eventually(async () => {
    const shown = await lines(page);
    for (const wanted of SHOWN) assert.ok(shown.some((line) => line.includes(wanted)), `${wanted} in ${JSON.stringify(shown)}`);
  });
  assert.equal(requests.filter(isRest).length, 1);
});

test(
  "a second half that cannot be had is said in words, and the text stays",
  { tolerate: /./ },
  async ({ page, open }) => {
    await page.route(isRest, (route) => route.abort());
    await open();
    await write(page, RARE);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.textContent(), /could not be fetched.*reload/);
    assert.match(await page.locator(".cm-content").textContent(), /as_integer_ratio/);
  },
);
