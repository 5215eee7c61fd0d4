//! What of CPython's library is there: each public name of each module is either there or refused by name, and
//! docs/library.md says which. `LOOPSCOPE_WRITE=1 cargo test --test library` writes the document anew.

use std::collections::BTreeMap;
use std::path::Path;

use loopscope::runner::{self, Options};

/// Modules and their public names, recorded from CPython 3.13 by tests/oracle/library_names.py.
const NAMES: &str = include_str!("oracle/library_names.json");

/// Why names of asyncio are refused, which has to be said of each: the beginning of the name and the reason.
const REASONS: &[(&str, &str)] =
    &[("FastChildWatcher", WATCHERS), ("MultiLoopChildWatcher", WATCHERS), ("SafeChildWatcher", WATCHERS)];
const WATCHERS: &str = "deprecated and gone in 3.14, they handle SIGCHLD, which simulated processes do not send; PidfdChildWatcher is the default";

/// Names that CPython has since 3.14, as a module of ours has them too.
const ADDED: &[(&str, &[&str])] = &[(
    "asyncio",
    &[
        "FrameCallGraphEntry",
        "FutureCallGraph",
        "capture_call_graph",
        "format_call_graph",
        "future_add_to_awaited_by",
        "future_discard_from_awaited_by",
        "print_call_graph",
    ],
)];

/// Functions that can be imported and say when they are called that they are not simulated, each with such a call.
const REFUSE_WHEN_CALLED: &[(&str, &str, &str)] = &[
    ("builtins", "memoryview", "memoryview(b'')"),
    ("socket", "dup", "dup(0)"),
    ("socket", "fromfd", "fromfd(0, 1, 2)"),
];

/// The refused names of asyncio by reason, as a list.
fn reasons(answers: &[(String, Answer)]) -> String {
    let mut by_reason: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, _) in answers.iter().filter(|(_, answer)| *answer == Answer::Refused) {
        let known = REASONS.iter().find(|(start, _)| name.starts_with(start));
        let (_, reason) = known.unwrap_or_else(|| panic!("asyncio.{name} is refused without a reason"));
        by_reason.entry(reason).or_default().push(format!("`{name}`"));
    }
    by_reason.iter().map(|(reason, names)| format!("- {}: {reason}.\n", names.join(", "))).collect()
}

/// What a name is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Works,
    Refused,
    /// As if CPython had no such name: that would be a lie.
    Absent,
}

/// What `import` says of a module, and what the module says of each of `names`; `None` where it cannot be imported.
fn ask(module: &str, names: &[String]) -> Option<Vec<(String, Answer)>> {
    let text = format!(
        "import {module} as module\nfor name in {names:?}:\n try:\n  getattr(module, name)\n except AttributeError as error:\n  \
         print(name, 'refused' if 'does not simulate' in str(error) else 'absent')\n else:\n  print(name, 'works')\n"
    );
    let report = runner::run(&text, "names.py", &Options::default());
    if report.exit_code != 0 {
        assert!(report.stderr.contains("does not simulate"), "import {module}:\n{}", report.stderr);
        return None;
    }
    let answers = report.stdout.lines().filter_map(|line| line.rsplit_once(' '));
    let answers: Vec<(String, Answer)> = answers
        .map(|(name, answer)| {
            let when_called = REFUSE_WHEN_CALLED.iter().any(|(of, own, _)| (*of, *own) == (module, name));
            let answer = match answer {
                "works" if when_called => Answer::Refused,
                "works" => Answer::Works,
                "refused" => Answer::Refused,
                _ => Answer::Absent,
            };
            (name.to_owned(), answer)
        })
        .collect();
    assert_eq!(answers.len(), names.len(), "{module}: {}", report.stdout);
    Some(answers)
}

fn list(answers: &[(String, Answer)], wanted: Answer) -> String {
    let names: Vec<String> =
        answers.iter().filter(|(_, answer)| *answer == wanted).map(|(name, _)| format!("`{name}`")).collect();
    names.join(", ")
}

