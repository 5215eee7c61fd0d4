//! Running the parser over a source.

use ruff_python_parser::{Mode, ParseErrorType, ParseOptions, Parsed, parse_unchecked};

use super::ast::{Mod, ModExpression, ModModule, PythonVersion, Ranged, Stmt};
use super::{Source, Span, SyntaxError, Warning, guard, lexical, surrogates, translate, warnings};

/// A text that is right.
#[derive(Debug)]
pub struct Read<T> {
    /// What it means.
    pub tree: T,
    /// What CPython's parser warns of.
    pub warnings: Vec<Warning>,
}

/// Parse a module; the first error, as CPython reports it, when there is one.
pub fn parse(source: &Source) -> Result<Read<ModModule>, SyntaxError> {
    check_text(source)?;
    let parsed = run(source);
    match translate::first(source, &parsed) {
        Some(error) => Err(error),
        None => {
            lexical::indentation(&source.text)?;
            surrogates::check(source, parsed.tokens())?;
            let warnings = warnings::of_tokens(source, parsed.tokens());
            Ok(Read { tree: parsed.into_syntax(), warnings })
        }
    }
}

/// Parse one statement, as a prompt reads it.
pub fn parse_single(source: &Source) -> Result<Read<ModModule>, SyntaxError> {
    let read = parse(source)?;
    let text = &*source.text;
    let end = text.trim_end().len() as u32;
    let invalid = SyntaxError::new("invalid syntax", Span::new(end, end));
    let Some((first, rest)) = read.tree.body.split_first() else { return Err(invalid) };
    let simple = !is_compound(first);
    let mut last = Span::from(first.range()).end;
    for statement in rest {
        let Span { start, end } = statement.range().into();
        let between = text.get(last as usize..start as usize).unwrap_or_default();
        if !simple || between.contains('\n') || is_compound(statement) {
            let message = "multiple statements found while compiling a single statement";
            return Err(SyntaxError::new(message, Span::new(last, last)));
        }
        last = end;
    }
    // What follows on the line of a compound statement may go on below: an empty line ends it.
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    if !simple && last_line.starts_with(|first: char| !first.is_whitespace()) {
        return Err(invalid);
    }
    Ok(read)
}

fn is_compound(statement: &Stmt) -> bool {
    matches!(
        statement,
        Stmt::FunctionDef(_)
            | Stmt::ClassDef(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::If(_)
            | Stmt::With(_)
            | Stmt::Match(_)
            | Stmt::Try(_)
    )
}

/// Parse a single expression, as `eval` does.
pub fn parse_expression(source: &Source) -> Result<Read<ModExpression>, SyntaxError> {
    check_text(source)?;
    let parsed = parse_unchecked(&source.text, options(Mode::Expression));
    // A statement that one may begin, and what follows a whole expression, is wrong before anything in it is.
    let foreign = parsed.errors().first().is_some_and(|first| {
        first.range().start().to_u32() == 0 || first.error == ParseErrorType::UnexpectedExpressionToken
    });
    let error = parsed.errors().first().map(|error| {
        let mut span = Span::from(error.range());
        // A statement's first word is what does not belong there, not the statement.
        let word = source.text[span.start as usize..].find(|c: char| !c.is_alphanumeric() && c != '_');
        match word {
            Some(length @ 1..) => span.end = span.start + length as u32,
            None => span.end = source.text.len() as u32,
            Some(0) => {}
        }
        SyntaxError::new("invalid syntax", span)
    });
    if error.is_none() {
        surrogates::check(source, parsed.tokens())?;
    }
    let warnings = warnings::of_tokens(source, parsed.tokens());
    match (error, parsed.into_syntax()) {
        (None, Mod::Expression(tree)) => Ok(Read { tree, warnings }),
        (None, Mod::Module(_)) => unreachable!("expression mode gives an expression"),
        // Parsed as a module the text gives CPython's words.
        (Some(error), _) => Err(match parse(source) {
            Err(words) if !foreign || words.span.start <= error.span.start => words,
            Err(words) if words.message.starts_with("unterminated") => words,
            _ => error,
        }),
    }
}

/// Every error that the parser finds, for an editor's marks; the first is the one that [`parse`] reports.
pub fn parse_all_errors(source: &Source) -> Vec<SyntaxError> {
    if let Err(error) = check_text(source) {
        return vec![error];
    }
    let parsed = run(source);
    let Some(first) = translate::first(source, &parsed) else {
        let checked = lexical::indentation(&source.text);
        let checked = checked.and_then(|()| surrogates::check(source, parsed.tokens()));
        return checked.err().into_iter().collect();
    };
    let mut errors = vec![first];
    for error in parsed.errors() {
        let error = translate::one(source, &parsed, error);
        if !errors.contains(&error) {
            errors.push(error);
        }
    }
    errors
}

/// What is wrong with a text before it is read as Python.
fn check_text(source: &Source) -> Result<(), SyntaxError> {
    if let Some(at) = source.text.find('\0') {
        let span = Span::new(at as u32, at as u32 + 1);
        return Err(SyntaxError::new("source code string cannot contain null bytes", span));
    }
    guard::check(source)
}

fn run(source: &Source) -> Parsed<ModModule> {
    let parsed = parse_unchecked(&source.text, options(Mode::Module));
    match parsed.try_into_module() {
        Some(module) => module,
        None => unreachable!("module mode gives a module"),
    }
}

fn options(mode: Mode) -> ParseOptions {
    ParseOptions::from(mode).with_target_version(PythonVersion::PY313)
}
