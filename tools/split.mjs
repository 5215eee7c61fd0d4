// Splits the program in files: what nearly every visit runs, and further parts, each of which is fetched when something of it
// is first called, or made ready before (static/wasm/parts.js). Which functions belong to which is told by a list recorded from
// real visits (tools/list.mjs). A function that the list does not know, because it is new or has another name, is in the
// first file: a list that is not quite new costs bytes, never a request.
//
// The first file is the program without the bodies of the others. Where a part calls a function of a later one, it calls through the
// functions' table; the slot there holds a stub at first, which asks for the part and then calls through the slot again.
// A later part imports memory, table and whatever it calls from those before it, and puts its functions in their slots.
import { Writer } from "../static/wasm/bytes.js";
import { lentName, NAMED, NEXT, putInteger, RECIPE, stubFor, written as putRecipe } from "../static/wasm/complete.js";
import { HEADER, INTEGER_OPERATOR } from "../static/wasm/format.js";
import { segmentsIn } from "./data.mjs";
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
import { known } from "./list.mjs";
import { references } from "./references.mjs";

const CALL_INDIRECT = 0x11;
const RETURN_CALL_INDIRECT = 0x13;
const TABLE = 0;
const ONE_NUMBER = [0x60, 1, 0x7f, 0];

/** Under this name the first file imports the function that fetches the part with a number, and those before it. */
export const LOAD = "__part";

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The functions that a body names, and whether as something other than a callee. */
function callees(body) {
  const called = new Set();
  const referred = new Set();
  rewrite(body, (writer, operator, index) => (operator === REF_FUNC ? referred : called).add(index));
  return { called, referred };
}

/**
 * Splits `wasm` in so many parts. `partOf(name)` says of a function's name to which it belongs, the first being 0; `linked` is what
 * the linker told of the data (tools/linked.mjs). Returns the files, and how many functions, bytes of code and of data each has.
 */
