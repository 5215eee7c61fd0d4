//! What must hold at every position: queues as the plainest bookkeeping has them, each task in one place.

use loopscope::asyncio::instrument::{HandleId, LoopId, LoopState};
use loopscope::trace::event::{Event, What};
use loopscope::trace::model::{HandlePlace, Model, TaskState};
use std::collections::BTreeMap;

/// The queues of one loop.
#[derive(Default)]
struct Queues {
    ready: Vec<HandleId>,
    timers: Vec<(f64, HandleId)>,
    running: Vec<HandleId>,
}

/// Queues kept in the plainest way, straight from the definitions.
#[derive(Default)]
pub struct Plain {
    loops: BTreeMap<LoopId, Queues>,
    owners: BTreeMap<HandleId, LoopId>,
}

impl Plain {
    fn of(&mut self, handle: HandleId) -> &mut Queues {
        let owner = *self.owners.get(&handle).expect("the handle was announced");
        self.loops.entry(owner).or_default()
    }

    pub fn apply(&mut self, event: &Event) {
        match event.what {
            What::HandleReady { handle, owner, .. } => {
                self.owners.insert(handle, owner);
                self.of(handle).ready.push(handle);
            }
            What::HandleTimer { handle, owner, when, .. } => {
                self.owners.insert(handle, owner);
                let timers = &mut self.of(handle).timers;
                timers.push((when.get(), handle));
                timers.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.cmp(&two.1)));
            }
            What::TimerDue { handle } => {
                let queues = self.of(handle);
                assert!(queues.timers.iter().any(|(_, id)| *id == handle), "a due timer was a timer");
                queues.timers.retain(|(_, id)| *id != handle);
                queues.ready.push(handle);
            }
            What::HandleDropped { handle } => {
                let queues = self.of(handle);
                queues.timers.retain(|(_, id)| *id != handle);
                queues.ready.retain(|id| *id != handle);
            }
            What::HandleBegin { handle } => {
                let queues = self.of(handle);
                assert_eq!(queues.ready.remove(0), handle, "the first ready handle runs");
                queues.running.push(handle);
            }
            What::EagerBegin { handle, owner, .. } => {
                self.owners.insert(handle, owner);
                self.of(handle).running.push(handle);
            }
            What::HandleEnd { handle } => {
                let queues = self.of(handle);
                assert_eq!(queues.running.pop(), Some(handle), "the innermost running handle ends");
            }
            What::LoopState { owner, state: LoopState::Closed } => {
                let queues = self.loops.entry(owner).or_default();
                queues.ready.clear();
                queues.timers.clear();
            }
            _ => {}
        }
    }

    /// Hold the model against the bookkeeping.
    pub fn compare(&self, model: &Model, run: &str) {
        let at = model.event;
        for (owner, plain) in &self.loops {
            let owner = *owner;
            assert!(model.ready(owner).map(|card| card.id).eq(plain.ready.iter().copied()), "{run} at {at}");
            assert!(
                model.timers(owner).map(|card| card.id).eq(plain.timers.iter().map(|timer| timer.1)),
                "{run} at {at}"
            );
            assert!(
                model.running(owner).map(|(card, _)| card.handle).eq(plain.running.iter().copied()),
                "{run} at {at}"
            );
        }
    }
}

/// The state of each task of `owner` agrees with the queues, and the counts with all states.
pub fn check_places(model: &Model, owner: LoopId) {
    let mut counts = [0; 5];
    for task in model.tasks() {
        let place = match task.state {
            TaskState::Created => 0,
            TaskState::Ready { handle } => {
                if let Some(card) = model.handle(handle) {
                    assert_eq!((card.place, card.task), (HandlePlace::Ready, Some(task.id)));
                }
                1
            }
            TaskState::Running { handle } => {
                let mut running = model.running(task.owner);
                assert!(task.owner != owner || running.any(|(card, _)| card.handle == handle));
                2
            }
            TaskState::Waiting { on } => {
                assert!(model.reason(task.id).is_some());
                assert!(model.waiters(on).any(|waiter| waiter.id == task.id));
                3
            }
            TaskState::Done { .. } => 4,
        };
        counts[place] += 1;
    }
    let told = model.counts;
    assert_eq!(counts, [told.created, told.ready, told.running, told.waiting, told.done]);
    assert_eq!(model.waiting().count() as u32, told.waiting);
    assert_eq!(model.done().count() as u32, told.done);
}
