// Splits the program in two files: what nearly every visit runs, and the rest, which is fetched when something of it is
// first called (static/wasm/rest.js). Which functions belong to the rest is told by a list recorded from
// real visits (tools/cold.txt, written by `./dev profile`). A function that the list does not know, because it is new or has
// another name, is in the first file: a list that is not quite new costs bytes, never a request.
//
// The first file is the program without the bodies of the rest. Where it calls one of these, it calls through the
// functions' table; the slot there holds a stub at first, which asks for the rest and then calls through the slot again.
// The rest imports memory, table and whatever it calls from the first file, and puts its functions in their slots.
import {
  CALL,
  END,
  KIND,
  putList,
  putSection,
  putText,
  read,
  REF_FUNC,
  RETURN_CALL,
  rewrite,
  SECTION,
  written,
} from "./module.mjs";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { HEADER, INTEGER_OPERATOR } from "../static/wasm/format.js";
import { Writer } from "../static/wasm/bytes.js";

const CALL_INDIRECT = 0x11;
const RETURN_CALL_INDIRECT = 0x13;
const LOCAL_GET = 0x20;
const TABLE = 0;
const NO_PARAMETERS = [0x60, 0, 0];

/** Under this name the first file imports the function that fetches the rest. */
export const LOAD = "__rest";
/** The module from which the rest imports. */
const FIRST = "first";

/**
 * The name by which a function is known from build to build: without the numbers of crates, of doubles, and of closures and
 * implementations, which change with every one that is written before them.
 */
