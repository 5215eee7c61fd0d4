//! Which part of a failing expression stands out: the operator of a binary operation, the brackets of a call or of
//! a subscript.

use crate::syntax::ast::{Expr, Ranged, Stmt};
use crate::syntax::{Source, parse, parse_expression};

/// A place in a few lines of text: line and character, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The character in it; may be one past the last.
    pub column: usize,
}

/// The part that stands out, end exclusive. It is marked with `^`, the rest of the expression with `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    /// Where it begins.
    pub start: Spot,
    /// Where it ends.
    pub end: Spot,
}

/// What stands out in `segment`, the text of one expression; `None` for other kinds of expression and for statements.
pub fn find(segment: &str) -> Option<Anchors> {
    // Within brackets the expression may go over several lines.
    const OPENING: &str = "(\n";
    let expression = parse_expression(&Source::new("", format!("{OPENING}{segment}\n)"))).ok()?.tree;
    let text = Text::new(segment);
    let start_of = |expr: &Expr| text.spot(expr.start().to_usize().checked_sub(OPENING.len())?);
    let end_of = |expr: &Expr| text.spot(expr.end().to_usize().checked_sub(OPENING.len())?);
    match &*expression.body {
        Expr::BinOp(operation) => {
            // The left operand may stand in brackets of its own.
            let after = text.at_or_after(end_of(&operation.left)?)?;
            let operator = text.find_from(after, |c| !c.is_whitespace() && c != ')')?;
            let second = Spot { column: operator.column + 1, ..operator };
            let is_operator = |c: char| !c.is_whitespace() && c != '\\' && c != '#';
            let long = second < start_of(&operation.right)? && text.char(second).is_some_and(is_operator);
            let end = Spot { column: second.column + usize::from(long), ..second };
            Some(Anchors { start: operator, end })
        }
        Expr::Subscript(subscript) => {
            let after = text.at_or_after(end_of(&subscript.value)?)?;
            let start = text.find_from(after, |c| c == '[')?;
            Some(Anchors { start, end: end_of(&expression.body)? })
        }
        Expr::Call(call) => {
            let after = text.at_or_after(end_of(&call.func)?)?;
            let start = text.find_from(after, |c| c == '(')?;
            Some(Anchors { start, end: end_of(&expression.body)? })
        }
        _ => None,
    }
}

/// What the lines of a frame are as a statement, for the decision whether marks would tell anything.
pub enum Statement {
    /// `return f(…)` with a plain `f`, or `x = …(…)` with a plain `x`; the call's place, columns in bytes.
    PlainCall(Spot, Spot),
    /// Nothing but comments.
    Nothing,
    /// Any other statement, or a part of one.
    Other,
}

/// Classify `lines`.
pub fn statement(lines: &[String]) -> Statement {
    let source = Source::new("", lines.join("\n"));
    let Ok(module) = parse(&source) else { return Statement::Other };
    let call = match module.tree.body.first() {
        None => return Statement::Nothing,
        Some(Stmt::Return(statement)) => match statement.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => Some(call),
            _ => None,
        },
        Some(Stmt::Assign(statement)) => match (statement.targets.as_slice(), &*statement.value) {
            ([Expr::Name(_)], Expr::Call(call)) => Some(call),
            _ => None,
        },
        Some(_) => None,
    };
    match call {
        Some(call) => {
            let spot = |offset: usize| {
                let before = &source.text.as_bytes()[..offset];
                let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
                Spot { line: before.iter().filter(|byte| **byte == b'\n').count(), column: offset - start }
            };
            Statement::PlainCall(spot(call.start().to_usize()), spot(call.end().to_usize()))
        }
        None => Statement::Other,
    }
}

/// Lines of characters to search in.
struct Text<'a> {
    segment: &'a str,
    lines: Vec<Vec<char>>,
}

impl<'a> Text<'a> {
    fn new(segment: &'a str) -> Self {
        Self { segment, lines: segment.split('\n').map(|line| line.chars().collect()).collect() }
    }

    /// The place of a byte.
    fn spot(&self, offset: usize) -> Option<Spot> {
        let before = self.segment.get(..offset)?;
        let last = before.rsplit('\n').next()?;
        Some(Spot { line: before.matches('\n').count(), column: last.chars().count() })
    }

    fn char(&self, spot: Spot) -> Option<char> {
        self.lines.get(spot.line)?.get(spot.column).copied()
    }

    /// The first place from `spot` on that holds a character.
    fn at_or_after(&self, mut spot: Spot) -> Option<Spot> {
        while spot.column >= self.lines.get(spot.line)?.len() {
            spot = Spot { line: spot.line + 1, column: 0 };
        }
        Some(spot)
    }

