// The states of the page that `./dev shot` photographs: a name, and how to get there from a page just opened.
import { action, explored, programs, unfold, write } from "./page.mjs";

const steps = (count) => async (page) => {
  await explored(page);
  for (let step = 0; step < count; step += 1) await action(page, "step").click();
};

const last = async (page) => {
  await explored(page);
  await action(page, "last").click();
};

const program = (text, then) => async (page) => {
  await write(page, text);
  await then?.(page);
};

const tab = (name, then) => async (page) => {
  await then(page);
  if (await page.locator(".tabs").isVisible()) await page.locator(`[data-tab-choice=${name}]`).click();
};

/** Opens the panel of the world: a tab on narrow screens, a button elsewhere. */
const world = async (page) => {
  const narrow = await page.locator(".tabs").isVisible();
  await page.locator(narrow ? "[data-tab-choice=world]" : "[data-action=scenario]").click();
  await page.locator("[data-panel=scenario]").waitFor();
};

/** An embed grows with its panels: the picture shows the top of it. */
const embedded = async (page) => page.locator("[data-panel=player]").waitFor();

export const states = [
  { name: "first-visit" },
  { name: "stepped", prepare: steps(7) },
  {
    name: "controls",
    prepare: async (page) => {
      await steps(7)(page);
      await unfold(page);
    },
  },
  { name: "code", prepare: tab("code", steps(7)) },
  { name: "timeline", prepare: tab("timeline", steps(7)) },
  { name: "console", prepare: tab("console", steps(9)) },
  {
    name: "playing",
    prepare: async (page) => {
      await explored(page);
      await action(page, "play").click();
      // In the midst of its second beats, and of what moves with them.
      await page.waitForTimeout(2200);
    },
  },
  { name: "finished", prepare: last },
  { name: "ansi", prepare: tab("console", program(programs.ansi, last)) },
  { name: "long-console", prepare: tab("console", program(programs.long, async (page) => {
    await last(page);
    await page.waitForTimeout(500);
  })) },
  { name: "blocking", suffix: "#example/blocking-sleep", prepare: steps(9) },
  { name: "blocked-ahead", suffix: "#example/blocking-sleep", prepare: steps(7) },
  { name: "deadlock", prepare: program(programs.deadlock, last) },
  { name: "idle", prepare: program(programs.server, last) },
  { name: "uncaught", prepare: program(programs.uncaught, last) },
  { name: "syntax-error", prepare: program(programs.syntax) },
  { name: "unsupported", prepare: program(programs.unsupported) },
  { name: "budget", prepare: program(programs.endless, last) },
  { name: "threads", prepare: program(programs.threads, steps(4)) },
  { name: "sockets", prepare: program(programs.sockets, steps(26)) },
  { name: "ten-thousand", prepare: program(programs.many, steps(40)) },
  {
    name: "chosen",
    prepare: async (page) => {
      await steps(9)(page);
      await page.locator("[data-panel=waiting] .card-face").first().click();
    },
  },
  {
    name: "objects",
    prepare: program(programs.shop, async (page) => {
      await steps(5)(page);
      await page.locator('[data-panel=waiting] .card[data-task="putter"] .card-face').first().click();
    }),
  },
  {
    name: "chinese",
    prepare: async (page) => {
      await steps(7)(page);
      await action(page, "language").click();
    },
  },
  {
    name: "breakpoint",
    prepare: async (page) => {
      const gutter = (line) => page.locator("[data-panel=editor] .cm-lineNumbers .cm-gutterElement", { hasText: new RegExp(`^${line}$`) });
      await write(page, programs.uncaught);
      await explored(page);
      if (await page.locator(".tabs").isVisible()) await page.locator("[data-tab-choice=code]").click();
      await gutter(4).click();
      await gutter(11).click();
      await page.locator('[data-breakpoint="4"] [data-field=condition]').fill("page == nobody");
      await page.locator('[data-breakpoint="4"] [data-field=condition]').press("Enter");
      await unfold(page);
      await action(page, "continue").click();
      await action(page, "continue").click();
      await page.locator("[data-strip=condition]").waitFor();
    },
  },
  {
    name: "bookmarks",
    prepare: async (page) => {
      await steps(5)(page);
      await unfold(page);
      await action(page, "bookmark").click();
      await action(page, "last").click();
      await action(page, "bookmark").click();
      await action(page, "bookmarks").click();
    },
  },
  {
    name: "keys",
    prepare: async (page) => {
      await action(page, "keys").click();
    },
  },
  {
    name: "palette",
    prepare: async (page) => {
      await steps(5)(page);
      await action(page, "palette").click();
      await page.locator("[data-panel=palette] input").fill("step");
    },
  },
  {
    name: "palette-chinese",
    prepare: async (page) => {
      await steps(5)(page);
      await action(page, "language").click();
      await action(page, "palette").click();
    },
  },
  {
    name: "menu",
    prepare: async (page) => {
      await action(page, "programs").click();
      await page.locator("[data-example]").first().waitFor();
    },
  },
  {
    name: "menu-chinese",
    prepare: async (page) => {
      await action(page, "language").click();
      await action(page, "programs").click();
    },
  },
  { name: "crawler", suffix: "#example/crawler", prepare: steps(16) },
  { name: "cancelled", suffix: "#example/task-group-fails", prepare: steps(13) },
  { name: "requests", suffix: "#example/requests-blocks", prepare: steps(4) },
  {
    name: "menu-found",
    prepare: async (page) => {
      await action(page, "programs").click();
      await page.locator(".programs input").fill("lock");
      await page.locator("[data-example]").first().waitFor();
    },
  },
  {
    name: "share",
    suffix: "#example/gather@20",
    prepare: async (page) => {
      await explored(page);
      await action(page, "share").click();
    },
  },
  {
    name: "scenario",
    suffix: "#example/crawler",
    prepare: async (page) => {
      await steps(9)(page);
      await world(page);
      await page.locator('[data-host="example.com"] [data-action=host-slow]').click();
      await page.locator('[data-host="python.org"] [data-action=host-refuse]').click();
      await explored(page);
    },
  },
  {
    name: "scenario-error",
    suffix: "#example/crawler",
    prepare: async (page) => {
      await world(page);
      await page.locator("[data-field=scenario]").fill('{\n  "network": {\n    "hosts": {\n      "example.com": {"latancy": 2, "status": "ok"}\n    }\n  },\n  "memory": -1\n}\n');
      await page.locator("[data-problem]").first().waitFor();
      await page.locator(".json").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "signals",
    prepare: program(programs.graceful, async (page) => {
      await last(page);
      await unfold(page);
      await action(page, "signals").click();
    }),
  },
  { name: "damaged-link", suffix: "#v1/eNrj" },
  { name: "embed", suffix: "embed.html?panels=code,loop,timeline,console#example/gather@20", prepare: embedded },
  { name: "embed-inspector", suffix: "embed.html?panels=code,inspector&editable#example/gather@20", prepare: embedded },
  { name: "embed-error", suffix: "embed.html#v1/eNrj", prepare: async (page) => page.locator("[data-notice=link]").waitFor() },
];
