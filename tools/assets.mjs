// Trunk's last step: turns the folder that Trunk staged into the site. Bundles scripts and styles, shrinks the
// WebAssembly of a release, names every file after its content, and rewrites index.html to those names.
//
// Trunk sets TRUNK_STAGING_DIR and TRUNK_PROFILE; see Trunk.toml.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unpack } from "../static/wasm/streams.js";
import { add, provide, shorten } from "./imports.mjs";
import { HIT, instrument } from "./instrument.mjs";
import { linked } from "./linked.mjs";
import { pack } from "./pack.mjs";
import { PARTS, recorded } from "./list.mjs";
import { level, shrink } from "./shrink.mjs";
import { single } from "./single.mjs";
import { LOAD, split } from "./split.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stage = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
if (!stage) throw new Error("tools/assets.mjs is called by Trunk, which sets TRUNK_STAGING_DIR");

const esbuild = await import("esbuild").catch(() => {
  console.error("The npm packages are missing: run `./dev setup`, or `npm ci --ignore-scripts`.");
  process.exit(1);
});

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);
/** The program's file as Trunk names it. */
const PROGRAM = "loopscope_bg.wasm";
const staged = (name) => path.join(stage, name);

/** Renames a staged file after its content, and returns the new name. */
async function hashed(name) {
  const { name: stem, ext } = path.parse(name);
  const final = `${stem}-${digest(await readFile(staged(name)))}${ext}`;
  await rename(staged(name), staged(final));
  return final;
}

/** Packs a program and publishes it under a name that ends in its hash; the name. */
async function publish(name, wasm) {
  const packed = pack(wasm);
  if (!wasm.equals(unpack(packed))) throw new Error("the packed program does not unpack to itself");
  await writeFile(staged(name), packed);
  return `./${await hashed(name)}`;
}

/** The program itself, and the glue that belongs to it; the names of its files, of which there is one while its functions are noted. */
async function program() {
  const name = PROGRAM;
  if (!release || level === "none") return [`./${await hashed(name)}`];
  const notes = linked(await readFile(staged(name)));
  await writeFile(staged(name), notes.wasm);
  shrink(staged(name));
  const { wasm, names } = shorten(await readFile(staged(name)));
  const glue = staged("loopscope.js");
  const provided = provide(await readFile(glue, "utf8"), names);
  if (process.env.LOOPSCOPE_PROFILE) {
    const noting = instrument(wasm);
    await writeFile(staged(name), noting.wasm);
    await writeFile(staged("functions.json"), JSON.stringify(noting.names));
    await writeFile(glue, add(provided, HIT, "(index) => { (globalThis.hits ??= new Uint8Array(1 << 16))[index] = 1; }"));
    return [`./${await hashed(name)}`];
  }
  const { files, figures } = split(wasm, recorded(), notes, PARTS.length);
  await writeFile(glue, add(provided, LOAD, "(part) => globalThis.loopscope.part(part, wasm)"));
  console.log(`split: ${JSON.stringify(figures)}`);
  const published = [];
  for (const [part, file] of files.entries()) published.push(await publish(part === 0 ? name : `${PARTS[part]}.wasm`, file));
  return published;
}

/** Scripts and styles: esbuild follows their imports and names its output by content. */
async function bundles(sources) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: stage,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    // Nesting, `light-dark()` and the like stay as written: browsers that run the page know them.
    supported: { nesting: true },
    minify: release,
    legalComments: "none",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".svg": "file" },
    alias: { loopscope: staged("loopscope.js") },
    metafile: true,
    logLevel: "warning",
  });
  const names = new Map();
  const editor = [];
  const published = (output) => `./${path.basename(output)}`;
  for (const [output, { entryPoint, imports }] of Object.entries(metafile.outputs)) {
    if (sources.includes(entryPoint)) names.set(entryPoint, published(output));
    if (entryPoint === "static/editor/editor.js") {
      const needed = imports.filter(({ kind }) => kind === "import-statement");
      editor.push(published(output), ...needed.map(({ path }) => published(path)));
    }
  }
  return { names, editor };
}

/** Files that are published as they are. */
async function copies(sources) {
  const names = new Map();
  for (const source of sources) {
    const bytes = await readFile(path.join(root, source));
    const { name, ext } = path.parse(source);
    const final = `${name}-${digest(bytes)}${ext}`;
    await writeFile(staged(final), bytes);
    names.set(source, `./${final}`);
  }
  return names;
}

/**
 * The library's Python, one file for each module, under the names that src/library/sources.rs asks for. The folder's name
 * tells the content of all of them, so that a page never meets the modules of another build.
 */
