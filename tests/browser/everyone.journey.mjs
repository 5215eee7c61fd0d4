// The page by keyboard alone, without motion, in forced colours, large, and by finger.
import { assert, eventually, mounted, test } from "./harness.mjs";
import { action, explored, head, panel, write, programs } from "./page.mjs";

/** Where the focus is, and whether one can see that: an outline, a caret, or the line of an edge. */
async function focus(page) {
  const found = await look(page);
  if (found.seen) return found;
  // The editor learns of its focus a moment later.
  await page.waitForTimeout(100);
  return look(page);
}

const look = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return { name: "", seen: true };
    const style = getComputedStyle(node);
    const around = node.closest(".chart-search, .cm-editor");
    const ring = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && style.outlineColor !== "rgba(0, 0, 0, 0)";
    // The editor draws its caret itself.
    const caret = node.isContentEditable && node.closest(".cm-editor").querySelector(".cm-cursor")?.getBoundingClientRect().height > 0;
    const line = node.classList.contains("splitter") && getComputedStyle(node, "::after").opacity === "1";
    const area = node.getBoundingClientRect();
    const inside = area.width > 0 && area.height > 0 && area.bottom > 0 && area.right > 0 && area.top < innerHeight && area.left < innerWidth;
    const { action, tabChoice, way, exampleId } = node.dataset;
    const name = [node.tagName.toLowerCase(), action ?? tabChoice ?? way ?? exampleId ?? node.className, node.textContent.slice(0, 24)].join(" ");
    window.met ??= new Map();
    if (!window.met.has(node)) window.met.set(node, window.met.size);
    return { name, at: window.met.get(node), editor: node.isContentEditable, seen: node.matches(":focus-visible") && (ring(style) || caret || line || Boolean(around && ring(getComputedStyle(around)))) && inside };
  });

/** Presses Tab (or Shift+Tab) until the focus is where `wanted` matches. */
async function tabTo(page, wanted, key = "Tab") {
  for (let press = 0; press < 120; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), wanted)) {
      const { name, seen } = await focus(page);
      assert.ok(seen, `one sees that the focus is at ${name}`);
      return;
    }
    // Tab belongs to the text until Escape gives it back.
    if ((await focus(page)).editor) await page.keyboard.press("Escape");
    await page.keyboard.press(key);
  }
  assert.fail(`120 times ${key} did not lead to ${wanted}`);
}

test("everyone: the keyboard alone steps, chooses a task, reads on and comes back from the menu", async ({ page, open }) => {
  await open();
  await explored(page);
  await page.locator("[data-panel=editor][data-ready=true]").waitFor({ state: "attached" });
  await tabTo(page, "[data-action=programs]");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.matches(".programs input"))));
  assert.ok((await focus(page)).seen, "one sees that the focus is in the menu's field");
  await tabTo(page, "[data-example]");
  await page.keyboard.press("Escape");
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.matches("[data-action=programs]")), "Escape leads back"));
  await tabTo(page, "[data-action=step]");
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("Enter");
  await eventually(async () => assert.equal((await head(page)).iteration, 4));
  await tabTo(page, "[data-panel=waiting] .card-face", "Shift+Tab");
  await page.keyboard.press("Enter");
  const name = page.locator(".inspected-name");
  await eventually(async () => assert.equal(await name.textContent(), "Task-1"));
  await tabTo(page, "[data-panel=inspector] .way");
  await tabTo(page, "[data-panel=console] li button");
  const before = (await head(page)).event;
  await page.keyboard.press("Enter");
  await eventually(async () => assert.ok((await head(page)).event < before, "the line led to its moment"));
  await tabTo(page, "[data-action=keys]");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.matches("[role=dialog]"))));
  assert.ok((await focus(page)).seen, "one sees that the focus is on the list of keys");
  await page.keyboard.press("Escape");
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.matches("[data-action=keys]"))));
});

for (const { width, height } of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test(`everyone: Tab goes round the whole page and one always sees where it is, at ${width} pixels`, { viewport: { width, height } }, async ({ page, open }) => {
    await open();
    await explored(page);
    for (let step = 0; step < 7; step += 1) await action(page, "step").click();
    // To the end of the page first, from where the browser begins again at its top.
    const last = async () => (await focus(page)).name === "";
    for (let press = 0; press < 140 && (press === 0 || !(await last())); press += 1) {
      await page.keyboard.press("Tab");
      if ((await focus(page)).editor) await page.keyboard.press("Escape");
    }
    assert.ok(await last(), "Tab leads to the end of the page");
    const [unseen, met] = [new Set(), new Set()];
    let round = false;
    for (let press = 0; press < 140 && !round; press += 1) {
      await page.keyboard.press("Tab");
      const { name, at, seen, editor } = await focus(page);
      if (!seen) unseen.add(name);
      if (editor) await page.keyboard.press("Escape");
      round = name === "";
      if (name !== "") met.add(at);
    }
    assert.ok(round, `Tab is caught: after 140 presses it has met ${met.size} places`);
    assert.deepEqual([...unseen], []);
    assert.ok(met.size >= 20, `${met.size} places`);
  });
}