export function split(wasm, partOf, linked, parts) {
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
  for (const index of all) home.push(kept.has(index) ? 0 : partOf(module.names.get(index) ?? ""));

  // The slots of functions of later parts that stand in the table or that an earlier part calls, the latter by their types.
  const slotted = module.elements.flatMap(({ at, functions }) => functions.map((index, place) => ({ index, slot: at + place })));
  const slots = new Map();
  for (const { index, slot } of slotted) if (!slots.has(index)) slots.set(index, slot);
  const called = new Set();
  for (const index of all) {
    for (const callee of bodies[index - imported].called) if (home[callee] > home[index] && !slots.has(callee)) called.add(callee);
  }
  let size = module.tables[TABLE].least;
  for (const index of [...called].sort((a, b) => home[a] - home[b] || typeOf(a) - typeOf(b) || a - b)) {
    slotted.push({ index, slot: size });
    slots.set(index, size);
    size += 1;
  }

  // Functions of like names are alike, which compresses; those in the table follow each other, which need not be written.
  const named = new Map(all.map((index) => [index, known(module.names.get(index) ?? "")]));
  const slotOf = (index) => slots.get(index) ?? -1;
  const inOrder = (a, b) => slotOf(a) - slotOf(b) || compare(named.get(a), named.get(b)) || a - b;
  const own = Array.from({ length: parts }, (_, part) => all.filter((index) => home[index] === part).sort(inOrder));

  // What each part borrows, and the numbers within each: of what it imports, then of its own functions. The first imports the
  // function that fetches as well.
  const load = imported;
  const wanted = own.map((functions, part) => {
    const outside = new Set();
    for (const index of functions) for (const callee of bodies[index - imported].called) if (home[callee] < part) outside.add(callee);
    return [...outside].sort((a, b) => a - b);
  });
  const numbers = own.map((functions, part) => {
    const places = new Map((part === 0 ? module.imports.map((_, index) => index) : wanted[part]).map((index, place) => [index, place]));
    const base = part === 0 ? imported + 1 : wanted[part].length;
    functions.forEach((index, place) => places.set(index, base + place));
    return places;
  });
  const borrowed = new Set(wanted.flat());
  const lent = own.map((_, part) => {
    const functions = [...borrowed].filter((index) => home[index] === part).sort((a, b) => numbers[part].get(a) - numbers[part].get(b));
    return new Map(functions.map((index, place) => [index, lentName(place)]));
  });

  const oneNumber = module.types.length;
  const types = [...module.types.map(({ bytes }) => bytes), ONE_NUMBER];
  const memory = module.exports.find(({ kind }) => kind === KIND.memory);
  if (!memory) throw new Error("the memory is not exported");
  const taken = new Set(module.exports.map(({ name }) => name));
  const exported = (kind, index) => {
    const name = `${kind}${index}`;
    if (taken.has(name)) throw new Error(`the export ${name} exists`);
    return name;
  };
  for (const name of lent[0].values()) if (taken.has(name)) throw new Error(`the export ${name} exists`);

  /** Writes the call of a function in a body of one of the parts. */
  const callIn = (part) => (writer, operator, index) => {
    if (home[index] <= part) {
      writer.byte(operator);
      writer.number(numbers[part].get(index));
      return;
    }
    writer.byte(INTEGER_OPERATOR);
    putInteger(writer, slots.get(index));
    writer.byte(operator === RETURN_CALL ? RETURN_CALL_INDIRECT : CALL_INDIRECT);
    writer.number(typeOf(index));
    writer.number(TABLE);
  };
  const putBody = (writer, body) => {
    writer.number(body.length);
    writer.put(body);
  };
  const codeOf = (part) => own[part].map((index) => rewrite(bodyOf(index), callIn(part)));

  const callee = (index) => ({ part: home[index], parameters: module.types[typeOf(index)].parameters });
  const data = segmentsIn(module.data, linked, all.map((index) => references(bodyOf(index), home[index], callee)), parts);
  const tables = module.tables.map((table, index) =>
    index === TABLE ? { ...table, least: size, most: table.flags & 1 ? size + table.most - table.least : undefined } : table,
  );
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
  putSection(file, SECTION.custom, written((writer) => {
    putText(writer, RECIPE);
    putRecipe(writer, { load, lent: [...lent[0].keys()].map((index) => numbers[0].get(index)), ...tableOf(slotted, { home, numbers: numbers[0], typeOf }) });
  }));
  for (const { id, bytes } of module.sections) {
    if (id === SECTION.type) putList(file, id, types, (writer, type) => writer.put(type));
    else if (id === SECTION.import) {
      const loading = { module: module.imports[0].module, name: LOAD, kind: KIND.function, type: oneNumber };
      putList(file, id, [...module.imports, loading], (writer, entry) =>
        putImport(writer, { ...entry, put: () => writer.number(entry.type) }),
      );
    } else if (id === SECTION.function) putList(file, id, own[0].map(typeOf), (writer, type) => writer.number(type));
    else if (id === SECTION.table) putList(file, id, tables, putTable);
    else if (id === SECTION.export) {
      const exports = [
        ...module.exports.map((entry) => (entry.kind === KIND.function ? { ...entry, index: numbers[0].get(entry.index) } : entry)),
        ...tables.map((_, index) => ({ name: exported("t", index), kind: KIND.table, index })),
        ...module.globals.map((_, index) => ({ name: exported("g", index), kind: KIND.global, index })),
      ];
      putList(file, id, exports, putExport);
    } else if (id === SECTION.start) putSection(file, id, written((writer) => writer.number(numbers[0].get(module.start))));
    else if (id === SECTION.code) putList(file, id, codeOf(0), putBody);
    else if (id === SECTION.data) putList(file, id, data[0], putData);
    // The table is filled by static/wasm/complete.js, and only code that names segments would ask how many there are.
    else if (id !== SECTION.element && id !== SECTION.dataCount) putSection(file, id, bytes);
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
      ...tables.map((table, index) => ({ module: "0", name: exported("t", index), kind: KIND.table, put: (writer) => putTable(writer, table) })),
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
        name: exported("g", index),
        kind: KIND.global,
        put: (writer) => {
          writer.byte(type);
          writer.byte(mutable);
        },
      })),
    ];
    putList(file, SECTION.import, imports, putImport);
    putList(file, SECTION.function, own[part].map(typeOf), (writer, type) => writer.number(type));
    const lending = [...lent[part]].map(([index, name]) => ({ name, kind: KIND.function, index: numbers[part].get(index) }));
    putList(file, SECTION.export, lending, putExport);
    const filled = slotted.filter(({ index }) => home[index] === part).map(({ index, slot }) => [slot, numbers[part].get(index)]);
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
      slots: slotted.filter(({ index }) => home[index] === part).length,
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

/** What fills the table of the first file: see static/wasm/complete.js. */
function tableOf(slotted, { home, numbers, typeOf }) {
  const [{ slot: at }] = slotted;
  const table = { at, slots: [], named: [], types: [], next: undefined };
  let next;
  for (const { index, slot } of slotted) {
    if (slot !== at + table.slots.length) throw new Error("the functions' table has gaps");
    if (home[index] > 0) {
      table.slots.push(stubFor(home[index]));
      table.types.push(typeOf(index));
      continue;
    }
    const number = numbers.get(index);
    next ??= table.next = number;
    table.slots.push(number === next ? NEXT : NAMED);
    if (number === next) next += 1;
    else table.named.push(number);
  }
  return { ...table, next: table.next ?? 0 };
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
