// Records which functions pages and embeds run, for tools/split.mjs: opens an instrumented build (LOOPSCOPE_PROFILE, the folder
// of which LOOPSCOPE_SITE names), runs examples and steps about in them, brings the page to the states that most people
// see, and writes to tools/parts.txt the marks of what few embeds ran: what pages ran, what some visits ran, what none did.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { action, explored, write } from "../tests/browser/page.mjs";
import { states } from "../tests/browser/states.mjs";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { known, list, PARTS, written } from "./list.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const site = process.env.LOOPSCOPE_SITE;
if (!site) throw new Error("LOOPSCOPE_SITE must name the instrumented build; ./dev profile sets it");

const names = JSON.parse(await readFile(path.join(site, "functions.json"), "utf8")).map(known);
/** How many visits ran each function, those of pages and those of embeds. */
const visited = { page: new Uint16Array(names.length), embed: new Uint16Array(names.length) };
// Compressing what is fetched once takes longer than fetching it.
const server = await serve(site, { compresses: false });
const browser = await launch();

/** Opens a page, does something in it, and notes what ran; it counts as so many visits. */
async function visit(suffix, prepare, weight = 1) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url + suffix);
  await page.locator("#app > *").first().waitFor();
  await prepare(page);
  const ran = await page.evaluate(() => Array.from(globalThis.hits.keys()).filter((index) => globalThis.hits[index]));
  const kind = suffix.startsWith("embed.html") ? "embed" : "page";
  for (const index of ran) visited[kind][index] += weight;
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

/** What readers do with an embed. */
async function read(page) {
  await action(page, "last").waitFor();
  for (const name of ["step", "step", "step-back", "step", "last", "step-back", "first", "play"]) await action(page, name).click();
  await page.waitForTimeout(900);
  await action(page, "last").click();
  await page.waitForTimeout(300);
}

const WORKERS = 4;
const MOST_FAILURES = 3;
const only = process.argv[2];
const programs = (folder, pattern) =>
  readdir(path.join(root, folder)).then((all) => all.filter((name) => pattern.test(name)).map((name) => path.join(root, folder, name)));
/** Every so many of the examples are enough to tell what all have in common. */
const STRIDE = 5;
/** States that nearly everybody sees, or in which a page must not stand still for a moment: whatever they run is needed at once. */
const USUAL = ["first-visit", "stepped", "finished", "budget"];
/** Embeds as most are. */
const EMBEDS = ["embed.html#example/gather", "embed.html?panels=code,loop,timeline,console#example/gather", "embed.html?panels=code,loop,console#example/hello@20"];
/**
 * What fewer visits run belongs to the rest. That is made ready as soon as somebody does something (static/boot.js), so it takes
 * a run that needs more than most at the very start to wait for it.
 */
const SEVERAL = 14;

/** Of embeds more are looked at, since each stands alone: what two in five of them run is needed at once. */
const EMBED_STRIDE = 3;
const EMBED_SEVERAL = 10;

/** Programs that are typed in, as most people's are. */
const TYPED = 3;

const typed = (await programs("tests/cases", /^apps__.*\.py$/)).sort().slice(0, TYPED);
const examples = (await programs("static/programs", /\.py$/)).sort();
const every = (stride) => examples.filter((_, index) => index % stride === 0).map((file) => path.basename(file, ".py").replace(/^\d+-/, ""));
const visits = [
  ...every(STRIDE).map((name) => [`#example/${name}`, use]),
  ...every(EMBED_STRIDE).map((name) => [`embed.html?panels=code,loop,timeline,console#example/${name}`, read]),
  ...EMBEDS.map((suffix) => [suffix, read, SEVERAL]),
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
let failures = 0;
async function worker() {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const [index, [suffix, prepare, weight]] = job;
    // One program that does not get where it should is no reason to lose what the others show.
    await visit(suffix, prepare, weight).catch((error) => {
      failures += 1;
      console.error(`visit ${index} ${suffix}: ${error.message.split("\n")[0]}`);
    });
  }
}
try {
  await Promise.all(Array.from({ length: WORKERS }, worker));
} finally {
  await browser.close();
  await server.close();
}
if (failures > MOST_FAILURES) throw new Error(`${failures} visits came to nothing, so nothing is written`);
/** What gives the page's own work its turns comes in orders that no visit is sure to show: trees that are balanced anew, say. */
const ALWAYS = /scheduler::(?:QueueEntry|TopologicalQueue|FifoQueue|arch)|executor::(?:queue|timers|core|task|browser)/;
const partOf = (index) => {
  if (visited.embed[index] >= EMBED_SEVERAL || ALWAYS.test(names[index])) return "first";
  if (visited.page[index] >= SEVERAL) return "page";
  return visited.page[index] + visited.embed[index] > 0 ? "some" : "rest";
};
// Functions of one name are told apart by nothing, so where one of them is needed all are.
const parts = new Map();
names.forEach((name, index) => {
  const part = PARTS.indexOf(partOf(index));
  if (name) parts.set(name, Math.min(part, parts.get(name) ?? part));
});
await writeFile(list, written(parts));
const counted = PARTS.map((name, part) => `${name} ${[...parts.values()].filter((other) => other === part).length}`);
console.log(`Names of functions by part: ${counted.join(", ")}.`);
