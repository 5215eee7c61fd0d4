// Short names for what the program imports from its glue. wasm-bindgen's own carry a hash each, which no compression
// makes smaller, in the program and again in the glue: 4 kB in all.

import { Reader, Writer } from "../static/wasm/bytes.js";

const IMPORT_SECTION = 2;

/** Goes behind a table's or memory's limits. */
function skipLimits(reader) {
  const flags = reader.number();
  reader.number();
  if (flags & 1) reader.number();
}

const readText = (reader) => new TextDecoder().decode(reader.take(reader.number()));

function writeText(writer, text) {
  const bytes = new TextEncoder().encode(text);
  writer.number(bytes.length);
  writer.put(bytes);
}

/** Goes behind the description of an import: a function's type, a table, a memory, a global or a tag. */
function skipDescription(reader) {
  const kind = reader.number();
  if (kind === 0) reader.number();
  else if (kind === 1) {
    reader.at += 1;
    skipLimits(reader);
  } else if (kind === 2) skipLimits(reader);
  else if (kind === 3) reader.at += 2;
  else if (kind === 4) {
    reader.at += 1;
    reader.number();
  } else throw new Error(`an import of the unknown kind ${kind}`);
}

/**
 * Renames all imports of a WebAssembly file. Returns the new file and the new name of each old one, to be replaced in
 * the glue that provides them.
 */
export function shorten(wasm) {
  const reader = new Reader(wasm, 8);
  const names = new Map();
  while (reader.at < wasm.length) {
    const begin = reader.at;
    const id = reader.number();
    const length = reader.number();
    const end = reader.at + length;
    if (id !== IMPORT_SECTION) {
      reader.at = end;
      continue;
    }
    const count = reader.number();
    const section = new Writer();
    section.number(count);
    for (let index = 0; index < count; index += 1) {
      const module = readText(reader);
      const name = readText(reader);
      const short = `__${index.toString(36)}`;
      if (names.has(name)) throw new Error(`the import ${name} stands twice`);
      names.set(name, short);
      const from = reader.at;
      skipDescription(reader);
      writeText(section, module);
      writeText(section, short);
      section.put(wasm.subarray(from, reader.at));
    }
    const file = new Writer(wasm.length);
    file.put(wasm.subarray(0, begin));
    file.byte(id);
    file.number(section.length);
    file.put(section.done());
    file.put(wasm.subarray(end));
    return { wasm: Buffer.from(file.done()), names };
  }
  return { wasm, names };
}

/** The glue with the new names. */
export function provide(glue, names) {
  const used = new Set();
  const renamed = glue.replace(/(?<![\w$])__wb\w+/g, (name) => {
    if (!names.has(name)) return name;
    used.add(name);
    return names.get(name);
  });
  const missing = [...names.keys()].filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`the glue does not provide ${missing.join(", ")}`);
  return renamed;
}

/** The glue that provides one import more: `name` is what the program imports, `code` the function in JavaScript. */
export function add(glue, name, code) {
  const extended = glue.replace(/(const import0 = \{\s*__proto__: null,)/, (begin) => `${begin}\n        ${name}: ${code},`);
  if (extended === glue) throw new Error("the glue has another form than wasm-bindgen gave it; tools/imports.mjs must follow");
  return extended;
}
