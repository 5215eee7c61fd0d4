// The list of the functions that do not belong to the program's first file (tools/split.mjs): `./dev profile` writes it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The names of the parts: what all need, what pages need beyond it, what some programs need, and the rest. */
export const PARTS = ["first", "page", "some", "rest"];

export const list = new URL("parts.txt", import.meta.url);

/**
 * The name by which a function is known from build to build: without the numbers of crates, of doubles, and of closures and
 * implementations, which change with every one that is written before them.
 */
export const known = (name) =>
  name
    .replace(/\[[0-9a-f]{8,}\]/g, "")
    .replace(/#\d+/g, "")
    .replace(/(?:\.\d+|_\d+)$/, "");

/** Of each name the list has a mark, since the names of generic functions are long. */
const mark = (name) => createHash("sha256").update(name).digest("hex").slice(0, 8);

/** The list as a text: the marks of each part but the first behind its name. `parts` are numbers by names of functions. */
export function written(parts) {
  const header = "# Marks of the functions that pages need beyond what all need, that some programs need, and that hardly anybody does.";
  const lines = PARTS.slice(1).flatMap((part, index) => {
    const names = [...parts].filter(([, number]) => number === index + 1);
    return [part, ...names.map(([name]) => mark(name)).sort()];
  });
  return `${[header, ...lines].join("\n")}\n`;
}

/** Tells of a function's name to which part it belongs; one that is not in the list belongs to the first. */
export function recorded() {
  const parts = new Map();
  let part = 0;
  for (const line of readFileSync(list, "utf8").split("\n")) {
    if (line.startsWith("#")) continue;
    if (PARTS.includes(line)) part = PARTS.indexOf(line);
    else parts.set(line, part);
  }
  return (name) => parts.get(mark(known(name))) ?? 0;
}
