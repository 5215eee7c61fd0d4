// Fetches the second half of the program, in which is what few visits run (tools/split.mjs).
//
// The program asks for it in the middle of a function, where WebAssembly cannot wait, so the request is synchronous: it
// happens at most once in the life of a page, and the file is small, mostly in a cache, and of this site.
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

/**
 * What the program calls when it comes to something that is not there: `first` is what its first half exports. When the
 * rest cannot be had, `failed` is told before the program stops for good.
 */
export function fetchRest(address, failed) {
  return (first) => {
    try {
      const module = new WebAssembly.Module(unpack(bytes(address)));
      new WebAssembly.Instance(module, { first });
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}
