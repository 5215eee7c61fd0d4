//! The way back through changes of a text that both typing and buttons change.

use std::rc::Rc;

/// How a text was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Letter by letter.
    Typed,
    /// All at once, by a choice.
    Chosen,
}

/// Texts before and after the present one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Rc<str>>,
    future: Vec<Rc<str>>,
    /// What was typed last goes on: it is taken back at once.
    typing: bool,
}

impl History {
    /// Texts that are kept.
    const MOST: usize = 200;

    /// The text `before` is about to become `after`.
    pub fn change(&mut self, before: &Rc<str>, after: &str, how: Change) {
        if **before == *after {
            return;
        }
        self.future.clear();
        let letters = before.len().abs_diff(after.len());
        // A word or a number is one change, and what is pasted is another.
        let goes_on = how == Change::Typed && self.typing && letters <= 1 && !ends_word(before, after);
        if !goes_on {
            self.past.push(before.clone());
            if self.past.len() > Self::MOST {
                self.past.remove(0);
            }
        }
        self.typing = how == Change::Typed && letters <= 1;
    }

    /// The text before `now`, or with `forwards` the one that was taken back.
    pub fn step(&mut self, now: &Rc<str>, forwards: bool) -> Option<Rc<str>> {
        let (from, to) = match forwards {
            true => (&mut self.future, &mut self.past),
            false => (&mut self.past, &mut self.future),
        };
        let found = from.pop()?;
        to.push(now.clone());
        self.typing = false;
        Some(found)
    }

    /// Whether there is a text before, or with `forwards` one that was taken back.
    pub fn has(&self, forwards: bool) -> bool {
        !if forwards { &self.future } else { &self.past }.is_empty()
    }
}

/// Whether the letter that was typed stands between words.
fn ends_word(before: &str, after: &str) -> bool {
    let at = before.bytes().zip(after.bytes()).take_while(|(one, other)| one == other).count();
    after.len() > before.len()
        && after.as_bytes().get(at).is_some_and(|letter| b" \n\t,:{}[]".contains(letter))
}

/// Where a change ends in the text after it, in bytes: where a person looks next.
pub fn changed_end(before: &str, after: &str) -> usize {
    let tail = before.bytes().rev().zip(after.bytes().rev()).take_while(|(one, other)| one == other).count();
    let head = before.bytes().zip(after.bytes()).take_while(|(one, other)| one == other).count();
    let mut end = (after.len() - tail).max(head).min(after.len());
    while !after.is_char_boundary(end) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_back_at_once_and_choices_one_by_one() {
        let mut history = History::default();
        let mut now: Rc<str> = "".into();
        for next in ["1", "12", "12 ", "12 3", "12 34"] {
            history.change(&now, next, Change::Typed);
            now = next.into();
        }
        history.change(&now, "x", Change::Chosen);
        now = "x".into();
        let mut seen = Vec::new();
        while let Some(before) = history.step(&now, false) {
            now = before;
            seen.push(now.to_string());
        }
        assert_eq!(seen, ["12 34", "12", ""]);
        assert!(!history.has(false) && history.has(true));
        now = history.step(&now, true).expect("the way forwards");
        assert_eq!(&*now, "12");
        history.change(&now, "other", Change::Chosen);
        assert!(!history.has(true), "what was taken back is gone with a new change");
        history.change(&now, "12", Change::Chosen);
        assert_eq!(history.past.len(), 2, "no change is none");
    }

    #[test]
    fn a_change_has_an_end() {
        assert_eq!(changed_end("{\"a\": 1}", "{\"a\": 1, \"b\": 2}"), 15);
        assert_eq!((changed_end("aaa", "aa"), changed_end("", "é"), changed_end("x", "x")), (2, 2, 1));
    }
}
