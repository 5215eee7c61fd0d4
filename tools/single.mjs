// Makes the single-file form of the element: page, program and library within one classic script, which works where nothing can
// be fetched.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The library's texts by module, and the examples, as tools/assets.mjs has published them. */
async function texts(folder) {
  const files = (await readdir(folder)).sort();
  const read = async (file) => [file.replace(/\.py$/, ""), await readFile(path.join(folder, file), "utf8")];
  return Object.fromEntries(await Promise.all(files.map(read)));
}

const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");

/** A text within a script element within a string: nothing in it ends the element. */
const harmless = (text) => text.replace(/<(?=\/script|!--)/gi, "\\x3c");

/**
 * `options` are esbuild's for both scripts; `files` those of the program, in their order; `style` that of the page; `library` the folder; `outfile` what is written. Resolves to its size.
 */
export async function single({ esbuild, options, root, files, style, library, outfile }) {
  const common = { absWorkingDir: root, bundle: true, format: "iife", legalComments: "none", logLevel: "error", ...options };
  const page = await esbuild.build({
    ...common,
    entryPoints: ["static/embed/single-page.js"],
    define: { "import.meta.url": '""' },
    write: false,
  });
  const parts = {
    script: harmless(page.outputFiles[0].text),
    style: (await readFile(style, "utf8")).replaceAll("</style", "<\\/style"),
    files: await Promise.all(files.map(async (file) => packed(await readFile(file)))),
    library: packed(JSON.stringify(await texts(library))),
  };
  await esbuild.build({
    ...common,
    entryPoints: ["static/embed/single.js"],
    define: { LOOPSCOPE_PARTS: JSON.stringify(parts) },
    outfile,
  });
  return (await stat(outfile)).size;
}
