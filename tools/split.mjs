// Splits the program in two files: what nearly every visit runs, and the rest, which is fetched when something of it is
// first called (static/wasm/rest.js). Which functions belong to the rest is told by a list recorded from
// real visits (tools/cold.txt, written by `./dev profile`). A function that the list does not know, because it is new or has
// another name, is in the first file: a list that is not quite new costs bytes, never a request.
//
// The first file is the program without the bodies of the rest. Where it calls one of these, it calls through the
// functions' table; the slot there holds a stub at first, which asks for the rest and then calls through the slot again.
// The rest imports memory, table and whatever it calls from the first file, and puts its functions in their slots.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Writer } from "../static/wasm/bytes.js";
import { HEADER, INTEGER_OPERATOR } from "../static/wasm/format.js";
import { segmentsIn } from "./data.mjs";
import {
  CALL,
  END,
  KIND,
  putInteger,
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
import { references } from "./references.mjs";

const CALL_INDIRECT = 0x11;
const RETURN_CALL_INDIRECT = 0x13;
const LOCAL_GET = 0x20;
const TABLE = 0;
const ONE_NUMBER = [0x60, 1, 0x7f, 0];

/** How many files there are. */
export const PARTS = 2;
/** Under this name the first file imports the function that fetches the part with a number, and those before it. */
export const LOAD = "__part";

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

/** Tells of a function's name to which part it belongs. */
export function recorded() {
  const marks = new Set(readFileSync(list, "utf8").split("\n").filter((line) => line && !line.startsWith("#")));
  return (name) => (marks.has(mark(name)) ? 1 : 0);
}

/** The functions that a body names, and whether as something other than a callee. */
function callees(body) {
  const called = new Set();
  const referred = new Set();
  rewrite(body, (writer, operator, index) => (operator === REF_FUNC ? referred : called).add(index));
  return { called, referred };
}

/**
 * Splits `wasm`. `partOf(name)` says of a function's name to which part it belongs, the first being 0; `linked` is what the linker
 * told of the data (tools/linked.mjs). Returns the files, and how many functions, bytes of code and of data each has.
 */
export function split(wasm, partOf, linked, parts = PARTS) {
  const module = read(wasm);
  const imported = module.imports.length;
  const typeOf = (index) => (index < imported ? module.imports[index].type : module.functions[index - imported]);
  const bodyOf = (index) => module.code[index - imported];
  const bodies = module.code.map(callees);

  // What JavaScript calls, what begins and what is referred to stays, whatever the list says.
  const kept = new Set(module.exports.filter(({ kind }) => kind === KIND.function).map(({ index }) => index));
  if (module.start !== undefined) kept.add(module.start);
  for (const { referred } of bodies) for (const index of referred) kept.add(index);
  const all = module.code.map((_, index) => index + imported);
  const home = module.imports.map(() => 0);
  for (const index of all) home.push(kept.has(index) ? 0 : partOf(known(module.names.get(index) ?? "")));
  const own = Array.from({ length: parts }, (_, part) => all.filter((index) => home[index] === part));

  // The slots of functions that an earlier part calls or that stand in the table, and the part that has the stub.
  const slots = new Map();
  for (const { at, functions } of module.elements) {
    functions.forEach((index, place) => {
      if (home[index] > 0 && !slots.has(index)) slots.set(index, { slot: at + place, stub: 0 });
    });
  }
  let size = module.tables[TABLE].least;
  const added = own.map(() => []);
  own.forEach((functions, part) => {
    for (const index of functions) {
      for (const callee of bodies[index - imported].called) {
        if (home[callee] <= part || slots.has(callee)) continue;
        slots.set(callee, { slot: size, stub: part });
        added[part].push(callee);
        size += 1;
      }
    }
  });
  const stubs = own.map((_, part) =>
    [...slots].filter(([, { stub }]) => stub === part).map(([index]) => index).sort((a, b) => a - b),
  );

  // What each part borrows: functions of those before it, by the names under which these lend them.
  const taken = new Set(module.exports.map(({ name }) => name));
  const short = (kind, index) => {
    const name = `${kind}${index.toString(36)}`;
    if (taken.has(name)) throw new Error(`the export ${name} exists`);
    return name;
  };
  const wanted = own.map((functions, part) => {
    const outside = new Set();
    for (const index of functions) for (const callee of bodies[index - imported].called) if (home[callee] < part) outside.add(callee);
    return [...outside].sort((a, b) => a - b);
  });
  const lent = own.map(() => new Map());
  wanted.slice(1).flat().sort((a, b) => a - b).forEach((index) => {
    const names = lent[home[index]];
    if (!names.has(index)) names.set(index, short("f", names.size));
  });

  // Numbers within each part: what it imports, its own functions, its stubs. The first imports the function that fetches as well.
  const load = imported;
  const numbers = own.map((functions, part) => {
    const before = part === 0 ? module.imports.map((_, index) => index) : wanted[part];
    const places = new Map(before.map((index, place) => [index, place]));
    const base = part === 0 ? imported + 1 : before.length + 1;
    functions.forEach((index, place) => places.set(index, base + place));
    const stubBase = base + functions.length;
    return { places, load: part === 0 ? load : before.length, stubs: new Map(stubs[part].map((index, place) => [index, stubBase + place])) };
  });

  const oneNumber = module.types.length;
  const types = [...module.types.map(({ bytes }) => bytes), ONE_NUMBER];
  const memory = module.exports.find(({ kind }) => kind === KIND.memory);
  if (!memory) throw new Error("the memory is not exported");
  const loader = short("l", 0);

  /** Writes the call of a function in a body of one of the parts. */
  const callIn = (part) => (writer, operator, index) => {
    if (home[index] <= part) {
      writer.byte(operator);
      writer.number(numbers[part].places.get(index));
      return;
    }
    writer.byte(INTEGER_OPERATOR);
    putInteger(writer, slots.get(index).slot);
    writer.byte(operator === RETURN_CALL ? RETURN_CALL_INDIRECT : CALL_INDIRECT);
    writer.number(typeOf(index));
    writer.number(TABLE);
  };
  const putBody = (writer, body) => {
    writer.number(body.length);
    writer.put(body);
  };
  const stub = (part, index) =>
    written((writer) => {
      writer.number(0);
      writer.byte(INTEGER_OPERATOR);
      putInteger(writer, home[index]);
      writer.byte(CALL);
      writer.number(numbers[part].load);
      for (let local = 0; local < module.types[typeOf(index)].parameters; local += 1) {
        writer.byte(LOCAL_GET);
        writer.number(local);
      }
      callIn(part)(writer, CALL, index);
      writer.byte(END);
    });
  const codeOf = (part) => [
    ...own[part].map((index) => rewrite(bodyOf(index), callIn(part))),
    ...stubs[part].map((index) => stub(part, index)),
  ];
  const signaturesOf = (part) => [...own[part], ...stubs[part]].map(typeOf);
  const inPart = (part) => (index) => numbers[part].places.get(index) ?? numbers[part].stubs.get(index);

  const callee = (index) => ({ part: home[index], parameters: module.types[typeOf(index)].parameters });
  const data = segmentsIn(module.data, linked, all.map((index) => references(bodyOf(index), home[index], callee)), parts);
  const tables = module.tables.map((table, index) =>
    index === TABLE ? { ...table, least: size, most: table.flags & 1 ? size + table.most - table.least : undefined } : table,
  );
  const lending = (part) => [...lent[part]].map(([index, name]) => ({ name, kind: KIND.function, index: numbers[part].places.get(index) }));
  const putImport = (writer, { module, name, kind, put }) => {
    putText(writer, module);
    putText(writer, name);
    writer.byte(kind);
    put(writer);
  };
  const putExport = (writer, { name, kind, index }) => {
    putText(writer, name);
    writer.byte(kind);
    writer.number(index);
  };

  const file = new Writer(wasm.length);
  file.put(HEADER);
  for (const { id, bytes } of module.sections) {
    if (id === SECTION.type) putList(file, id, types, (writer, type) => writer.put(type));
    else if (id === SECTION.import) {
      const loading = { module: module.imports[0].module, name: LOAD, kind: KIND.function, type: oneNumber };
      putList(file, id, [...module.imports, loading], (writer, entry) =>
        putImport(writer, { ...entry, put: () => writer.number(entry.type) }),
      );
    } else if (id === SECTION.function) putList(file, id, signaturesOf(0), (writer, type) => writer.number(type));
    else if (id === SECTION.table) putList(file, id, tables, putTable);
    else if (id === SECTION.export) {
      const exports = [
        ...module.exports.map((entry) => (entry.kind === KIND.function ? { ...entry, index: inPart(0)(entry.index) } : entry)),
        ...tables.map((_, index) => ({ name: short("t", index), kind: KIND.table, index })),
        ...module.globals.map((_, index) => ({ name: short("g", index), kind: KIND.global, index })),
        { name: loader, kind: KIND.function, index: load },
        ...lending(0),
      ];
      putList(file, id, exports, putExport);
    } else if (id === SECTION.start) putSection(file, id, written((writer) => writer.number(inPart(0)(module.start))));
    else if (id === SECTION.element) {
      const elements = module.elements.map(({ at, functions }) => ({ at, functions: functions.map(inPart(0)) }));
      putList(file, id, [...elements, ...runs(added[0].map((index) => [slots.get(index).slot, inPart(0)(index)]))], putElement);
    } else if (id === SECTION.code) putList(file, id, codeOf(0), putBody);
    else if (id === SECTION.data) putList(file, id, data[0], putData);
    // Only code that names segments would ask how many there are.
    else if (id !== SECTION.dataCount) putSection(file, id, bytes);
  }

  const later = (part) => {
    const file = new Writer(wasm.length);
    file.put(HEADER);
    putList(file, SECTION.type, types, (writer, type) => writer.put(type));
    const imports = [
      ...wanted[part].map((index) => ({
        module: `${home[index]}`,
        name: lent[home[index]].get(index),
        kind: KIND.function,
        put: (writer) => writer.number(typeOf(index)),
      })),
      { module: "0", name: loader, kind: KIND.function, put: (writer) => writer.number(oneNumber) },
      ...tables.map((table, index) => ({ module: "0", name: short("t", index), kind: KIND.table, put: (writer) => putTable(writer, table) })),
      {
        module: "0",
        name: memory.name,
        kind: KIND.memory,
        put: (writer) => {
          writer.number(0);
          writer.number(0);
        },
      },
      ...module.globals.map(({ type, mutable }, index) => ({
        module: "0",
        name: short("g", index),
        kind: KIND.global,
        put: (writer) => {
          writer.byte(type);
          writer.byte(mutable);
        },
      })),
    ];
    putList(file, SECTION.import, imports, putImport);
    putList(file, SECTION.function, signaturesOf(part), (writer, type) => writer.number(type));
    putList(file, SECTION.export, lending(part), putExport);
    const filled = [
      ...[...slots].filter(([index]) => home[index] === part).map(([index, { slot }]) => [slot, inPart(part)(index)]),
      ...added[part].map((index) => [slots.get(index).slot, inPart(part)(index)]),
    ];
    // A function may stand in the table several times.
    for (const { at, functions } of module.elements) {
      functions.forEach((index, place) => {
        if (home[index] === part && slots.get(index).slot !== at + place) filled.push([at + place, inPart(part)(index)]);
      });
    }
    putList(file, SECTION.element, runs(filled), putElement);
    putList(file, SECTION.code, codeOf(part), putBody);
    putList(file, SECTION.data, data[part], putData);
    return file.done();
  };

  const total = (items, length) => items.reduce((sum, item) => sum + length(item), 0);
  return {
    files: own.map((_, part) => Buffer.from(part === 0 ? file.done() : later(part))),
    figures: own.map((functions, part) => ({
      functions: functions.length,
      code: total(functions, (index) => bodyOf(index).length),
      stubs: stubs[part].length,
      borrowed: wanted[part].length,
      segments: data[part].length,
      data: total(data[part], ({ bytes }) => bytes.length),
    })),
  };
}

function putTable(writer, { type, flags, least, most }) {
  writer.byte(type);
  writer.number(flags);
  writer.number(least);
  if (flags & 1) writer.number(most);
}

function putPlace(writer, at) {
  writer.number(0);
  writer.byte(INTEGER_OPERATOR);
  putInteger(writer, at);
  writer.byte(END);
}

function putElement(writer, { at, functions }) {
  putPlace(writer, at);
  writer.number(functions.length);
  for (const index of functions) writer.number(index);
}

function putData(writer, { at, bytes }) {
  putPlace(writer, at);
  writer.number(bytes.length);
  writer.put(bytes);
}

/** Functions for the table, `[slot, number]` each, as segments. */
function runs(filled) {
  const segments = [];
  for (const [slot, number] of filled.sort(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    if (last && last.at + last.functions.length === slot) last.functions.push(number);
    else segments.push({ at: slot, functions: [number] });
  }
  return segments;
}
