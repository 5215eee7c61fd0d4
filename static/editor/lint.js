// What checking.js fetches.
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { keymap } from "@codemirror/view";

export { setDiagnostics } from "@codemirror/lint";

export const linting = () => [lintGutter(), keymap.of(lintKeymap)];
