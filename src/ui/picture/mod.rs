//! The cards of one moment: what stands in READY, RUNNING, WAITING and DONE, in order, as far as a person can look at it.
//!
//! A model may hold thousands of tasks, so every lane is a window of at most [`WINDOW`] cards and a count of the rest.
//!
//! **Invariant:** a card's key is its task's identity, or else its handle's, so that a card which moves from lane to
//! lane keeps its key. Lanes are separate lists and Yew cannot move a node between parents, so a moving card is a new node
//! with an old key: where the old one stood is known by key, and the new one starts its way there.

mod artist;
mod card;
mod waits;
mod windows;

pub use artist::outside;
pub use card::{Card, Ended, kind_word, task_key};
pub use waits::Waits;
pub use windows::{Lane, WINDOW, Which, Windows};

use super::state::Scene;
use crate::asyncio::instrument::FutureId;
use crate::trace::model::HandleCard;
use artist::Artist;

/// All lanes of the loop that the picture is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What runs, outermost first.
    pub running: Lane,
    /// The ready queue, next first.
    pub ready: Lane,
    /// The timers, soonest first; sleeping tasks whose timer is due already stand before them.
    pub timers: Lane,
    /// How many of them are such tasks: their timers are no timers any more, but stand in the ready queue.
    pub due: usize,
    /// Tasks that wait for anything else within the loop, in creation order.
    pub futures: Lane,
    /// Tasks that wait for the world outside: sockets, processes' pipes.
    pub io: Lane,
    /// Tasks that wait for a thread or a process.
    pub hands: Lane,
    /// The threads and processes that live, beside the one of the loop.
    pub threads: Lane,
    /// Tasks that ended, the last first.
    pub done: Lane,
}

impl Picture {
    /// The picture of a scene, each lane from its beginning.
    pub fn of(scene: &Scene) -> Self {
        Self::within(scene, &Windows::default(), &mut Waits::default())
    }

    /// The picture of a scene through these windows. `waits` is what was found for the picture before, which may be of the same
    /// moment.
    pub fn within(scene: &Scene, windows: &Windows, waits: &mut Waits) -> Self {
        let model = &scene.view.model;
        let Some(current) = model.current_loop() else { return Self::default() };
        let artist = Artist { scene, model, owner: current.id };
        let due: Vec<FutureId> = artist.due().collect();
        let timers = due
            .iter()
            .filter_map(|task| artist.due_card(*task))
            .map(Ok)
            .chain(model.timers(current.id).map(Err));
        let timer = |timer: Result<Card, &HandleCard>| timer.unwrap_or_else(|handle| artist.timer(handle));
        let waits = waits.at(&artist, &due);
        let waiting = |tasks: &[FutureId], which| {
            let found = tasks.iter().filter_map(|task| model.task(*task));
            windows.lane(which, tasks.len(), found, |task| artist.waiting(task))
        };
        let (threads, done) = (model.threads().count(), model.counts.done as usize);
        Self {
            running: Lane::first(current.running_count(), model.running(current.id), |(card, handle)| {
                artist.running(handle, card.line)
            }),
            ready: windows.lane(Which::Ready, current.ready_count(), model.ready(current.id), |handle| {
                artist.ready(handle)
            }),
            timers: windows.lane(Which::Timers, current.timer_count() + due.len(), timers, timer),
            due: due.len(),
            futures: waiting(&waits.futures, Which::Futures),
            io: waiting(&waits.io, Which::Io),
            hands: waiting(&waits.hands, Which::Hands),
            threads: windows.lane(Which::Threads, threads, model.threads(), |thread| artist.thread(thread)),
            done: windows.lane(Which::Done, done, model.done().rev(), |task| artist.done(task)),
        }
    }
}
