// Chooses the alphabet in which a packed program's operators are written (static/wasm/streams.js).
//
// An operator that is nearly certain still takes a bit of its own, so what often stands together becomes one symbol. And
// Brotli foretells a byte from the classes, of eight, to which the two before it belong: which symbol gets which number
// decides what it can foretell.

/** So many symbols are used. The others leave room in the classes. */
const SYMBOLS = 230;

/** The classes of Brotli's contexts for what is not text: the first byte of each, and how many there are. */
const FIRST = [0, 1, 16, 64, 128, 192, 240, 255];
const SIZE = [1, 15, 48, 64, 64, 48, 15, 1];
/** Small classes are worth most, so the most frequent symbols begin there. */
const PREFERENCE = [0, 7, 1, 6, 2, 5, 3, 4];
const ROUNDS = 3;

/** Joins, again and again, the two neighbours of which each foretells the other best. Symbols are counted upwards. */
function join(functions, used) {
  const pairs = new Map();
  let texts = functions;
  for (let symbol = used; symbol < SYMBOLS; symbol += 1) {
    const single = new Float64Array(SYMBOLS);
    const double = new Float64Array(SYMBOLS * SYMBOLS);
    for (const text of texts) {
      for (let at = 0; at < text.length; at += 1) {
        single[text[at]] += 1;
        if (at + 1 < text.length) double[text[at] * SYMBOLS + text[at + 1]] += 1;
      }
    }
    let best = 0;
    let pair;
    for (let index = 0; index < double.length; index += 1) {
      const [left, right] = [Math.floor(index / SYMBOLS), index % SYMBOLS];
      const gain = double[index] && double[index] ** 2 / Math.sqrt(single[left] * single[right]);
      if (gain > best) [best, pair] = [gain, [left, right]];
    }
    if (!pair) break;
    const [left, right] = pair;
    pairs.set(symbol, pair);
    texts = texts.map((text) => {
      let length = 0;
      const joined = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at += 1) {
        const both = text[at] === left && text[at + 1] === right;
        joined[length++] = both ? symbol : text[at];
        if (both) at += 1;
      }
      return joined.subarray(0, length);
    });
  }
  return { pairs, texts };
}

/** How often each symbol stands behind each two others, as three columns and a weight. */
function neighbours(texts) {
  const counts = new Map();
  for (const text of texts) {
    for (let at = 2; at < text.length; at += 1) {
      const key = (text[at - 2] << 16) | (text[at - 1] << 8) | text[at];
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const keys = Uint32Array.from(counts.keys());
  // Repetitions are copied and not foretold, so what is frequent counts less than it is frequent.
  const weights = Float64Array.from(counts.values(), Math.sqrt);
  return { keys, weights };
}

/** A class for each symbol, such that the classes of two tell most about the third. */
function classify(texts) {
  const { keys, weights } = neighbours(texts);
  const counts = new Array(256).fill(0);
  for (const text of texts) for (const symbol of text) counts[symbol] += 1;
  const symbols = [...counts.keys()].filter((symbol) => counts[symbol]).sort((a, b) => counts[b] - counts[a] || a - b);

  const members = new Array(SIZE.length).fill(0);
  const classes = new Uint8Array(256);
  let choice = 0;
  for (const symbol of symbols) {
    if (members[PREFERENCE[choice]] === SIZE[PREFERENCE[choice]]) choice += 1;
    classes[symbol] = PREFERENCE[choice];
    members[PREFERENCE[choice]] += 1;
  }

  const seen = new Float64Array(64 * 256);
  const contexts = new Float64Array(64);
  const information = (count) => (count > 0 ? count * Math.log2(count) : 0);
  /** The bits that symbols take when the classes of the two before them are known. */
  const cost = () => {
    seen.fill(0);
    contexts.fill(0);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index];
      const context = (classes[(key >> 8) & 255] << 3) | classes[(key >> 16) & 255];
      seen[(context << 8) | (key & 255)] += weights[index];
      contexts[context] += weights[index];
    }
    return contexts.reduce((sum, count) => sum + information(count), 0) - seen.reduce((sum, count) => sum + information(count), 0);
  };

  let least = cost();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = least;
    for (const symbol of symbols) {
      const from = classes[symbol];
      let best = from;
      let exchanged;
      for (let to = 0; to < SIZE.length; to += 1) {
        if (to === from) continue;
        // A class of one is taken over, the others are joined while they have room.
        const other = members[to] < SIZE[to] ? undefined : symbols.find((candidate) => classes[candidate] === to);
        if (members[to] === SIZE[to] && SIZE[to] > 1) continue;
        classes[symbol] = to;
        if (other !== undefined) classes[other] = from;
        const bits = cost();
        if (bits < least) [least, best, exchanged] = [bits, to, other];
        classes[symbol] = from;
        if (other !== undefined) classes[other] = to;
      }
      if (best === from) continue;
      classes[symbol] = best;
      if (exchanged !== undefined) {
        classes[exchanged] = from;
      } else {
        members[from] -= 1;
        members[best] += 1;
      }
    }
    if (least === before) break;
  }
  return { symbols, classes };
}

/** The table of an alphabet, and all functions written in it. Letters are operators with alignments. */
export function alphabet(functions) {
  const letters = new Map();
  const numbered = functions.map((text) =>
    Uint8Array.from(text, (letter) => {
      if (!letters.has(letter)) letters.set(letter, letters.size);
      return letters.get(letter);
    }),
  );
  if (letters.size > SYMBOLS) throw new Error("this WebAssembly uses more operators than an alphabet has room for");
  const { pairs, texts } = join(numbered, letters.size);
  const { symbols, classes } = classify(texts);

  const next = [...FIRST];
  const bytes = new Array(256);
  // What is only a part of others still needs a number.
  const parts = [...letters.values(), ...pairs.keys()].filter((symbol) => !symbols.includes(symbol));
  for (const symbol of symbols) bytes[symbol] = next[classes[symbol]]++;
  const free = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !bytes.includes(byte));
  for (const symbol of parts) bytes[symbol] = free.shift();

  const table = new Uint8Array(3 * 256);
  for (const [letter, symbol] of letters) {
    table[256 + bytes[symbol]] = letter & 0xff;
    table[512 + bytes[symbol]] = letter >> 8;
  }
  for (const [symbol, [left, right]] of pairs) {
    table[bytes[symbol]] = 1;
    table[256 + bytes[symbol]] = bytes[left];
    table[512 + bytes[symbol]] = bytes[right];
  }
  const written = texts.map((text) => text.map((symbol) => bytes[symbol]));
  return { table, symbols: Buffer.concat(written) };
}
