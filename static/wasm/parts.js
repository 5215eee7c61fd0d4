// Fetches the parts of the program behind its first file, in which is what fewer visits run (tools/split.mjs). Each leans on
// those before it, so they come in their order.
//
// The program asks for one in the middle of a function, where WebAssembly cannot wait, so the request is then synchronous:
// it happens at most once for each in the life of a page, and the file is small, mostly in a cache, and of this site. So that
// the page does not stand still for it, whoever begins to do something has it made ready meanwhile (`prepare`).
import { unpack } from "./streams.js";

const ATTEMPTS = 3;

/** The bytes of a file, now. Bytes travel as characters, since a synchronous request may ask for nothing else. */
function bytes(address) {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      if (request.status !== 200) throw new Error(`${address} answered ${request.status}`);
      return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/** Fetches and compiles a part without holding anything up. */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return WebAssembly.compile(unpack(new Uint8Array(await response.arrayBuffer())));
}

/**
 * Puts parts in, each with what those before it export: `load(part, first)`, where `first` is what the first file exports.
 * `moduleOf(part)` gives the program of a later one.
 */
export function chain(moduleOf) {
  /** What each file that is there exports, by its number. */
  const present = [];
  return (part, first) => {
    present[0] = first;
    for (let next = present.length; next <= part; next += 1) {
      present.push(new WebAssembly.Instance(moduleOf(next), present).exports);
    }
  };
}

/**
 * The parts at these addresses. When one cannot be had, `failed` is told before the program stops for good. `prepare(part)` has
 * a part made ready and those before it, counted from 1, and resolves when they are or cannot be. `load(part, first)` is what
 * the program calls when it comes to something that is not there: `first` is what its first file exports.
 */
export function partsAt(addresses, failed) {
  /** What is made ready, and what became of it. */
  const preparing = [];
  const prepared = [];
  const load = chain((part) => prepared[part - 1] ?? new WebAssembly.Module(unpack(bytes(addresses[part - 1]))));

  return {
    prepare(part) {
      // A failure is nobody's concern yet: the program asks again if it comes to need the part, and says what is wrong.
      const begin = (address, index) =>
        (preparing[index] ??= compile(address).then(
          (module) => {
            prepared[index] = module;
          },
          () => {},
        ));
      return Promise.all(addresses.slice(0, part).map(begin));
    },
    load(part, first) {
      try {
        load(part, first);
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  };
}
