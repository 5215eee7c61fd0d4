//! Comparisons that point at the first difference and show what surrounds it.

use std::fmt::Write;
use std::ops::Range;

use serde_json::Value;

/// Two virtual times closer than this are the same; the recorder rounds to nine digits.
const TOLERANCE: f64 = 1e-9;
/// Rows or lines shown before the first difference.
const CONTEXT: usize = 3;

/// `None` when both texts are equal, else a message that quotes both at the first line that differs.
pub fn text(what: &str, expected: &str, actual: &str) -> Option<String> {
    if expected == actual {
        return None;
    }
    let (theirs, ours): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    let first = theirs.iter().zip(&ours).take_while(|(theirs, ours)| theirs == ours).count();
    if theirs.get(first) == ours.get(first) {
        return Some(format!("{what} differs in its final line break only"));
    }
    Some(report(what, "line", first, &theirs, &ours))
}

/// `None` when both schedules are equal row by row, where the order within each of `groups` does not count.
pub fn schedule(expected: &[Value], actual: &[Value], groups: &[Range<usize>]) -> Option<String> {
    let actual = in_order_of(expected, actual, groups);
    let matching = expected.iter().zip(&actual).take_while(|(theirs, ours)| same(theirs, ours)).count();
    if matching == expected.len() && matching == actual.len() {
        return None;
    }
    let (theirs, ours): (Vec<String>, Vec<String>) =
        (expected.iter().map(Value::to_string).collect(), actual.iter().map(Value::to_string).collect());
    Some(report("schedule", "row", matching, &theirs, &ours))
}

/// `actual` with the rows of each group put in the order in which `expected` has them, as far as they are the same.
fn in_order_of(expected: &[Value], actual: &[Value], groups: &[Range<usize>]) -> Vec<Value> {
    let mut ordered = actual.to_vec();
    for group in groups {
        for index in group.clone() {
            let end = group.end.min(ordered.len());
            let found = (index..end).find(|&other| same(&expected[index], &ordered[other]));
            if let Some(other) = found {
                ordered.swap(index, other);
            }
        }
    }
    ordered
}

/// Equality of two JSON values, with numbers equal when they are within `TOLERANCE`.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Number(left), Value::Number(right)) => match (left.as_f64(), right.as_f64()) {
            (Some(left), Some(right)) => (left - right).abs() <= TOLERANCE,
            _ => false,
        },
        _ => left == right,
    }
}

/// A few items that agree, then the first that differs on either side.
fn report(
    what: &str,
    unit: &str,
    first: usize,
    theirs: &[impl AsRef<str>],
    ours: &[impl AsRef<str>],
) -> String {
    let mut message = format!("{what} differs at {unit} {}", first + 1);
    let mut show = |mark: &str, item: Option<&str>| {
        // Writing to a string cannot fail.
        let _ = write!(message, "\n  {mark} {}", item.unwrap_or("(nothing more)"));
    };
    for agreed in &theirs[first.saturating_sub(CONTEXT)..first] {
        show("      ", Some(agreed.as_ref()));
    }
    show("CPython", theirs.get(first).map(AsRef::as_ref));
    show("ours   ", ours.get(first).map(AsRef::as_ref));
    message.push_str(&format!("\n  ({} {unit}s in CPython, {} in ours)", theirs.len(), ours.len()));
    message
}
