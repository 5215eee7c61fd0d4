// Completes the first file of a split program (tools/split.mjs) with what can be worked out, and so need not travel: stubs for the
// functions of later parts, the functions' table, and the names under which functions are lent to later parts.
//
// What it takes stands in a section of its own at the front: `written` tells its form. A stub asks for its part, which puts its
// functions in their slots, and calls through its slot again.
import { Reader, Writer } from "./bytes.js";
import { HEADER, INTEGER_OPERATOR } from "./format.js";

export const RECIPE = "loopscope.table";
/** What a slot holds: the next of the functions that follow each other, one that is named, or, from here on, a stub for a part. */
export const NEXT = 0;
export const NAMED = 1;
const STUB = 1;
/** What is lent has this letter and a number for a name. */
export const lentName = (number) => `f${number.toString(36)}`;

const CUSTOM = 0;
const TYPE = 1;
const FUNCTION = 3;
const EXPORT = 7;
const ELEMENT = 9;
const CODE = 10;
const END = 0x0b;
const CALL = 0x10;
const CALL_INDIRECT = 0x11;
const LOCAL_GET = 0x20;

const text = (reader) => new TextDecoder().decode(reader.take(reader.number()));
const list = (reader, item = () => reader.number()) => Array.from({ length: reader.number() }, item);

/** The kind of slot that a stub for a part makes. */
export const stubFor = (part) => STUB + part;

/** Signed LEB128, as constants are. */
export function putInteger(writer, value) {
  let left = value;
  for (;;) {
    const byte = left & 127;
    left >>= 7;
    if ((left === 0 && !(byte & 64)) || (left === -1 && byte & 64)) return writer.byte(byte);
    writer.byte(byte | 128);
  }
}

/** The bytes of what `fill` writes. */
function bytes(fill) {
  const writer = new Writer(1 << 12);
  fill(writer);
  return writer.done();
}

/**
 * The section's content: `load` is the number of the function that fetches, `at` the first slot; `slots` are their kinds, `next` the
 * first of the functions that follow each other, `named` the numbers of those that are named, `types` those of the stubs'
 * types, `lent` the numbers of what is lent, in ascending order.
 */
export function written(writer, { load, at, slots, next, named, types, lent }) {
  writer.number(load);
  writer.number(at);
  writer.number(next);
  for (const numbers of [slots, named, types]) {
    writer.number(numbers.length);
    for (const number of numbers) writer.number(number);
  }
  writer.number(lent.length);
  lent.forEach((number, index) => writer.number(number - (index > 0 ? lent[index - 1] : 0)));
}

function recipe(reader) {
  const [load, at, next] = [reader.number(), reader.number(), reader.number()];
  const [slots, named, types] = [list(reader), list(reader), list(reader)];
  let number = 0;
  const lent = list(reader, () => (number += reader.number()));
  return { load, at, next, slots, named, types, lent };
}

/** Types with the numbers of their parameters. */
const parametersOf = (reader) =>
  list(reader, () => {
    reader.take(1);
    const parameters = reader.take(reader.number()).length;
    reader.take(reader.number());
    return parameters;
  });

/** The whole file. One without a recipe is given back as it is. */
export function complete(wasm) {
  const reader = new Reader(wasm, HEADER.length);
  const file = new Writer(wasm.length + (1 << 16));
  let plan;
  let parameters;
  let functions;
  const section = (id, content) => {
    file.byte(id);
    file.number(content.length);
    file.put(content);
  };
  /** A list that is longer by what `put` adds. */
  const longer = (id, content, more, put) => {
    const source = new Reader(content);
    const count = source.number();
    section(id, bytes((writer) => {
      writer.number(count + more);
      writer.put(content.subarray(source.at));
      put(writer);
    }));
  };
  file.put(HEADER);
  while (reader.at < reader.end) {
    const id = reader.take(1)[0];
    const content = reader.take(reader.number());
    const inside = new Reader(content);
    if (!plan) {
      if (id !== CUSTOM || text(inside) !== RECIPE) return wasm;
      plan = recipe(inside);
      continue;
    }
    const { load, at, slots, types, lent } = plan;
    if (id === TYPE) parameters = parametersOf(inside);
    if (id === FUNCTION) {
      functions = inside.number();
      longer(id, content, types.length, (writer) => types.forEach((type) => writer.number(type)));
    } else if (id === EXPORT) {
      longer(id, content, lent.length, (writer) =>
        lent.forEach((number, index) => {
          const name = new TextEncoder().encode(lentName(index));
          writer.number(name.length);
          writer.put(name);
          writer.byte(0);
          writer.number(number);
        }),
      );
    } else if (id === CODE) {
      // The loader is the last of the imports.
      let { next } = plan;
      let stub = load + 1 + functions;
      let name = 0;
      section(ELEMENT, bytes((writer) => {
        writer.number(1);
        writer.number(0);
        writer.byte(INTEGER_OPERATOR);
        putInteger(writer, at);
        writer.byte(END);
        writer.number(slots.length);
        for (const kind of slots) writer.number(kind === NEXT ? next++ : kind === NAMED ? plan.named[name++] : stub++);
      }));
      longer(id, content, types.length, (writer) => {
        let made = 0;
        slots.forEach((kind, index) => {
          if (kind <= STUB) return;
          const type = types[made++];
          const body = bytes((inside) => putStub(inside, { part: kind - STUB, load, parameters: parameters[type], slot: at + index, type }));
          writer.number(body.length);
          writer.put(body);
        });
      });
    } else {
      section(id, content);
    }
  }
  return file.done();
}

function putStub(writer, { part, load, parameters, slot, type }) {
  writer.number(0);
  writer.byte(INTEGER_OPERATOR);
  putInteger(writer, part);
  writer.byte(CALL);
  writer.number(load);
  for (let local = 0; local < parameters; local += 1) {
    writer.byte(LOCAL_GET);
    writer.number(local);
  }
  writer.byte(INTEGER_OPERATOR);
  putInteger(writer, slot);
  writer.byte(CALL_INDIRECT);
  writer.number(type);
  writer.number(0);
  writer.byte(END);
}
