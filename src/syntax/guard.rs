//! Limits on nesting, checked before parsing.
//!
//! The parser, the tree's own destructor and the compiler recurse with the depth of the text, so depth is bounded first:
//! one pass over the tokens keeps an upper estimate of how deep the tree can be at each token. Constructs that recurse
//! everywhere (brackets, prefixes, conditional expressions, lambdas, `**`) weigh [`NESTED`]; those that only lengthen the
//! left spine of the tree, which the compiler walks in a loop, weigh 1.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::Mode;
use ruff_python_parser::lexer::lex;

use super::{Source, Span, SyntaxError, SyntaxErrorKind};

/// CPython's limit on open brackets.
const MAX_BRACKETS: usize = 200;
/// CPython's limit on indentation levels, the outermost not counted.
const MAX_INDENTS: usize = 99;
/// CPython's limit on f-strings inside one another.
const MAX_FSTRINGS: usize = 149;
/// CPython's limit on replacement fields inside format specifications.
const MAX_SPECS: usize = 2;
/// Weight of a construct that recurses everywhere.
const NESTED: u32 = 10;
/// The whole budget of one place in the text: 300 nested constructs, or a chain of 3,000 operators.
const MAX_DEPTH: u32 = 3_000;

/// Refuse a text that nests too deeply anywhere.
pub(super) fn check(source: &Source) -> Result<(), SyntaxError> {
    match scan(&source.text, usize::MAX) {
        (count, Some(violation)) => Err(violation.error(locate(&source.text, count))),
        (_, None) => Ok(()),
    }
}

/// What is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Violation {
    Brackets,
    Indents,
    FStrings,
    Specs,
    Depth,
}

impl Violation {
    fn error(self, span: Span) -> SyntaxError {
        let (kind, message) = match self {
            Self::Brackets => (SyntaxErrorKind::Syntax, "too many nested parentheses".to_owned()),
            Self::Indents => (SyntaxErrorKind::Indentation, "too many levels of indentation".to_owned()),
            Self::FStrings => (SyntaxErrorKind::Syntax, "too many nested f-strings".to_owned()),
            Self::Specs => (SyntaxErrorKind::Syntax, "f-string: expressions nested too deeply".to_owned()),
            Self::Depth => (
                SyntaxErrorKind::Unsupported,
                format!(
                    "expression too deep: more than {} operators inside one another or {MAX_DEPTH} in a row; \
                     split it into several statements",
                    MAX_DEPTH / NESTED
                ),
            ),
        };
        SyntaxError { kind, message, span }
    }
}

/// What an open bracket or f-string has cost so far.
#[derive(Clone, Copy, Debug)]
struct Open {
    closer: TokenKind,
    /// Depth where it opened.
    base: u32,
    /// Cost since the last comma.
    run: u32,
    /// Cost that a comma does not end: conditional expressions, lambdas, `for` clauses.
    sticky: u32,
    /// A replacement field whose format specification has begun.
    in_spec: bool,
}

impl Open {
    fn new(closer: TokenKind, base: u32) -> Self {
        Self { closer, base, run: 0, sticky: 0, in_spec: false }
    }

    fn depth(&self) -> u32 {
        self.base + self.run + self.sticky
    }
}

/// Read up to `limit` tokens: how many there were, and the violation at the last of them. Newlines and indentation are
/// not counted, because a text that is cut short ends with some of its own.
fn scan(text: &str, limit: usize) -> (usize, Option<Violation>) {
    let mut lexer = lex(text, Mode::Module);
    let mut depths = Depths::new();
    let mut count = 0;
    while count < limit {
        let token = lexer.next_token();
        if token == TokenKind::EndOfFile {
            return (count, None);
        }
        let is_layout = token.is_any_newline() || matches!(token, TokenKind::Indent | TokenKind::Dedent);
        count += usize::from(!is_layout);
        if let Some(violation) = depths.token(token) {
            // Too much indentation is marked at the first word behind it.
            return (count + usize::from(is_layout), Some(violation));
        }
    }
    (limit, None)
}

/// How deep the text is at the place reached.
struct Depths {
    /// Open brackets and f-strings, below them the statement itself.
    open: Vec<Open>,
    indents: usize,
    brackets: usize,
    fstrings: usize,
    after_operand: bool,
    line_start: bool,
}

impl Depths {
    fn new() -> Self {
        Self {
            open: vec![Open::new(TokenKind::EndOfFile, 0)],
            indents: 0,
            brackets: 0,
            fstrings: 0,
            after_operand: false,
            line_start: true,
        }
    }

