// The states of the page that `./dev shot` photographs: a name, and how to get there from a page just opened.
import { eventually, assert } from "./harness.mjs";

const player = (page) => page.locator("[data-panel=player]");

/** Waits until the run is known to its end, or `when` holds. */
const explored = (page) => eventually(() => player(page).locator("[data-exploring=false]").waitFor(), { within: 20_000 });

const steps = (count) => async (page) => {
  await explored(page);
  for (let step = 0; step < count; step += 1) await page.locator("[data-action=step]").click();
};

const last = async (page) => {
  await explored(page);
  await page.locator("[data-action=last]").click();
};

/** Types a program into the editor and waits until it is the one that runs. */
export async function write(page, text) {
  await page.locator("[data-panel=editor][data-ready=true]").waitFor({ state: "attached" });
  const narrow = await page.locator(".tabs").isVisible();
  if (narrow) await page.locator("[data-tab-choice=code]").click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.waitForTimeout(600);
  if (narrow) await page.locator("[data-tab-choice=loop]").click();
}

const program = (text, then) => async (page) => {
  await write(page, text);
  await then?.(page);
};

const deadlock = `import asyncio

a, b = asyncio.Lock(), asyncio.Lock()

async def worker(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass

async def main():
    await asyncio.gather(worker(a, b), worker(b, a))

asyncio.run(main())
`;

const uncaught = `import asyncio

async def fetch(page):
    await asyncio.sleep(0.2)
    if page == 2:
        raise ValueError(f"no page {page}")
    return page

async def main():
    for page in range(5):
        print("page", await fetch(page))

asyncio.run(main())
`;

const many = `import asyncio

async def worker(n):
    await asyncio.sleep(1 + n % 7)

async def main():
    await asyncio.gather(*(worker(n) for n in range(10_000)))

asyncio.run(main())
`;

export const states = [
  { name: "first-visit" },
  { name: "stepped", prepare: steps(11) },
  { name: "finished", prepare: last },
  { name: "blocking", suffix: "#example/blocking-sleep", prepare: steps(7) },
  { name: "deadlock", prepare: program(deadlock, last) },
  { name: "uncaught", prepare: program(uncaught, last) },
  { name: "syntax-error", prepare: program("import asyncio\n\nasync def main()\n    await asyncio.sleep(1)\n") },
  { name: "ten-thousand", prepare: program(many, steps(40)) },
  {
    name: "menu",
    prepare: async (page) => {
      await page.locator("[data-action=programs]").click();
      assert.ok(await page.locator("[data-example]").count());
    },
  },
];
