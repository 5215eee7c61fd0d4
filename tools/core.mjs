// Prints what the machine without the page weighs, shrunk and packed as the page's program is. LOOPSCOPE_CORE names the
// folder into which wasm-bindgen wrote it.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { shorten } from "./imports.mjs";
import { pack } from "./pack.mjs";
import { brotli } from "./server.mjs";
import { shrink } from "./shrink.mjs";

const folder = process.env.LOOPSCOPE_CORE;
if (!folder) throw new Error("LOOPSCOPE_CORE must name the folder; ./dev build sets it");
const file = path.join(folder, "core_bg.wasm");
shrink(file);
const packed = pack(shorten(await readFile(file)).wasm);
await writeFile(path.join(folder, "core.packed"), packed);
const [raw, small] = [packed.length, (await brotli(Buffer.from(packed))).length].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
console.log(`Parser, compiler, machine and loop without the page: ${raw} raw, ${small} in Brotli.`);
