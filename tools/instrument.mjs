// Makes a program note which of its functions are called, for tools/profile.mjs.
import { Writer } from "../static/wasm/bytes.js";
import { putInteger } from "../static/wasm/complete.js";
import { HEADER, INTEGER_OPERATOR } from "../static/wasm/format.js";
import { CALL, END, KIND, putList, putSection, putText, read, rewrite, SECTION, written } from "./module.mjs";
import { known } from "./list.mjs";

/** Under this name an instrumented program imports what notes that a function was called. */
export const HIT = "__hit";

/** The program with a call of `__hit` with its number at the beginning of each function, and the functions' names. */
export function instrument(wasm) {
  const module = read(wasm);
  const imported = module.imports.length;
  const hit = imported;
  const shifted = (index) => (index < imported ? index : index + 1);
  const types = [...module.types.map(({ bytes }) => bytes), [0x60, 1, 0x7f, 0]];
  const file = new Writer(wasm.length * 2);
  file.put(HEADER);
  const call = (writer, operator, index) => {
    writer.byte(operator);
    writer.number(shifted(index));
  };
  for (const { id, bytes } of module.sections) {
    if (id === SECTION.type) putList(file, id, types, (writer, type) => writer.put(type));
    else if (id === SECTION.import) {
      const imports = [...module.imports, { module: module.imports[0].module, name: HIT, kind: KIND.function, type: types.length - 1 }];
      putList(file, id, imports, (writer, { module, name, kind, type }) => {
        putText(writer, module);
        putText(writer, name);
        writer.byte(kind);
        writer.number(type);
      });
    } else if (id === SECTION.export) {
      putList(file, id, module.exports, (writer, { name, kind, index }) => {
        putText(writer, name);
        writer.byte(kind);
        writer.number(kind === KIND.function ? shifted(index) : index);
      });
    } else if (id === SECTION.start) putSection(file, id, written((writer) => writer.number(shifted(module.start))));
    else if (id === SECTION.element) {
      putList(file, id, module.elements, (writer, { at, functions }) => {
        writer.number(0);
        writer.byte(INTEGER_OPERATOR);
        putInteger(writer, at);
        writer.byte(END);
        writer.number(functions.length);
        for (const index of functions) writer.number(shifted(index));
      });
    } else if (id === SECTION.code) {
      putList(file, id, module.code, (writer, body, index) => {
        const text = rewrite(body, call, (inside) => {
          inside.byte(INTEGER_OPERATOR);
          putInteger(inside, index);
          inside.byte(CALL);
          inside.number(hit);
        });
        writer.number(text.length);
        writer.put(text);
      });
    } else putSection(file, id, bytes);
  }
  return { wasm: Buffer.from(file.done()), names: module.code.map((_, index) => known(module.names.get(index + imported) ?? "")) };
}
