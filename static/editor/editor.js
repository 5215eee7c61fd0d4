// The code editor: CodeMirror with what a page about an event loop needs on top. The program loads this file when it
// shows an editor, through `loopscope.editor()`, and calls `create`.
//
// Lines are counted from 1 and columns from 0, in code points, as Python counts both.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
// A tokenizer is enough here: the program itself parses what is typed. The full grammar would be 19 kB more.
import { python } from "@codemirror/legacy-modes/mode/python";
import { Annotation, Compartment, EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { breakpoints, breakpointLines, breakpointPlaces, setBreakpointsEffect } from "./breakpoints.js";
import { checking } from "./checking.js";
import { completing } from "./completing.js";
import { hovering } from "./hover.js";
import { leaveByTab } from "./leave.js";
import { finding } from "./finding.js";
import { currentLine, following, setCurrentLineEffect } from "./current-line.js";
import { offsetAt } from "./positions.js";
import { theme } from "./theme.js";
import { setWaitingEffect, waiting } from "./waiting.js";

/** Marks a change that the page made, so that it is not reported back to the page. */
const fromPage = Annotation.define();

const nothing = () => {};

/**
 * Puts an editor into `parent` and returns its handle.
 *
 * Options, each with a default:
 * - `doc`: the text, and `readOnly`: whether it is fixed
 * - `label`: the editor's accessible name; `hint`: how to leave it by keyboard, read out as its description;
 *   `leaving`: what is announced after Escape, when Tab leaves it; `phrases`: translations of CodeMirror's own words
 * - `dark`: whether the page is dark, for the few colours that are CodeMirror's own
 * - `onChange(text, lines, places)`: the person edited; breakpoints moved along with their text to these lines, and each, by
 *   its place in the list that the page set, to its line: `[place, line]`
 * - `onToggleBreakpoint(line)`: the person clicked a gutter or pressed F9; the page answers with `setBreakpoints`
 * - `onLeave()`: the keyboard focus left the editor
 * - `onCursor(line)`: the cursor came to another line
 * - `valueOf(name, line)`: the value of a name at the playhead, `{ value, where }`, or undefined
 * - `breakpointHint`: what is said where a breakpoint can be set
 */
export function create(parent, options = {}) {
  const {
    doc = "",
    readOnly = false,
    label = "Program",
    hint = "Press Escape and then Tab to leave the editor.",
    leaving = "Tab now leaves the editor.",
    phrases = {},
    dark = false,
    onChange = nothing,
    onToggleBreakpoint = nothing,
    onLeave = nothing,
    onCursor = nothing,
    valueOf = nothing,
    breakpointHint = "Click to set a breakpoint, or press F9",
  } = options;

  const check = checking();
  const past = new Compartment();
  let cursor = 1;
  const fixed = new Compartment();
  const words = new Compartment();
  const shade = new Compartment();
  const fixedTo = (value) => [EditorState.readOnly.of(value), EditorView.contentAttributes.of(value ? { "aria-readonly": "true" } : {})];
  const wordsIn = (name, description, translated) => [
    // It can be focused anyway; said in so many words, whoever looks for what scrolls without a keyboard knows it too.
    EditorView.contentAttributes.of({ "aria-label": name, "aria-description": description, tabindex: "0" }),
    EditorState.phrases.of(translated),
  ];
  const shadeOf = (value) => EditorView.darkTheme.of(value);

  const view = new EditorView({
    parent,
    doc,
    extensions: [
      fixed.of(fixedTo(readOnly)),
      words.of(wordsIn(label, hint, phrases)),
      shade.of(shadeOf(dark)),
      breakpoints(onToggleBreakpoint, breakpointHint),
      waiting(),
      lineNumbers({ domEventHandlers: { mousedown: clickedLine(onToggleBreakpoint) } }),
      check.extension,
      currentLine(),
      past.of(history()),
      drawSelection(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      finding(),
      completing(),
      hovering(valueOf),
      StreamLanguage.define(python),
      syntaxHighlighting(classHighlighter),
      theme,
      leaveByTab(leaving),
      keymap.of([
        ...closeBracketsKeymap,
        ...historyKeymap,
        indentWithTab,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.some((transaction) => transaction.annotation(fromPage))) {
          onChange(update.state.doc.toString(), breakpointLines(update.state), breakpointPlaces(update.state));
        }
        const line = update.state.doc.lineAt(update.state.selection.main.head).number;
        if (line !== cursor) onCursor((cursor = line));
      }),
      EditorView.domEventHandlers({
        focusout(event, view) {
          // The search panel is part of the editor; moving there is not leaving.
          if (!view.dom.contains(event.relatedTarget)) onLeave();
          return false;
        },
      }),
    ],
  });

  // Marks come several at once, and each transaction is measured and laid out by itself: they are dispatched together, with the next
  // picture of the screen.
  let marks = [];
  const mark = (effect) => {
    if (!marks.length) requestAnimationFrame(show);
    marks.push(effect);
  };
  const show = () => {
    const effects = marks;
    marks = [];
    view.dispatch({ effects: [...effects, ...following(view.state.doc, effects)] });
  };

  return {
    /** Replaces the text, with `anew` by that of another program, which has a past of its own. The same text changes nothing, so cursor, scroll position and undo history stay. */
    setDoc(text, anew = false) {
      const old = view.state.doc;
      const next = view.state.toText(text);
      // Undoing must not bring another program's text under this one's name.
      if (anew) view.dispatch({ effects: past.reconfigure([]) });
      if (anew) view.dispatch({ effects: past.reconfigure(history()) });
      if (old.eq(next)) return;
      view.dispatch({
        changes: { from: 0, to: old.length, insert: next },
        selection: { anchor: 0 },
        scrollIntoView: true,
        annotations: [fromPage.of(true), Transaction.addToHistory.of(!anew)],
      });
    },
    getDoc: () => view.state.doc.toString(),
    /** Marks the line that runs, in the colour that the class sets as `--mark`, and scrolls to it; null for none. */
    setCurrentLine(line, cls = "") {
      mark(setCurrentLineEffect.of(line == null ? null : { line, cls }));
    },
    /** Marks lines at which tasks wait, as ./waiting.js tells; a glyph that begins with # names an SVG symbol. */
    setWaiting(lines) {
      mark(setWaitingEffect.of(lines));
    },
    /** `[{ line, kind, title }]`, or only the lines. */
    setBreakpoints(lines) {
      view.dispatch({ effects: setBreakpointsEffect.of(lines) });
    },
    getBreakpoints: () => breakpointLines(view.state),
    /** `[{ from: { line, col }, to: { line, col }, severity: "error" | "warning" | "info", message }]` */
    setDiagnostics(diagnostics) {
      const { doc } = view.state;
      const placed = diagnostics.map(({ from, to, severity, message }) => {
        const start = offsetAt(doc, from);
        return { from: start, to: Math.max(start, offsetAt(doc, to)), severity, message };
      });
      check.show(view, placed);
    },
    setReadOnly(value) {
      view.dispatch({ effects: fixed.reconfigure(fixedTo(value)) });
    },
    setDark(value) {
      view.dispatch({ effects: shade.reconfigure(shadeOf(value)) });
    },
    /** The page's language changed: `{ label, hint, phrases }` anew. */
    setWords(next) {
      view.dispatch({ effects: words.reconfigure(wordsIn(next.label ?? label, next.hint ?? hint, next.phrases ?? {})) });
    },
    focus: () => view.focus(),
    /** Puts the cursor at a place and shows it, as a click on an error message does. */
    select(line, col) {
      const anchor = offsetAt(view.state.doc, { line, col });
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

/** A gutter's handler for the main mouse button. */
function clickedLine(report) {
  return (view, block, event) => {
    if (event.button !== 0) return false;
    report(view.state.doc.lineAt(block.from).number);
    return true;
  };
}
