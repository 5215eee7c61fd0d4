// Runs the journeys against dist/ in the system's Chromium.
//
//     node tests/browser/run.mjs [--counts FILE] [WORD …]     only tests whose name has one of the words
//
// The site is served under a sub-path with Brotli and a strict content policy, as a static host would.
// LOOPSCOPE_CHROMIUM names the browser; `./dev test browser` sets all of it up.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "../../tools/browser.mjs";
import { serve } from "../../tools/server.mjs";
import { output, registry, runTest } from "./harness.mjs";

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(path.dirname(folder));
const { values, positionals: words } = parseArgs({ allowPositionals: true, options: { counts: { type: "string" } } });

for (const file of (await readdir(folder)).filter((name) => name.endsWith(".journey.mjs")).sort()) {
  await import(pathToFileURL(path.join(folder, file)));
}
const chosen = registry.filter(({ name }) => !words.length || words.some((word) => name.includes(word)));

// Pictures of earlier failures would mislead; those of `./dev shot` are in a folder of their own and stay.
await mkdir(output, { recursive: true });
for (const name of await readdir(output)) if (name.endsWith(".png")) await rm(path.join(output, name));
const pages = new Map();
const server = await serve(path.join(root, "dist"), { base: "/deep/er/path/", pages });
// Compressing the program takes seconds, which no test's patience should be spent on.
await server.warm();
const browser = await launch();
const queue = [...chosen];
let passed = 0;
let failed = 0;

async function worker() {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const began = performance.now();
    const problems = await runTest(job, browser, server.url, pages);
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    if (problems.length) {
      failed += 1;
      console.log(`  FAILED ${job.name} (${took})`);
      for (const problem of problems) console.log(problem.replace(/^/gm, "    | "));
    } else {
      passed += 1;
      console.log(`  ok ${job.name} (${took})`);
    }
  }
}

try {
  await Promise.all(Array.from({ length: Math.max(1, Math.min(2, availableParallelism())) }, worker));
} finally {
  await browser.close();
  await server.close();
}
if (values.counts) await writeFile(values.counts, `${passed} ${failed}\n`);
console.log(`journeys: ${passed} of ${chosen.length} as they should be`);
process.exitCode = failed || !passed ? 1 : 0;
