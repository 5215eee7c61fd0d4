//! Limits with real numbers: what lies just inside parses and is dropped on a small stack, what lies beyond is refused
//! quickly with a place.

use std::time::{Duration, Instant};

use loopscope::code::compile_module;
use loopscope::syntax::{Source, parse};

fn source(text: String) -> Source {
    Source::new("t.py", text)
}

/// Run on the stack that a test thread has by default elsewhere too.
fn on_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(work);
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(value)) => value,
        other => panic!("the small stack was not enough: {:?}", other.map(|_| ())),
    }
}

#[test]
fn texts_beyond_a_limit_are_refused_quickly_with_a_place() {
    let blocks = |count: usize| {
        let mut text: String = (0..count).map(|level| format!("{}if x:\n", " ".repeat(level))).collect();
        text.push_str(&format!("{}pass\n", " ".repeat(count)));
        text
    };
    let nested_fstrings = (0..160).fold("1".to_owned(), |inner, _| format!("f\"{{{inner}}}\""));
    let rows: Vec<(String, &str, &str)> = vec![
        ("(".repeat(20_000) + &")".repeat(20_000), "too many nested parentheses", "("),
        (format!("x = 1\ny = {}", "[".repeat(20_000)), "too many nested parentheses", "["),
        ("not ".repeat(100_000) + "x", "expression too deep", "not"),
        (vec!["x"; 10_000].join("+"), "expression too deep", "+"),
        ("-".repeat(20_000) + "x", "expression too deep", "-"),
        ("await ".repeat(20_000) + "x", "expression too deep", "await"),
        ("lambda: ".repeat(20_000) + "x", "expression too deep", ""),
        ("lambda a, b=".repeat(20_000) + "x", "expression too deep", "lambda"),
        (vec!["x"; 20_000].join("**"), "expression too deep", "*"),
        ("a if b else ".repeat(20_000) + "x", "expression too deep", "if"),
        ("1if 1else ".repeat(20_000) + "x", "expression too deep", "if"),
        ("x".to_owned() + &".a".repeat(20_000), "expression too deep", "."),
        ("x".to_owned() + &"()".repeat(20_000), "expression too deep", ""),
        ("x".to_owned() + &"[0]".repeat(20_000), "expression too deep", ""),
        ("async ".repeat(20_000), "expression too deep", "async"),
        (format!("match x:\n case {}", vec!["x"; 20_000].join("|")), "expression too deep", "|"),
        (format!("match x:\n case {}", "(".repeat(20_000)), "too many nested parentheses", "("),
        ("[x".to_owned() + &" for x in y".repeat(20_000) + "]", "expression too deep", ""),
        (blocks(500), "too many levels of indentation", ""),
        (nested_fstrings, "too many nested f-strings", ""),
        ("f\"{x:{y:{z:{w}}}}\"".to_owned(), "f-string: expressions nested too deeply", "{"),
        ("(not ".repeat(199) + "x" + &")".repeat(199), "expression too deep", ""),
        ("(]".repeat(20_000), "too many nested parentheses", "("),
        ("([x, ".repeat(20_000), "too many nested parentheses", ""),
    ];
    for (text, message, at) in rows {
        let shown: String = text.chars().take(40).collect();
        let source = source(text);
        let error = match parse(&source) {
            Err(error) => error,
            Ok(_) => panic!("{shown} was accepted"),
        };
        // The best of some tries: other work on the machine is not what is measured.
        let once = |_| {
            let start = Instant::now();
            assert!(parse(&source).is_err());
            start.elapsed()
        };
        let took = (0..5).map(once).min().unwrap_or(Duration::MAX);
        assert!(error.message.starts_with(message), "{shown}: {}", error.message);
        assert!(error.span.start < error.span.end, "{shown}: {:?}", error.span);
        let marked = &source.text[error.span.start as usize..error.span.end as usize];
        assert!(marked.ends_with(at) && marked.len() <= 6, "{shown}: marks {marked:?}");
        // A debug build takes some 30 ms. Twenty times that is no slow machine but work that grows faster than the text.
        assert!(took < Duration::from_millis(600), "{shown}: {took:?}");
    }
}

#[test]
fn texts_within_the_limits_parse_compile_and_drop_on_a_small_stack() {
    let blocks: String = (0..99).map(|level| format!("{}if x:\n", " ".repeat(level))).collect();
    let deep = "(".repeat(190) + &"not ".repeat(100) + "x" + &")".repeat(190);
    let nested_fstrings = (0..149).fold("1".to_owned(), |inner, _| format!("f\"{{{inner}}}\""));
    let functions: String = (0..99).map(|level| format!("{}def f():\n", " ".repeat(level))).collect();
    let rows: Vec<String> = vec![
        "(".repeat(200) + &")".repeat(200),
        "[".repeat(200) + &"]".repeat(200),
        "f(".repeat(200) + &")".repeat(200),
        "{1:".repeat(150) + "1" + &"}".repeat(150),
        "not ".repeat(299) + "x",
        "-".repeat(299) + "x",
        "lambda: ".repeat(140) + "x",
        "a if b else ".repeat(290) + "x",
        vec!["x"; 299].join("**"),
        vec!["x"; 1_000].join("+"),
        vec!["x"; 2_999].join("+"),
        "x".to_owned() + &".a".repeat(2_990),
        "x".to_owned() + &".a()".repeat(1_400),
        "x".to_owned() + &"(*a)".repeat(2_900),
        "x".to_owned() + &"[0]".repeat(2_900),
        "[x".to_owned() + &" for x in y".repeat(140) + "]",
        "[".repeat(140) + "x" + &" for x in y]".repeat(140),
        "(".repeat(140) + "x" + &" for x in y)".repeat(140),
        format!("{blocks}{}{deep}\n", " ".repeat(99)),
        format!("{functions}{}{deep}\n", " ".repeat(99)),
        nested_fstrings,
        format!("match x:\n case {}x{}: pass\n", "[".repeat(190), "]".repeat(190)),
        format!("match x:\n case {}: pass\n", vec!["1"; 2_900].join("|")),
        vec!["x"; 20_000].join(" and "),
        format!("x = [{}]", "1, ".repeat(50_000)),
        "x = 1\n".repeat(20_000),
        format!("if x: pass\n{}", "elif y: pass\n".repeat(5_000)),
    ];
    for text in rows {
        let shown: String = text.chars().take(40).collect();
        let compiled = on_small_stack(move || {
            let source = std::rc::Rc::new(source(text));
            let tree = parse(&source).map(|_| ()).map_err(|error| error.message);
            tree.and_then(|()| compile_module(&source).map(|_| ()).map_err(|error| error.message))
        });
        assert_eq!(compiled, Ok(()), "{shown}");
    }
}
