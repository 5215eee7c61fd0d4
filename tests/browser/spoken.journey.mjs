// What a screen reader is told without being asked, and how often.
import { assert, eventually, test } from "./harness.mjs";
import { action, explored, programs, status, write } from "./page.mjs";

/** Keeps what the live regions come to say from here on, each change once, as a screen reader would speak it. */
const listen = (page) =>
  page.evaluate(() => {
    window.said = [];
    const regions = document.querySelectorAll("[data-live], .strips");
    for (const region of regions) {
      let before = region.textContent;
      new MutationObserver(() => {
        const now = region.textContent.trim();
        if (now !== before && now) window.said.push(now);
        before = now;
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
    return regions.length;
  });

const said = (page) => page.evaluate(() => window.said.splice(0));

test("a screen reader hears one sentence for a step, none while playing, and how it ended", async ({ page, open }) => {
  await open();
  await explored(page);
  assert.equal(await listen(page), 3, "the regions are there before they have anything to say");
  await action(page, "step").click();
  await eventually(async () => assert.match(await page.locator("[data-live=step]").textContent(), /Task-1 takes its first step/));
  const first = await said(page);
  assert.equal(first.length, 1, first.join("\n"));
  await action(page, "play").click();
  await status(page, "running");
  await page.waitForTimeout(1_600);
  assert.deepEqual(await said(page), [], "nothing is said for the steps that play by themselves");
  await page.locator("[data-action=speed]").fill("6");
  await status(page, "finished");
  await eventually(async () => assert.match(await page.locator("[data-live=state]").textContent(), /^Finished at t = 0\.900 s after 19 callbacks/));
  const last = await said(page);
  assert.equal(last.length, 1, last.join("\n"));
});

test("a screen reader hears of errors, deadlocks, servers that wait and code that blocks, once each", async ({ page, open }) => {
  await open();
  await explored(page);
  await listen(page);
  const told = async (pattern) => {
    await eventually(async () => assert.match(await page.locator("[data-live=state]").textContent(), pattern));
    const heard = (await said(page)).filter((sentence) => pattern.test(sentence));
    assert.equal(heard.length, 1, `${pattern}: ${heard.join("\n")}`);
  };
  await write(page, programs.syntax);
  await told(/^This is not a Python program yet\. line 3: SyntaxError: expected ':'$/);
  for (const [text, pattern] of [
    [programs.uncaught, /^An exception that nothing caught ended the program\. line 6: ValueError: no page 2$/],
    [programs.deadlock, /^Nothing is scheduled, and nothing outside can wake the loop\. They wait for each other in a circle$/],
    [programs.server, /^The server waits for a connection\. Nothing else will happen until you act\.$/],
  ]) {
    await write(page, text);
    await explored(page);
    await action(page, "last").click();
    await told(pattern);
  }
});

test("a screen reader hears what blocks the loop before, and that it did", async ({ page, open }) => {
  await open("#example/blocking-sleep");
  await explored(page);
  await listen(page);
  for (let step = 0; step < 7; step += 1) await action(page, "step").click();
  await eventually(async () =>
    assert.match(await page.locator("[data-live=state]").textContent(), /^This turn will block the loop\. Task-3: time\.sleep will hold it for 2 s\. 1 timer will fire late$/),
  );
  await action(page, "step").click();
  await eventually(async () => assert.match(await page.locator("[data-live=state]").textContent(), /^The loop was blocked: /));
  const heard = (await said(page)).filter((sentence) => /block/.test(sentence));
  assert.equal(heard.length, 2, heard.join("\n"));
});
