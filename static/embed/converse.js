// The embedded page's side of the conversation with the page around it. It looks where messages come from, passes orders on to
// the program as events, and tells what the program says, and how high the page is.
import { message, received } from "./protocol.js";

/**
 * Begins it. `query` and `hash` are the page's address as far as it says what to show; `page` is the address of the whole page,
 * if there is one. The program asks for all three.
 */
export function converse({ query, hash, page }) {
  const options = new URLSearchParams(query);
  // Whom to talk to. Without `host` nobody has asked to be told anything: a plain iframe shows the page, and that is all.
  const host = options.get("host");
  const around = window.parent === window || host === null ? undefined : window.parent;

  const theme = options.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

  const tell = (type, detail = {}) => around?.postMessage(message(type, detail), host);
  globalThis.loopscopeEmbed = { tell, query: () => query, hash: () => hash, page: () => page };

  const shown = () => document.querySelector(".embed");
  const measure = () => shown() && tell("height", { height: shown().getBoundingClientRect().height });

  addEventListener("message", (event) => {
    const order = around && received(event, around, host);
    if (!order) return;
    if (order.type === "measure") measure();
    else document.dispatchEvent(new CustomEvent("loopscope:order", { detail: order }));
  });

  const sizes = new ResizeObserver(measure);
  const mounted = new MutationObserver(() => {
    if (!shown()) return;
    mounted.disconnect();
    sizes.observe(shown());
  });
  mounted.observe(document.getElementById("app"), { childList: true });
}
