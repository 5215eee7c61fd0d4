// Hovering over a name shows its value at the playhead.
import { hoverTooltip } from "@codemirror/view";

/** Letters of a Python name, whatever alphabet it is written in. */
const NAME = /[\p{L}\p{N}_]/u;

/** The name around an offset of the text: `{ from, to, name }`, or null. */
function nameAt(doc, offset) {
  const line = doc.lineAt(offset);
  let from = offset - line.from;
  let to = from;
  while (from > 0 && NAME.test(line.text[from - 1])) from -= 1;
  while (to < line.length && NAME.test(line.text[to])) to += 1;
  const name = line.text.slice(from, to);
  // What follows a dot is not a variable, and a number is not a name.
  if (!name || /^\p{N}/u.test(name) || line.text[from - 1] === ".") return null;
  return { from: line.from + from, to: line.from + to, name };
}

/** `value(name, line)` answers with what is to be shown, `{ value, where }`, or undefined for what has no value here. */
export const hovering = (value) =>
  hoverTooltip((view, offset) => {
    const found = nameAt(view.state.doc, offset);
    const told = found && value(found.name, view.state.doc.lineAt(offset).number);
    if (!told) return null;
    return {
      pos: found.from,
      end: found.to,
      above: true,
      create() {
        const dom = document.createElement("div");
        dom.className = "cm-value";
        dom.append(Object.assign(document.createElement("code"), { textContent: `${found.name} = ${told.value}` }));
        dom.append(Object.assign(document.createElement("small"), { textContent: told.where }));
        return { dom };
      },
    };
  });
