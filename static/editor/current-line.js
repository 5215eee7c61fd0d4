// The line that runs now.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";
import { lineStart } from "./positions.js";

/** `{ line, cls }`, or null for none. */
export const setCurrentLineEffect = StateEffect.define();

const field = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    let next = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setCurrentLineEffect)) continue;
      const start = effect.value && lineStart(transaction.state.doc, effect.value.line);
      next =
        start == null
          ? Decoration.none
          : Decoration.set([
              Decoration.line({
                class: `cm-current ${effect.value.cls}`,
                attributes: { "aria-current": "step" },
              }).range(start),
            ]);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Keeps the line in view, moving as little as possible, without taking the focus or the cursor. */
const follow = ViewPlugin.define((view) => ({
  update(update) {
    const moved = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setCurrentLineEffect)));
    const start = update.state.field(field).iter().value ? update.state.field(field).iter().from : null;
    if (!moved || start == null) return;
    // Scrolling needs a transaction of its own, which may not begin while one is being applied.
    queueMicrotask(() => {
      if (start > view.state.doc.length || !view.dom.isConnected) return;
      view.dispatch({ effects: EditorView.scrollIntoView(start, { y: "nearest", yMargin: 42 }) });
    });
  },
}));

export const currentLine = () => [field, follow];
