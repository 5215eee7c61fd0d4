//! Questions of scale, answered by counting rather than by the clock.

mod support;

use loopscope::trace::events::Events;
use loopscope::trace::index::Index;
use loopscope::trace::keyframes::Keyframes;
use loopscope::trace::model::Model;
use support::herd;

#[test]
fn any_position_of_a_million_events_is_a_short_fold_away() {
    for (tasks, longest) in [(10, 4_096), (1_000, 8_192), (10_000, 40_000), (100_000, 700_000)] {
        let recorder = herd::record(tasks, 1_000_000);
        let events = recorder.trace.events();
        let mut index = Index::new();
        index.extend(events);
        let frames = index.keyframes();
        let fold = frames.longest_fold(events.len() as u32);
        assert!(fold <= longest, "{tasks} tasks: {fold} events to fold");
        assert!(frames.bytes() <= Keyframes::BYTES, "{tasks} tasks: {} bytes of keyframes", frames.bytes());
        let middle = events.len() as u32 / 2;
        assert_eq!(index.model_at(events, middle, None), plain(events.first(middle as usize)));
    }
}

fn plain(events: Events<'_>) -> Model {
    let mut model = Model::new();
    events.iter().for_each(|event| model.apply(event));
    model
}

/// Bytes of pages that the model had to copy or make for its last `count` events, with the copy of before kept.
fn copied(tasks: u32, count: usize) -> usize {
    let recorder = herd::record(tasks, tasks as usize * 12 + count);
    let events = recorder.trace.events();
    let mut model = plain(events.first(events.len() - count));
    let keep = model.clone();
    for event in events.iter_from(events.len() - count) {
        model.apply(event);
    }
    assert_ne!(model, keep);
    model.own_bytes() - model.table_bytes()
}

#[test]
fn a_step_costs_the_same_with_ten_tasks_and_with_a_hundred_thousand() {
    let (some, many) = (copied(1_000, 500), copied(100_000, 500));
    assert!(many <= some * 2, "{some} bytes copied with 1,000 tasks, {many} with 100,000");
}
