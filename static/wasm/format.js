// How WebAssembly's operators are written, and in which stream of a packed program (./streams.js) each of their operands
// stands.

/** Streams by what stands in them. */
export const ALPHABET = 0;
export const OPERATORS = 1;
const BLOCK = 2;
const BRANCH = 3;
const TABLE = 4;
const CALL = 5;
export const GET = 6;
const SET = 7;
const TEE = 8;
/** Offsets of reads and writes, of wide ones and of the others. */
const READ = 9;
const WRITE = 10;
const READ_NARROW = 11;
const WRITE_NARROW = 12;
const LONG = 13;
const FLOAT = 14;
const OTHER = 15;
export const DECLARATIONS = 16;
export const SECTIONS = 17;
/** Constants that are added to anything but a local. */
const ADDED = 18;
const BRANCH_IF = 19;
/** The first of those for small constants: what a constant is tells the operator that uses it. */
const INTEGER = 20;

export const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
export const SECTION_NAME = "loopscope.streams";
export const CODE_SECTION = 10;

/** Constants of four bytes and more are addresses, nearly all of them, and have a stream and an operator of their own. */
export const ADDRESS_OPERATOR = 0xff;
export const ADDRESS_LENGTH = 4;
export const INTEGER_OPERATOR = 0x41;

const LOCAL_GET = 0x20;
const LOCAL_TEE = 0x22;

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const table = (rows, otherwise) => {
  const entries = new Int8Array(256).fill(otherwise);
  for (const [value, ...codes] of rows) for (const code of codes) entries[code] = value;
  return entries;
};

const NONE = -1;

/** Streams of the operators with LEB128 operands of one kind, and how many they have; the others are named in `walk`. */
const FIRST = table(
  [
    [BLOCK, 0x02, 0x03, 0x04],
    [BRANCH, 0x0c],
    [BRANCH_IF, 0x0d],
    [CALL, 0x10, 0x12],
    [OTHER, 0x11, 0x13, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0xd0, 0xd2],
    [GET, LOCAL_GET],
    [SET, 0x21],
    [TEE, LOCAL_TEE],
    [LONG, 0x42],
  ],
  NONE,
);

/** Reads and writes of memory. */
const FIRST_LOAD = 0x28;
const FIRST_STORE = 0x36;
const LAST_STORE = 0x3e;
/** Those of four and eight bytes. */
const WIDE = table([[1, ...range(0x28, 0x2b), ...range(0x36, 0x39)]], 0);

/** Operators behind a constant that have a stream of their own for it, then all others. */
const ADD = 0x6a;
const USERS = [0x10, 0x20, 0x21, 0x22, 0x36, 0x3a, 0x41, 0x46, 0x47, 0x49, ADD, 0x6b, 0x6c, 0x71, 0x74, 0x76];
const USER = table(
  USERS.map((code, index) => [index, code]),
  USERS.length,
);
/** The first of those for addresses, likewise. */
const ADDRESS = INTEGER + USERS.length + 1;
export const STREAMS = ADDRESS + USERS.length + 1;

const CALL_INDIRECT = 0x11;
const RETURN_CALL_INDIRECT = 0x13;
const BRANCH_TABLE = 0x0e;
const SELECT_TYPED = 0x1c;
const FLOAT_32 = 0x43;
const FLOAT_64 = 0x44;
const PREFIX = 0xfc;
/** Operands of the operators behind the prefix: conversions have none, those on memory and tables one or two. */
const PREFIXED = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];
const END = 0x0b;
const LAST_PLAIN = 0xc4;

/** How many blocks are open behind an operator, given those before it. */
export const nest = (depth, code) => (code >= 0x02 && code <= 0x04 ? depth + 1 : code === END ? depth - 1 : depth);

/**
 * Goes through one function. `letters` holds an operator in the low byte of each entry; `operator(index)` is called
 * before the one at that place is looked at. `move(kind)` moves one LEB128 number from or to the stream of that kind and
 * returns its value, `bytes(kind, count)` moves that many bytes, `local(kind)` the number of a local, and
 * `access(kind, wide, index)` the alignment and the offset of a read or write.
 */
export function walk(letters, { operator, move, bytes, local, access }) {
  for (let index = 0, depth = 1; depth > 0; index += 1) {
    operator(index);
    const code = letters[index] & 0xff;
    depth = nest(depth, code);
    const first = FIRST[code];
    if (first >= GET && first <= TEE) {
      local(first);
    } else if (first !== NONE) {
      move(first);
      if (code === CALL_INDIRECT || code === RETURN_CALL_INDIRECT) move(OTHER);
    } else if (code >= FIRST_LOAD && code <= LAST_STORE) {
      const wide = WIDE[code] === 1;
      const [far, near] = code < FIRST_STORE ? [READ, READ_NARROW] : [WRITE, WRITE_NARROW];
      access(wide ? far : near, wide, index);
    } else if (code === INTEGER_OPERATOR) {
      const added = (letters[index + 1] & 0xff) === ADD && (letters[index - 1] & 0xff) !== LOCAL_GET;
      move(added ? ADDED : INTEGER + USER[letters[index + 1] & 0xff]);
    } else if (code === ADDRESS_OPERATOR) {
      move(ADDRESS + USER[letters[index + 1] & 0xff]);
    } else if (code === BRANCH_TABLE) {
      for (let left = move(TABLE) + 1; left > 0; left -= 1) move(TABLE);
    } else if (code === SELECT_TYPED) {
      bytes(OTHER, move(OTHER));
    } else if (code === FLOAT_32) {
      bytes(FLOAT, 4);
    } else if (code === FLOAT_64) {
      bytes(FLOAT, 8);
    } else if (code === PREFIX) {
      const operands = PREFIXED[move(OTHER)];
      if (operands === undefined) throw new Error("this WebAssembly uses an operator that its packing does not know");
      for (let left = operands; left > 0; left -= 1) move(OTHER);
    } else if (code > LAST_PLAIN) {
      throw new Error(`this WebAssembly uses operator ${code}, which its packing does not know`);
    }
  }
}

/** An offset that is a multiple of four, as most are, becomes a small number when its two lowest bits are moved away. */
export const turn = (offset) => ((offset >>> 2) | (offset << 30)) >>> 0;
export const turnBack = (turned) => ((turned << 2) | (turned >>> 30)) >>> 0;

/** The locals of a function, those used last in front: what was just written is read soon. */
export class Locals {
  constructor() {
    this.order = new Uint16Array(256);
    this.known = 0;
  }

  /** Another function begins. */
  clear() {
    this.known = 0;
  }

  /** Where a local stands, before it moves to the front. */
  rank(local) {
    this.#know(local);
    const rank = this.order.indexOf(local);
    this.take(rank);
    return rank;
  }

  /** The local at a place; it moves to the front. */
  take(rank) {
    this.#know(rank);
    const local = this.order[rank];
    for (let at = rank; at > 0; at -= 1) this.order[at] = this.order[at - 1];
    this.order[0] = local;
    return local;
  }

  /** Locals that were not used stand in their own order behind the others. */
  #know(last) {
    if (last >= this.order.length) {
      const wider = new Uint16Array(last * 2);
      wider.set(this.order);
      this.order = wider;
    }
    while (this.known <= last) this.order[this.known] = this.known++;
  }
}