test("everyone: nothing moves for who wants no motion", { reducedMotion: "reduce" }, async ({ page, open }) => {
  await open();
  await explored(page);
  await page.evaluate(() => {
    window.moving = new Set();
    const look = () => {
      for (const animation of document.getAnimations()) {
        // The probe of the chart's colours is a pixel without anything in it; its transition is how a change of theme is noticed.
        const node = animation.effect?.target;
        if (node && !node.classList.contains("chart-probe")) window.moving.add(`${node.tagName}.${node.className} ${animation.transitionProperty ?? ""}`);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  for (let step = 0; step < 9; step += 1) await action(page, "step").click();
  await action(page, "play").hover();
  await action(page, "play").click();
  await page.waitForTimeout(1_500);
  await action(page, "theme").click();
  await page.waitForTimeout(200);
  assert.deepEqual(await page.evaluate(() => [...window.moving]), []);
});

test("everyone: in forced colours each state is told apart by more than its colour", { forcedColors: "active" }, async ({ page, open, shot }) => {
  await open();
  await explored(page);
  for (let step = 0; step < 7; step += 1) await action(page, "step").click();
  await page.locator("[data-panel=waiting] .card-face").first().click();
  const seen = await page.evaluate(() => {
    const style = (selector, pseudo) => getComputedStyle(document.querySelector(selector), pseudo);
    // What has no ground of its own shows the page's.
    const background = (selector) => {
      const { backgroundColor } = style(selector);
      return backgroundColor.endsWith(", 0)") ? style("body").backgroundColor : backgroundColor;
    };
    const fill = [...document.querySelectorAll(".stage .card-head .shape")].map((node) => [getComputedStyle(node).fill, background("body")]);
    return {
      shapes: fill,
      card: style("[data-panel=waiting] .card").borderTopStyle,
      chosen: style(".card.selected").outlineStyle,
      phase: [background(".phases .on"), background(".phases li:not(.on)")],
      unit: [background(".seg [aria-pressed=true]"), background(".seg [aria-pressed=false]")],
      track: [background(".scrub .fill"), background(".scrub .track")],
      play: style(".keys .play").borderTopStyle,
    };
  });
  for (const [fill, ground] of seen.shapes) assert.notEqual(fill, ground, "shapes are seen");
  assert.equal(seen.card, "solid");
  assert.equal(seen.chosen, "solid");
  assert.equal(seen.play, "solid");
  for (const part of ["phase", "unit", "track"]) assert.notEqual(seen[part][0], seen[part][1], part);
  await shot("forced-colors");
});

test("everyone: at 200 % the page scrolls in no direction, and its panels in one", { viewport: { width: 390, height: 422 } }, async ({ page, open }) => {
  await open();
  await explored(page);
  for (const tab of ["code", "loop", "timeline", "console"]) {
    await page.locator(`[data-tab-choice=${tab}]`).click();
    const { wide, high } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth - innerWidth, high: document.documentElement.scrollHeight - innerHeight }));
    assert.ok(wide <= 0 && high <= 0, `${tab}: ${wide} pixels too wide, ${high} too high`);
    // Text that keeps its lines, as programs and tracebacks do, may scroll sideways; nothing else does.
    const both = await page.locator(".panel:visible, .panel:visible *").evaluateAll((nodes) =>
      nodes
        .filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth + 1 && !node.matches(".cm-scroller, textarea, pre"))
        .map((node) => node.className),
    );
    assert.deepEqual(both, [], tab);
    const stage = tab === "loop" ? await panel(page, "ready").locator("..").locator("..").boundingBox() : { height: 999 };
    assert.ok(stage.height >= 150, `${stage.height} pixels are left for the loop`);
  }
});

test("everyone: fingers meet targets of 44 pixels in the player and of 24 anywhere", { viewport: { width: 390, height: 844 }, hasTouch: true }, async ({ page, open }) => {
  await open();
  await write(page, programs.uncaught);
  await explored(page);
  await action(page, "last").click();
  await action(page, "controls").click();
  const small = (selector, least) =>
    page.locator(selector).evaluateAll(
      (nodes, least) =>
        nodes
          // Links within a sentence are as high as its lines.
          .filter((node) => node.checkVisibility() && !node.closest(".visually-hidden") && !node.matches(".why .way, p .way, p .link, summary"))
          .map((node) => ({ node, area: node.getBoundingClientRect() }))
          .filter(({ area }) => area.width && (area.height < least || area.width < least))
          .map(({ node, area }) => `${node.dataset.action ?? node.className ?? node.textContent} ${Math.round(area.width)}×${Math.round(area.height)}`),
      least,
    );
  assert.deepEqual(await small("[data-panel=player] button, [data-panel=player] input, [data-panel=player] [role=slider]", 44), []);
  for (const tab of ["code", "loop", "timeline", "console"]) {
    await page.locator(`[data-tab-choice=${tab}]`).click();
    assert.deepEqual(await small("button, input, [role=slider], a", 24), [], tab);
  }
});

for (const { width, height } of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test(`everyone: nothing shifts while the page opens, at ${width} pixels`, { viewport: { width, height } }, async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const from = entry.sources.map(({ node, previousRect, currentRect }) => {
            const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(",");
            return `${node?.className || node?.nodeName || "gone"} ${place(previousRect)} → ${place(currentRect)}`;
          });
          window.shifts.push({ value: entry.value, from });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(baseURL);
    await mounted(page);
    await explored(page);
    await page.locator("[data-panel=editor][data-ready=true]").waitFor({ state: "attached" });
    await page.waitForTimeout(500);
    const shifts = await page.evaluate(() => window.shifts);
    const sum = shifts.reduce((sum, { value }) => sum + value, 0);
    assert.ok(sum < 0.001, `${sum}: ${shifts.map(({ value, from }) => `${value} ${from.join("; ")}`).join("\n")}`);
  });
}