    /// The first place from `spot` on whose character is wanted, comments and line joins skipped.
    fn find_from(&self, mut spot: Spot, wanted: impl Fn(char) -> bool) -> Option<Spot> {
        loop {
            let c = self.char(spot)?;
            let next = match c {
                '\\' | '#' => Spot { line: spot.line + 1, column: 0 },
                _ if wanted(c) => return Some(spot),
                _ => Spot { column: spot.column + 1, ..spot },
            };
            spot = self.at_or_after(next)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from `traceback._extract_caret_anchors_from_line_segment` of CPython 3.13.
    #[test]
    fn anchors_are_those_of_cpython() {
        let cases: &[(&str, Option<[usize; 4]>)] = &[
            ("a + b", Some([0, 2, 0, 3])),
            ("a+b", Some([0, 1, 0, 2])),
            ("(a) + (b)", Some([0, 4, 0, 5])),
            ("(a)  //  b", Some([0, 5, 0, 7])),
            ("a**b", Some([0, 1, 0, 3])),
            ("a ** b", Some([0, 2, 0, 4])),
            ("a//-b", Some([0, 1, 0, 3])),
            ("a--b", Some([0, 1, 0, 2])),
            ("a @ b", Some([0, 2, 0, 3])),
            ("a<<b", Some([0, 1, 0, 3])),
            ("a +\\\nb", Some([0, 2, 0, 3])),
            ("a + # comment\n  b", Some([0, 2, 0, 3])),
            ("a # )+\n + b", Some([1, 1, 1, 2])),
            ("(a\n) + b", Some([1, 2, 1, 3])),
            ("a[1]", Some([0, 1, 0, 4])),
            ("a [1]", Some([0, 2, 0, 5])),
            ("(a)[1]", Some([0, 3, 0, 6])),
            ("a[b[1]]", Some([0, 1, 0, 7])),
            ("a.b[1:2]", Some([0, 3, 0, 8])),
            ("f(x)", Some([0, 1, 0, 4])),
            ("f (x)", Some([0, 2, 0, 5])),
            ("(f)(x)", Some([0, 3, 0, 6])),
            ("a.b.c(x, y)", Some([0, 5, 0, 11])),
            ("f(x)(y)", Some([0, 4, 0, 7])),
            ("f(x)[1]", Some([0, 4, 0, 7])),
            ("f(\n  x,\n  y,\n)", Some([0, 1, 3, 1])),
            ("a[\n  1\n]", Some([0, 1, 2, 1])),
            ("(a # (\n) # (\n (x))", None),
            ("a and b", None),
            ("not a", None),
            ("-a", None),
            ("a < b", None),
            ("a if b else c", None),
            ("x", None),
            ("x.y", None),
            ("await f(x)", None),
            ("yield f(x)", None),
            ("a, b", None),
            ("lambda: f(x)", None),
            ("[f(x)]", None),
            ("raise f(x)", None),
            ("x = 1", None),
            ("*a", None),
            ("x := f(1)", None),
            ("é + ü", Some([0, 2, 0, 3])),
            ("'漢字' + 1", Some([0, 5, 0, 6])),
            ("f('漢字')", Some([0, 1, 0, 7])),
            ("'a' 'b' % c", Some([0, 8, 0, 9])),
            ("f'{x + 1}' + y", Some([0, 11, 0, 12])),
            ("f\"{a[1]}\"[2]", Some([0, 9, 0, 12])),
            ("a + b * c", Some([0, 2, 0, 3])),
            ("a * b + c", Some([0, 6, 0, 7])),
            ("a - (b - c)", Some([0, 2, 0, 3])),
            ("1 .real(2)", Some([0, 7, 0, 10])),
            ("a\n+ b", Some([1, 0, 1, 1])),
            ("a \\\n [1]", Some([1, 1, 1, 4])),
            ("f(x for x in y)", Some([0, 1, 0, 15])),
            ("print(x)", Some([0, 5, 0, 8])),
            ("x @b", Some([0, 2, 0, 3])),
            ("a%b", Some([0, 1, 0, 2])),
            ("a|b", Some([0, 1, 0, 2])),
            ("a >> 1", Some([0, 2, 0, 4])),
            ("a\\\n.b(1)", Some([1, 2, 1, 5])),
            ("\"a(\"[1]", Some([0, 4, 0, 7])),
            ("a +b", Some([0, 2, 0, 3])),
            ("a+ b", Some([0, 1, 0, 2])),
            ("'''\nx''' + 1", Some([1, 5, 1, 6])),
            ("('''\nx''')(1)", Some([1, 5, 1, 8])),
        ];
        for (segment, expected) in cases {
            let found = find(segment).map(|a| [a.start.line, a.start.column, a.end.line, a.end.column]);
            assert_eq!(found, *expected, "{segment}");
        }
    }
}