#[test]
fn every_public_name_works_or_is_refused_and_the_document_says_so() {
    let recorded: BTreeMap<String, Vec<String>> = serde_json::from_str(NAMES).expect("the recorded names");
    let mut document = String::from(
        "# The library\n\nWhat of CPython 3.13's library a program can import, by the public names of each module. A refused name \
         raises an error\nthat says that Loopscope does not simulate it; a module that is not listed cannot be imported. Written by \
         `LOOPSCOPE_WRITE=1\ncargo test --test library`, which asks the machine.\n",
    );
    let (mut absent, mut without) = (Vec::new(), Vec::new());
    for (module, names) in &recorded {
        let Some(answers) = ask(module, names) else {
            without.push(format!("`{module}`"));
            continue;
        };
        absent.extend(
            answers
                .iter()
                .filter(|(_, answer)| *answer == Answer::Absent)
                .map(|(name, _)| format!("{module}.{name}")),
        );
        document.push_str(&format!("\n## `{module}`\n"));
        for (title, answer) in [("Works", Answer::Works), ("Refused", Answer::Refused)] {
            if module == "asyncio" && answer == Answer::Refused {
                document.push_str(&format!("\nRefused:\n\n{}", reasons(&answers)));
                continue;
            }
            let names = list(&answers, answer);
            if !names.is_empty() {
                document.push_str(&format!("\n{title}: {names}.\n"));
            }
        }
        for (_, names) in ADDED.iter().filter(|(of, _)| of == module) {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            let answers = ask(module, &names).unwrap_or_default();
            assert_eq!(answers.iter().filter(|(_, answer)| *answer == Answer::Works).count(), names.len());
            document.push_str(&format!("\nAdded, from 3.14: {}.\n", list(&answers, Answer::Works)));
        }
    }
    document.push_str(&format!("\n## Not there\n\n{}.\n", without.join(", ")));
    assert!(absent.is_empty(), "neither there nor refused:\n{}", absent.join("\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/library.md");
    if std::env::var_os("LOOPSCOPE_WRITE").is_some() {
        std::fs::write(&path, &document).expect("docs/library.md can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == document,
        "docs/library.md is not what the machine says; write it with LOOPSCOPE_WRITE=1"
    );
}

/// The modules of docs/library.md with the names that it says work.
fn listed() -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/library.md");
    let document = std::fs::read_to_string(path).expect("docs/library.md");
    let quoted =
        |text: &str| -> Vec<String> { text.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    let sections = document.split("\n## ").skip(1).filter(|section| section.starts_with('`'));
    let modules = sections.map(|section| {
        let (title, body) = section.split_once('\n').expect("a section has a body");
        let works = body.lines().find_map(|line| line.strip_prefix("Works: ")).unwrap_or_default();
        (title.trim_matches('`').to_owned(), quoted(works))
    });
    modules.collect()
}

#[test]
fn every_name_that_is_listed_as_working_can_be_imported() {
    let modules = listed();
    let count: usize = modules.iter().map(|(_, names)| names.len()).sum();
    assert!(modules.len() > 70 && count > 2_000, "{count} names of {} modules", modules.len());
    for (module, names) in modules {
        // What this module has beside features of the language cannot be imported from it.
        if module == "__future__" {
            continue;
        }
        // One after the other, as programs write it, and all at once; what comes is what the module has.
        let mut program: String = names.iter().map(|name| format!("from {module} import {name}\n")).collect();
        program.push_str(&format!("from {module} import ({})\n", names.join(", ")));
        program.push_str(&format!("import builtins as b_, {module} as m_\nfound = b_.globals()\n"));
        program.push_str(&format!(
            "b_.print(b_.all(found[name] is b_.getattr(m_, name) for name in {names:?}), b_.len({names:?}))\n"
        ));
        let report = runner::run(&program, "names.py", &Options::default());
        let expected = format!("True {}\n", names.len());
        assert_eq!((&*report.stdout, report.exit_code), (&*expected, 0), "{module}: {}", report.stderr);
    }
}

#[test]
fn what_refuses_when_it_is_called_says_so() {
    for (module, name, call) in REFUSE_WHEN_CALLED {
        let report =
            runner::run(&format!("from {module} import {name}\n{call}\n"), "call.py", &Options::default());
        let last = report.stderr.lines().last().unwrap_or_default();
        assert!(
            last.starts_with("NotImplementedError: ") && last.contains(name) | last.contains("dup"),
            "{module}.{name}: {last}"
        );
    }
}
