// Completion of asyncio's names, fetched with the first key that is typed: those who only read need none.
import { Compartment, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** The extension that brings completion once it is needed. */
export function completing() {
  const place = new Compartment();
  let loaded;
  const load = (view) => {
    loaded ??= import("./complete.js").then((module) => {
      view.dispatch({ effects: place.reconfigure(module.completion()) });
      return module;
    });
    // A fetch that fails, offline for instance, may succeed the next time.
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
  const waiting = [
    Prec.low(
      keymap.of([
        {
          key: "Ctrl-Space",
          run(view) {
            load(view).then(
              (module) => module.startCompletion(view),
              (error) => console.warn("Completion is not available:", error),
            );
            return true;
          },
        },
      ]),
    ),
    EditorView.updateListener.of(({ transactions, view }) => {
      const typed = transactions.some((transaction) => transaction.isUserEvent("input.type"));
      if (!typed || loaded) return;
      // What was typed meanwhile asks for its names too: nothing that is typed later need come.
      load(view)
        .then((module) => view.hasFocus && module.startCompletion(view))
        // Without it one types on; the next key tries again.
        .catch(() => {});
    }),
  ];
  return place.of(waiting);
}
