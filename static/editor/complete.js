// What completing.js fetches: names of asyncio, and of the objects that its functions give. The table is read off our own
// library by tests/completion.rs.
import { autocompletion, completionKeymap, snippetCompletion } from "@codemirror/autocomplete";
import { keymap } from "@codemirror/view";
import table from "./asyncio.json";

export { startCompletion } from "@codemirror/autocomplete";

/** Icons of CodeMirror's for the kinds of the table. */
const KINDS = { function: "function", coroutine: "function", class: "class", exception: "class", constant: "constant", module: "namespace" };

/** `[name, kind, signature]` as an option of the list. */
function option([name, kind, signature]) {
  const detail = kind === "coroutine" ? `async ${signature}` : signature;
  const info = { label: name, type: KINDS[kind] ?? "property", detail };
  // Whoever chooses a function calls it; the cursor goes between the brackets.
  return kind === "function" || kind === "coroutine" ? snippetCompletion(`${name}(\${})`, info) : info;
}

const members = table.members.map(option);
const plain = table.members.map(([name, kind, signature]) => ({ label: name, type: KINDS[kind], detail: signature }));
const classes = new Map(Object.entries(table.classes).map(([name, methods]) => [name, methods.map(option)]));

/** The class of what a name was last given: `name = asyncio.Queue()`, `async with asyncio.TaskGroup() as name`. */
function classOf(name, text) {
  const made = `(?:await\\s+)?(?:asyncio\\.)?(\\w+)\\(`;
  const given = new RegExp(`(?:\\b${name}\\s*(?::[^=\\n]+)?=\\s*${made}|with\\s+${made}[^\\n]*\\)\\s+as\\s+${name}\\b)`, "g");
  let found;
  for (const match of text.matchAll(given)) found = match[1] ?? match[2];
  return found && (classes.has(found) ? found : table.gives[found]);
}

function complete(context) {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  // Not within a comment. A string that holds a hash is rarer than a comment that holds a name.
  if (/^\s*#/.test(before)) return null;
  const imported = /^\s*from\s+asyncio\s+import\s+(?:[\w\s,(]*[\s,(])?(\w*)$/.exec(before);
  if (imported) return { from: context.pos - imported[1].length, options: plain, validFor: /^\w*$/ };
  const dotted = /(?:^|[^\w.])(\w+)\.(\w*)$/.exec(before);
  if (!dotted) return null;
  const [, owner, begun] = dotted;
  const from = context.pos - begun.length;
  if (owner === "asyncio") return { from, options: members, validFor: /^\w*$/ };
  const before_all = context.state.doc.sliceString(0, line.from);
  const kind = classOf(owner, before_all);
  return kind ? { from, options: classes.get(kind), validFor: /^\w*$/ } : null;
}

export const completion = () => [
  autocompletion({ override: [complete], icons: true, closeOnBlur: true }),
  keymap.of(completionKeymap),
];
