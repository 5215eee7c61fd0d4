// The script for pages of others: `<script src="…/loop-scope.js" defer></script>`. It defines the element and fetches nothing
// until one of them is opened; the embedded page lies beside it.
import { define } from "./element.js";

// A module script does not know itself; it is found by its name then.
const script = document.currentScript ?? document.querySelector("script[src*='loop-scope.js']");
const beside = script?.src ?? document.baseURI;

define((element, iframe, options, hash) => {
  const base = new URL(element.getAttribute("base") ?? ".", element.hasAttribute("base") ? document.baseURI : beside);
  const page = new URL("embed.html", base);
  // The page answers to nobody else. A page without an origin of its own calls itself "null".
  options.set("host", location.origin === "null" ? "*" : location.origin);
  page.search = options.toString();
  page.hash = hash;
  const sandbox = element.getAttribute("sandbox");
  if (sandbox !== null) iframe.setAttribute("sandbox", sandbox || "allow-scripts");
  iframe.src = page.href;
  // Without allow-same-origin the page has no origin.
  const opaque = sandbox !== null && !iframe.sandbox.contains("allow-same-origin");
  return opaque || page.protocol === "file:" ? "null" : page.origin;
});
