//! The compiler against what CPython 3.13 says (recorded by `tests/compiler/record.py`), and on texts of all kinds.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use loopscope::code::{Code, CompileOptions, Const, Mode, compile, compile_module};
use loopscope::syntax::{Source, Span, SyntaxError, SyntaxErrorKind, parse_all_errors};
use serde::Deserialize;

fn source(text: &str) -> Rc<Source> {
    Rc::new(Source::new("t.py", text))
}

fn data(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compiler").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A case and CPython's answer: class, message, line, column, end line, end column.
type ErrorRow = (String, Option<(String, String, u32, i64, u32, i64)>);

#[test]
fn errors_are_cpythons_in_class_words_and_place() {
    let rows: Vec<ErrorRow> = serde_json::from_str(&data("errors.json")).expect("recorded errors");
    assert!(rows.len() > 600, "only {} cases", rows.len());
    let mut wrong = Vec::new();
    for (text, expected) in &rows {
        let source = source(text);
        let found = compile_module(&source).err();
        if let Some(difference) = difference(&source, found.as_ref(), expected.as_ref()) {
            wrong.push(format!("{text:?}: {difference}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// What differs, if anything. Where CPython gives no width, any end will do.
fn difference(
    source: &Source,
    found: Option<&SyntaxError>,
    expected: Option<&(String, String, u32, i64, u32, i64)>,
) -> Option<String> {
    let (found, expected) = match (found, expected) {
        (None, None) => return None,
        (Some(found), Some(expected)) => (found, expected),
        _ => return Some(format!("{found:?} for {expected:?}")),
    };
    let (class, message, line, column, end_line, end_column) = expected;
    let start = source.place(found.span.start);
    let end = source.place(found.span.end);
    let words = found.kind.class_name() == class && found.message == *message;
    let place = start.line == *line && i64::from(start.column) == *column;
    let has_width = end_line > line || end_column > column;
    // A newline is one column wide to CPython and nothing to us.
    let newline = found.span.start == found.span.end && *end_column == column + 1;
    let width = !has_width || newline || (end.line == *end_line && i64::from(end.column) == *end_column);
    (!(words && place && width)).then(|| format!("{found:?} at {start:?} to {end:?} for {expected:?}"))
}

#[test]
fn what_python_accepts_and_we_do_not_says_so() {
    for (text, words) in [
        ("x = t\"{a}\"\n", "t-strings came with Python 3.14"),
        ("x = \"\\N{NO SUCH}\"\n", "this string has an escape that is not known here"),
        ("x = 1\0\n", "source code string cannot contain null bytes"),
    ] {
        let error = compile_module(&source(text)).expect_err(text);
        assert!(error.message.starts_with(words), "{text}: {}", error.message);
        assert!(error.span.start < error.span.end, "{text}: {:?}", error.span);
    }
}

/// Places of instructions and lines with code, per code object.
#[derive(Debug, Default, PartialEq, Deserialize)]
struct Recorded {
    places: BTreeMap<String, u32>,
    lines: Vec<u32>,
}

#[test]
fn instructions_have_cpythons_places() {
    let programs: BTreeMap<String, BTreeMap<String, Recorded>> =
        serde_json::from_str(&data("places.json")).expect("recorded places");
    assert!(programs.len() >= 3);
    for (name, expected) in &programs {
        let source = source(&data(&format!("places/{name}")));
        let code = compile_module(&source).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let known: Vec<&str> = expected
            .values()
            .flat_map(|recorded| recorded.places.keys())
            .filter_map(|place| place.split(' ').next())
            .collect();
        let mut found = BTreeMap::new();
        collect(&code, &known, &mut found);
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            expected.keys().collect::<Vec<_>>(),
            "{name}: blocks differ"
        );
        for (block, expected) in expected {
            let found = &found[block];
            let only = |some: &BTreeMap<String, u32>, other: &BTreeMap<String, u32>| {
                let differs = |entry: &(&String, &u32)| other.get(entry.0) != Some(entry.1);
                some.iter().filter(differs).map(|entry| format!("{entry:?}")).collect::<Vec<_>>()
            };
            let missing = only(&expected.places, &found.places);
            let extra = only(&found.places, &expected.places);
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{name} {block}: CPython {missing:?} we {extra:?}"
            );
            assert_eq!(found.lines, expected.lines, "{name} {block}: lines");
        }
    }
}

fn collect(code: &Code, known: &[&str], out: &mut BTreeMap<String, Recorded>) {
    let mut recorded = Recorded::default();
    for (instr, span) in code.instrs.iter().zip(&code.spans) {
        let debug = format!("{instr:?}");
        let name = debug.split(['(', ' ']).next().unwrap_or_default();
        let name = match name {
            "CallMethod" => "Call",
            "CallMethodKw" => "CallKw",
            other => other,
        };
        if *span == Span::default() {
            continue;
        }
        let (start, mut end) = (code.source.place(span.start), code.source.place(span.end));
        recorded.lines.push(start.line);
        // The opening of a class body has a line and no columns.
        let opening =
            span.start == span.end || (*span == Span::new(0, 1) && code.qualname.as_ref() != "<module>");
        if opening {
            end = start;
        }
        if known.contains(&name) {
            let place = format!("{name} {}:{}-{}:{}", start.line, start.column - 1, end.line, end.column - 1);
            *recorded.places.entry(place).or_default() += 1;
        }
    }
    recorded.lines.sort_unstable();
    recorded.lines.dedup();
    out.insert(format!("{}:{}", code.qualname, code.first_line), recorded);
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            collect(inner, known, out);
        }
    }
}

/// A small generator of numbers (xorshift), so that runs repeat.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// Whatever the text, there is code or an error inside the text.
fn survives(text: &str) {
    let source = source(text);
    for error in parse_all_errors(&source).iter().chain(compile_module(&source).err().iter()) {
        let length = source.text.len() as u32;
        assert!(error.span.start <= error.span.end && error.span.end <= length, "{text:?}: {error:?}");
        assert!(!error.message.is_empty() && !error.render(&source).is_empty(), "{text:?}");
    }
}

#[test]
fn no_text_makes_the_compiler_panic() {
    let rows: Vec<ErrorRow> = serde_json::from_str(&data("errors.json")).expect("recorded errors");
    for (text, _) in &rows {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            survives(&text[..end]);
        }
    }
    for name in ["statements.py", "flow.py", "asynchronous.py"] {
        let text = data(&format!("places/{name}"));
        for end in (0..text.len()).step_by(7).filter(|end| text.is_char_boundary(*end)) {
            survives(&text[..end]);
        }
    }
}

#[test]
fn no_soup_of_tokens_makes_the_compiler_panic() {
    const TOKENS: &[&str] = &[
        "a",
        "b",
        "é",
        "1",
        "2.5",
        "0x1f",
        "'s'",
        "f'{",
        "f\"{a!r:>{b}}",
        "}'",
        "\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        ";",
        "=",
        "==",
        ":=",
        "+=",
        "+",
        "-",
        "*",
        "**",
        "/",
        ".",
        "...",
        "->",
        "@",
        "!",
        "$",
        "<",
        ">",
        "~",
        "if",
        "elif",
        "else",
        "for",
        "in",
        "while",
        "def",
        "class",
        "lambda",
        "return",
        "yield",
        "await",
        "async",
        "with",
        "as",
        "try",
        "except",
        "finally",
        "raise",
        "from",
        "import",
        "global",
        "nonlocal",
        "del",
        "pass",
        "break",
        "continue",
        "assert",
        "not",
        "and",
        "or",
        "is",
        "None",
        "True",
        "match",
        "case",
        "type",
        "print",
        "_",
        "\n",
        "\n    ",
        "\n\t",
        "\n        ",
        "\\\n",
        "#c\n",
        "__debug__",
        "super",
    ];
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..6_000 {
        let length = 1 + random.below(14);
        let mut text = String::new();
        for _ in 0..length {
            text.push_str(TOKENS[random.below(TOKENS.len())]);
            if random.below(4) > 0 {
                text.push(' ');
            }
        }
        survives(&text);
    }
}

/// Whether CPython's golden for a program says that it is none: such a program shows an error on purpose.
fn refused_by_cpython(root: &Path, program: &Path) -> bool {
    let folder =
        if program.starts_with(root.join("static")) { "tests/cases/programs" } else { "tests/cases" };
    let golden = root.join(folder).join(program.file_name().unwrap_or_default()).with_extension("err");
    let text = std::fs::read_to_string(golden).unwrap_or_default();
    let last = text.lines().last().unwrap_or_default();
    ["SyntaxError: ", "IndentationError: ", "TabError: "].iter().any(|class| last.starts_with(class))
}

#[test]
fn every_program_of_the_repository_compiles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["static/programs", "tests/cases", "tests/compiler/places", "src/library", "src/asyncio"] {
        let Ok(entries) = std::fs::read_dir(root.join(folder)) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|extension| extension != "py") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a readable program");
            let source = source(&text);
            if refused_by_cpython(root, &path) {
                assert!(compile_module(&source).is_err(), "{} compiles", path.display());
                continue;
            }
            // What is refused with a sentence is among what the goldens list as left to do.
            if let Err(error) = compile_module(&source) {
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                let listed = include_str!("cases/known_differences.txt").lines().any(|line| line == stem);
                let refused = error.kind == SyntaxErrorKind::Unsupported;
                assert!(listed && refused, "{}:\n{}", path.display(), error.render(&source));
            }
        }
    }
}

#[test]
fn modes_decide_what_the_code_does() {
    let run = |text: &str, mode| {
        compile(&source(text), CompileOptions { hidden: true, mode, ..CompileOptions::default() })
    };
    assert!(run("1 +", Mode::Eval).is_err());
    assert!(run("x = 1", Mode::Eval).is_err());
    let code = run("[x for x in y]", Mode::Eval).expect("an expression");
    assert!(code.flags.hidden);
    let shown = run("x = 1; x", Mode::Single).expect("a prompt's text");
    let listing = loopscope::code::disassemble(&shown);
    assert!(listing.contains("Display"), "{listing}");
    assert!(run("x\nx = 1", Mode::Single).is_err());
}
