// Prints what the machine without the page weighs, shrunk and packed as the page's program is. LOOPSCOPE_CORE names the
// folder into which wasm-bindgen wrote it.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { shorten } from "./imports.mjs";
import { stripped } from "./module.mjs";
import { pack } from "./pack.mjs";
import { brotli } from "./server.mjs";
import { shrink } from "./shrink.mjs";
import { recorded, split } from "./split.mjs";

const folder = process.env.LOOPSCOPE_CORE;
if (!folder) throw new Error("LOOPSCOPE_CORE must name the folder; ./dev build sets it");
const file = path.join(folder, "core_bg.wasm");
shrink(file);
const { wasm } = shorten(await readFile(file));
const weigh = async (part) => {
  const packed = pack(part);
  const sizes = [packed.length, (await brotli(Buffer.from(packed))).length];
  return sizes.map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
};
const { first, rest } = split(wasm, recorded());
const [whole, hot, cold] = [await weigh(stripped(wasm)), await weigh(first), await weigh(rest)];
console.log(
  `Parser, compiler, machine and loop without the page: ${hot[0]} raw, ${hot[1]} in Brotli, and ${cold[1]} that are ` +
    `fetched when first needed; unsplit ${whole[1]}.`,
);
