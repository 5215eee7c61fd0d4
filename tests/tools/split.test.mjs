// The splitter with a small program made by hand: what moves, what stays, and that what is not there yet is never read.
import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { Writer } from "../../static/wasm/bytes.js";
import { complete, putInteger } from "../../static/wasm/complete.js";
import { linked } from "../../tools/linked.mjs";
import { putSection, putText, written } from "../../tools/module.mjs";
import { LOAD, split } from "../../tools/split.mjs";

const TEXT = ".rodata";
const DATA = ".data";
const SIZE = 40;
const FROM = 65536;

/** The constants of the program, in the order in which they lie. `word` is the constant of which the first word is the address. */
const CONSTANTS = [
  { name: "hot" },
  { name: "cold" },
  { name: "page" },
  { name: "pointer", word: "behind" },
  { name: "behind" },
  { name: "colder", word: "behind cold" },
  { name: "behind cold" },
  { name: "handed" },
  { name: "table" },
  { name: "compared" },
  { name: "written", segment: DATA },
];
const at = (name) => FROM + SIZE * CONSTANTS.findIndex((constant) => constant.name === name);
const contents = () => {
  const bytes = new Uint8Array(SIZE * CONSTANTS.length);
  const view = new DataView(bytes.buffer);
  CONSTANTS.forEach(({ word }, index) => {
    bytes.fill(index + 1, index * SIZE, (index + 1) * SIZE);
    if (word) view.setUint32(index * SIZE, at(word), true);
  });
  return bytes;
};

