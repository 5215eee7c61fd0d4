// Marks of errors in the text, with the gutter, keys and panel that belong to them: fetched with the first error.
import { Compartment } from "@codemirror/state";
import { gutter } from "@codemirror/view";

/** The extension, and what shows errors: `show(view, [{ from, to, severity, message }])`, places as offsets. */
export function checking() {
  const place = new Compartment();
  let module;
  let wanted;
  const show = async (view, diagnostics) => {
    wanted = diagnostics;
    if (!module && !diagnostics.length) return;
    if (!module) {
      try {
        module = await import("./lint.js");
      } catch (error) {
        // Offline, for instance: the page says the error in words beside the editor.
        console.warn("Errors cannot be marked in the text:", error);
        return;
      }
      view.dispatch({ effects: place.reconfigure(module.linting()) });
    }
    // While the module was fetched the text may have changed: what is wrong with it now is told in a moment.
    if (wanted !== diagnostics || diagnostics.some(({ to }) => to > view.state.doc.length)) return;
    view.dispatch(module.setDiagnostics(view.state, diagnostics));
  };
  // The room of the gutter that comes with it, so that the text does not move then.
  return { extension: place.of(gutter({ class: "cm-gutter-lint" })), show };
}
