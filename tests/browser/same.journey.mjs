// The same program does the same in a page as on the command line: to the last bit, whatever it uses.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "./harness.mjs";
import { action, explored, status, write } from "./page.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(path.dirname(here));
const command = path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "debug", "loopscope");

/** What the command line records of a program, as one JSON object. */
async function onTheHost(text, name) {
  const folder = await mkdtemp(path.join(tmpdir(), "same-"));
  try {
    await writeFile(path.join(folder, name), text);
    const told = path.join(folder, "told.json");
    // Its exit status is the program's.
    await promisify(execFile)(command, ["trace", "--format", "chrome", "-o", told, path.join(folder, name)]);
    return await readFile(told, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same, from the page's own download. */
async function inThePage(page) {
  await action(page, "share").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-download=chrome]").click()]);
  return readFile(await download.path(), "utf8");
}

test("a program that uses all that could differ leaves the same trace in a page as on the command line", { timeout: 90_000 }, async ({ page, open, assert }) => {
  const text = await readFile(path.join(here, "everything.py"), "utf8");
  await open();
  // A program sees its own file, so it has to have the same name.
  const host = await onTheHost(text, await page.locator("[data-action=programs] span").textContent());
  await write(page, text);
  await explored(page);
  await action(page, "last").click();
  await status(page, "finished");
  const browser = await inThePage(page);
  // Where they part says more than that they do.
  const at = [...host].findIndex((letter, index) => letter !== browser[index]);
  if (at >= 0) assert.equal(browser.slice(Math.max(0, at - 300), at + 120), host.slice(Math.max(0, at - 300), at + 120));
  assert.equal(browser.length, host.length);
  assert.ok(host.length > 50_000, `${host.length}`);
});
