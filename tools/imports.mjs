// Short names for what the program imports from its glue. wasm-bindgen's own carry a hash each, which no compression
// makes smaller, in the program and again in the glue: 4 kB in all.

const IMPORT_SECTION = 2;

/** A view of a WebAssembly file that reads forward. */
class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Goes behind a table's or memory's limits. */
  limits() {
    const flags = this.number();
    this.number();
    if (flags & 1) this.number();
  }

  text() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}

function leb(value) {
  const bytes = [];
  let left = value;
  for (; left >= 128; left >>>= 7) bytes.push((left & 127) | 128);
  return [...bytes, left];
}

const named = (text) => {
  const bytes = new TextEncoder().encode(text);
  return [...leb(bytes.length), ...bytes];
};

/** Goes behind the description of an import: a function's type, a table, a memory, a global or a tag. */
function describe(reader) {
  const kind = reader.number();
  if (kind === 0) reader.number();
  else if (kind === 1) {
    reader.at += 1;
    reader.limits();
  } else if (kind === 2) reader.limits();
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
    const section = leb(count);
    for (let index = 0; index < count; index += 1) {
      const module = reader.text();
      const name = reader.text();
      const short = `__${index.toString(36)}`;
      if (names.has(name)) throw new Error(`the import ${name} stands twice`);
      names.set(name, short);
      const from = reader.at;
      describe(reader);
      section.push(...named(module), ...named(short), ...wasm.subarray(from, reader.at));
    }
    const replaced = Uint8Array.from([id, ...leb(section.length), ...section]);
    return { wasm: Buffer.concat([wasm.subarray(0, begin), replaced, wasm.subarray(end)]), names };
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
