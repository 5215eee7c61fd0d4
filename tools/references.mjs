// Finds the numbers in a function's body that could be addresses of data, and which part of a split program reads there first.
//
// An address that is handed to a function of a later part and to nobody else is read when that part is there: what a
// panic says and where it happened, mostly. One that is compared is not read at all.
import { Reader, Writer } from "../static/wasm/bytes.js";
import { INTEGER_OPERATOR, walk } from "../static/wasm/format.js";
import { carryDeclarations } from "../static/wasm/streams.js";
import { CALL, RETURN_CALL, signed } from "./module.mjs";

const LOCAL_GET = 0x20;
const GLOBAL_GET = 0x23;
const LONG_OPERATOR = 0x42;
const FLOAT_32 = 0x43;
const FLOAT_64 = 0x44;
/** Operators that take nothing and give one value. */
const LEAVES = new Set([LOCAL_GET, GLOBAL_GET, INTEGER_OPERATOR, LONG_OPERATOR, FLOAT_32, FLOAT_64]);
/** Comparisons of two whole numbers, from equality on. */
const FIRST_COMPARISON = 0x46;
const LAST_COMPARISON = 0x4f;

/** LEB128 of 64 bits, as the bits it has. */
function wide(reader) {
  let value = 0n;
  for (let shift = 0n; ; shift += 7n) {
    const byte = reader.take(1)[0];
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return BigInt.asUintN(64, byte & 64 ? value | (-1n << (shift + 7n)) : value);
  }
}

/**
 * The numbers in a body by the part that reads there first. `own` is the part of the function; `callee(index)` tells `{ part,
 * parameters }` of another.
 */
export function references(body, own, callee) {
  const reader = new Reader(body);
  const letters = [];
  const found = new Map();
  const note = (value, part) => {
    if (value !== undefined && part < (found.get(value) ?? Infinity)) found.set(value, part);
  };
  /** Values that were given last, by leaves without anything between them: numbers, or undefined where it is none. */
  let given = [];
  const settle = () => {
    for (const value of given) note(value, own);
    given = [];
  };
  carryDeclarations(reader, new Writer());
  walk(letters, {
    operator() {
      const code = reader.take(1)[0];
      letters.push(code);
      if (LEAVES.has(code)) {
        given.push(undefined);
        return;
      }
      if (code === CALL || code === RETURN_CALL) return;
      if (code >= FIRST_COMPARISON && code <= LAST_COMPARISON) given.pop();
      settle();
    },
    move() {
      const code = letters.at(-1);
      if (code === LONG_OPERATOR) {
        // Two numbers in one, as a text is given back: its address and its length.
        const value = wide(reader);
        note(Number(value & 0xffffffffn), own);
        note(Number(value >> 32n), own);
        return 0;
      }
      if (code === INTEGER_OPERATOR) {
        given[given.length - 1] = signed(reader) >>> 0;
        return 0;
      }
      const number = reader.number();
      if (code === CALL || code === RETURN_CALL) {
        const { part, parameters } = callee(number);
        const handed = parameters > 0 ? given.splice(-parameters) : [];
        for (const value of handed) note(value, Math.max(own, part));
        settle();
      }
      return number;
    },
    bytes: (kind, count) => reader.take(count),
    local: () => reader.number(),
    access() {
      reader.number();
      note(reader.number(), own);
    },
  });
  settle();
  if (reader.at !== body.length) throw new Error("a function was not understood");
  return found;
}
