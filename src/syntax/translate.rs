//! The parser's complaints in CPython's words and places.
//!
//! CPython parses twice: the first time to find the furthest token that fits, the second time with extra rules that know
//! common mistakes. A mistake that no rule knows is "invalid syntax" at that token. The tokenizer's complaints go before
//! both, wherever they are. Here the parser's first error tells the token, and its kind chooses the rule.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{ParseError, ParseErrorType, Parsed};

use super::ast::{ModModule, Ranged};
use super::tokens::Tokens;
use super::{Source, Span, SyntaxError, SyntaxErrorKind, lexical};

mod block;
mod call;
mod comma;
mod fstring;
mod generics;
mod misc;
mod newer;
mod parameters;
mod pattern;
mod string;
mod target;

/// What a rule needs to know.
pub(super) struct Context<'t> {
    pub source: &'t Source,
    pub tokens: Tokens<'t>,
    pub module: &'t ModModule,
    /// What the parser said.
    pub problem: &'t ParseErrorType,
    /// Where.
    pub place: Span,
    /// Index of the first token at or after that place.
    pub at: usize,
}

impl Context<'_> {
    /// The token at the error.
    pub fn kind(&self) -> TokenKind {
        self.tokens.kind(self.at)
    }

    /// "invalid syntax" at the token with this index.
    pub fn invalid(&self, at: usize) -> SyntaxError {
        SyntaxError::new("invalid syntax", self.tokens.span(at))
    }

    /// A message at the token of the error.
    pub fn here(&self, message: impl Into<String>) -> SyntaxError {
        SyntaxError::new(message, self.tokens.span(self.at))
    }
}

/// CPython's error for the first of the parser's.
pub(super) fn first(source: &Source, parsed: &Parsed<ModModule>) -> Option<SyntaxError> {
    match parsed.errors().first() {
        Some(first) => Some(one(source, parsed, first)),
        None => {
            parsed.unsupported_syntax_errors().iter().find_map(|error| newer::rule(source, parsed, error))
        }
    }
}

/// CPython's error for any one of the parser's.
pub(super) fn one(source: &Source, parsed: &Parsed<ModModule>, error: &ParseError) -> SyntaxError {
    let tokens = Tokens::new(source, parsed.tokens());
    let place = Span::from(error.range());
    let at = tokens.index_at(place.start);
    let context = Context { source, tokens, module: parsed.syntax(), problem: &error.error, place, at };
    let grammar = grammar(&context);
    match lexical::read(&source.text) {
        Err(lexical) => {
            let is_indent = grammar.kind == SyntaxErrorKind::Indentation
                && grammar.message == "unexpected indent"
                && grammar.span.start < lexical.span.start;
            if is_indent { grammar } else { lexical }
        }
        Ok(open) => match open.last() {
            Some(open) if context.runs_past_line_of(open.offset, &grammar) => SyntaxError::new(
                format!("'{}' was never closed", open.symbol as char),
                Span::new(open.offset, open.offset + 1),
            ),
            _ => grammar,
        },
    }
}

impl Context<'_> {
    /// Whether the parser went beyond the line of an open bracket, or to the end of the text, before it gave up.
    fn runs_past_line_of(&self, bracket: u32, grammar: &SyntaxError) -> bool {
        if bracket > self.place.start.max(grammar.span.end) {
            // The bracket opens only behind the error: the tokenizer meets it, but on the same line it does not matter.
            return false;
        }
        // Of two expressions side by side the second is read to its end before they are complained about.
        let second = comma::side_by_side(self).map(|both| self.tokens.index_at(both.end));
        let is_layout = self.tokens.is_layout(second.unwrap_or(self.at));
        let line = self.source.line(self.tokens.span(self.at).start);
        is_layout || line > self.source.line(bracket)
    }
}

/// The grammar's error, whatever the tokenizer may say.
fn grammar(context: &Context<'_>) -> SyntaxError {
    string::rule(context)
        .or_else(|| fstring::rule(context))
        .or_else(|| generics::rule(context))
        .or_else(|| comma::legacy_print(context))
        .or_else(|| parameters::parentheses(context))
        .or_else(|| block::rule(context))
        .or_else(|| target::rule(context))
        .or_else(|| parameters::rule(context))
        .or_else(|| call::rule(context))
        .or_else(|| pattern::rule(context))
        .or_else(|| misc::rule(context))
        .or_else(|| comma::forgotten(context))
        .unwrap_or_else(|| context.invalid(context.at))
}
