// What the linker tells of a program's data (build.rs asks it to): where each constant begins and ends, which addresses stand
// in the code, and which in other constants. Tools that come later move functions about, but no data, so places and
// addresses stay true to the end; that they do is checked.
import { Reader } from "../static/wasm/bytes.js";
import { read, signed, withoutCustom } from "./module.mjs";

const LINKING = "linking";
const RELOCATIONS = "reloc.";
const VERSION = 2;

/** Parts of the section on linking. */
const SEGMENTS = 5;
const SYMBOLS = 8;
/** Kinds of symbols. */
const DATA = 1;
const WHOLE_SECTION = 3;
/** Marks on symbols. */
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;
/** Kinds of relocations: addresses in code, as unsigned and as signed numbers, and in data; then those that have an addend as well. */
const IN_CODE = [3, 4];
const IN_DATA = 5;
const WITH_ADDEND = [3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25];

const text = (reader) => new TextDecoder().decode(reader.take(reader.number()));
const list = (reader, item) => Array.from({ length: reader.number() }, () => item(reader));

function symbol(reader) {
  const kind = reader.take(1)[0];
  const flags = reader.number();
  if (kind === DATA) {
    const name = text(reader);
    return flags & UNDEFINED ? { name } : { name, segment: reader.number(), offset: reader.number(), size: reader.number() };
  }
  if (kind === WHOLE_SECTION) return { section: reader.number() };
  reader.number();
  return flags & UNDEFINED && !(flags & EXPLICIT_NAME) ? {} : { name: text(reader) };
}

const segment = (reader) => {
  const name = text(reader);
  reader.number();
  reader.number();
  return name;
};

function linking(reader) {
  if (reader.number() !== VERSION) throw new Error("the linker's notes have another form");
  const notes = { segments: [], symbols: [] };
  while (reader.at < reader.end) {
    const part = reader.take(1)[0];
    const end = reader.number() + reader.at;
    if (part === SEGMENTS) notes.segments = list(reader, segment);
    if (part === SYMBOLS) notes.symbols = list(reader, symbol);
    reader.at = end;
  }
  return notes;
}

function relocations(reader) {
  reader.number();
  return list(reader, () => {
    const kind = reader.take(1)[0];
    return { kind, at: reader.number(), symbol: reader.number(), addend: WITH_ADDEND.includes(kind) ? signed(reader) : 0 };
  });
}

/** How many bytes a number takes as LEB128, unsigned or signed. */
const unsignedLength = (value) => Math.max(1, Math.ceil((32 - Math.clz32(value)) / 7));
const signedLength = (value) => Math.max(1, Math.ceil((33 - Math.clz32(value)) / 7));

/** Where the bytes of each segment stood in the section that the linker wrote, to which relocations in data refer. */
function places(data) {
  let at = unsignedLength(data.length);
  return data.map((segment) => {
    at += 1 + 1 + signedLength(segment.at) + 1 + unsignedLength(segment.bytes.length);
    const from = at;
    at += segment.bytes.length;
    return from;
  });
}

/**
 * Reads the notes of a program that is bound but not shrunk. Returns the program without them, and what they say:
 *
 * - `constants`: `{ name, from, to, fixed }` of each piece of data, `fixed` when the program may write there
 * - `inCode`: the numbers of the constants that an address in code refers to, by address, which may lie outside of them
 * - `inData`: for each constant the numbers of those to which it refers itself
 * - `segments`: the data as it was linked
 */
export function linked(wasm) {
  const module = read(wasm);
  const notes = module.custom.get(LINKING);
  if (!notes) throw new Error("the linker left no word of the program's data; build.rs asks it to");
  const { segments, symbols } = linking(notes);
  const data = module.data;
  if (segments.length < data.length) throw new Error("the program has segments of data of which the linker knows nothing");

  const pieces = [];
  symbols.forEach(({ name, segment, offset, size }, symbol) => {
    // A segment of nothing but zeros is not in the file.
    if (!size || segment === undefined || segment >= data.length) return;
    const from = data[segment].at + offset;
    pieces.push({ symbol, name, from, to: from + size, fixed: !segments[segment].startsWith(".rodata") });
  });
  const { constants, numbers } = disjoint(pieces);

  const inCode = new Map();
  const inData = constants.map(() => new Set());
  const starts = places(data);
  const image = imageOf(data);
  for (const [name, reader] of module.custom) {
    if (!name.startsWith(RELOCATIONS)) continue;
    for (const { kind, at, symbol, addend } of relocations(reader)) {
      if (!numbers.has(symbol)) continue;
      const number = numbers.get(symbol);
      const address = (symbols[symbol].offset + data[symbols[symbol].segment].at + addend) >>> 0;
      if (IN_CODE.includes(kind)) {
        if (!inCode.has(address)) inCode.set(address, new Set());
        inCode.get(address).add(number);
      } else if (kind === IN_DATA) {
        const index = starts.findLastIndex((start) => start <= at);
        const place = data[index].at + at - starts[index];
        // An address that is not where it is said to be would mean that none of this holds.
        if (image.word(place) !== address) throw new Error(`there is no address at ${place}, where the linker put that of ${symbols[symbol].name}`);
        const holder = constantAt(constants, place);
        if (holder === undefined) throw new Error(`the address at ${place} stands in no constant`);
        inData[holder].add(number);
      } else {
        throw new Error(`the linker refers to data in a way (${kind}) that is not known here`);
      }
    }
  }
  return { wasm: withoutCustom(wasm, (name) => name === LINKING || name.startsWith(RELOCATIONS)), constants, inCode, inData, segments: data };
}

/** Pieces in order, those that overlap as one, and which piece each symbol is part of. */
function disjoint(pieces) {
  const constants = [];
  const numbers = new Map();
  for (const { symbol, ...piece } of pieces.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = constants.at(-1);
    if (last && piece.from < last.to) {
      last.to = Math.max(last.to, piece.to);
      last.fixed ||= piece.fixed;
    } else {
      constants.push(piece);
    }
    numbers.set(symbol, constants.length - 1);
  }
  return { constants, numbers };
}

/** The number of the last constant that begins at an address or before it; -1 when there is none. */
export function lastUntil(constants, address) {
  let [low, high] = [0, constants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (constants[middle].from <= address) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The number of the constant that holds the byte at an address. */
export function constantAt(constants, address) {
  const number = lastUntil(constants, address);
  return number >= 0 && address < constants[number].to ? number : undefined;
}

/** Memory as segments fill it, from the first byte to the last. */
export function imageOf(segments) {
  const from = Math.min(...segments.map(({ at }) => at));
  const to = Math.max(...segments.map(({ at, bytes }) => at + bytes.length));
  const bytes = new Uint8Array(to - from);
  for (const segment of segments) bytes.set(segment.bytes, segment.at - from);
  const view = new DataView(bytes.buffer);
  return { from, to, bytes, word: (at) => view.getUint32(at - from, true) };
}
