// Starts the system's Chromium the one way that works everywhere: as root in a container, without a screen, and without
// traffic of its own.
import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Text widths decide what fits; hinting differs between machines.
  "--font-render-hinting=none",
];

export function launch() {
  const executablePath = process.env.LOOPSCOPE_CHROMIUM;
  if (!executablePath) throw new Error("LOOPSCOPE_CHROMIUM must name the browser; ./dev sets it");
  return chromium.launch({ executablePath, args: flags });
}
