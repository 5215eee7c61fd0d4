// Prints what the machine without the page weighs, shrunk and packed as the page's program is. LOOPSCOPE_CORE names the
// folder into which wasm-bindgen wrote it.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { shorten } from "./imports.mjs";
import { linked } from "./linked.mjs";
import { recorded } from "./list.mjs";
import { withoutCustom } from "./module.mjs";
import { pack } from "./pack.mjs";
import { brotli } from "./server.mjs";
import { shrink } from "./shrink.mjs";
import { split } from "./split.mjs";

const folder = process.env.LOOPSCOPE_CORE;
if (!folder) throw new Error("LOOPSCOPE_CORE must name the folder; ./dev build sets it");
const file = path.join(folder, "core_bg.wasm");
const notes = linked(await readFile(file));
await writeFile(file, notes.wasm);
shrink(file);
const { wasm } = shorten(await readFile(file));
const weigh = async (part) => {
  const packed = pack(part);
  const sizes = [packed.length, (await brotli(Buffer.from(packed))).length];
  return sizes.map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
};
// Without a page there is nothing that pages need beyond what all need.
const partOf = recorded();
const { files } = split(wasm, (name) => Math.min(partOf(name), 1), notes, 2);
const [whole, hot, cold] = [await weigh(withoutCustom(wasm)), ...(await Promise.all(files.map(weigh)))];
console.log(
  `Parser, compiler, machine and loop without the page: ${hot[0]} raw, ${hot[1]} in Brotli, and ${cold[1]} that are ` +
    `fetched when first needed; unsplit ${whole[1]}.`,
);
