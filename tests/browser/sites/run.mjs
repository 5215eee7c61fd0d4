// Documentation with Loopscope in it, as its authors make it: builds the sites beside this file with the real Sphinx,
// MkDocs and mdBook, opens them in Chromium, and steps through what is embedded; then once more without scripts.
//
//     node tests/browser/sites/run.mjs [--counts FILE] FOLDER
//
// `./dev test integrations` sets the variables that name the tools. The sites are written to FOLDER.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "../../../tools/browser.mjs";
import { serve } from "../../../tools/server.mjs";
import { assert, eventually } from "../harness.mjs";

const sources = path.dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { counts: { type: "string" } } });
const folder = path.resolve(positionals[0] ?? "sites");
const tool = (name) => process.env[name] ?? assert.fail(`${name} is not set; ./dev test integrations sets it`);
const python = tool("LOOPSCOPE_DOC_PYTHON");
const preprocessor = `${python} -m loopscope_docs.mdbook`;

const run = (command, ...words) =>
  execFileSync(command, words, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, MDBOOK_PREPROCESSOR__LOOPSCOPE__COMMAND: preprocessor },
  });

const sites = [
  {
    name: "Sphinx",
    build: () => run(python, "-m", "sphinx", "-q", "-W", "-b", "html", "sphinx", "out/sphinx"),
    page: "out/sphinx/index.html",
  },
  {
    name: "MkDocs",
    build: () => run(python, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", "mkdocs/mkdocs.yml", "-d", path.join(folder, "out/mkdocs")),
    page: "out/mkdocs/deep/turns/index.html",
  },
  {
    name: "mdBook",
    build() {
      run(python, "-m", "loopscope_docs.mdbook", "install", "mdbook");
      run(tool("LOOPSCOPE_MDBOOK"), "build", "mdbook", "-d", path.join(folder, "out/mdbook"));
    },
    page: "out/mdbook/part/turns.html",
  },
  {
    name: "our own book",
    build() {
      cpSync(path.join(sources, "../../../docs"), path.join(folder, "docs"), { recursive: true });
      run(python, "-m", "loopscope_docs.mdbook", "install", "docs", "--src", ".");
      run(tool("LOOPSCOPE_MDBOOK"), "build", "docs", "-d", path.join(folder, "out/docs"));
    },
    page: "out/docs/tutorial/first-look.html",
    text: "async def count",
    lines: ["first 0", "second 0", "first 2", "second 2"],
  },
];

const TEXT = "async def count";
const OUTPUT = ["<b>a</b> 0", "<b>b</b> 0", "<b>a</b> 1", "<b>b</b> 1"];

/** A reader opens the embedded program and goes through it. */
async function steps(page, _, { text = TEXT, lines = OUTPUT }) {
  const embed = page.locator("loop-scope");
  assert.equal(await embed.count(), 1);
  assert.ok((await embed.textContent()).includes(text));
  await embed.locator("button[part=button]").click();
  const frame = embed.frameLocator("iframe");
  const player = frame.locator("[data-panel=player]");
  await player.waitFor();
  assert.equal(await player.getAttribute("data-status"), "ready", "it does not play by itself");
  await frame.locator("[data-action=step]").click();
  await eventually(async () => assert.ok(Number(await player.getAttribute("data-event")) > 0));
  await frame.locator("[data-action=last]").click();
  await eventually(async () => assert.equal(await player.getAttribute("data-status"), "finished"), { within: 20_000 });
  await eventually(async () => {
    const console = await frame.locator("[data-panel=console]").textContent();
    for (const line of lines) assert.ok(console.includes(line), `${line} in ${console}`);
  });
}

/** A reader without scripts sees the program, and the picture of its run. */
async function reads(page, file, { text = TEXT, lines = OUTPUT }) {
  assert.ok((await page.locator("loop-scope pre").textContent()).includes(text));
  const picture = page.locator("img[src$='.svg'][src*='loopscope']");
  await picture.waitFor();
  await eventually(async () => assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 100)));
  assert.ok((await picture.getAttribute("alt")).length > 10, "the picture says what it is");
  const svg = readFileSync(path.resolve(path.dirname(file), await picture.getAttribute("src")), "utf8");
  for (const line of lines) assert.ok(svg.includes(line.replaceAll("<", "&lt;").replaceAll(">", "&gt;")), `${line} is in the picture`);
}

for (const name of ["sphinx", "mkdocs", "mdbook"]) cpSync(path.join(sources, name), path.join(folder, name), { recursive: true });
const browser = await launch();
let passed = 0;
let failed = 0;

async function check(what, body) {
  const began = performance.now();
  try {
    await body();
    passed += 1;
    console.log(`  ok ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`  FAILED ${what}\n${`${error.stack}\n${error.stderr ?? ""}`.replace(/^/gm, "    | ")}`);
  }
}

for (const site of sites) {
  const { name, build, page: file } = site;
  await check(`${name} builds`, build);
  const whole = path.join(folder, file);
  if (!existsSync(whole)) continue;
  // As others' sites are: without the policy that our own server sends.
  const server = await serve(path.join(folder, "out"), { base: "/docs/", policy: null, compresses: false });
  const address = server.url + path.relative("out", file);
  for (const [what, javaScriptEnabled, body] of [
    ["a reader steps through the program", true, steps],
    ["a reader without scripts sees program and picture", false, reads],
  ]) {
    await check(`${name}: ${what}`, async () => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1200, height: 1000 } });
      try {
        const page = await context.newPage();
        const foreign = [];
        page.on("request", (request) => {
          // Themes may fetch fonts and icons of their own; Loopscope may not.
          if (!request.url().startsWith(server.url) && /loop-?scope/i.test(request.url())) foreign.push(request.url());
        });
        await page.goto(address, { waitUntil: "domcontentloaded" });
        await body(page, whole, site);
        assert.deepEqual(foreign, []);
        await page.screenshot({ path: path.join(folder, `${name}-${javaScriptEnabled ? "stepped" : "static"}.png`) });
      } finally {
        await context.close();
      }
    });
  }
  await server.close();
}
await browser.close();
if (values.counts) {
  const [before, beforeFailed] = readFileSync(values.counts, "utf8").trim().split(" ").map(Number);
  writeFileSync(values.counts, `${before + passed} ${beforeFailed + failed}\n`);
}
console.log(`sites: ${passed} of ${passed + failed} as they should be`);
process.exitCode = failed || !passed ? 1 : 0;
