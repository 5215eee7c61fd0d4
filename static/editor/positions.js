// Between Python's places (line from 1, column from 0 in code points) and CodeMirror's (offset in UTF-16 units).

/** The offset of a place. Places beyond the text are moved to its nearest end, since the text may have changed since. */
export function offsetAt(doc, { line, col }) {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  let units = 0;
  for (let points = 0; points < col && units < text.length; points += 1) {
    units += text.codePointAt(units) > 0xffff ? 2 : 1;
  }
  return Math.min(from + units, to);
}

/** The start of a line, or null when the text has no such line. */
export const lineStart = (doc, line) => (line >= 1 && line <= doc.lines ? doc.line(line).from : null);
