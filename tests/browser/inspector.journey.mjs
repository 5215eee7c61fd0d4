// The inspector: chains, locals that changed, locks and queues with their waiters, ways to lines and moments, the task tree.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, head, panel, programs, write } from "./page.mjs";

const inspector = (page) => panel(page, "inspector");
const choose = async (page, name) => {
  await panel(page, "waiting").locator(`.card[data-task="${name}"] button`).first().click();
  await eventually(async () => assert.equal(await inspector(page).getAttribute("data-task"), name));
};
const steps = async (page, count) => {
  for (let step = 0; step < count; step += 1) await action(page, "step").click();
};

test("inspector: a queue, a lock and who waits for them", async ({ page, open, shot }) => {
  await open();
  await write(page, programs.shop);
  await explored(page);
  await action(page, "last").click();
  await action(page, "first").click();
  await eventually(async () => {
    await action(page, "step").click();
    assert.ok(await page.locator('[data-panel=waiting] .card[data-task="second"]').count());
    assert.ok(await page.locator('[data-panel=waiting] .card[data-task="putter"][data-reason=queue]').count());
  });
  await choose(page, "second");
  const lock = inspector(page).locator('[data-object="Lock"]');
  await eventually(async () => assert.match(await lock.textContent(), /locked\s*True/));
  assert.match(await lock.textContent(), /held by\s*first/);
  assert.match(await lock.locator(".waiters").textContent(), /second\s*acquire\(\)/);
  await choose(page, "putter");
  const queue = inspector(page).locator('[data-object="Queue"]');
  await eventually(async () => assert.match(await queue.textContent(), /qsize\s*1/));
  assert.match(await queue.locator(".waiters").textContent(), /putter\s*put\(\)/);
  // A holder is a way to the task that holds.
  await choose(page, "second");
  await lock.getByRole("button", { name: /first/ }).click();
  assert.equal(await inspector(page).getAttribute("data-task"), "first");
  await shot("inspector-objects");
});

test("inspector: what changed since the last step has colour and shape", async ({ page, open }) => {
  await open();
  await write(page, "import asyncio\n\nasync def count(n):\n    total = 0\n    for step in range(n):\n        total += step + 1\n        await asyncio.sleep(1)\n\nasyncio.run(count(3))\n");
  await explored(page);
  await page.locator(".units [data-unit=line]").click();
  const changed = inspector(page).locator("[data-changed]");
  const seen = [];
  for (let turn = 0; turn < 14; turn += 1) {
    await page.locator("[data-action=step][data-unit=line]").click();
    await page.waitForTimeout(150);
    if (await changed.count()) seen.push((await changed.first().textContent()).replace(/\s+/g, " "));
  }
  assert.ok(seen.some((text) => /total/.test(text)), seen.join("\n"));
  assert.ok(seen.every((text) => /changed/.test(text)), "said in words, too");
});

test("inspector: creator and waker lead to their lines and moments", async ({ page, open }) => {
  await open();
  await explored(page);
  await steps(page, 9);
  await choose(page, "Task-3");
  const creator = inspector(page).locator("[data-deed=creator]");
  assert.match(await creator.textContent(), /created by\s*Task-1\s*line 10/);
  await creator.locator("[data-way=line]").click();
  assert.equal(await page.evaluate(() => document.activeElement.className.includes("cm-content")), true);
  await creator.locator(".moment").click();
  assert.equal((await head(page)).time, 0);
  assert.match(await page.locator(".why").textContent(), /created Task-3/);
});

test("inspector: the task tree is copied as text, and selected where the clipboard refuses", async ({ page, open, shot }) => {
  await page.addInitScript(() => {
    window.clip = { text: null, refuse: false };
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => { if (window.clip.refuse) throw new Error("no"); window.clip.text = text; } },
    });
  });
  await open();
  await explored(page);
  await steps(page, 6);
  await inspector(page).locator(".task-tree summary").click();
  const shown = () => inspector(page).locator(".task-tree pre").textContent();
  await eventually(async () => assert.match(await shown(), /^└── \(T\) Task-1\n {4}└── {2}main gather\.py:10\n {8}[├└]── \(T\) Task-/));
  const tree = await shown();
  await action(page, "copy-tree").click();
  await eventually(async () => assert.match(await inspector(page).locator("[role=status]").textContent(), /Copied/));
  assert.equal(await page.evaluate(() => window.clip.text), tree);
  await shot("inspector-tree");
  await page.evaluate(() => (window.clip.refuse = true));
  await action(page, "copy-tree").click();
  await eventually(async () => assert.match(await inspector(page).locator("[role=status]").textContent(), /refused/));
  assert.equal(await page.evaluate(() => String(getSelection())), tree);
});

test("inspector: who awaits whom is drawn, and a circle of waiters ends where it began", async ({ page, open, shot }) => {
  await open();
  await write(page, programs.deadlock);
  await explored(page);
  await action(page, "last").click();
  await choose(page, "Task-2");
  await eventually(async () => assert.equal(await page.locator(".await-graph .node").count(), 3));
  assert.equal(await page.locator(".await-graph .holds").count(), 2);
  assert.match(await inspector(page).textContent(), /in a circle/);
  const wide = await inspector(page).evaluate((node) => node.scrollWidth - node.clientWidth);
  assert.ok(wide <= 0, `the inspector is ${wide} pixels too wide`);
  await page.locator(".await-graph .node").first().click();
  assert.equal(await inspector(page).getAttribute("data-task"), "Task-1");
  await shot("inspector-graph");
});
