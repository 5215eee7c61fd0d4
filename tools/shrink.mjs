// wasm-opt, as it is applied to whatever is published.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The proposals that rustc's output uses. `--all-features` would let wasm-opt emit what no browser accepts. */
const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((feature) => `--enable-${feature}`);

/**
 * Measured in Chromium on the interpreter's loop and calls: -O2 107 ms and 445 kB in Brotli, -Oz 111 ms and 442 kB, -O3
 * 155 ms and 440 kB, unshrunk 117 ms and 445 kB. The fastest is within a hundredth of the smallest.
 */
export const level = process.env.LOOPSCOPE_WASM_OPT ?? "-O2";

/**
 * Functions of more than so many operators stay by themselves also when they are called in one place: much of what hardly a visit
 * runs is called from what every visit runs, and only functions of their own can be told apart (tools/split.mjs). The interpreter is no
 * slower for it.
 */
const APART = ["--one-caller-inline-max-function-size", "60"];

/**
 * Together 2 kB in Brotli. The lowest bytes of memory are the far end of the stack, which nobody reaches: behind them
 * lies what traps.
 */
const passes = [...APART, "--low-memory-unused", "--converge", "--strip-producers", "--strip-target-features"];

/** Shrinks a WebAssembly file in place. Names of functions stay, for tools/split.mjs. */
export function shrink(file) {
  execFileSync(path.join(root, "node_modules/.bin/wasm-opt"), [level, "-g", ...passes, ...features, file, "-o", file], { stdio: "inherit" });
}
