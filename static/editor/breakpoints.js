// Breakpoints. The page decides which exist; the editor shows them, moves them along with the text, and reports clicks.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker, keymap } from "@codemirror/view";
import { lineStart } from "./positions.js";

/** `[{ line, kind, title }]`, or only the lines; the page knows each by its place in the list. */
export const setBreakpointsEffect = StateEffect.define();

/** A breakpoint's mark; `kind` is empty, or says in a class how it differs: `conditional`, `off`. */
class Dot extends GutterMarker {
  constructor(index, kind = "", title = "") {
    super();
    Object.assign(this, { index, kind, title });
  }

  eq(other) {
    return this.index === other.index && this.kind === other.kind && this.title === other.title;
  }

  toDOM() {
    const mark = document.createElement("span");
    mark.className = `cm-breakpoint ${this.kind}`;
    mark.title = this.title;
    return mark;
  }
}

/** What lies below every line's number, so that an empty place shows on hover that it can be clicked. */
const place = (title) =>
  new (class extends GutterMarker {
    toDOM() {
      const mark = document.createElement("span");
      mark.className = "cm-breakpoint-place";
      mark.title = title;
      return mark;
    }
  })();

const field = StateField.define({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setBreakpointsEffect)) continue;
      const { doc } = transaction.state;
      const dots = new Map();
      effect.value.forEach((told, index) => {
        const { line, kind, title } = typeof told === "number" ? { line: told } : told;
        const start = lineStart(doc, line);
        if (start != null && !dots.has(start)) dots.set(start, new Dot(index, kind, title));
      });
      next = RangeSet.of(
        [...dots].map(([start, dot]) => dot.range(start)),
        true,
      );
    }
    return next;
  },
});

/** Where the breakpoints are now: `[place in the page's list, line]`, by line, one for each line. */
export function breakpointPlaces(state) {
  const places = new Map();
  state.field(field).between(0, state.doc.length, (from, to, dot) => {
    const line = state.doc.lineAt(from).number;
    if (!places.has(line)) places.set(line, dot.index);
  });
  return [...places].map(([line, index]) => [index, line]);
}

/** The lines that have a breakpoint now, ascending, each once. */
export const breakpointLines = (state) => breakpointPlaces(state).map(([, line]) => line);

/** `report(line)` is called when a breakpoint is to be set or taken away; `words` is said where there is none. */
export const breakpoints = (report, words) => {
  const empty = place(words);
  return [
    field,
    gutter({
      class: "cm-breakpoint-gutter",
      markers: (view) => view.state.field(field),
      lineMarker: (view, block, others) => (others.some((marker) => marker instanceof Dot) ? null : empty),
      initialSpacer: () => new Dot(0),
      domEventHandlers: {
        mousedown(view, block, event) {
          if (event.button !== 0) return false;
          report(view.state.doc.lineAt(block.from).number);
          return true;
        },
      },
    }),
    keymap.of([
      {
        key: "F9",
        run(view) {
          report(view.state.doc.lineAt(view.state.selection.main.head).number);
          return true;
        },
      },
    ]),
  ];
};
