// Starts the program. This file is bundled with the glue that wasm-bindgen writes (`loopscope`), and is the only script
// that the page names.
import init from "loopscope";
import { complete } from "./wasm/complete.js";
import { partsAt } from "./wasm/parts.js";
import { unpack } from "./wasm/streams.js";

const mount = document.getElementById("app");
const preload = document.getElementById("program");
const addresses = preload.dataset.parts.split(" ").filter(Boolean).map((name) => new URL(name, document.baseURI).href);
const parts = partsAt(addresses, stopped);
const embedded = mount.hasAttribute("data-embed");

// What the program asks of this side. The editor is its own file, fetched when the program first calls for it, so that a
// page without an editor does not pay for one.
globalThis.loopscope = {
  editor: () => import("./editor/editor.js"),
  library: text,
  part: parts.load,
  files: () => import("./files.js"),
};

// A theme chosen earlier shows at once, not only when the program has arrived (src/ui/platform/storage.rs keeps it).
try {
  const theme = localStorage.getItem("loopscope.theme");
  // An embed is told its theme by the page around it.
  if (theme && !embedded) document.documentElement.dataset.theme = theme;
} catch {
  // Some embedded pages may not ask for storage; those follow the system, as the program will find too.
}

/** The text of a file of the library. The folder's name tells what is in it, and only the build knows it. */
async function text(address) {
  const base = new URL(preload.dataset.library, document.baseURI);
  const response = await fetch(new URL(address.replace(/^library\//, ""), base));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.text();
}

/** The program's bytes. Unpacking them needs all of them, so compiling does not begin while they come in. */
async function program(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return complete(unpack(new Uint8Array(await response.arrayBuffer())));
}

/** Says what went wrong where nothing else on the page could. What the page shows, the text above all, stays. */
function stopped(error) {
  // Whatever goes on trying afterwards fails for the same reason.
  if (document.querySelector(".stopped")) return;
  const notice = document.createElement("p");
  notice.setAttribute("role", "alert");
  notice.className = "stopped";
  notice.textContent = mount.childElementCount
    ? `A part of Loopscope could not be fetched, so it has stopped: ${error} Copy your program if you changed it, then reload the page.`
    : `Loopscope could not start: ${error}`;
  mount.before(notice);
}

try {
  // The page is made of the first two parts, an embed of the first.
  const [bytes] = await Promise.all([program(preload.href), embedded || parts.prepare(1)]);
  await init({ module_or_path: bytes });
} catch (error) {
  // Without WebAssembly, or with half of a download.
  stopped(error);
  throw error;
}

// Whoever does something may soon do what needs the other parts. An embed is mostly looked at: there it takes an edit.
const begins = embedded ? ["input"] : ["pointerdown", "keydown", "input"];
const begun = () => {
  for (const kind of begins) removeEventListener(kind, begun, true);
  parts.prepare(addresses.length);
};
for (const kind of begins) addEventListener(kind, begun, true);

// A copy for visits without a network, made when this one has what it needs. An embed leaves nothing behind on the reader's
// machine, and who saves data is not made to spend it.
if (!embedded && navigator.serviceWorker && !navigator.connection?.saveData) {
  const keep = () => navigator.serviceWorker.register("sw.js").catch(() => {
    // Without it, as in private windows, the page works as well with a network.
  });
  setTimeout(keep, 3000);
}
