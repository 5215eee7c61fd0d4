// The world of the program: its panel, its text, its way into links, and signals that a person sends.
import { test, eventually } from "./harness.mjs";
import { action, explored, head, panel, programs, status, write } from "./page.mjs";

const field = (page) => page.locator("[data-field=scenario]");
const habit = (page, host, word) => page.locator(`[data-host="${host}"] [data-action=host-${word}]`);

const world = async (page) => {
  await action(page, "scenario").click();
  await panel(page, "scenario").waitFor();
};

/** The last line of the console at the end of the run. */
const outcome = async (page) => {
  await explored(page);
  await action(page, "last").click();
  return panel(page, "console").locator(".text").last().innerText();
};

const shared = async (page) => {
  await action(page, "share").click();
  const link = await page.locator("[data-share=link] textarea").inputValue();
  await action(page, "close-share").click();
  return link;
};

const afresh = async (page, link) => {
  await page.goto("about:blank");
  await page.goto(link);
};

test("a slow host makes the crawl take longer, in place of the code and without touching it", async ({ page, open, assert }) => {
  await open("#example/crawler");
  assert.match(await outcome(page), /in 2\.\d\d s/);
  const { event } = await head(page);
  await world(page);
  assert.equal(await panel(page, "editor").isVisible(), false);
  await habit(page, "example.com", "slow").click();
  assert.equal(await habit(page, "example.com", "slow").getAttribute("aria-pressed"), "true");
  assert.match(await field(page).inputValue(), /"latency": 2/);
  await eventually(async () => assert.match(await outcome(page), /in [4-8]\.\d\d s/));
  // The place is kept, as far as the new run has it.
  await page.locator('[data-host="example.com"] [data-field=latency]').fill("3");
  await action(page, "step-back").click();
  const before = (await head(page)).event;
  await habit(page, "python.org", "slow").click();
  await explored(page);
  assert.equal((await head(page)).event, before);
  assert.ok(event > 0);
  await action(page, "close-scenario").click();
  await panel(page, "editor").locator(".cm-content").waitFor();
  assert.match(await panel(page, "editor").innerText(), /async def fetch/);
});

test("what is taken back twice at once runs in the world that is shown", async ({ page, open, assert }) => {
  await open("#example/crawler");
  const ordinary = await outcome(page);
  await world(page);
  await habit(page, "example.com", "slow").click();
  await eventually(async () => assert.notEqual(await outcome(page), ordinary));
  await habit(page, "python.org", "slow").click();
  await explored(page);
  const press = (...names) => page.evaluate((wanted) => {
    for (const name of wanted) document.querySelector(`[data-action=${name}]`).click();
  }, names);
  await press("scenario-undo", "scenario-undo");
  await eventually(async () => assert.equal(await outcome(page), ordinary));
  assert.equal(await field(page).inputValue(), "");
  await press("scenario-redo", "scenario-redo");
  await eventually(async () => assert.notEqual(await outcome(page), ordinary));
  // What a link carries is what runs.
  const both = await field(page).inputValue();
  await afresh(page, await shared(page));
  await explored(page);
  await world(page);
  assert.equal(await field(page).inputValue(), both);
  assert.match(both, /python\.org/);
});

test("a link to an example shows the world that runs, and leads back to the one that was made of it", async ({ page, open, assert }) => {
  await open("#example/crawler");
  const ordinary = await outcome(page);
  await world(page);
  await habit(page, "example.com", "slow").click();
  await eventually(async () => assert.notEqual(await outcome(page), ordinary));
  const slow = await outcome(page);
  const made = await field(page).inputValue();
  const shown = async () => {
    if (!(await panel(page, "scenario").isVisible())) await world(page);
    return field(page).inputValue();
  };
  const agree = async (scenario, end) => {
    await eventually(async () => assert.equal(await outcome(page), end));
    assert.equal(await shown(), scenario);
  };
  const link = `${page.url().split("#")[0]}#example/crawler`;
  // Opened anew, opened at a moment, and opened while the page stands with another program, or with a change on its way.
  for (const hash of ["", "@12"]) {
    await afresh(page, link + hash);
    await agree("", ordinary);
    await page.locator("[data-strip=undo] button").first().click();
    await agree(made, slow);
  }
  await afresh(page, page.url().split("#")[0]);
  await agree(made, slow);
  await page.evaluate(() => { location.hash = "#example/gather"; });
  await eventually(async () => assert.match(await action(page, "programs").innerText(), /gather/));
  assert.equal(await page.locator("[data-strip=undo]").count(), 0);
  await page.evaluate(() => { location.hash = "#example/crawler"; });
  await agree("", ordinary);
  await page.locator("[data-strip=undo] button").first().click();
  await agree(made, slow);
  await field(page).fill('{"instruction_cost": 5}');
  await page.evaluate(() => { location.hash = "#example/crawler@3"; });
  await agree("", ordinary);
});

