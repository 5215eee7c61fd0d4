// Starts the program. This file is bundled with the glue that wasm-bindgen writes (`loopscope`), and is the only script
// that the page names.
import init from "loopscope";
import { unpack } from "./wasm/streams.js";

// What the program asks of this side. The editor is its own file, fetched when the program first calls for it, so that a
// page without an editor does not pay for one.
globalThis.loopscope = {
  editor: () => import("./editor/editor.js"),
  library: text,
};

// A theme chosen earlier shows at once, not only when the program has arrived (src/ui/platform/storage.rs keeps it).
try {
  const theme = localStorage.getItem("loopscope.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Some embedded pages may not ask for storage; those follow the system, as the program will find too.
}

/** The text of a file beside the page. */
async function text(address) {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.text();
}

/** The program's bytes. Unpacking them needs all of them, so compiling does not begin while they come in. */
async function program(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return unpack(new Uint8Array(await response.arrayBuffer()));
}

const mount = document.getElementById("app");

try {
  await init({ module_or_path: await program(document.getElementById("program").href) });
} catch (error) {
  // Without WebAssembly, or with half of a download, nothing else on the page could say what happened.
  const notice = document.createElement("p");
  notice.setAttribute("role", "alert");
  notice.textContent = `Loopscope could not start: ${error}`;
  mount.replaceChildren(notice);
  throw error;
}
