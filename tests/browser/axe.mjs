// Deque's axe in the page: which rules a state breaks, and with what.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// axe-core is the checker that auditors use, so its verdict is the one that counts; the page itself never loads it. It is handed to the
// page by the driver, not by a script element, which the site's policy would rightly refuse.
const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.0 to 2.2, levels A and AA, and what axe calls best practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** The rules that look at colours, and so may answer differently in the other theme. */
const colours = ["color-contrast", "link-in-text-block"];

/** Puts axe into the page, once. */
export const bring = (page) => page.evaluate(source);

/**
 * What axe finds in the page as it stands, a sentence for each element: the rule, the element, and what would help. `only` says
 * "colours" where nothing but the theme differs from what was looked at before.
 */
export async function findings(page, only) {
  const runOnly = only === "colours" ? { type: "rule", values: colours } : { type: "tag", values: tags };
  const violations = await page.evaluate(async (runOnly) => (await window.axe.run({ runOnly, resultTypes: ["violations"] })).violations, runOnly);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const said = (failureSummary ?? "").split("\n").slice(1).map((line) => line.trim()).filter(Boolean).join("; ");
      return `${id} (${impact}): ${help}\n  at ${target.flat().join(" ")}\n  ${html.replace(/\s+/g, " ").slice(0, 240)}\n  ${said}`;
    }),
  );
}
