// Tells which constants each part of a split program needs (tools/split.mjs). A constant belongs to the first part whose
// functions refer to it, by themselves or through other constants.
//
// A function that read a constant which is not there would read zeros, and nothing would say so. Hence every number in a
// function that could be an address counts as one. The linker has told which addresses there are, and what each refers
// to: one may lie before or behind its constant, where the compiler has drawn a sum together. A number of which the linker
// knows nothing is mostly no address, but an optimiser after it may have drawn a sum together as well: whatever lies near
// counts as referred to then.
import { constantAt, imageOf, lastUntil } from "./linked.mjs";

/**
 * How far a number that the linker does not know may be from the constant that it means. Sums are of a place in a table
 * that does not begin at zero, such as one of letters, and the size of an entry.
 */
const NEAR = 2048;

/** The numbers of the constants to which a number in the code may refer. */
function* referred({ constants, inCode }, value) {
  if (inCode.has(value)) {
    yield* inCode.get(value);
    return;
  }
  if (value < constants[0].from - NEAR || value > constants.at(-1).to) return;
  const holder = constantAt(constants, value);
  // Inside of a constant it is some member of it.
  if (holder !== undefined) yield holder;
  const last = lastUntil(constants, value);
  // The end of a constant is where those who walk through it stop.
  if (last >= 0 && constants[last].to === value) yield last;
  for (let number = last + 1; number < constants.length && constants[number].from <= value + NEAR; number += 1) yield number;
}

/**
 * The part of each constant. `linked` is what the linker told; `references` are those of each function (tools/references.mjs).
 * What the program may write belongs to the first part, and so does what nobody refers to: JavaScript might.
 */
export function partsOf(linked, references) {
  const { constants, inData } = linked;
  const parts = constants.map(({ fixed }) => (fixed ? 0 : Infinity));
  for (const numbers of references) {
    for (const [value, part] of numbers) for (const number of referred(linked, value)) parts[number] = Math.min(parts[number], part);
  }
  const queue = [...parts.keys()].filter((number) => parts[number] < Infinity);
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    for (const other of inData[number]) {
      if (parts[other] <= parts[number]) continue;
      parts[other] = parts[number];
      queue.push(other);
    }
  }
  return parts.map((part) => (part === Infinity ? 0 : part));
}

/** A run of constants that is shorter joins an earlier part that stands beside it: a segment has a head of eight bytes. */
const SHORT = 32;
/** A hole in the first part that is smaller is filled with zeros, which compress to less than the head of a segment. */
const HOLE = 64;
/** So many bytes of an earlier part are written again by a later one where that saves a segment; they are never written to. */
const REPEATED = 8;

/** The segments of each part: `image` is all of memory, `constants` and `owners` whose it is. */
export function segmentsOf(image, constants, owners, parts) {
  const runs = [];
  constants.forEach(({ from, to }, number) => {
    const last = runs.at(-1);
    if (last?.part === owners[number]) last.to = to;
    else runs.push({ part: owners[number], from, to });
  });
  runs.forEach((run, place) => {
    if (run.to - run.from >= SHORT) return;
    const beside = [runs[place - 1], runs[place + 1]].filter((other) => other && other.part < run.part);
    run.part = Math.max(0, ...beside.map(({ part }) => part));
  });

  const first = image.bytes.slice();
  const segments = Array.from({ length: parts }, () => []);
  const cut = ({ from, to }) => image.bytes.slice(from - image.from, to - image.from);
  for (const run of runs) {
    if (run.part === 0) continue;
    first.fill(0, run.from - image.from, run.to - image.from);
    const last = segments[run.part].at(-1);
    if (last && run.from - last.to <= REPEATED) last.to = run.to;
    else segments[run.part].push({ from: run.from, to: run.to });
  }
  segments[0] = solid(first, image.from);
  return segments.map((list) => list.map((run) => ({ at: run.from, bytes: run.bytes ?? cut(run) })));
}

/** The stretches of bytes between long holes. */
function solid(bytes, base) {
  const stretches = [];
  let from = 0;
  let end = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) continue;
    if (at - end >= HOLE) {
      if (end > from) stretches.push({ from: base + from, bytes: bytes.slice(from, end) });
      from = at;
    }
    end = at + 1;
  }
  if (end > from) stretches.push({ from: base + from, bytes: bytes.slice(from, end) });
  return stretches;
}

/**
 * The segments of data that each part brings. `shrunk` is the data of the program as it is published, `references` are those of its
 * functions.
 */
export function segmentsIn(shrunk, linked, references, parts) {
  const image = imageOf(shrunk);
  const before = imageOf(linked.segments);
  for (let at = before.from; at < before.to; at += 1) {
    if (before.bytes[at - before.from] !== (image.bytes[at - image.from] ?? 0)) throw new Error(`shrinking has moved the data at ${at}`);
  }
  return segmentsOf(image, linked.constants, partsOf(linked, references), parts);
}
