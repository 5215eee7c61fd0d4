// The embedded page of the single-file form. It has no files beside it: the script around it sends what the page otherwise
// fetches, and its address stands in attributes of its root.
import init from "loopscope";
import { complete } from "../wasm/complete.js";
import { chain } from "../wasm/parts.js";
import { unpack } from "../wasm/streams.js";
import { converse } from "./converse.js";
import { message, received } from "./protocol.js";

const { query, hash, page } = document.documentElement.dataset;
converse({ query, hash, page });

/** What the program asks of this side, from what was sent. */
function provide({ files, library }) {
  globalThis.loopscope = {
    editor: () => import("../editor/editor.js"),
    library: async (address) => {
      const name = address.replace(/^library\/|\.py(\?.*)?$/g, "");
      if (!Object.hasOwn(library, name)) throw new Error(`${address} is not in this file`);
      return library[name];
    },
    part: chain((part) => new WebAssembly.Module(unpack(new Uint8Array(files[part])))),
  };
}

addEventListener("message", async (event) => {
  const data = received(event, parent, "*");
  if (data?.type !== "engine") return;
  try {
    provide(data);
    await init({ module_or_path: complete(unpack(new Uint8Array(data.files[0]))) });
  } catch (error) {
    document.getElementById("app").textContent = `Loopscope could not start: ${error}`;
    throw error;
  }
});
parent.postMessage(message("hello"), "*");
