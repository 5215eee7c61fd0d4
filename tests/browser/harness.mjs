// What a journey imports. A journey is a file `*.journey.mjs` that calls `test` for each thing it shows; run.mjs runs
// them. Each test gets a fresh page, and fails on whatever a person would find in the console, also if all it asserts
// holds.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { contentPolicy } from "../../tools/server.mjs";

export { assert };

/** Where screenshots go; not under version control. */
export const output = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "output");

export const registry = [];

/**
 * Registers a test. `body` gets
 * - `page`: Playwright's page, and `baseURL`: where the site is served, under a path of its own
 * - `open(suffix)`: goes to the site and waits until the program has mounted; `suffix` is a query or a hash
 * - `shot(name)`: a screenshot among the test's output
 * - `publish(name, text, policy)`: adds a page of somebody else's to the site, under the site's policy unless another is given, and
 *   gives its address
 * - `requests`: the addresses asked for so far
 *
 * `options`: `viewport`, `colorScheme`, `reducedMotion` and other settings of Playwright's context; `timeout` in
 * milliseconds; `tolerate`, a pattern for console messages that the test provokes on purpose.
 */
export function test(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  if (registry.some((other) => other.name === name)) throw new Error(`two tests are named “${name}”`);
  registry.push({ name, options, body });
}

/** Asks again until the answer is as wanted: `await eventually(async () => assert.equal(…))`. */
export async function eventually(check, { within = 15_000, every = 25 } = {}) {
  const deadline = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  }
}

/** Runs one test on a page of its own; resolves to the list of what went wrong. */
export async function runTest({ name, options, body }, browser, baseURL, pages) {
  const { timeout = 60_000, tolerate, ...settings } = options;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "light", serviceWorkers: "block", ...settings });
  const problems = [];
  const requests = [];
  const page = await context.newPage();
  page.setDefaultTimeout(Math.min(timeout, 15_000));
  page.on("console", (message) => {
    const text = message.text();
    // Playwright says so where a journey is to have none.
    if (/Service Worker registration blocked/.test(text)) return;
    if (["error", "warning"].includes(message.type()) && !tolerate?.test(text)) problems.push(`console: ${text}`);
  });
  page.on("pageerror", (error) => {
    if (!tolerate?.test(error.message)) problems.push(`uncaught: ${error.stack ?? error.message}`);
  });
  page.on("crash", () => problems.push("the page crashed"));
  context.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    // Nothing may leave the page but requests for the site's own files.
    if (!url.startsWith(baseURL) && !/^(?:data|blob|file):/.test(url)) problems.push(`foreign request: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  const open = async (suffix = "") => {
    await page.goto(baseURL + suffix);
    await mounted(page);
  };
  const publish = (file, text, policy = contentPolicy) => {
    const unique = `${pages.size}-${file}`;
    pages.set(unique, { text, policy });
    return baseURL + unique;
  };
  const shot = async (shotName) => {
    await mkdir(output, { recursive: true });
    await page.screenshot({ path: path.join(output, `${shotName}.png`) });
  };

  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${timeout / 1000} s`)), timeout);
  });
  try {
    await Promise.race([body({ page, baseURL, open, publish, shot, requests, assert }), tooLong]);
  } catch (error) {
    problems.unshift(error.stack ?? String(error));
  } finally {
    clearTimeout(timer);
  }
  if (problems.length) {
    await shot(`failed-${name.replace(/[^\p{L}\p{N}]+/gu, "-")}`).catch((error) => problems.push(`no screenshot: ${error.message}`));
  }
  await context.close();
  return problems;
}

/** Waits until the program has put something on the page. */
export const mounted = (page) => page.locator("#app > *").first().waitFor({ timeout: 30_000 });

/** The widths at which a state of the page is looked at, with a likely height. */
export const screens = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];

/**
 * Photographs a state of the page at every width in both themes, to `output/shots/NAME-THEME-WIDTH.png`.
 * `prepare(page)` brings an opened page into that state. A visitor whose language is not English has a folder beside that,
 * `output/shots-LOCALE`. Resolves to the files' names.
 */
export async function photograph(browser, baseURL, { name, suffix = "", prepare = async () => {} }, locale = "en-US") {
  const folder = path.join(output, locale === "en-US" ? "shots" : `shots-${locale}`);
  await mkdir(folder, { recursive: true });
  const files = [];
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of screens) {
      const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: "reduce" });
      try {
        const page = await context.newPage();
        await page.goto(baseURL + suffix, { waitUntil: "networkidle" });
        await mounted(page);
        await prepare(page);
        const file = path.join(folder, `${name}-${colorScheme}-${viewport.width}.png`);
        await page.screenshot({ path: file });
        files.push(file);
      } finally {
        await context.close();
      }
    }
  }
  return files;
}
