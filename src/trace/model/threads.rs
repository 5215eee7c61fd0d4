//! Threads beside the main one, as the program sees them.

use super::Model;
use crate::asyncio::instrument::ThreadNumber;
use crate::trace::event::ThreadEvent;
use crate::trace::names::Symbol;

/// What a thread does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ThreadState {
    /// It runs, or could.
    Runs,
    /// It waits.
    Waits {
        /// In this call.
        call: Symbol,
        /// Since this virtual time.
        since: f64,
        /// Until this one, unless something comes before; infinite without a deadline.
        until: f64,
    },
}

/// A thread that has begun and not ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThreadModel {
    /// Its identity.
    pub id: ThreadNumber,
    /// Its name.
    pub name: Symbol,
    /// What it does.
    pub state: ThreadState,
}

impl Model {
    /// The threads that live, in the order in which they began.
    pub fn threads(&self) -> impl DoubleEndedIterator<Item = &ThreadModel> + '_ {
        self.threads.iter().map(|(_, thread)| thread)
    }

    pub(super) fn thread(&mut self, id: ThreadNumber, news: ThreadEvent) {
        let since = self.time;
        let state = match news {
            ThreadEvent::Started { name } => {
                self.threads.insert(id.0, ThreadModel { id, name, state: ThreadState::Runs });
                return;
            }
            ThreadEvent::Ended => {
                self.threads.remove(id.0);
                return;
            }
            ThreadEvent::Waits { call, until } => ThreadState::Waits { call, since, until: until.get() },
            ThreadEvent::Runs => ThreadState::Runs,
        };
        if let Some(thread) = self.threads.get_mut(id.0) {
            thread.state = state;
        }
    }
}