export const known = (name) =>
  name
    .replace(/\[[0-9a-f]{8,}\]/g, "")
    .replace(/#\d+/g, "")
    .replace(/(?:\.\d+|_\d+)$/, "");

/** The list of functions of the rest: a mark of each name, since the names of generic functions are long. */
export const list = new URL("cold.txt", import.meta.url);
export const mark = (name) => createHash("sha256").update(name).digest("hex").slice(0, 8);

/** Tells of a function's name whether it belongs to the first file. */
export function recorded() {
  const marks = new Set(readFileSync(list, "utf8").split("\n").filter((line) => line && !line.startsWith("#")));
  return (name) => !marks.has(mark(name));
}

/** Signed LEB128, as constants are. */
function putInteger(writer, value) {
  let left = value;
  for (;;) {
    const byte = left & 127;
    left >>= 7;
    if ((left === 0 && !(byte & 64)) || (left === -1 && byte & 64)) return writer.byte(byte);
    writer.byte(byte | 128);
  }
}

/** The functions that a body names, and whether as something other than a callee. */
function callees(body) {
  const called = new Set();
  const referred = new Set();
  rewrite(body, (writer, operator, index) => (operator === REF_FUNC ? referred : called).add(index));
  return { called, referred };
}

/**
 * Splits `wasm`. `isHot(name)` says of a function's name whether it belongs to the first file. Returns both files, and
 * how many functions and bytes of code each has.
 */
export function split(wasm, isHot) {
  const module = read(wasm);
  const imported = module.imports.length;
  const typeOf = (index) => (index < imported ? module.imports[index].type : module.functions[index - imported]);
  const bodies = module.code.map(callees);

  // What JavaScript calls, what begins and what is referred to stays, whatever the list says.
  const kept = new Set(module.exports.filter(({ kind }) => kind === KIND.function).map(({ index }) => index));
  if (module.start !== undefined) kept.add(module.start);
  for (const { referred } of bodies) for (const index of referred) kept.add(index);
  const hot = (index) => index < imported || kept.has(index) || isHot(known(module.names.get(index) ?? ""));
  const all = module.code.map((_, index) => index + imported);
  const first = all.filter((index) => hot(index));
  const rest = all.filter((index) => !hot(index));
  const restSet = new Set(rest);

  // The slots of the rest's functions that the first file calls or that stand in the table.
  const slots = new Map();
  for (const { at, functions } of module.elements) {
    functions.forEach((index, place) => {
      if (restSet.has(index) && !slots.has(index)) slots.set(index, at + place);
    });
  }
  let size = module.tables[TABLE].least;
  const added = [];
  for (const index of first) {
    for (const callee of bodies[index - imported].called) {
      if (!restSet.has(callee) || slots.has(callee)) continue;
      slots.set(callee, size);
      added.push(callee);
      size += 1;
    }
  }
  const inSlots = [...slots.keys()].sort((a, b) => a - b);

  // Numbers in the first file: imports, the function that fetches, what stays, a stub for each slot.
  const load = imported;
  const numbers = new Map();
  module.imports.forEach((_, index) => numbers.set(index, index));
  first.forEach((index, place) => numbers.set(index, imported + 1 + place));
  const stubs = new Map(inSlots.map((index, place) => [index, imported + 1 + first.length + place]));
  const inFirst = (index) => numbers.get(index) ?? stubs.get(index);

  // What the rest calls of the first file.
  const wanted = new Set();
  for (const index of rest) {
    for (const callee of bodies[index - imported].called) if (!restSet.has(callee)) wanted.add(callee);
  }
  const borrowed = [...wanted].sort((a, b) => a - b);
  const lent = new Map(borrowed.map((index, place) => [index, place]));
  const restNumbers = new Map(rest.map((index, place) => [index, borrowed.length + place]));

  const noParameters = module.types.length;
  const types = [...module.types.map(({ bytes }) => bytes), NO_PARAMETERS];
  const taken = new Set(module.exports.map(({ name }) => name));
  const short = (kind, index) => {
    const name = `${kind}${index.toString(36)}`;
    if (taken.has(name)) throw new Error(`the export ${name} exists`);
    return name;
  };
  const memory = module.exports.find(({ kind }) => kind === KIND.memory);
  if (!memory) throw new Error("the memory is not exported");

  const firstCall = (writer, operator, index) => {
    if (!restSet.has(index)) {
      writer.byte(operator);
      writer.number(inFirst(index));
      return;
    }
    writer.byte(INTEGER_OPERATOR);
    putInteger(writer, slots.get(index));
    writer.byte(operator === RETURN_CALL ? RETURN_CALL_INDIRECT : CALL_INDIRECT);
    writer.number(typeOf(index));
    writer.number(TABLE);
  };
  const restCall = (writer, operator, index) => {
    writer.byte(operator);
    writer.number(restNumbers.get(index) ?? lent.get(index));
  };
  const putBody = (writer, body) => {
    writer.number(body.length);
    writer.put(body);
  };
  const stub = (index) =>
    written((writer) => {
      writer.number(0);
      writer.byte(CALL);
      writer.number(load);
      for (let local = 0; local < module.types[typeOf(index)].parameters; local += 1) {
        writer.byte(LOCAL_GET);
        writer.number(local);
      }
      firstCall(writer, CALL, index);
      writer.byte(END);
    });
  const putImport = (writer, { module, name, kind }, describe) => {
    putText(writer, module);
    putText(writer, name);
    writer.byte(kind);
    describe();
  };
  const putTable = (writer, { type, flags, least, most }) => {
    writer.byte(type);
    writer.number(flags);
    writer.number(least);
    if (flags & 1) writer.number(most);
  };
  const putElement = (writer, { at, functions }) => {
    writer.number(0);
    writer.byte(INTEGER_OPERATOR);
    putInteger(writer, at);
    writer.byte(END);
    writer.number(functions.length);
    for (const index of functions) writer.number(index);
  };

  const tables = module.tables.map((table, index) =>
    index === TABLE ? { ...table, least: size, most: table.flags & 1 ? size + table.most - table.least : undefined } : table,
  );

  const file = new Writer(wasm.length);
  file.put(HEADER);
  for (const { id, bytes } of module.sections) {
    if (id === SECTION.type) putList(file, id, types, (writer, type) => writer.put(type));
    else if (id === SECTION.import) {
      const loader = { module: module.imports[0].module, name: LOAD, kind: KIND.function, type: noParameters };
      putList(file, id, [...module.imports, loader], (writer, entry) =>
        putImport(writer, entry, () => writer.number(entry.type)),
      );
    } else if (id === SECTION.function) {
      putList(file, id, [...first, ...inSlots], (writer, index) => writer.number(typeOf(index)));
    } else if (id === SECTION.table) putList(file, id, tables, putTable);
    else if (id === SECTION.export) {
      const exports = [
        ...module.exports.map((entry) => (entry.kind === KIND.function ? { ...entry, index: inFirst(entry.index) } : entry)),
        ...tables.map((_, index) => ({ name: short("t", index), kind: KIND.table, index })),
        ...module.globals.map((_, index) => ({ name: short("g", index), kind: KIND.global, index })),
        ...borrowed.map((index, place) => ({ name: short("f", place), kind: KIND.function, index: inFirst(index) })),
      ];
      putList(file, id, exports, (writer, { name, kind, index }) => {
        putText(writer, name);
        writer.byte(kind);
        writer.number(index);
      });
    } else if (id === SECTION.start) putSection(file, id, written((writer) => writer.number(inFirst(module.start))));
    else if (id === SECTION.element) {
      const elements = module.elements.map(({ at, functions }) => ({ at, functions: functions.map(inFirst) }));
      if (added.length > 0) elements.push({ at: module.tables[TABLE].least, functions: added.map(inFirst) });
      putList(file, id, elements, putElement);
    } else if (id === SECTION.code) {
      const code = [...first.map((index) => rewrite(module.code[index - imported], firstCall)), ...inSlots.map(stub)];
      putList(file, id, code, putBody);
    } else putSection(file, id, bytes);
  }

  const other = new Writer(wasm.length);
  other.put(HEADER);
  putList(other, SECTION.type, types, (writer, type) => writer.put(type));
  const imports = [
    ...borrowed.map((index, place) => ({ name: short("f", place), kind: KIND.function, put: (writer) => writer.number(typeOf(index)) })),
    ...tables.map((table, index) => ({ name: short("t", index), kind: KIND.table, put: (writer) => putTable(writer, table) })),
    {
      name: memory.name,
      kind: KIND.memory,
      put: (writer) => {
        writer.number(0);
        writer.number(0);
      },
    },
    ...module.globals.map(({ type, mutable }, index) => ({
      name: short("g", index),
      kind: KIND.global,
      put: (writer) => {
        writer.byte(type);
        writer.byte(mutable);
      },
    })),
  ];
  putList(other, SECTION.import, imports, (writer, entry) =>
    putImport(writer, { module: FIRST, ...entry }, () => entry.put(writer)),
  );
  putList(other, SECTION.function, rest, (writer, index) => writer.number(typeOf(index)));
  const runs = [];
  for (const [index, slot] of [...slots].sort(([, a], [, b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at + last.functions.length === slot) last.functions.push(restNumbers.get(index));
    else runs.push({ at: slot, functions: [restNumbers.get(index)] });
  }
  // A function may stand in the table several times.
  for (const { at, functions } of module.elements) {
    functions.forEach((index, place) => {
      if (restSet.has(index) && slots.get(index) !== at + place) runs.push({ at: at + place, functions: [restNumbers.get(index)] });
    });
  }
  putList(other, SECTION.element, runs, putElement);
  putList(other, SECTION.code, rest.map((index) => rewrite(module.code[index - imported], restCall)), putBody);

  const bytesOf = (indices) => indices.reduce((sum, index) => sum + module.code[index - imported].length, 0);
  return {
    first: Buffer.from(file.done()),
    rest: Buffer.from(other.done()),
    figures: {
      first: { functions: first.length, bytes: bytesOf(first) },
      rest: { functions: rest.length, bytes: bytesOf(rest) },
      stubs: inSlots.length,
      borrowed: borrowed.length,
    },
  };
}

/** The program with a call of `__hit` with its number at the beginning of each function, and the functions' names. */
export function instrument(wasm) {
  const module = read(wasm);
  const imported = module.imports.length;
  const hit = imported;
  const shifted = (index) => (index < imported ? index : index + 1);
  const types = [...module.types.map(({ bytes }) => bytes), [0x60, 1, 0x7f, 0]];
  const file = new Writer(wasm.length * 2);
  file.put(HEADER);
  const call = (writer, operator, index) => {
    writer.byte(operator);
    writer.number(shifted(index));
  };
  for (const { id, bytes } of module.sections) {
    if (id === SECTION.type) putList(file, id, types, (writer, type) => writer.put(type));
    else if (id === SECTION.import) {
      const imports = [...module.imports, { module: module.imports[0].module, name: HIT, kind: KIND.function, type: types.length - 1 }];
      putList(file, id, imports, (writer, { module, name, kind, type }) => {
        putText(writer, module);
        putText(writer, name);
        writer.byte(kind);
        writer.number(type);
      });
    } else if (id === SECTION.export) {
      putList(file, id, module.exports, (writer, { name, kind, index }) => {
        putText(writer, name);
        writer.byte(kind);
        writer.number(kind === KIND.function ? shifted(index) : index);
      });
    } else if (id === SECTION.start) putSection(file, id, written((writer) => writer.number(shifted(module.start))));
    else if (id === SECTION.element) {
      putList(file, id, module.elements, (writer, { at, functions }) => {
        writer.number(0);
        writer.byte(INTEGER_OPERATOR);
        putInteger(writer, at);
        writer.byte(END);
        writer.number(functions.length);
        for (const index of functions) writer.number(shifted(index));
      });
    } else if (id === SECTION.code) {
      putList(file, id, module.code, (writer, body, index) => {
        const text = rewrite(body, call, (inside) => {
          inside.byte(INTEGER_OPERATOR);
          putInteger(inside, index);
          inside.byte(CALL);
          inside.number(hit);
        });
        writer.number(text.length);
        writer.put(text);
      });
    } else putSection(file, id, bytes);
  }
  return { wasm: Buffer.from(file.done()), names: module.code.map((_, index) => known(module.names.get(index + imported) ?? "")) };
}

/** Under this name an instrumented program imports what notes that a function was called. */
export const HIT = "__hit";
