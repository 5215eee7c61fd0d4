// The lines at which tasks wait, each task by its glyph in its colour, in a gutter of their own.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";
import { lineStart } from "./positions.js";

/** `[{ line, cls, glyph, title }]` in the order in which the marks of one line stand. */
export const setWaitingEffect = StateEffect.define();

/** More marks than this on one line end in a count, so that the gutter keeps its width. */
const SHOWN = 3;

class Waiting extends GutterMarker {
  constructor(tasks) {
    super();
    this.tasks = tasks;
  }

  eq(other) {
    return (
      this.tasks.length === other.tasks.length &&
      this.tasks.every((task, at) => {
        const { cls, glyph, title } = other.tasks[at];
        return task.cls === cls && task.glyph === glyph && task.title === title;
      })
    );
  }

  toDOM() {
    const marks = document.createElement("span");
    marks.className = "cm-waiting";
    marks.title = this.tasks.map(({ title }) => title).join("\n");
    const hidden = this.tasks.length > SHOWN ? this.tasks.length - SHOWN + 1 : 0;
    for (const task of hidden ? this.tasks.slice(0, SHOWN - 1) : this.tasks) {
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

function markers(doc, tasks) {
  const lines = new Map();
  for (const task of tasks) {
    const start = lineStart(doc, task.line);
    if (start != null) lines.set(start, [...(lines.get(start) ?? []), task]);
  }
  return RangeSet.of(
    [...lines].map(([start, tasks]) => new Waiting(tasks).range(start)),
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
