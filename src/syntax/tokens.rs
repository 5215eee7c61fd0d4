//! The parser's tokens, as the translation of errors looks at them.

use ruff_python_ast::token::{TokenKind, Tokens as ParserTokens};

use super::ast::Ranged;
use super::{Source, Span};

/// The tokens of a text without comments and blank lines.
pub(super) struct Tokens<'t> {
    source: &'t Source,
    tokens: Vec<(TokenKind, Span)>,
}

impl<'t> Tokens<'t> {
    pub fn new(source: &'t Source, tokens: &ParserTokens) -> Self {
        let tokens = tokens
            .iter()
            .filter(|token| !matches!(token.kind(), TokenKind::Comment | TokenKind::NonLogicalNewline))
            // The lexer marks its own errors with tokens, at the end of the text with an empty one.
            .filter(|token| token.kind() != TokenKind::Unknown || !token.range().is_empty())
            .map(|token| {
                let mut span = Span::from(token.range());
                // CPython's newline token is one column wide, whatever the line ends with.
                if token.kind() == TokenKind::Newline {
                    span.end = span.start;
                }
                (token.kind(), span)
            })
            .collect();
        Self { source, tokens }
    }

    /// Index of the first token that ends behind `offset` or starts there.
    pub fn index_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|(_, span)| span.start < offset)
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token's kind; past the end everything is the end.
    pub fn kind(&self, at: usize) -> TokenKind {
        self.tokens.get(at).map_or(TokenKind::EndOfFile, |token| token.0)
    }

    /// The token's place; past the end the end of the last line.
    pub fn span(&self, at: usize) -> Span {
        match self.tokens.get(at) {
            Some((_, span)) => *span,
            None => {
                let end = self.source.text.trim_end().len() as u32;
                Span::new(end, end)
            }
        }
    }

    /// The token's text.
    pub fn text(&self, at: usize) -> &'t str {
        let span = self.span(at);
        self.source.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// Whether the token is only about lines.
    pub fn is_layout(&self, at: usize) -> bool {
        matches!(
            self.kind(at),
            TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::EndOfFile
        )
    }

    /// Index of the first token of the statement's line that `at` is in.
    pub fn line_start(&self, at: usize) -> usize {
        let mut start = at.min(self.len());
        while start > 0 && !self.is_layout(start - 1) {
            start -= 1;
        }
        start
    }

    /// Index of the bracket around the token, if there is one.
    pub fn opener(&self, at: usize) -> Option<usize> {
        let mut depth = 0;
        for index in (0..at.min(self.len())).rev() {
            match self.kind(index) {
                kind if is_closer(kind) => depth += 1,
                kind if is_opener(kind) && depth == 0 => return Some(index),
                kind if is_opener(kind) => depth -= 1,
                TokenKind::Newline => return None,
                _ => {}
            }
        }
        None
    }

    /// Index behind the bracket that closes the one at `open`, or of the end.
    pub fn after_bracket(&self, open: usize) -> usize {
        let mut depth = 0;
        for index in open..self.len() {
            match self.kind(index) {
                kind if is_opener(kind) => depth += 1,
                kind if is_closer(kind) => {
                    depth -= 1;
                    if depth == 0 {
                        return index + 1;
                    }
                }
                _ => {}
            }
        }
        self.len()
    }

    /// Index of the first token, from `at` backwards at the same bracket level, that `stop` accepts.
    pub fn back_to(&self, at: usize, stop: impl Fn(TokenKind) -> bool) -> Option<usize> {
        let mut depth = 0;
        for index in (0..at).rev() {
            let kind = self.kind(index);
            if depth == 0 && (stop(kind) || is_opener(kind) || kind == TokenKind::Newline) {
                return Some(index);
            }
            if is_closer(kind) {
                depth += 1;
            } else if is_opener(kind) {
                depth -= 1;
            }
        }
        None
    }
}

/// `(`, `[`, `{` or the start of an f-string.
pub(super) fn is_opener(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace | TokenKind::FStringStart)
}

/// `)`, `]`, `}` or the end of an f-string.
pub(super) fn is_closer(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd)
}

/// Whether an expression may start with the token.
pub(super) fn starts_expression(kind: TokenKind) -> bool {
    kind.is_soft_keyword()
        || matches!(
            kind,
            TokenKind::Name
                | TokenKind::Int
                | TokenKind::Float
                | TokenKind::Complex
                | TokenKind::String
                | TokenKind::FStringStart
                | TokenKind::Lpar
                | TokenKind::Lsqb
                | TokenKind::Lbrace
                | TokenKind::Not
                | TokenKind::Await
                | TokenKind::Lambda
                | TokenKind::Minus
                | TokenKind::Plus
                | TokenKind::Tilde
                | TokenKind::None
                | TokenKind::True
                | TokenKind::False
                | TokenKind::Ellipsis
        )
}
