//! The table from which the editor completes names of asyncio: every name in it is one that a program can use here, and none
//! that asyncio offers is missing. `tools/completion.py` writes it.

use loopscope::runner::{Options, run};
use serde_json::Value;

fn table() -> Value {
    let text = include_str!("../static/editor/asyncio.json");
    serde_json::from_str(text).expect("the table is JSON")
}

/// The names of a list of rows.
fn names(rows: &Value) -> Vec<&str> {
    let rows = rows.as_array().expect("a list");
    rows.iter().map(|row| row[0].as_str().expect("a name")).collect()
}

fn printed(program: &str) -> String {
    let report = run(program, "completion.py", &Options::default());
    assert_eq!((report.exit_code, &*report.stderr), (0, ""));
    report.stdout
}

#[test]
fn every_name_is_one_of_our_library() {
    let table = table();
    let mut program = String::from("import asyncio\n");
    let mut count = 0;
    for name in names(&table["members"]) {
        program += &format!("asyncio.{name}\n");
        count += 1;
    }
    for (class, methods) in table["classes"].as_object().expect("classes") {
        for name in names(methods) {
            program += &format!("asyncio.{class}.{name}\n");
            count += 1;
        }
    }
    assert_eq!(printed(&program), "");
    assert!(count > 200, "only {count} names");
}

#[test]
fn no_name_of_our_library_is_missing() {
    let table = table();
    let known = names(&table["members"]);
    let told = printed(
        "import asyncio, types\nfor name in asyncio.__all__:\n    \
         if not isinstance(getattr(asyncio, name), types.ModuleType):\n        print(name)\n",
    );
    let missing: Vec<&str> =
        told.split_whitespace().filter(|name| !name.starts_with('_') && !known.contains(name)).collect();
    assert_eq!(missing, [""; 0], "tools/completion.py writes the table anew");
}

#[test]
fn what_functions_give_is_known() {
    let table = table();
    let gives = table["gives"].as_object().expect("a mapping");
    for (function, class) in gives {
        assert!(names(&table["members"]).contains(&function.as_str()), "{function}");
        assert!(table["classes"].get(class.as_str().expect("a name")).is_some(), "{function} gives {class}");
    }
}