async function library() {
  const part = staged("library");
  await mkdir(part);
  const hash = createHash("sha256");
  for (const folder of ["python", "builtin"]) {
    const home = path.join(root, "src/library", folder);
    for (const file of (await readdir(home, { recursive: true })).sort()) {
      if (!file.endsWith(".py")) continue;
      const name = file.slice(0, -".py".length).split(path.sep).join(".").replace(/\.__init__$/, "");
      hash.update(name).update(await readFile(path.join(home, file)));
      await copyFile(path.join(home, file), path.join(part, `${name}.py`));
    }
  }
  const shelf = await examples();
  hash.update(shelf);
  await writeFile(path.join(part, "examples.txt"), shelf);
  const final = `library-${hash.digest("hex").slice(0, 12)}`;
  await rename(part, staged(final));
  return final;
}

/** The examples but the first, which the program carries, in one text: src/ui/examples.rs reads it. */
async function examples() {
  const home = path.join(root, "static/programs");
  const [, ...others] = (await readdir(home)).filter((name) => name.endsWith(".py")).sort();
  const entry = async (name) => `\f${name.slice(0, -".py".length)}\n${await readFile(path.join(home, name), "utf8")}`;
  return (await Promise.all(others.map(entry))).join("");
}

/** Keeps the site at hand for visits without a network: the files and pages that it is made of. */
async function worker(pages) {
  const all = (await readdir(stage, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = all.map(({ parentPath, name }) => path.relative(stage, path.join(parentPath, name)).split(path.sep).join("/"));
  const files = names.filter((name) => /-[0-9a-zA-Z]{8,}(?:\/|\.\w+$)/.test(name)).sort();
  const text = await readFile(path.join(root, "static/sw.js"), "utf8");
  const whole = text.replace("__FILES__", JSON.stringify(files)).replace("__PAGES__", JSON.stringify(pages));
  const { code } = await esbuild.transform(whole, { minify: release, target: "es2022" });
  await writeFile(staged("sw.js"), code);
}

/** The script for pages of others, under a name that stays, and its types. */
async function element() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["static/embed/loop-scope.js"],
    outfile: staged("loop-scope.js"),
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: release,
    legalComments: "none",
    logLevel: "warning",
  });
  await copyFile(path.join(root, "static/embed/loop-scope.d.ts"), staged("loop-scope.d.ts"));
}

let html = await readFile(staged("index.html"), "utf8");
// The page for frames runs the same program, which Trunk has named in the other one.
const preload = html.match(/<link[^>]*id="program"[^>]*>/)?.[0];
if (!preload) throw new Error("index.html has no link to the program");
let embed = (await readFile(path.join(root, "embed.html"), "utf8")).replace("<!-- the program -->", preload);
const sources = [...(html + embed).matchAll(/(?:href|src)="(static\/[^"]+)"/g)].map(([, source]) => source);
const isBundle = (source) => /\.(?:js|css)$/.test(source);
for (const source of sources) {
  if (!existsSync(path.join(root, source))) throw new Error(`index.html names ${source}, which does not exist`);
}

const modules = await library();
// The program comes first, since the bundle holds the glue that it was given.
const [first, ...later] = await program();
const { names, editor } = await bundles([...new Set(sources.filter(isBundle))]);
for (const [from, to] of [...names, ...(await copies(sources.filter((source) => !isBundle(source)))), [`./${PROGRAM}`, first], ["./library/", `./${modules}/`]]) {
  html = html.replaceAll(`"${from}"`, `"${to}"`);
  embed = embed.replaceAll(`"${from}"`, `"${to}"`);
}
const NONE = 'data-parts=""';
if (!html.includes(NONE)) throw new Error("the link to the program has no place for its parts");
[html, embed] = [html, embed].map((page) => page.replace(NONE, `data-parts="${later.join(" ")}"`));
// The page starts with the first two parts, an embed with the first.
if (later.length > 0) html = html.replace("</head>", `  <link rel="preload" href="${later[0]}" as="fetch" type="application/wasm" crossorigin />\n  </head>`);
// The editor is needed as soon as the program has started, so its download runs beside the program's.
for (const file of editor) html = html.replace("</head>", `  <link rel="modulepreload" href="${file}" />\n  </head>`);
// Comments are for those who read the source.
html = html.replace(/[ \t]*<!--[\s\S]*?-->\n?/g, "");
await writeFile(staged("index.html"), html);
await writeFile(staged("embed.html"), embed.replace(/[ \t]*<!--[\s\S]*?-->\n?/g, ""));
await element();
const file = (name) => staged(path.basename(name));
await single({
  esbuild,
  options: { target: "es2022", minify: release, alias: { loopscope: staged("loopscope.js") } },
  root,
  files: [first, ...later].map(file),
  style: file(names.get("static/styles/embed.css")),
  library: staged(modules),
  outfile: staged("loopscope-single.js"),
});

// Both are inside the bundle now.
await rm(staged("loopscope.js"), { force: true });
await rm(staged("snippets"), { recursive: true, force: true });
// Last, since it names all the others. Scripts for pages of others are no part of a visit.
await worker(["index.html", "embed.html"]);