const quoted = (bytes) => Array.from(bytes, (byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");

const HOT = `
  (func $hot (export "hot") (result i32) (i32.load8_u (i32.const ${at("hot")})))
  (func $follow (export "follow") (result i32) (i32.load8_u (i32.load (i32.const ${at("pointer")}))))
  (func $look (export "look") (param i32) (result i32) (i32.load8_u offset=${at("table") - 16} (local.get 0)))
  (func $same (export "same") (param i32) (result i32) (i32.eq (local.get 0) (i32.const ${at("compared")})))
  (func $change (export "change") (i32.store8 (i32.const ${at("written")}) (i32.const 99)))
  (func $call (export "call") (result i32) (call $cold (i32.const ${at("handed")})))
  (func $twice (export "twice") (result i32) (call $paged))`;

const program = (hot = HOT) => `(module
  (import "env" "note" (func $note))
  (memory (export "memory") 2)
  (table 5 5 funcref)
  (elem (i32.const 1) $cold $hot $cold $hot)
  (global $stack (mut i32) (i32.const ${FROM}))
  (data (i32.const ${FROM}) "${quoted(contents().subarray(0, at("written") - FROM))}")
  (data (i32.const ${at("written")}) "${quoted(contents().subarray(at("written") - FROM))}")
  ${hot}
  (func $cold (param i32) (result i32)
    (i32.add (i32.load8_u (local.get 0)) (i32.add (i32.load8_u (i32.const ${at("cold")})) (i32.load8_u (i32.load (i32.const ${at("colder")}))))))
  (func $paged (result i32) (i32.add (i32.load8_u (i32.const ${at("page")})) (call $rare)))
  (func $rare (result i32) (i32.add (call $hot) (i32.load8_u offset=${at("compared")} (i32.const 0)))))`;

/** Addresses in the code as the linker tells them: a constant, and how far from its beginning. */
const REFERENCES = [...CONSTANTS.map(({ name }) => [name, 0]), ["table", -16]];

/** The program with the linker's notes. `wrong` is added to where the addresses in data are said to be. */
function link({ hot, wrong = 0 } = {}) {
  const parsed = binaryen.parseText(program(hot));
  parsed.setFeatures(binaryen.Features.All);
  assert.ok(parsed.validate());
  binaryen.setDebugInfo(true);
  const file = new Writer();
  file.put(parsed.emitBinary());
  const custom = (name, fill) =>
    putSection(file, 0, written((writer) => (putText(writer, name), fill(writer))));
  custom("linking", (writer) => {
    writer.number(2);
    putSection(writer, 5, written((part) => {
      part.number(2);
      for (const name of [TEXT, DATA]) {
        putText(part, name);
        part.number(2);
        part.number(0);
      }
    }));
    putSection(writer, 8, written((part) => {
      part.number(CONSTANTS.length);
      CONSTANTS.forEach(({ name, segment = TEXT }, index) => {
        part.byte(1);
        part.number(0);
        putText(part, name);
        part.number(segment === TEXT ? 0 : 1);
        part.number(segment === TEXT ? index * SIZE : 0);
        part.number(SIZE);
      });
    }));
  });
  const number = (name) => CONSTANTS.findIndex((constant) => constant.name === name);
  custom("reloc.CODE", (writer) => {
    writer.number(3);
    writer.number(REFERENCES.length);
    for (const [name, addend] of REFERENCES) {
      writer.byte(4);
      writer.number(0);
      writer.number(number(name));
      putInteger(writer, addend);
    }
  });
  custom("reloc.DATA", (writer) => {
    const words = CONSTANTS.filter(({ word }) => word);
    writer.number(4);
    writer.number(words.length);
    // The section begins with the number of segments, and the segment with its mark, its place (an operator, three bytes here, its
    // end) and its length of two bytes.
    const before = 1 + 1 + 5 + 2;
    for (const { name, word } of words) {
      writer.byte(5);
      writer.number(before + number(name) * SIZE + wrong);
      writer.number(number(word));
      putInteger(writer, 0);
    }
  });
  return linked(file.done());
}

/** Which part each function belongs to. */
const PARTS = { cold: 1, paged: 1, rare: 2 };
const partOf = (name) => PARTS[name] ?? 0;
const divide = (notes, shrunk = notes.wasm) => split(shrunk, partOf, notes, 3).files;

/** Starts the first file; `loads` notes which parts were asked for. */
function start(files) {
  const loads = [];
  let first;
  const present = [];
  const env = {
    note() {},
    [LOAD](part) {
      loads.push(part);
      present[0] = first;
      for (let next = present.length; next <= part; next += 1) {
        present.push(new WebAssembly.Instance(new WebAssembly.Module(files[next]), present).exports);
      }
    },
  };
  first = new WebAssembly.Instance(new WebAssembly.Module(complete(files[0])), { env }).exports;
  const filled = (name) => new Uint8Array(first.memory.buffer)[at(name) + SIZE - 1] !== 0;
  const there = () => CONSTANTS.map(({ name }) => name).filter(filled);
  return { first, loads, there };
}

test("constants move to the first part that reads them, by itself or through others", () => {
  const { first, loads, there } = start(divide(link()));
  const hot = ["hot", "pointer", "behind", "table", "written"];
  assert.deepEqual(there(), hot);
  assert.equal(first.hot(), 1);
  assert.equal(first.follow(), 5);
  assert.equal(first.look(16), 9);
  assert.equal(first.same(at("compared")), 1);
  first.change();
  assert.deepEqual(loads, []);
  assert.equal(first.call(), 8 + 2 + 7);
  assert.deepEqual(loads, [1]);
  assert.deepEqual(there(), CONSTANTS.map(({ name }) => name).filter((name) => name !== "compared"));
  assert.equal(first.twice(), 3 + 1 + 10);
  assert.equal(first.twice(), 3 + 1 + 10);
  assert.deepEqual(loads, [1, 2]);
  assert.equal(new Uint8Array(first.memory.buffer)[at("written")], 99, "what was written stays");
});

test("functions stand in the table where they did, those of later parts through their stubs", () => {
  const { first, loads } = start(divide(link()));
  assert.equal(first.t0.get(0), null);
  assert.equal(first.t0.get(2)(), 1);
  assert.equal(first.t0.get(4)(), 1);
  assert.deepEqual(loads, []);
  assert.equal(first.t0.get(3)(at("handed")), 8 + 2 + 7);
  assert.equal(first.t0.get(1)(at("handed")), 8 + 2 + 7);
  assert.deepEqual(loads, [1]);
});

test("a part that is asked for first brings those before it", () => {
  const { first, loads, there } = start(divide(link({ hot: HOT.replace("$twice (export \"twice\") (result i32) (call $paged)", "$twice (export \"twice\") (result i32) (call $rare)") })));
  assert.equal(first.twice(), 1 + 10);
  assert.deepEqual(loads, [2]);
  assert.equal(there().length, CONSTANTS.length);
  assert.equal(first.call(), 8 + 2 + 7);
  assert.deepEqual(loads, [2]);
});

test("a number that could be an address keeps what it means, whatever the linker says", () => {
  const more = `(func (export "inside") (result i32) (i32.load8_u (i32.const ${at("cold") + 4})))
    (func (export "wide") (result i64) (i64.const ${(BigInt(SIZE) << 32n) | BigInt(at("handed"))}))
    (func (export "before") (param i32) (result i32) (i32.load8_u (i32.add (local.get 0) (i32.const ${at("page") - 7}))))`;
  const { first, there } = start(divide(link({ hot: HOT + more })));
  assert.equal(first.inside(), 2);
  assert.equal(first.before(7), 3);
  assert.ok(there().includes("handed"));
});

test("notes that do not agree with the program are refused", () => {
  assert.throws(() => link({ wrong: 4 }), /there is no address/);
  const notes = link();
  const moved = Buffer.from(notes.wasm);
  moved[moved.indexOf(Buffer.alloc(SIZE, 1))] = 77;
  assert.throws(() => divide(notes, moved), /has moved the data/);
  assert.throws(() => linked(notes.wasm), /left no word/);
});