test("hosts refuse, break off and are added, and each choice can be taken back", async ({ page, open, assert }) => {
  await open("#example/crawler");
  await world(page);
  await habit(page, "python.org", "refuse").click();
  await explored(page);
  await action(page, "last").click();
  await eventually(async () => assert.match(await panel(page, "console").innerText(), /ConnectionRefusedError/));
  await habit(page, "python.org", "silent").click();
  assert.equal(await habit(page, "python.org", "refuse").getAttribute("aria-pressed"), "false");
  await action(page, "scenario-undo").click();
  assert.equal(await habit(page, "python.org", "refuse").getAttribute("aria-pressed"), "true");
  await action(page, "scenario-undo").click();
  assert.equal(await field(page).inputValue(), "");
  await action(page, "scenario-redo").click();
  assert.match(await field(page).inputValue(), /"refuse": true/);
  await page.locator("[data-field=new-host]").fill("Api.Test");
  await page.keyboard.press("Enter");
  await page.locator('[data-host="api.test"]').waitFor();
  await page.locator('[data-host="api.test"] [data-action=host-reset]').click();
  await page.locator('[data-host="api.test"]').waitFor({ state: "detached" });
  await page.locator('[data-action=cost][data-cost="1000"]').click();
  await page.locator("[data-action=next-seed]").click();
  assert.deepEqual(JSON.parse(await field(page).inputValue()), { network: { hosts: { "python.org": { refuse: true } }, seed: 1 }, instruction_cost: 1000 });
  await action(page, "ordinary-world").click();
  assert.equal(await field(page).inputValue(), "");
  assert.match(await outcome(page), /in 2\.\d\d s/);
  await field(page).press("ControlOrMeta+z");
  await eventually(async () => assert.match(await field(page).inputValue(), /"seed": 1/));
});

test("a text that describes no world is marked while it is typed, and the last world stays", async ({ page, open, assert, baseURL }) => {
  await open("#example/crawler");
  await world(page);
  await field(page).fill('{"network": {"latency": 1}}');
  await eventually(async () => assert.match(await outcome(page), /in [4-8]\.\d\d s/));
  const wrong = '{"network": {"latency": 1, "seeds": 2},\n "memory": "much"}';
  await field(page).fill(wrong);
  const told = page.locator("[data-problem]");
  await eventually(async () => assert.deepEqual(await told.evaluateAll((all) => all.map((one) => one.dataset.problem)), ["1:28", "2:12"]));
  assert.match(await told.first().innerText(), /no setting "seeds"; did you mean "seed"\?/);
  assert.equal(await field(page).getAttribute("aria-invalid"), "true");
  await page.waitForTimeout(400);
  assert.notEqual((await head(page)).status, "error");
  assert.match(await outcome(page), /in [4-8]\.\d\d s/);
  await told.last().locator("button").click();
  assert.equal(await field(page).evaluate((node) => node.value.slice(node.selectionStart, node.selectionEnd)), '"much"');
  // The form waits for JSON, not for sense.
  assert.equal(await page.locator("[data-field=memory]").isDisabled(), false);
  await field(page).fill('{"network": ');
  await page.locator("[data-note=form-waits]").waitFor();
  assert.equal(await page.locator("[data-field=memory]").isDisabled(), true);
  // Elsewhere it is told as well; the text is never lost.
  await action(page, "close-scenario").click();
  assert.match(await page.locator("[data-strip=scenario]").innerText(), /line 1.*not JSON.*last world that was right/s);
  await afresh(page, baseURL);
  await page.locator("[data-strip=scenario]").waitFor();
  assert.match(await outcome(page), /in [4-8]\.\d\d s/);
  await action(page, "show-scenario").click();
  assert.equal(await field(page).inputValue(), '{"network": ');
  await action(page, "ordinary-world").click();
  await page.locator("[data-strip=scenario]").waitFor({ state: "detached" });
});

