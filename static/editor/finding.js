// Searching in the editor, fetched when somebody first wants it: by its keys, or by selecting something whose other
// places could be marked.
import { Compartment, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** Selections shorter than this are not looked for. */
const WORTH_MARKING = 2;

/** The extension that brings searching once it is needed. */
export function finding() {
  const place = new Compartment();
  let loaded;
  const load = (view) => {
    loaded ??= import("./search.js").then((module) => {
      view.dispatch({ effects: place.reconfigure(module.searching()) });
      return module;
    });
    // A fetch that fails, offline for instance, may succeed the next time.
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
  /** Runs the command of the same name; what it needs may have to come first. */
  const later = (name) => (view) => {
    load(view).then(
      (module) => module[name](view),
      (error) => console.warn("Searching is not available:", error),
    );
    return true;
  };
  const waiting = [
    Prec.low(
      keymap.of([
        { key: "Mod-f", run: later("openSearchPanel") },
        { key: "F3", run: later("findNext"), shift: later("findPrevious"), preventDefault: true },
        { key: "Mod-g", run: later("findNext"), shift: later("findPrevious"), preventDefault: true },
        { key: "Mod-Alt-g", run: later("gotoLine") },
        { key: "Mod-d", run: later("selectNextOccurrence"), preventDefault: true },
      ]),
    ),
    EditorView.updateListener.of(({ selectionSet, state, view }) => {
      const { from, to } = state.selection.main;
      if (selectionSet && !loaded && to - from >= WORTH_MARKING) load(view).catch(() => {});
    }),
  ];
  return place.of(waiting);
}
