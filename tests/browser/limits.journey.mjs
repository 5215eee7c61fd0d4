// Programs that ask for too much end as outcomes, and the page stays alive: it answers while they run and goes on after.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, head, panel, status, write } from "./page.mjs";

// What runs out (instructions or memory), or what is stopped because it would take for ever.
const greedy = {
  "a catastrophic regular expression": { text: "import re\nprint('before')\nre.fullmatch('(a+)+b', 'a' * 40)\n", ends: ["budget"] },
  "a billion elements of a product": {
    text: "import itertools\nprint('before')\nfor x in itertools.product(range(1000), repeat=3):\n    pass\n",
    ends: ["budget"],
  },
  "a list of a product": {
    text: "import itertools\nprint('before')\nlist(itertools.product(range(10**9), repeat=2))\n",
    ends: ["error", "finished"],
    says: /MemoryError/,
  },
  "a gigabyte of text": { text: "print('before')\n'x' * 10**9\n", ends: ["error", "finished"], says: /MemoryError/ },
};

for (const [what, { text, ends, says }] of Object.entries(greedy)) {
  test(`limits: ${what} is an outcome, and the page goes on`, { timeout: 120_000 }, async ({ page, open }) => {
    await page.addInitScript(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
      }).observe({ type: "longtask" });
    });
    await open();
    await explored(page);
    await page.evaluate(() => (window.longTasks.length = 0));
    await write(page, text);
    await eventually(async () => assert.equal(await page.locator(".readout").getAttribute("data-exploring"), "false"), {
      within: 60_000,
    });
    await action(page, "last").click();
    await status(page, ...ends);
    await eventually(async () => assert.match(await panel(page, "console").innerText(), /before/));
    if (says) assert.match(await panel(page, "console").innerText(), says);
    const long = await page.evaluate(() => window.longTasks.filter((duration) => duration > 400));
    assert.deepEqual(long, [], "the page answered all the while");
    // Backwards and forwards, and another program afterwards.
    await action(page, "first").click();
    assert.equal((await head(page)).event, 0);
    await write(page, "print('alive')\n");
    await explored(page);
    await action(page, "last").click();
    await status(page, "finished");
    await eventually(async () => assert.match(await panel(page, "console").innerText(), /alive/));
  });
}
