//! docs/command-line.md is what the command says of itself. `LOOPSCOPE_WRITE=1 cargo test --test command_line` writes it anew.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// The command's help for these words.
fn help(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_loopscope"))
        .args(words)
        .arg("--help")
        .output()
        .expect("the command runs");
    assert!(output.status.success(), "{words:?} has a help");
    String::from_utf8(output.stdout).expect("help is text")
}

/// The subcommands, in the order in which the command lists them.
fn subcommands(overview: &str) -> Vec<&str> {
    let listed = overview.split_once("Commands:\n").expect("there are commands").1;
    let names =
        listed.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").collect()
}

/// One help as an indented block.
fn block(text: &str) -> String {
    let mut block = String::new();
    for line in text.trim_end().lines() {
        if line.trim().is_empty() {
            block.push('\n');
        } else {
            writeln!(block, "    {line}").expect("a string takes text");
        }
    }
    block
}

#[test]
fn the_document_is_what_the_command_says() {
    let overview = help(&[]);
    let names = subcommands(&overview);
    assert!(names.contains(&"run") && names.contains(&"trace"), "{names:?}");
    let mut document = String::from(
        "# The command line\n\nWhat the command says of itself, written by `LOOPSCOPE_WRITE=1 cargo test --test command_line`.\n\n",
    );
    document += &block(&overview);
    for name in names {
        write!(document, "\n## `loopscope {name}`\n\n{}", block(&help(&[name])))
            .expect("a string takes text");
    }
    document += "\n## Exit codes\n\nThe program's own, as CPython would exit: 1 after an exception that nothing caught, the code of `SystemExit`. Otherwise 2\n\
                 for a mistake on the command line, 3 when a limit was reached, 4 when nothing can ever happen again; each comes with a message on\n\
                 standard error.\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/command-line.md");
    if std::env::var_os("LOOPSCOPE_WRITE").is_some() {
        std::fs::write(&path, &document).expect("the document can be written");
    }
    let written = std::fs::read_to_string(&path).expect("the document is there");
    assert!(written == document, "docs/command-line.md is not what the command says; write it anew");
}
