// A WebAssembly file taken apart as far as splitting it asks for: what the numbers of functions mean, and where their
// bodies are. What the compiler of the page never writes (imported memories, segments of other kinds) is refused.
import { Reader, Writer } from "../static/wasm/bytes.js";
import { HEADER, INTEGER_OPERATOR, walk } from "../static/wasm/format.js";
import { carry, carryDeclarations } from "../static/wasm/streams.js";

export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
};
/** What is imported or exported. */
export const KIND = { function: 0, table: 1, memory: 2, global: 3 };

const END = 0x0b;
const CALL = 0x10;
const RETURN_CALL = 0x12;
const REF_FUNC = 0xd2;
const FUNCREF = 0x70;
const FUNCTION_TYPE = 0x60;

const text = (reader) => new TextDecoder().decode(reader.take(reader.number()));
const list = (reader, item) => Array.from({ length: reader.number() }, (_, index) => item(index));

/** Bytes written by `fill`. */
export function written(fill) {
  const writer = new Writer(1 << 12);
  fill(writer);
  return writer.done().slice();
}

export function putText(writer, string) {
  const bytes = new TextEncoder().encode(string);
  writer.number(bytes.length);
  writer.put(bytes);
}

export function putSection(writer, id, bytes) {
  writer.byte(id);
  writer.number(bytes.length);
  writer.put(bytes);
}

/** A section that is a list. */
export const putList = (writer, id, items, put) =>
  putSection(
    writer,
    id,
    written((section) => {
      section.number(items.length);
      items.forEach((item, index) => put(section, item, index));
    }),
  );

/** Signed LEB128 of 32 bits. */
export function signed(reader) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.take(1)[0];
    value |= (byte & 127) << shift;
    if (byte < 128) return shift + 7 < 32 && byte & 64 ? value | (-1 << (shift + 7)) : value;
  }
}

function limits(reader) {
  const flags = reader.number();
  return { flags, least: reader.number(), most: flags & 1 ? reader.number() : undefined };
}

/** A constant expression of one number, as the offset of a segment is. */
function offset(reader) {
  if (reader.take(1)[0] !== INTEGER_OPERATOR) throw new Error("a segment's place is no plain number");
  const at = reader.number();
  if (reader.take(1)[0] !== END) throw new Error("a segment's place is no plain number");
  return at;
}

/** Names of functions by their numbers. */
function functionNames(reader) {
  const names = new Map();
  while (reader.at < reader.end) {
    const part = reader.take(1)[0];
    const end = reader.number() + reader.at;
    if (part === 1) list(reader, () => names.set(reader.number(), text(reader)));
    reader.at = end;
  }
  return names;
}

const parts = {
  [SECTION.type]: (reader) => ({
    types: list(reader, () => {
      const from = reader.at;
      if (reader.take(1)[0] !== FUNCTION_TYPE) throw new Error("a type that is no function's");
      const parameters = reader.take(reader.number()).length;
      reader.take(reader.number());
      return { bytes: reader.bytes.subarray(from, reader.at), parameters };
    }),
  }),
  [SECTION.import]: (reader) => ({
    imports: list(reader, () => {
      const entry = { module: text(reader), name: text(reader), kind: reader.take(1)[0] };
      if (entry.kind !== KIND.function) throw new Error(`the import ${entry.name} is no function`);
      return { ...entry, type: reader.number() };
    }),
  }),
  [SECTION.function]: (reader) => ({ functions: list(reader, () => reader.number()) }),
  [SECTION.table]: (reader) => ({ tables: list(reader, () => ({ type: reader.take(1)[0], ...limits(reader) })) }),
  [SECTION.global]: (reader) => ({
    globals: list(reader, () => {
      const global = { type: reader.take(1)[0], mutable: reader.take(1)[0] };
      const from = reader.at;
      while (reader.take(1)[0] !== END);
      return { ...global, value: reader.bytes.subarray(from, reader.at) };
    }),
  }),
  [SECTION.export]: (reader) => ({
    exports: list(reader, () => ({ name: text(reader), kind: reader.take(1)[0], index: reader.number() })),
  }),
  [SECTION.start]: (reader) => ({ start: reader.number() }),
  [SECTION.element]: (reader) => ({
    elements: list(reader, () => {
      const flags = reader.number();
      if (flags !== 0) throw new Error("a segment of functions that is not the first table's");
      return { at: offset(reader), functions: list(reader, () => reader.number()) };
    }),
  }),
  [SECTION.code]: (reader) => ({
    code: list(reader, () => reader.take(reader.number())),
  }),
  [SECTION.data]: (reader) => ({
    data: list(reader, () => {
      const flags = reader.number();
      if (flags !== 0) throw new Error("a segment of data that is not put in its place when the program starts");
      return { at: offset(reader), bytes: reader.take(reader.number()) };
    }),
  }),
};

/** Takes a file apart. `sections` keeps the order, and the bytes of those sections that nobody has to understand. */
export function read(wasm) {
  const module = { sections: [], imports: [], elements: [], exports: [], tables: [], globals: [], data: [], custom: new Map(), names: new Map() };
  const reader = new Reader(wasm, HEADER.length);
  while (reader.at < reader.end) {
    const id = reader.take(1)[0];
    const bytes = reader.take(reader.number());
    const inside = new Reader(wasm, reader.at - bytes.length, reader.at);
    if (id === SECTION.custom) {
      const name = text(inside);
      if (name === "name") module.names = functionNames(inside);
      else {
        module.custom.set(name, inside);
        module.sections.push({ id, bytes });
      }
      continue;
    }
    module.sections.push({ id, bytes });
    if (parts[id]) Object.assign(module, parts[id](inside));
  }
  const table = module.tables.findIndex(({ type }) => type === FUNCREF);
  if (table > 0) throw new Error("the functions' table is not the first");
  return module;
}

/** The file without those custom sections whose name `drops` tells. */
export function withoutCustom(wasm, drops = () => true) {
  const file = new Writer(wasm.length);
  const reader = new Reader(wasm, HEADER.length);
  file.put(HEADER);
  while (reader.at < reader.end) {
    const id = reader.take(1)[0];
    const bytes = reader.take(reader.number());
    if (id === SECTION.custom && drops(text(new Reader(bytes)))) continue;
    putSection(file, id, bytes);
  }
  return Buffer.from(file.done());
}

/**
 * Writes one function's body again. `call(writer, operator, number)` writes the call of a function, whose operator is
 * not written yet; `begin(writer)` writes what the function does first.
 */
export function rewrite(body, call, begin = () => {}) {
  const reader = new Reader(body);
  const letters = [];
  const writer = new Writer(body.length + 64);
  carryDeclarations(reader, writer);
  begin(writer);
  walk(letters, {
    operator() {
      const code = reader.take(1)[0];
      letters.push(code);
      if (code !== CALL && code !== RETURN_CALL && code !== REF_FUNC) writer.byte(code);
    },
    move() {
      const code = letters.at(-1);
      if (code !== CALL && code !== RETURN_CALL && code !== REF_FUNC) return carry(reader, writer);
      call(writer, code, reader.number());
      return 0;
    },
    bytes: (kind, count) => writer.put(reader.take(count)),
    local: () => carry(reader, writer),
    access() {
      carry(reader, writer);
      carry(reader, writer);
    },
  });
  if (reader.at !== body.length) throw new Error("a function was not understood");
  return writer.done().slice();
}

export { CALL, END, REF_FUNC, RETURN_CALL };
