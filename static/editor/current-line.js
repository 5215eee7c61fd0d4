// The line that runs now.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
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

/** What keeps the line in view when it is among these marks, moving as little as possible, without taking the focus or the cursor. */
export function following(doc, effects) {
  const at = effects.findLast((effect) => effect.is(setCurrentLineEffect))?.value;
  const start = at && lineStart(doc, at.line);
  return start == null ? [] : [EditorView.scrollIntoView(start, { y: "nearest", yMargin: 42 })];
}

export const currentLine = () => field;
