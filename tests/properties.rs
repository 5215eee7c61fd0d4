//! Properties of trace and session that hold for every legal run, tried on many made-up ones.

mod support;

use loopscope::asyncio::instrument::{FutureId, LoopId};
use loopscope::trace::counter::Counter;
use loopscope::trace::events::Events;
use loopscope::trace::explain::explain;
use loopscope::trace::index::Index;
use loopscope::trace::keyframes::Keyframes;
use loopscope::trace::model::{Model, TaskState};
use loopscope::trace::recorder::Recorder;
use loopscope::trace::timeline::LaneState;
use std::cell::RefCell;
use std::rc::Rc;
use support::places::{Plain, check_places};
use support::random::Random;
use support::sim::{Config, Going, Sim};

/// Record a made-up run to its end (or deadlock).
fn record(config: Config) -> Rc<RefCell<Recorder>> {
    let recorder = Rc::new(RefCell::new(Recorder::new()));
    recorder.borrow_mut().trace.set_limits(usize::MAX, usize::MAX / 2);
    let mut sim = Sim::new(config, recorder.clone());
    while sim.going == Going::On && sim.instruction < config.actions * 20 + 10_000 {
        sim.instruction();
    }
    assert_ne!(sim.going, Going::On, "the made-up run of seed {} ends", config.seed);
    recorder
}

fn fold(events: Events<'_>) -> Model {
    let mut model = Model::new();
    for event in events {
        model.apply(event);
    }
    model
}

#[test]
fn every_position_equals_the_fold_from_the_beginning() {
    for seed in 0..60 {
        let recorder = record(Config { actions: 1500, tasks: 40, ..Config::small(seed) });
        let recorder = recorder.borrow();
        let events = recorder.trace.events();
        // A tiny allowance makes the keyframes thin out within a short trace.
        let mut index = Index::with_keyframes(Keyframes::with_allowance(200_000).every(16));
        index.extend(events.first(events.len() / 3));
        index.extend(events);
        let mut random = Random::new(seed);
        let mut near = None;
        for _ in 0..200 {
            let event = random.below(events.len() + 1);
            let model = index.model_at(events, event as u32, near.take());
            assert_eq!(model, fold(events.first(event)), "seed {seed}, position {event}");
            near = random.chance(50).then_some(model);
        }
        let frames = index.keyframes();
        assert!(frames.len() > 2, "seed {seed}: keyframes were in use");
        assert!(frames.bytes() <= 250_000, "seed {seed}: keyframes hold {} bytes", frames.bytes());
    }
}

#[test]
fn queues_equal_the_plainest_bookkeeping_and_each_task_is_in_one_place() {
    for seed in 0..80 {
        let recorder = record(Config { actions: 800, tasks: 25, ..Config::small(seed) });
        let recorder = recorder.borrow();
        let (mut model, mut plain) = (Model::new(), Plain::default());
        let owner = LoopId(0);
        for event in recorder.trace.events() {
            // Every event has an explanation that can be computed; a live handle is never unknown.
            let why = explain(&model, event);
            assert!(!matches!(why, loopscope::trace::why::Why::Gone { .. }), "{event:?}");
            model.apply(event);
            plain.apply(event);
            plain.compare(&model, &format!("seed {seed}"));
            check_places(&model, owner);
        }
    }
}

#[test]
fn lanes_tell_the_state_of_each_task_at_each_position() {
    for seed in 0..30 {
        let recorder = record(Config::small(seed));
        let recorder = recorder.borrow();
        let events = recorder.trace.events();
        let mut index = Index::new();
        index.extend(events);
        for event in 0..=events.len() {
            let model = fold(events.first(event));
            for lane in index.timeline().lanes() {
                let drawn = lane.at(event as u32).map(|turn| turn.state);
                let told = model.task(lane.task).map(|task| task.state);
                let same = match (drawn, told) {
                    (None, None)
                    | (Some(LaneState::Created), Some(TaskState::Created))
                    | (Some(LaneState::Ready), Some(TaskState::Ready { .. }))
                    | (Some(LaneState::Running), Some(TaskState::Running { .. })) => true,
                    (Some(LaneState::Waiting { on: one, .. }), Some(TaskState::Waiting { on: two })) => {
                        one == two
                    }
                    (Some(LaneState::Done(one)), Some(TaskState::Done { end: two })) => one == two,
                    _ => false,
                };
                assert!(same, "seed {seed} at {event}: {drawn:?} is not {told:?}");
            }
        }
        assert_eq!(index.callbacks().len() as u32, index.head().callbacks);
        assert_eq!(index.iterations().len() as u32, index.head().iterations);
    }
}

#[test]
fn virtual_time_of_a_task_adds_up() {
    for seed in 0..40 {
        let recorder = record(Config::small(seed));
        let recorder = recorder.borrow();
        let model = fold(recorder.trace.events());
        for task in model.tasks() {
            let times = task.times_at(model.time);
            let end = if matches!(task.state, TaskState::Done { .. }) { task.since_time } else { model.time };
            let born = recorder.trace.events()[task.born as usize].time;
            let sum = times.busy + times.scheduled + times.idle;
            assert!((sum - (end - born)).abs() < 1e-9, "seed {seed}, {:?}: {sum} of {}", task.id, end - born);
            assert!(times.blocking <= times.busy + 1e-9);
        }
    }
}

#[test]
fn equal_runs_give_equal_bytes_and_a_counter_counts_what_a_recorder_records() {
    for seed in 0..40 {
        let config = Config::small(seed);
        let (one, two) = (record(config), record(config));
        assert_eq!(one.borrow().trace.to_bytes(), two.borrow().trace.to_bytes());
        let other = record(Config { actions: 301, ..config });
        let cut = one.borrow().trace.len() == other.borrow().trace.len();
        assert!(cut || one.borrow().trace.to_bytes() != other.borrow().trace.to_bytes());
        let counter = Rc::new(RefCell::new(Counter::default()));
        let mut sim = Sim::new(config, counter.clone());
        while sim.going == Going::On {
            sim.instruction();
        }
        assert_eq!(counter.borrow().events, one.borrow().trace.len());
    }
}

#[test]
fn what_lies_beyond_the_limit_leaves_no_trace_in_the_bytes() {
    let whole = record(Config::small(3));
    let events = whole.borrow().trace.len() as usize;
    let run = |slice: u64| {
        let recorder = Rc::new(RefCell::new(Recorder::new()));
        recorder.borrow_mut().trace.set_limits(events / 2, 1 << 20);
        let mut sim = Sim::new(Config::small(3), recorder.clone());
        while recorder.borrow().trace.limit().is_none() {
            for _ in 0..slice {
                sim.instruction();
            }
        }
        recorder.borrow().trace.to_bytes()
    };
    assert_eq!(run(1), run(97));
}

#[test]
fn a_waiter_is_found_through_what_it_waits_for() {
    for seed in 0..20 {
        let recorder = record(Config::small(seed));
        let recorder = recorder.borrow();
        let mut model = Model::new();
        for event in recorder.trace.events() {
            model.apply(event);
            let waits: Vec<(FutureId, FutureId)> = model
                .waiting()
                .filter_map(|task| match task.state {
                    TaskState::Waiting { on } => Some((task.id, on)),
                    _ => None,
                })
                .collect();
            for (task, on) in waits {
                let last = model.task(on).map_or_else(
                    || model.future(on).and_then(|future| future.waiter),
                    |awaited| awaited.waiter,
                );
                // Somebody who came later may be remembered instead, but never nobody while one waits.
                assert!(last.is_some() || model.future(on).is_none(), "{task:?} waits for {on:?}");
            }
        }
    }
}
