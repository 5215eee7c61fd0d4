//! What a person has put at places of a program: breakpoints at its lines, bookmarks in its run.

use crate::session::breakpoint::Breakpoint;
use crate::session::view::View;
use crate::ui::anchor::{Anchor, line_after};
use std::rc::Rc;

/// A named position in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// Number of events applied there.
    pub event: u32,
    /// Instructions executed there.
    pub instruction: u64,
    /// What the person calls it.
    pub name: Rc<str>,
    /// What is there, by which it is found again once the program has changed. Bookmarks of earlier versions have none.
    pub anchor: Option<Anchor>,
}

/// Breakpoints and bookmarks of one program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotations {
    /// In the order of their lines, one for each line.
    pub breakpoints: Rc<[Breakpoint]>,
    /// In the order of the runs in which they were set.
    pub bookmarks: Rc<[Bookmark]>,
}

impl Annotations {
    /// The breakpoints with one more at a line, or without the one that is there.
    pub fn toggled(&self, line: u32) -> Rc<[Breakpoint]> {
        let kept: Vec<Breakpoint> =
            self.breakpoints.iter().filter(|breakpoint| breakpoint.line != line).cloned().collect();
        if kept.len() < self.breakpoints.len() {
            return kept.into();
        }
        in_order(kept.into_iter().chain([Breakpoint::at(line)]))
    }

    /// The breakpoints with this one in place of that of the same line.
    pub fn with(&self, changed: &Breakpoint) -> Rc<[Breakpoint]> {
        let swap =
            |known: &Breakpoint| if known.line == changed.line { changed.clone() } else { known.clone() };
        self.breakpoints.iter().map(swap).collect()
    }

    /// The breakpoints after an edit, which has moved them: the index of each that is left, and its line. Two that have come
    /// to one line become one.
    pub fn moved(&self, places: &[(usize, u32)]) -> Rc<[Breakpoint]> {
        in_order(places.iter().filter_map(|(index, line)| {
            self.breakpoints.get(*index).map(|known| Breakpoint { line: *line, ..known.clone() })
        }))
    }

    /// The bookmark at the playhead.
    pub fn bookmark_at(&self, view: &View) -> Option<usize> {
        self.bookmarks.iter().position(|known| known.moment(view).is_some_and(|moment| moment.is_here(view)))
    }

    /// The bookmarks after an edit, their lines moved.
    pub fn carried(&self, before: &str, after: &str) -> Rc<[Bookmark]> {
        if self.bookmarks.is_empty() {
            return self.bookmarks.clone();
        }
        let carry = |known: &Bookmark| {
            let mut known = known.clone();
            if let Some(anchor) = known.anchor.as_mut().filter(|anchor| anchor.line != 0) {
                anchor.line = line_after(before, after, anchor.line);
            }
            known
        };
        self.bookmarks.iter().map(carry).collect()
    }

    /// The bookmarks with one more at the playhead, or without the one that is there.
    pub fn bookmarked(&self, view: &View, name: fn(usize) -> String) -> Rc<[Bookmark]> {
        let head = view.playhead;
        let mut bookmarks = self.bookmarks.to_vec();
        match self.bookmark_at(view) {
            Some(index) => {
                bookmarks.remove(index);
            }
            None => {
                let place = (head.event, head.instruction);
                let index = bookmarks.partition_point(|known| (known.event, known.instruction) < place);
                let taken = |name: &String| self.bookmarks.iter().any(|known| *known.name == **name);
                // One of so many names is free.
                let name =
                    (1..=bookmarks.len() + 1).map(name).find(|name| !taken(name)).unwrap_or_default().into();
                let (event, instruction, anchor) = (head.event, head.instruction, Some(Anchor::here(view)));
                bookmarks.insert(index, Bookmark { event, instruction, name, anchor });
            }
        }
        bookmarks.into()
    }
}

/// Ordered by line, one for each.
fn in_order(breakpoints: impl Iterator<Item = Breakpoint>) -> Rc<[Breakpoint]> {
    let mut all: Vec<Breakpoint> = breakpoints.collect();
    crate::order::sort_by(&mut all, |one, other| one.line.cmp(&other.line));
    all.dedup_by_key(|breakpoint| breakpoint.line);
    all.into()
}

/// What was put at a place of the program and taken away again.
#[derive(Clone, Debug, PartialEq)]
pub struct LostMark {
    /// What it was.
    pub what: Lost,
    /// All as it was before.
    pub before: Annotations,
}

/// See [`LostMark`].
#[derive(Clone, Debug, PartialEq)]
pub enum Lost {
    /// The breakpoint of this line.
    Breakpoint(u32),
    /// The bookmark of this name.
    Bookmark(Rc<str>),
}

impl LostMark {
    /// What `after` lacks that took more than a press to make: a bookmark, or what was written into a breakpoint.
    pub fn between(before: &Annotations, after: &Annotations) -> Option<Self> {
        let gone = |breakpoint: &&Breakpoint| {
            let wrote = !breakpoint.condition.is_empty() || breakpoint.from > 1;
            wrote && !after.breakpoints.iter().any(|other| other.line == breakpoint.line)
        };
        let breakpoint =
            before.breakpoints.iter().find(gone).map(|breakpoint| Lost::Breakpoint(breakpoint.line));
        let moment = |bookmark: &Bookmark| (bookmark.event, bookmark.instruction);
        let gone =
            |bookmark: &&Bookmark| !after.bookmarks.iter().any(|other| moment(other) == moment(bookmark));
        let bookmark =
            || before.bookmarks.iter().find(gone).map(|bookmark| Lost::Bookmark(bookmark.name.clone()));
        let what = breakpoint.or_else(bookmark)?;
        Some(Self { what, before: before.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(breakpoints: &[Breakpoint]) -> Vec<u32> {
        breakpoints.iter().map(|breakpoint| breakpoint.line).collect()
    }

    #[test]
    fn breakpoints_stand_in_the_order_of_their_lines() {
        let mut set = Annotations::default();
        for line in [5, 2, 9, 5, 7] {
            set.breakpoints = set.toggled(line);
        }
        assert_eq!(lines(&set.breakpoints), [2, 7, 9]);
        set.breakpoints = set.with(&Breakpoint { condition: "n".into(), ..Breakpoint::at(7) });
        // The first was deleted, the others met on one line.
        let moved = set.moved(&[(1, 4), (2, 4)]);
        assert_eq!((lines(&moved), &*moved[0].condition), (vec![4], "n"));
    }
}
