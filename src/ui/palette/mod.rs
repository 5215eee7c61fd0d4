//! What the command palette offers for what somebody typed: everything that the page can do, every program, every task of the run,
//! and places of the run by line, time or event.

mod places;
mod score;
mod sources;

use crate::ui::state::{Action, State};
use places::Place;
use score::Match;
use std::ops::Range;

/// What is offered under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Places that were typed.
    Places,
    /// What was chosen last.
    Recent,
    /// The run.
    Run,
    /// Programs, and what is done to the open one.
    Program,
    /// The page and its panels.
    Page,
    /// Themes and languages.
    Look,
    /// Tasks of the run.
    Tasks,
}

impl Group {
    /// All of them, in the order in which they stand as long as nothing is typed.
    const ALL: [Self; 7] =
        [Self::Places, Self::Recent, Self::Run, Self::Program, Self::Page, Self::Look, Self::Tasks];

    /// How many of it are offered while nothing is typed: what there may be hundreds of is only hinted at.
    fn at_rest(self) -> usize {
        match self {
            Self::Tasks => 6,
            Self::Program => 12,
            _ => usize::MAX,
        }
    }
}

/// How many are offered of a group: nobody reads further, they type more.
const MOST: usize = 40;
/// How many of what was chosen last are offered again.
pub const RECENT: usize = 5;
/// Beside something that answers well, what answers by chance is in the way: it has to be worth so many hundredths of the best.
const BESIDE_BEST: i32 = 75;
/// What was chosen lately is worth so much more.
const LATELY: i32 = 24;
/// A name that is not the one shown, such as that in the other language, is worth so much less.
const OTHER_NAME: i32 = 12;

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct Item {
    /// A word of its own; under it the browser remembers that it was chosen.
    pub id: String,
    /// Under which heading it stands.
    pub group: Group,
    /// Its name.
    pub title: String,
    /// The characters of the name that were typed.
    pub places: Vec<Range<usize>>,
    /// What is said beside it.
    pub detail: String,
    /// The key that does the same.
    pub key: String,
    /// Whether it is how things are already: the theme that is chosen, the program that is open.
    pub current: bool,
    /// What it does, one after the other.
    pub does: Vec<Action>,
    /// What has the focus then; otherwise what had it before.
    pub focus: Option<&'static str>,
    /// Whether it is worth remembering: what belongs to one run is not.
    pub lasts: bool,
    /// Other names by which it is found.
    names: Vec<String>,
}

/// What is offered of a group.
#[derive(Clone, Debug)]
pub struct Section {
    /// Which group.
    pub group: Group,
    /// The best of it, best first.
    pub items: Vec<Item>,
    /// How many more answer to what was typed.
    pub more: usize,
}

/// What the palette looks through.
pub struct Sources<'a> {
    /// The page.
    pub state: &'a State,
    /// The keys of the programs that the browser keeps.
    pub kept: &'a [String],
    /// What was chosen last, by [`Item::id`], the latest first.
    pub recent: &'a [String],
}

/// What answers to `wanted`.
pub fn sections(sources: &Sources<'_>, wanted: &str) -> Vec<Section> {
    let wanted = wanted.trim();
    let rest = wanted.is_empty();
    let rank =
        |item: &Item| sources.recent.iter().position(|id| *id == item.id).filter(|rank| *rank < RECENT);
    let lately = |item: &Item| rank(item).map_or(0, |rank| LATELY - rank as i32);
    let mut found: Vec<(i32, Item)> = Vec::new();
    for mut item in sources::all(sources, wanted) {
        let Some(answer) = answer(&item, wanted) else { continue };
        item.places = answer.places;
        if let Some(rank) = rank(&item).filter(|_| rest) {
            item.group = Group::Recent;
            found.push((-(rank as i32), item));
        } else {
            found.push((answer.score + lately(&item), item));
        }
    }
    // Measured without what was used lately, so that using something does not hide its neighbours.
    let best = found.iter().map(|(score, item)| *score - lately(item)).max().unwrap_or(0);
    found.retain(|(score, item)| rest || (*score - lately(item)) * 100 >= best * BESIDE_BEST);
    let places = Place::all(wanted, sources.state).into_iter().map(|place| (i32::MAX, place.item(sources)));
    found.extend(places);
    // Equally good ones stay in the order in which they are known.
    crate::order::sort_by(&mut found, |one, other| other.0.cmp(&one.0));
    let mut sections: Vec<(i32, Section)> = Vec::new();
    for group in Group::ALL {
        let most = if rest { group.at_rest() } else { MOST };
        let all: Vec<&(i32, Item)> = found.iter().filter(|(_, item)| item.group == group).collect();
        let Some((best, _)) = all.first() else { continue };
        let more = all.len().saturating_sub(most);
        let items = all.iter().take(most).map(|(_, item)| item.clone()).collect();
        sections.push((if rest { 0 } else { *best }, Section { group, items, more }));
    }
    crate::order::sort_by(&mut sections, |one, other| other.0.cmp(&one.0));
    sections.into_iter().map(|(_, section)| section).collect()
}

/// How an item answers: by its name, or by another one of which nothing is marked.
fn answer(item: &Item, wanted: &str) -> Option<Match> {
    let named = item.names.iter().filter_map(|name| score::score(wanted, name));
    let other = named.max_by_key(|found| found.score);
    let other = other.map(|found| Match { score: found.score - OTHER_NAME, places: Vec::new() });
    let own = score::score(wanted, &item.title);
    match (own, other) {
        (Some(own), Some(other)) if other.score > own.score => Some(Match { score: other.score, ..own }),
        (own, other) => own.or(other),
    }
}

/// What was chosen last, once `id` is chosen.
pub fn used(recent: &[String], id: &str) -> Vec<String> {
    let rest = recent.iter().filter(|known| *known != id).cloned();
    std::iter::once(id.to_owned()).chain(rest).take(2 * RECENT).collect()
}

#[cfg(test)]
mod tests;
