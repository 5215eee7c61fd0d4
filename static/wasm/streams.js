// The program's file on the wire.
//
// WebAssembly mixes operators with the numbers of locals, addresses and branch depths. Told apart, so that like stands
// beside like, the same bytes are smaller by an eighth in Brotli, and by more in gzip, which is all that many static
// hosts speak. The page puts them together again, which takes less time than the bytes would have taken.
//
// A packed file is a WebAssembly file like any other, but all of it is one custom section:
//
//     "\0asm", version 1, section 0 of this size, named "loopscope.streams"
//     the number of streams and the length of each, as LEB128
//     the streams
//
// The last stream but the constants tells the sections of the original: identity, length and, for all but the code, the
// bytes. For the code it tells the number of functions; their bodies are in the other streams, by kind of operand
// (./format.js). The first stream is the alphabet in which operators are written: 256 bytes that tell for each symbol
// whether it stands for two others, and two times 256 bytes that tell which two, or else an operator and the alignment
// that belongs to it. tools/pack.mjs makes all this.

import { Reader, Writer } from "./bytes.js";
import {
  ADDRESS_OPERATOR,
  ALPHABET,
  CODE_SECTION,
  DECLARATIONS,
  GET,
  HEADER,
  INTEGER_OPERATOR,
  Locals,
  nest,
  OPERATORS,
  SECTION_NAME,
  SECTIONS,
  turnBack,
  walk,
} from "./format.js";

/** What each symbol of the operators' stream stands for: letters, which are operators with their alignments. */
function spell(alphabet) {
  const spelled = [];
  const letters = (symbol) => {
    const [first, second] = [alphabet[256 + symbol], alphabet[512 + symbol]];
    spelled[symbol] ??= alphabet[symbol] ? [...letters(first), ...letters(second)] : [first | (second << 8)];
    return spelled[symbol];
  };
  for (let symbol = 0; symbol < 256; symbol += 1) letters(symbol);
  return spelled;
}

/** Moves one LEB128 number as it is written, and returns its value. */
export function carry(from, to) {
  to.reserve(10);
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = from.bytes[from.at++];
    to.bytes[to.length++] = byte;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}

/** Types and numbers of a function's locals. */
export function carryDeclarations(from, to) {
  for (let groups = carry(from, to); groups > 0; groups -= 1) {
    carry(from, to);
    to.put(from.take(1));
  }
}

/** The WebAssembly file that a packed one stands for; any other file is given back as it is. */
export function unpack(bytes) {
  const source = new Reader(bytes, HEADER.length);
  if (source.take(1)[0] !== 0) return bytes;
  source.number();
  if (new TextDecoder().decode(source.take(source.number())) !== SECTION_NAME) return bytes;
  const lengths = Array.from({ length: source.number() }, () => source.number());
  const streams = lengths.map((length) => {
    const from = source.at;
    source.take(length);
    return new Reader(bytes, from, source.at);
  });
  const file = new Writer(bytes.length + (bytes.length >> 1));
  file.put(HEADER);
  const sections = streams[SECTIONS];
  while (sections.at < sections.end) {
    const id = sections.take(1)[0];
    const length = sections.number();
    file.byte(id);
    file.number(length);
    if (id === CODE_SECTION) unpackCode(sections, streams, file);
    else file.put(sections.take(length));
  }
  return file.done();
}

function unpackCode(sections, streams, file) {
  const functions = sections.number();
  file.number(functions);
  const spelled = spell(streams[ALPHABET].take(3 * 256));
  const symbols = streams[OPERATORS];
  const body = new Writer();
  const locals = new Locals();
  let letters = [];
  const actions = {
    operator(index) {
      const code = letters[index] & 0xff;
      body.byte(code === ADDRESS_OPERATOR ? INTEGER_OPERATOR : code);
    },
    move: (kind) => carry(streams[kind], body),
    bytes: (kind, count) => body.put(streams[kind].take(count)),
    local(kind) {
      const number = streams[kind].number();
      body.number(kind === GET ? locals.take(number) : (locals.rank(number), number));
    },
    access(kind, wide, index) {
      body.number(letters[index] >> 8);
      const offset = streams[kind].number();
      body.number(wide ? turnBack(offset) : offset);
    },
  };
  for (let index = 0; index < functions; index += 1) {
    body.length = 0;
    locals.clear();
    letters = [];
    for (let depth = 1; depth > 0; ) {
      for (const letter of spelled[symbols.bytes[symbols.at++]]) {
        letters.push(letter);
        depth = nest(depth, letter & 0xff);
      }
    }
    carryDeclarations(streams[DECLARATIONS], body);
    walk(letters, actions);
    file.number(body.length);
    file.put(body.done());
  }
}
