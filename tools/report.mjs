// Prints what dist/ weighs: each file raw and in Brotli, and what a first visit really transfers, asked of Chromium.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { launch } from "./browser.mjs";
import { brotli, serve } from "./server.mjs";

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const folder = "dist";

const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
const rows = [];
for (const name of names) {
  const bytes = await readFile(path.join(folder, name));
  rows.push([name, bytes.length, (await brotli(bytes)).length]);
}
rows.sort((a, b) => b[2] - a[2]);
const total = (column) => rows.reduce((sum, row) => sum + row[column], 0);
rows.push(["all files", total(1), total(2)]);

const width = Math.max(...rows.map(([name]) => name.length));
console.log(`${"file".padEnd(width)}  ${"raw".padStart(10)}  ${"Brotli".padStart(10)}`);
for (const [name, raw, small] of rows) {
  console.log(`${name.padEnd(width)}  ${kilobytes(raw).padStart(10)}  ${kilobytes(small).padStart(10)}`);
}

const { bytes, requests } = await firstVisit();
console.log(`\nA first visit transfers ${kilobytes(bytes)} in ${requests} requests, headers included.`);

/** What Chromium receives over the wire, headers included, until the page has been quiet for half a second. */
async function firstVisit() {
  const server = await serve(folder, { base: "/some/path/" });
  await server.warm();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    let requests = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await session.send("Network.enable");
    await page.goto(server.url, { waitUntil: "networkidle" });
    await page.locator("#app > *").first().waitFor();
    await page.waitForLoadState("networkidle");
    return { bytes, requests };
  } finally {
    await browser.close();
    await server.close();
  }
}
