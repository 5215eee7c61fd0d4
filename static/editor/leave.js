// Tab indents, so something else must let a person who uses the keyboard out: Escape, then Tab.
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** How long Escape counts, in milliseconds; any other key ends it sooner. Nobody should have to hurry. */
const PATIENCE = 60_000;

/**
 * `words` are announced after Escape. The binding comes last: an open search panel or several cursors have
 * Escape first.
 */
export const leaveByTab = (words) => [
  Prec.lowest(
    keymap.of([
      {
        key: "Escape",
        run(view) {
          view.setTabFocusMode(PATIENCE);
          view.dispatch({ effects: EditorView.announce.of(words) });
          return true;
        },
      },
    ]),
  ),
  EditorView.domEventHandlers({
    blur(event, view) {
      view.setTabFocusMode(false);
      return false;
    },
  }),
];
