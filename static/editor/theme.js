// Every colour is one of the page's custom properties, so light and dark follow the page without a new editor. The
// fallbacks are for a page that sets none.
import { EditorView } from "@codemirror/view";

const text = "var(--text, CanvasText)";
const muted = "var(--muted, GrayText)";
const surface = "var(--surface, Canvas)";
const sunk = "var(--sunk, Canvas)";
const line = "var(--line, GrayText)";
const accent = "var(--accent, Highlight)";
const danger = "var(--danger, light-dark(#b3261e, #ff8a80))";
const caution = "var(--caution, light-dark(#8a6a00, #e0b93c))";
const tint = (colour, share) => `color-mix(in oklab, ${colour} ${share}, transparent)`;
const squiggle = (colour) => ({
  background: "none",
  textDecoration: `underline wavy ${colour}`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "3px",
});

export const theme = EditorView.theme({
  "&": { height: "100%", color: text, backgroundColor: surface, fontSize: "var(--code-size, 13px)" },
  "&.cm-focused": { outline: "none" },
  "&.cm-focused > .cm-scroller > .cm-content": { caretColor: text },
  ".cm-scroller": { fontFamily: "var(--mono, ui-monospace, monospace)", lineHeight: "var(--code-leading, 21px)", overflow: "auto" },
  ".cm-content": { padding: "8px 0" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: `2px solid ${text}` },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: tint(accent, "24%"),
  },
  ".cm-selectionMatch": { backgroundColor: tint(accent, "12%") },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", boxShadow: `inset 0 0 0 1px ${muted}`, borderRadius: "2px" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", boxShadow: `inset 0 0 0 1px ${danger}` },

  // Gutters: breakpoints, waiting tasks, numbers, problems.
  ".cm-gutters": { backgroundColor: surface, color: muted, border: "none", userSelect: "none" },
  ".cm-gutter.cm-lineNumbers .cm-gutterElement": { minWidth: "24px", padding: "0 4px 0 2px", cursor: "pointer" },
  ".cm-breakpoint-gutter": { cursor: "pointer" },
  ".cm-breakpoint-gutter .cm-gutterElement": {
    width: "18px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
  },
  ".cm-breakpoint, .cm-breakpoint-place": { width: "9px", height: "9px", borderRadius: "50%" },
  ".cm-breakpoint": { backgroundColor: danger },
  ".cm-breakpoint.conditional": { background: `radial-gradient(circle, ${surface} 0 1.8px, ${danger} 2.2px)` },
  ".cm-breakpoint.off": { background: "none", boxShadow: `inset 0 0 0 1.5px ${muted}` },
  ".cm-breakpoint-gutter .cm-gutterElement:hover .cm-breakpoint-place": { backgroundColor: tint(danger, "40%") },
  ".cm-waiting-gutter": { minWidth: "16px" },
  ".cm-waiting-gutter .cm-gutterElement": { display: "flex", alignItems: "center", justifyContent: "flex-end" },
  ".cm-waiting": { display: "flex", alignItems: "center", gap: "1px", cursor: "default" },
  ".cm-waiting-mark": { color: `var(--mark, ${muted})`, fontSize: "10px", lineHeight: "1" },
  ".cm-waiting-mark svg": { display: "block", width: "10px", height: "10px", fill: "currentColor" },
  ".cm-waiting-more": { color: muted, fontSize: "9px" },
  ".cm-gutter-lint": { width: "12px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0" },
  ".cm-lint-marker": { content: "none", width: "3px", height: "100%", marginInline: "auto", borderRadius: "1px" },
  ".cm-lint-marker-error": { content: "none", backgroundColor: danger },
  ".cm-lint-marker-warning": { content: "none", backgroundColor: caution },
  ".cm-lint-marker-info": { content: "none", backgroundColor: accent },

  // The line that runs. The class that comes with it sets --mark.
  ".cm-current": { backgroundColor: `var(--now, ${tint(accent, "14%")})`, boxShadow: `inset 3px 0 var(--mark, ${accent})` },

  // Problems.
  ".cm-lintRange-error": squiggle(danger),
  ".cm-lintRange-warning": squiggle(caution),
  ".cm-lintRange-info": squiggle(accent),
  ".cm-lintPoint::after": { borderBottomColor: danger },
  ".cm-lintPoint-warning::after": { borderBottomColor: caution },
  ".cm-tooltip": {
    backgroundColor: surface,
    color: text,
    border: `1px solid ${line}`,
    borderRadius: "6px",
    fontFamily: "var(--sans, system-ui, sans-serif)",
    fontSize: "13px",
    maxWidth: "min(46ch, 90vw)",
    overflow: "hidden",
  },
  ".cm-value": { padding: "5px 10px", display: "grid", gap: "2px" },
  ".cm-value code": { fontFamily: "var(--mono, monospace)", fontSize: "12px", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  ".cm-value small": { color: muted, fontSize: "12px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono, monospace)", fontSize: "12px", maxHeight: "14em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px 8px", lineHeight: "1.5" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { background: tint(accent, "22%"), color: text },
  ".cm-completionDetail": { color: muted, fontStyle: "normal", marginLeft: "1ch" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-tooltip .cm-diagnostic": { padding: "6px 10px", marginLeft: "0", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: `3px solid ${danger}` },
  ".cm-diagnostic-warning": { borderLeft: `3px solid ${caution}` },
  ".cm-diagnostic-info": { borderLeft: `3px solid ${accent}` },

  // Panels: search, and the list of problems.
  ".cm-panels": { backgroundColor: sunk, color: text, fontFamily: "var(--sans, system-ui, sans-serif)" },
  ".cm-panels-top": { borderBottom: `1px solid ${line}` },
  ".cm-panels-bottom": { borderTop: `1px solid ${line}` },
  ".cm-panel.cm-search": { padding: "6px 32px 6px 8px", display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  ".cm-panel.cm-search br": { display: "none" },
  ".cm-panel.cm-search label": { fontSize: "12px", display: "inline-flex", alignItems: "center", gap: "4px", margin: "0" },
  ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": { margin: "0" },
  ".cm-textfield": {
    backgroundColor: surface,
    color: text,
    border: `1px solid ${line}`,
    borderRadius: "4px",
    padding: "2px 6px",
    font: "13px var(--mono, monospace)",
    width: "16ch",
  },
  ".cm-button": {
    background: "none",
    color: text,
    border: `1px solid ${line}`,
    borderRadius: "4px",
    padding: "2px 8px",
    font: "12px var(--sans, system-ui, sans-serif)",
    cursor: "pointer",
  },
  ".cm-button:hover": { backgroundColor: surface },
  ".cm-button:active": { backgroundImage: "none" },
  ".cm-textfield:focus-visible, .cm-button:focus-visible": { outline: `2px solid ${accent}`, outlineOffset: "0" },
  ".cm-panel.cm-search [name=close]": { color: muted, fontSize: "18px", right: "8px", top: "4px", cursor: "pointer" },
  ".cm-searchMatch": { backgroundColor: tint(caution, "30%") },
  ".cm-searchMatch-selected": { backgroundColor: tint(accent, "40%") },

  // Python, by the classes of lezer's class highlighter.
  ".tok-keyword, .tok-operatorKeyword": { color: "var(--code-keyword, light-dark(#2454c7, #8fb2ff))" },
  ".tok-string, .tok-string2": { color: "var(--code-string, light-dark(#00785a, #3fc8a0))" },
  ".tok-number, .tok-bool, .tok-atom, .tok-literal": { color: "var(--code-number, light-dark(#9a4585, #e59acb))" },
  ".tok-comment": { color: `var(--code-comment, ${muted})`, fontStyle: "italic" },
  ".tok-definition": { fontWeight: "600" },
  ".tok-meta, .tok-operator, .tok-punctuation": { color: `var(--code-punctuation, ${text})` },
  ".tok-className, .tok-typeName": { color: `var(--code-type, ${text})` },
  ".tok-invalid": { color: danger },
});
