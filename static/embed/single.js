// The single-file form: a classic script with everything in it, for pages that may not fetch: those without an origin, from
// `file://` or in a frame with `sandbox="allow-scripts"`. The embedded page is written into its frame, and its program sent to it.
import { define } from "./element.js";
import { message, received } from "./protocol.js";

// What the build puts in: the page's script and style as texts, the program and the library as gzip in base64.
const { script, style, files, library } = LOOPSCOPE_PARTS;

function unzipped(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** Unpacked when the first embed is opened, and kept for the next. */
let engine;
const unpacked = () =>
  (engine ??= Promise.all([unzipped(library).json(), ...files.map((file) => unzipped(file).arrayBuffer())]).then(
    ([library, ...files]) => message("engine", { files, library }),
  ));

const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

define((element, iframe, options, hash) => {
  // The frame is written here and by nobody else, so its window is all that has to be known of it.
  options.set("host", "*");
  const base = element.getAttribute("base");
  const page = base === null ? "" : new URL("index.html", new URL(base, document.baseURI)).href;
  iframe.srcdoc = `<!doctype html><html lang="en" data-query="${attribute(options.toString())}" data-hash="${attribute(hash)}"
    data-page="${attribute(page)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"><style>${style}</style></head>
    <body><div id="app" data-embed></div><script>${script}</script></body></html>`;
  const listen = async (event) => {
    if (received(event, iframe.contentWindow, "*")?.type !== "hello") return;
    removeEventListener("message", listen);
    iframe.contentWindow?.postMessage(await unpacked(), "*");
  };
  addEventListener("message", listen);
  return "*";
});