    /// Take one token into account.
    fn token(&mut self, token: TokenKind) -> Option<Violation> {
        let Self { open, indents, brackets, fstrings, after_operand, line_start } = self;
        let was_operand = std::mem::replace(after_operand, ends_operand(token));
        let was_line_start = std::mem::replace(line_start, token.is_any_newline());
        let outermost = open.len() == 1;
        let top = open.last_mut()?;
        match token {
            TokenKind::Indent => {
                *indents += 1;
                if *indents > MAX_INDENTS {
                    return Some(Violation::Indents);
                }
            }
            TokenKind::Dedent => *indents = indents.saturating_sub(1),
            TokenKind::Newline | TokenKind::Semi if outermost => {
                top.run = 0;
                top.sticky = 0;
            }
            TokenKind::Comma => top.run = 0,
            TokenKind::Equal if outermost => top.run = 0,
            TokenKind::And | TokenKind::Or => top.run = 1,
            TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                let is_string = matches!(token, TokenKind::FStringStart | TokenKind::TStringStart);
                if is_string {
                    *fstrings += 1;
                    if *fstrings > MAX_FSTRINGS {
                        return Some(Violation::FStrings);
                    }
                } else {
                    *brackets += 1;
                    if *brackets > MAX_BRACKETS && *fstrings == 0 {
                        return Some(Violation::Brackets);
                    }
                }
                let closer = match token {
                    TokenKind::Lpar => TokenKind::Rpar,
                    TokenKind::Lsqb => TokenKind::Rsqb,
                    TokenKind::Lbrace => TokenKind::Rbrace,
                    TokenKind::FStringStart => TokenKind::FStringEnd,
                    _ => TokenKind::TStringEnd,
                };
                let base = top.depth() + NESTED;
                let specs =
                    open.iter().rev().take_while(|outer| outer.in_spec || is_string_end(outer.closer));
                if specs.filter(|outer| outer.in_spec).count() > MAX_SPECS {
                    return Some(Violation::Specs);
                }
                open.push(Open::new(closer, base));
            }
            TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd => {
                // A closer that fits no opener at all is the parser's to report and closes nothing.
                if let Some(at) = open.iter().rposition(|outer| outer.closer == token).filter(|at| *at > 0) {
                    for closed in open.drain(at..) {
                        if is_string_end(closed.closer) {
                            *fstrings -= 1;
                        } else {
                            *brackets -= 1;
                        }
                    }
                }
                open.last_mut()?.run += 1;
            }
            TokenKind::Colon => {
                let outer = open.len().checked_sub(2).map(|at| open[at]);
                let in_fstring = outer.is_some_and(|outer| is_string_end(outer.closer) || outer.in_spec);
                let top = open.last_mut()?;
                if top.closer == TokenKind::Rbrace {
                    top.run += NESTED;
                    top.in_spec |= in_fstring;
                } else {
                    top.sticky += NESTED;
                }
            }
            // In a text that goes wrong in a bracket, the parser may read what follows as statements.
            TokenKind::Match | TokenKind::Case if was_line_start => top.sticky += NESTED,
            TokenKind::If
            | TokenKind::Lambda
            | TokenKind::For
            | TokenKind::Async
            | TokenKind::Yield
            | TokenKind::ColonEqual
            | TokenKind::While
            | TokenKind::With
            | TokenKind::Try
            | TokenKind::Def
            | TokenKind::Class => top.sticky += NESTED,
            TokenKind::Not | TokenKind::Await | TokenKind::Tilde | TokenKind::DoubleStar => top.run += NESTED,
            TokenKind::Plus | TokenKind::Minus | TokenKind::Star if !was_operand => top.run += NESTED,
            other if lengthens(other) => top.run += 1,
            _ => {}
        }
        open.last().filter(|top| top.depth() > MAX_DEPTH).map(|_| Violation::Depth)
    }
}

fn is_string_end(closer: TokenKind) -> bool {
    matches!(closer, TokenKind::FStringEnd | TokenKind::TStringEnd)
}

/// Whether an operator after this token is a binary one.
fn ends_operand(token: TokenKind) -> bool {
    matches!(
        token,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd
            | TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::Ellipsis
            | TokenKind::None
            | TokenKind::True
            | TokenKind::False
    ) || token.is_soft_keyword()
}

/// Operators that make the tree one node deeper on its left side.
fn lengthens(token: TokenKind) -> bool {
    token.is_operator() || matches!(token, TokenKind::Is | TokenKind::In)
}

/// Where the `count`-th token ends, which is the first violation. The lexer does not tell places, so the shortest head of
/// the text with that many tokens is sought. Tokens are spread about evenly, hence the guess by proportion; every other
/// step halves, so that an uneven text costs no more than a logarithm either.
fn locate(text: &str, count: usize) -> Span {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    // Every head up to `low` has too few tokens, the one up to `high` has enough.
    let (mut low, mut tokens_below) = (0, 0);
    let mut high = text.len();
    let mut guess = count * 4;
    let mut halve = false;
    while low + 1 < high {
        let middle = boundary(guess.clamp(low + 1, high - 1)).min(high - 1);
        let (tokens, _) = scan(&text[..boundary(middle)], count);
        if tokens >= count {
            high = middle;
        } else {
            (low, tokens_below) = (middle, tokens);
        }
        let rate = (low + 1) as f64 / (tokens_below + 1) as f64;
        let missing = (count - tokens_below) as f64;
        guess = if halve { low + (high - low) / 2 } else { low + (rate * missing) as usize };
        halve = !halve;
    }
    // The head found ends with the token's first character; a word is marked whole.
    let in_word = |character: char| character.is_alphanumeric() || character == '_';
    let end = boundary(high);
    let (head, tail) = text.split_at(end);
    match head.chars().next_back() {
        Some(last) if in_word(last) => {
            let start = head.trim_end_matches(in_word).len();
            let end = text.len() - tail.trim_start_matches(in_word).len();
            Span::new(start as u32, end as u32)
        }
        last => Span::new((end - last.map_or(0, char::len_utf8)) as u32, end as u32),
    }
}
