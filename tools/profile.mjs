// Records which functions a page runs, for tools/split.mjs: opens an instrumented build (LOOPSCOPE_PROFILE, the folder of
// which LOOPSCOPE_SITE names), runs examples and steps about in them, brings the page to the states that most people
// see, and writes the marks of what hardly any of these visits ran to tools/cold.txt.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { action, explored, write } from "../tests/browser/page.mjs";
import { states } from "../tests/browser/states.mjs";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { known, list, mark } from "./split.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const site = process.env.LOOPSCOPE_SITE;
if (!site) throw new Error("LOOPSCOPE_SITE must name the instrumented build; ./dev profile sets it");

const names = JSON.parse(await readFile(path.join(site, "functions.json"), "utf8")).map(known);
const visited = new Uint16Array(names.length);
const server = await serve(site);
const browser = await launch();

/** Opens a page, does something in it, and notes what ran; it counts as so many visits. */
async function visit(suffix, prepare, weight = 1) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url + suffix);
  await page.locator("#app > *").first().waitFor();
  await prepare(page);
  const ran = await page.evaluate(() => Array.from(globalThis.hits.keys()).filter((index) => globalThis.hits[index]));
  for (const index of ran) visited[index] += weight;
  await page.close();
}

/** What people do with a program. */
async function use(page) {
  await explored(page);
  for (const unit of ["line", "callback", "iteration"]) {
    await page.locator(`[data-panel=player] button[data-unit=${unit}][aria-pressed]`).click();
    for (const name of ["step", "step-back", "step", "step"]) await action(page, name).click();
  }
  await page.locator("[data-panel=waiting] .card-face").first().click({ timeout: 500 }).catch(() => {});
  await action(page, "play").click();
  await page.waitForTimeout(900);
  await action(page, "last").click();
  await page.waitForTimeout(300);
  await action(page, "first").click();
}

const WORKERS = 4;
const only = process.argv[2];
const programs = (folder, pattern) =>
  readdir(path.join(root, folder)).then((all) => all.filter((name) => pattern.test(name)).map((name) => path.join(root, folder, name)));
/** Every so many of the examples are enough to tell what all have in common. */
const STRIDE = 5;
/** States that nearly everybody sees, or in which a page must not stand still for a moment: whatever they run is needed at once. */
const USUAL = ["first-visit", "stepped", "finished", "budget", "embed"];
/**
 * What fewer visits run belongs to the rest. That is made ready as soon as somebody does something (static/boot.js), so it takes
 * a run that needs more than most at the very start to wait for it.
 */
const SEVERAL = 14;

/** Programs that are typed in, as most people's are. */
const TYPED = 3;

const typed = (await programs("tests/cases", /^apps__.*\.py$/)).sort().slice(0, TYPED);
const examples = (await programs("static/programs", /\.py$/)).sort();
const visits = [
  ...examples
    .filter((_, index) => index % STRIDE === 0)
    .map((file) => [`#example/${path.basename(file, ".py").replace(/^\d+-/, "")}`, use]),
  ...typed.map((file) => ["", async (page) => {
    await write(page, await readFile(file, "utf8"));
    await use(page);
  }]),
  ...states
    .filter(({ name }) => USUAL.includes(name))
    .map(({ suffix, prepare }) => [suffix ?? "", async (page) => {
      await prepare?.(page);
      // Until the run has been explored, and the editor is there.
      await page.waitForTimeout(1500);
    }, SEVERAL]),
];
const queue = [...visits.entries()].filter(([, [suffix]]) => !only || suffix.includes(only));
async function worker() {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const [index, [suffix, prepare, weight]] = job;
    // One program that does not get where it should is no reason to lose what the others show.
    await visit(suffix, prepare, weight).catch((error) => console.error(`visit ${index} ${suffix}: ${error.message.split("\n")[0]}`));
  }
}
try {
  await Promise.all(Array.from({ length: WORKERS }, worker));
} finally {
  await browser.close();
  await server.close();
}
/** What gives the page's own work its turns comes in orders that no visit is sure to show: trees that are balanced anew, say. */
const ALWAYS = /scheduler::(?:QueueEntry|TopologicalQueue|FifoQueue|arch)|executor::(?:queue|timers|core|task|browser)/;
// Functions of one name are told apart by nothing, so one that runs keeps the others.
const hot = new Set(names.filter((name, index) => visited[index] >= SEVERAL || ALWAYS.test(name)));
const cold = new Set(names.filter((name) => name && !hot.has(name)));
const header = "# Marks of the functions that hardly a visit runs; `./dev profile` records them, tools/split.mjs reads them.\n";
await writeFile(list, `${header}${[...cold].map(mark).sort().join("\n")}\n`);
console.log(`${hot.size} names of functions are needed at once, ${cold.size} are not.`);