test("links carry the world, and an example opens in its own", async ({ page, open, assert, baseURL }) => {
  await open("#example/crawler");
  await world(page);
  await habit(page, "example.com", "slow").click();
  await explored(page);
  const link = await shared(page);
  assert.match(link, /#v1\//);
  await afresh(page, `${baseURL}#example/crawler`);
  await page.locator("[data-action=scenario]:not([data-changed])").waitFor();
  assert.match(await outcome(page), /in 2\.\d\d s/);
  await afresh(page, link);
  await page.locator("[data-action=scenario][data-changed]").waitFor();
  assert.match(await outcome(page), /in [4-8]\.\d\d s/);
  await world(page);
  assert.equal(await habit(page, "example.com", "slow").getAttribute("aria-pressed"), "true");
  // A program that brings a world along can do without it, and have it back.
  await afresh(page, `${baseURL}#example/cpu-starves`);
  await world(page);
  assert.match(await field(page).inputValue(), /instruction_cost/);
  await action(page, "ordinary-world").click();
  assert.equal(await field(page).inputValue(), "{}");
  await action(page, "own-world").click();
  assert.match(await field(page).inputValue(), /instruction_cost/);
});

test("a server closes on a signal, and a link carries it", async ({ page, open, assert }) => {
  await open();
  await write(page, programs.graceful);
  await explored(page);
  await action(page, "first").click();
  assert.equal(await action(page, "signals").count(), 0, "nothing handles one yet");
  await action(page, "last").click();
  await status(page, "idle");
  await page.locator("[data-notice=idle] [data-send=SIGTERM]").waitFor();
  await action(page, "signals").click();
  assert.deepEqual(await page.locator("[data-signal]").evaluateAll((all) => all.map((one) => one.dataset.signal)), ["SIGHUP", "SIGTERM", "SIGINT"]);
  await page.locator("[data-signal=SIGHUP]").click();
  await eventually(async () => assert.match(await page.locator("[data-strip=signal]").innerText(), /SIGHUP sent at t = 1\.000/));
  assert.match(await outcome(page), /reloading/);
  await page.locator("[data-notice=idle] [data-send=SIGTERM]").click();
  await page.locator("[data-strip=signal]").waitFor();
  assert.match(await outcome(page), /closed at 1/);
  await status(page, "finished");
  const link = await shared(page);
  await afresh(page, link);
  assert.match(await outcome(page), /closed at 1/);
  await action(page, "signals").click();
  assert.deepEqual(await page.locator("[data-sent]").evaluateAll((all) => all.map((one) => one.dataset.sent)), ["SIGHUP", "SIGTERM"]);
  await page.keyboard.press("Escape");
  // Running again forgets what was sent.
  await action(page, "reset").click();
  await explored(page);
  await action(page, "last").click();
  await status(page, "idle");
});

test("a key interrupts whatever runs, as Ctrl-C does", async ({ page, open, assert }) => {
  await open();
  await write(page, programs.deadlock);
  await explored(page);
  await action(page, "last").click();
  await status(page, "deadlock");
  await action(page, "last").press("i");
  await page.locator("[data-strip=signal]").waitFor();
  await explored(page);
  await action(page, "last").click();
  await status(page, "error");
  assert.match(await panel(page, "console").innerText(), /KeyboardInterrupt/);
});

test("the world by keyboard alone", async ({ page, open, assert }) => {
  await open("#example/crawler");
  await explored(page);
  await action(page, "step").press("w");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.dataset.panel), "scenario"));
  const until = async (wanted) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), wanted)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`${wanted} is not reached`);
  };
  await until('[data-host="example.com"] [data-action=host-slow]');
  await page.keyboard.press("Space");
  await eventually(async () => assert.match(await field(page).inputValue(), /"latency": 2/));
  await until("[data-field=scenario]");
  await page.keyboard.press("ControlOrMeta+z");
  await eventually(async () => assert.equal(await field(page).inputValue(), ""));
  // Letters are letters here.
  await page.keyboard.type('{"memory": 64 }');
  await eventually(async () => assert.equal(await field(page).inputValue(), '{"memory": 64 }'));
  await page.keyboard.press("Escape");
  await panel(page, "scenario").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.action), "scenario");
});

test("the world in Chinese", async ({ page, open, assert }) => {
  await open("#example/crawler");
  await action(page, "language").click();
  await world(page);
  assert.match(await panel(page, "scenario").innerText(), /所有主机/);
  await field(page).fill('{"network": {"latancy": 1}}');
  await eventually(async () => assert.match(await page.locator("[data-problem]").innerText(), /没有名为“latancy”的设置。是否想写“latency”/));
  await action(page, "close-scenario").click();
  assert.match(await page.locator("[data-strip=scenario]").innerText(), /第 1 行第 14 列/);
});

test("the world is a tab on a phone", { viewport: { width: 390, height: 844 } }, async ({ page, open, assert }) => {
  await open("#example/crawler");
  await page.locator("[data-tab-choice=world]").click();
  await panel(page, "scenario").waitFor();
  await habit(page, "example.com", "slow").click();
  await page.locator("[data-tab-choice=console]").click();
  assert.equal(await panel(page, "scenario").isVisible(), false);
  assert.match(await outcome(page), /in [4-8]\.\d\d s/);
  await page.locator("[data-tab-choice=world]").click();
  assert.equal(await habit(page, "example.com", "slow").getAttribute("aria-pressed"), "true");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} pixels wide`);
});
