// Fetches the second half of the program, in which is what few visits run (tools/split.mjs).
//
// The program asks for it in the middle of a function, where WebAssembly cannot wait, so the request is then synchronous:
// it happens at most once in the life of a page, and the file is small, mostly in a cache, and of this site. So that the
// page does not stand still for it, whoever begins to do something has it made ready meanwhile (`prepare`).
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

/** What is made ready, and what became of it. */
let preparing;
let prepared;

/** Fetches and compiles the rest without holding anything up. */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  prepared = await WebAssembly.compile(unpack(new Uint8Array(await response.arrayBuffer())));
}

/** Has the rest made ready, unless that was begun before. */
export function prepare(address) {
  // A failure is nobody's concern yet: the program asks again if it comes to need the rest, and says what is wrong.
  preparing ??= compile(address).catch(() => {});
}

/**
 * What the program calls when it comes to something that is not there: `first` is what its first half exports. When the
 * rest cannot be had, `failed` is told before the program stops for good.
 */
export function fetchRest(address, failed) {
  return (first) => {
    try {
      new WebAssembly.Instance(prepared ?? new WebAssembly.Module(unpack(bytes(address))), { first });
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}
