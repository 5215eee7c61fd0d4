// CodeMirror's search, in a file of its own; see finding.js.
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { keymap } from "@codemirror/view";

export { findNext, findPrevious, gotoLine, openSearchPanel, selectNextOccurrence } from "@codemirror/search";

export const searching = () => [
  search({ top: true }),
  highlightSelectionMatches({ minSelectionLength: 2, wholeWords: true }),
  keymap.of(searchKeymap),
];
