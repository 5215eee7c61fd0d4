//! A pending future that is not a task.

use super::tasks::Reason;
use crate::asyncio::instrument::{FutureId, HandleId};
use crate::trace::event::FutureSort;

/// A pending future. Done futures leave the model: what remains to be told of them stands in the cards that they
/// caused.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FutureModel {
    /// Its identity.
    pub id: FutureId,
    /// What it is.
    pub sort: FutureSort,
    /// Index of the event that created it.
    pub born: u32,
    /// For a gather: how many children are done.
    pub done: u32,
    /// The timer that will resolve it, with its deadline in virtual seconds.
    pub timer: Option<(HandleId, f64)>,
    /// The task that began to wait for it last.
    pub waiter: Option<FutureId>,
}

impl FutureModel {
    /// What waiting for it means.
    pub(super) fn reason(&self, future: FutureId) -> Reason {
        match self.sort {
            FutureSort::Sleep { delay } => {
                let (timer, deadline) = self.timer.unzip();
                Reason::Sleep { future, delay: delay.get(), deadline, timer }
            }
            FutureSort::Gather { total } => Reason::Gather { future, done: self.done, total },
            FutureSort::Waiter { of, owner, .. } => Reason::Waiter { future, of, owner: owner.get() },
            FutureSort::Plain | FutureSort::Task => Reason::Future { future },
        }
    }
}
