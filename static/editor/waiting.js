// The lines at which tasks wait, each task by its glyph in its colour, in a gutter of their own.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";
import { lineStart } from "./positions.js";

/** `[{ line, glyphs: [{ cls, glyph }], total, title }]`: for each line the first tasks that stand there, and how many do. */
export const setWaitingEffect = StateEffect.define();

/** More than this on one line end in a count, so that the gutter keeps its width. */
const SHOWN = 3;

class Waiting extends GutterMarker {
  constructor({ glyphs, total, title }) {
    super();
    Object.assign(this, { glyphs, total, title });
  }

  eq(other) {
    return (
      this.total === other.total &&
      this.title === other.title &&
      this.glyphs.length === other.glyphs.length &&
      this.glyphs.every(({ cls, glyph }, at) => cls === other.glyphs[at].cls && glyph === other.glyphs[at].glyph)
    );
  }

  toDOM() {
    const marks = document.createElement("span");
    marks.className = "cm-waiting";
    marks.title = this.title;
    const hidden = this.total > SHOWN ? this.total - SHOWN + 1 : 0;
    for (const task of hidden ? this.glyphs.slice(0, SHOWN - 1) : this.glyphs) {
      const mark = marks.appendChild(document.createElement("span"));
      mark.className = `cm-waiting-mark ${task.cls ?? ""}`;
      mark.append(glyph(task.glyph ?? ""));
    }
    if (hidden) {
      const more = marks.appendChild(document.createElement("span"));
      more.className = "cm-waiting-more";
      more.textContent = `+${hidden}`;
    }
    return marks;
  }
}

function glyph(name) {
  if (!name.startsWith("#")) return document.createTextNode(name);
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("aria-hidden", "true");
  picture.append(document.createElementNS(space, "use"));
  picture.firstChild.setAttribute("href", name);
  return picture;
}

function markers(doc, marks) {
  const placed = marks.map((mark) => [lineStart(doc, mark.line), mark]).filter(([start]) => start != null);
  return RangeSet.of(
    placed.map(([start, mark]) => new Waiting(mark).range(start)),
    true,
  );
}

const field = StateField.define({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setWaitingEffect)) next = markers(transaction.state.doc, effect.value);
    }
    return next;
  },
});

export const waiting = () => [
  field,
  gutter({ class: "cm-waiting-gutter", markers: (view) => view.state.field(field) }),
];
