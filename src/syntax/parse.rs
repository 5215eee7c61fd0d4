//! Running the parser over a source.

use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};

use super::ast::{Mod, ModExpression, ModModule, PythonVersion, Ranged};
use super::{Source, SyntaxError, guard};

/// Parse a module; the first error in the order of the text when there is one.
pub fn parse(source: &Source) -> Result<ModModule, SyntaxError> {
    guard::check(source)?;
    let parsed = parse_unchecked(&source.text, options(Mode::Module));
    if let Some(error) = parsed.errors().first() {
        return Err(SyntaxError::new(error.error.to_string(), error.range().into()));
    }
    match parsed.into_syntax() {
        Mod::Module(module) => Ok(module),
        Mod::Expression(_) => unreachable!("module mode gives a module"),
    }
}

/// Parse a single expression, as `eval` does.
pub fn parse_expression(source: &Source) -> Result<ModExpression, SyntaxError> {
    guard::check(source)?;
    let parsed = parse_unchecked(&source.text, options(Mode::Expression));
    if let Some(error) = parsed.errors().first() {
        return Err(SyntaxError::new(error.error.to_string(), error.range().into()));
    }
    match parsed.into_syntax() {
        Mod::Expression(expression) => Ok(expression),
        Mod::Module(_) => unreachable!("expression mode gives an expression"),
    }
}

/// Every error that the parser finds, for an editor's marks.
pub fn parse_all_errors(source: &Source) -> Vec<SyntaxError> {
    if let Err(error) = guard::check(source) {
        return vec![error];
    }
    let parsed = parse_unchecked(&source.text, options(Mode::Module));
    parsed
        .errors()
        .iter()
        .map(|error| SyntaxError::new(error.error.to_string(), error.range().into()))
        .collect()
}

fn options(mode: Mode) -> ParseOptions {
    ParseOptions::from(mode).with_target_version(PythonVersion::PY313)
}
