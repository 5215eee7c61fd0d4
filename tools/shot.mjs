// Photographs the states of tests/browser/states.mjs in both themes at three widths: `node tools/shot.mjs [NAME …]`.
// With LOOPSCOPE_LOCALE they are what a visitor of that language sees, `zh-CN` for one.
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { photograph } from "../tests/browser/harness.mjs";
import { states } from "../tests/browser/states.mjs";

const wanted = process.argv.slice(2);
const chosen = states.filter(({ name }) => !wanted.length || wanted.includes(name));
if (!chosen.length) {
  console.error(`No such state. There are: ${states.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const server = await serve("dist", { base: "/site/", compresses: false });
const browser = await launch();
try {
  for (const state of chosen) {
    for (const file of await photograph(browser, server.url, state, process.env.LOOPSCOPE_LOCALE)) console.log(file);
  }
} finally {
  await browser.close();
  await server.close();
}
