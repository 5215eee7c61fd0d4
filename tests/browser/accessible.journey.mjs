// Every state that is photographed is looked at by axe, in both themes, on a phone and on a wide screen.
import { bring, findings } from "./axe.mjs";
import { assert, mounted, screens, test } from "./harness.mjs";
import { states } from "./states.mjs";

const [phone, , wide] = screens;

for (const { name, suffix = "", prepare = async () => {} } of states) {
  // Getting into a state takes longer than looking at it, so one page is turned from theme to theme and made wide. It begins narrow,
  // because only there is one tab of several chosen, which a wide page ignores. Without motion no colour is caught on its way.
  test(`axe finds nothing in the state ${name}`, { viewport: phone, reducedMotion: "reduce" }, async ({ page, baseURL }) => {
    await page.goto(baseURL + suffix);
    await mounted(page);
    await prepare(page);
    await bring(page);
    const found = [];
    for (const viewport of [phone, wide]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        // The chart is drawn and the panels are measured in the frame after the next.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const where = `${name}, ${colorScheme}, ${viewport.width} px`;
        for (const finding of await findings(page, colorScheme === "dark" && "colours")) found.push(`${where}: ${finding}`);
      }
    }
    assert.ok(!found.length, `\n${found.join("\n")}`);
  });
}
