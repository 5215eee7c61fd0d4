// Which program an element shows.

/** The text of a code block. Line numbers and buttons that sites put into blocks are no part of it. */
function textOf(block) {
  const code = block.querySelector("code") ?? block;
  const copy = code.cloneNode(true);
  for (const extra of copy.querySelectorAll("button, .linenos, .lineno, .gp, [aria-hidden=true]")) extra.remove();
  return copy.textContent.replace(/\n*$/, "\n");
}

/** The block that an element wraps, names by `for`, or follows. */
export function blockOf(element) {
  const selector = element.getAttribute("for");
  if (selector) return element.getRootNode().querySelector(selector);
  const inside = element.querySelector("pre, code, script[type='text/x-python']");
  if (inside || element.hasAttribute("program")) return inside;
  const before = element.previousElementSibling;
  return before?.matches("pre, .highlight, div[class*=highlight]") ? before : null;
}

/** `{ text, name }`, or `{ example }`. Throws a sentence that says what is missing. */
export async function programOf(element) {
  const get = (name) => element.getAttribute(name);
  if (get("example")) return { example: get("example") };
  const scenario = get("scenario") ?? "";
  const named = (text, name) => ({ text, name: get("name") ?? name, scenario });
  if (get("program") !== null) return named(get("program"), "program.py");
  if (get("src")) {
    const address = new URL(get("src"), document.baseURI);
    const response = await fetch(address).catch((error) => {
      throw new Error(`${address} could not be fetched: ${error.message}`);
    });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return named(await response.text(), address.pathname.split("/").pop());
  }
  const block = blockOf(element);
  if (!block) {
    throw new Error("<loop-scope> has no program: put a <pre><code> block into it, or give it for, src, example or program");
  }
  return named(textOf(block), "program.py");
}
