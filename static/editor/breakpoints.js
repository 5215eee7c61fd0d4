// Breakpoints. The page decides which exist; the editor shows them, moves them along with the text, and reports clicks.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker, keymap } from "@codemirror/view";
import { lineStart } from "./positions.js";

/** The lines that have one. */
export const setBreakpointsEffect = StateEffect.define();

const dot = new (class extends GutterMarker {
  toDOM() {
    const mark = document.createElement("span");
    mark.className = "cm-breakpoint";
    return mark;
  }
})();

/** What lies below every line's number, so that an empty place shows on hover that it can be clicked. */
const place = new (class extends GutterMarker {
  toDOM() {
    const mark = document.createElement("span");
    mark.className = "cm-breakpoint-place";
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
      const starts = new Set(effect.value.map((line) => lineStart(doc, line)).filter((start) => start != null));
      next = RangeSet.of([...starts].map((start) => dot.range(start)), true);
    }
    return next;
  },
});

/** The lines that have a breakpoint now, ascending, each once. */
export function breakpointLines(state) {
  const lines = new Set();
  state.field(field).between(0, state.doc.length, (from) => {
    lines.add(state.doc.lineAt(from).number);
  });
  return [...lines];
}

export const breakpoints = (report) => [
  field,
  gutter({
    class: "cm-breakpoint-gutter",
    markers: (view) => view.state.field(field),
    lineMarker: (view, block, others) => (others.length ? null : place),
    initialSpacer: () => dot,
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
