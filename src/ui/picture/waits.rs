//! Which tasks wait for something else than a timer, by the group in which they stand.
//!
//! To find them, every waiting task has to be looked at. While a clock runs between two events the page is drawn many times and they
//! stay the same, so they are kept with the moment that they are of.

use super::artist::Artist;
use crate::asyncio::instrument::FutureId;
use crate::order::SortedMap;
use crate::trace::names::Names;

/// The groups at one moment.
#[derive(Default)]
pub struct Waits {
    /// The moment: the run, known by its texts, and how many of its events had happened.
    of: Option<(Names, u32)>,
    /// For anything within the loop, in creation order.
    pub(super) futures: Vec<FutureId>,
    /// For the world outside.
    pub(super) io: Vec<FutureId>,
    /// For a thread or a process.
    pub(super) hands: Vec<FutureId>,
}

impl Waits {
    /// The groups at the artist's moment, without those tasks that are `due`, which stand among the timers.
    pub(super) fn at(&mut self, artist: &Artist<'_>, due: &[FutureId]) -> &Self {
        let of = (artist.scene.view.names.clone(), artist.model.event);
        if self.of.as_ref() == Some(&of) {
            return self;
        }
        *self = Self { of: Some(of), ..Self::default() };
        let mut seen = SortedMap::new();
        for task in due {
            seen.insert(*task, ());
        }
        let elsewhere = artist.model.waiting().filter(|task| artist.waits_elsewhere(task));
        for task in elsewhere.filter(|task| seen.get(&task.id).is_none()) {
            let group = match artist.place(task.id).0 {
                "io" => &mut self.io,
                "thread" | "process" => &mut self.hands,
                _ => &mut self.futures,
            };
            group.push(task.id);
        }
        self
    }
}
