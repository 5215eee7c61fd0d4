// Packs a program for the wire; static/wasm/streams.js tells the form, and unpacks it in the page.
import { Reader, Writer } from "../static/wasm/bytes.js";
import {
  ADDRESS_LENGTH,
  ADDRESS_OPERATOR,
  ALPHABET,
  CODE_SECTION,
  DECLARATIONS,
  GET,
  HEADER,
  INTEGER_OPERATOR,
  Locals,
  OPERATORS,
  SECTION_NAME,
  SECTIONS,
  STREAMS,
  turn,
  walk,
} from "../static/wasm/format.js";
import { carry, carryDeclarations } from "../static/wasm/streams.js";
import { alphabet } from "./alphabet.mjs";

/** The operators of a function with their alignments, read from its body without moving on. */
function lettersOf(source) {
  const reader = new Reader(source.bytes, source.at, source.end);
  const letters = [];
  carryDeclarations(reader, new Writer());
  walk(letters, {
    operator() {
      let code = reader.take(1)[0];
      if (code === ADDRESS_OPERATOR) throw new Error("an operator of this WebAssembly has no number of its own");
      if (code === INTEGER_OPERATOR && reader.measure() >= ADDRESS_LENGTH) code = ADDRESS_OPERATOR;
      letters.push(code);
    },
    move: () => reader.number(),
    bytes: (kind, count) => reader.take(count),
    local: () => reader.number(),
    access(kind, wide, index) {
      const alignment = reader.number();
      if (alignment > 0xff) throw new Error("an alignment of this WebAssembly is out of bounds");
      letters[index] |= alignment << 8;
      reader.number();
    },
  });
  return letters;
}

/** Moves the operands of a function whose operators are known to their streams. */
function packOperands(source, letters, streams) {
  const locals = new Locals();
  carryDeclarations(source, streams[DECLARATIONS]);
  walk(letters, {
    operator: () => source.take(1),
    move: (kind) => carry(source, streams[kind]),
    bytes: (kind, count) => streams[kind].put(source.take(count)),
    local(kind) {
      const number = source.number();
      const rank = locals.rank(number);
      streams[kind].number(kind === GET ? rank : number);
    },
    access(kind, wide) {
      source.number();
      const offset = source.number();
      streams[kind].number(wide ? turn(offset) : offset);
    },
  });
}

/** The packed form of a WebAssembly file. */
export function pack(wasm) {
  const streams = Array.from({ length: STREAMS }, () => new Writer());
  const source = new Reader(wasm, HEADER.length);
  const sections = streams[SECTIONS];
  const functions = [];
  while (source.at < source.end) {
    const id = source.take(1)[0];
    const length = source.number();
    sections.byte(id);
    sections.number(length);
    if (id !== CODE_SECTION) {
      sections.put(source.take(length));
      continue;
    }
    const count = source.number();
    sections.number(count);
    for (let index = 0; index < count; index += 1) {
      const end = source.number() + source.at;
      const letters = lettersOf(source);
      packOperands(source, letters, streams);
      if (source.at !== end) throw new Error(`function ${index} was not understood`);
      functions.push(letters);
    }
  }
  const { table, symbols } = alphabet(functions);
  streams[ALPHABET].put(table);
  streams[OPERATORS].put(symbols);
  const body = new Writer();
  body.number(SECTION_NAME.length);
  body.put(new TextEncoder().encode(SECTION_NAME));
  body.number(STREAMS);
  for (const stream of streams) body.number(stream.length);
  for (const stream of streams) body.put(stream.done());
  const file = new Writer();
  file.put(HEADER);
  file.byte(0);
  file.number(body.length);
  file.put(body.done());
  return file.done().slice();
}
