//! Figures of trace and model: `cargo bench --bench trace`.
//!
//! Prints what recording, indexing and seeking cost as tasks grow, against the budgets of the design: a constant cost per step,
//! 48 bytes per event, 16 ms for the queues at any position of a million events.

#[path = "../tests/support/herd.rs"]
mod herd;

use loopscope::trace::event::Event;
use loopscope::trace::index::Index;
use std::time::Instant;

const EVENTS: usize = 1_000_000;

fn main() {
    println!("bytes per event: {}", size_of::<Event>());
    println!(
        "{:>8} {:>12} {:>12} {:>11} {:>11} {:>10}",
        "tasks", "record ns", "index ns", "seek ms", "worst ms", "frames MB"
    );
    for tasks in [10, 100, 1_000, 10_000, 100_000] {
        row(tasks);
    }
}

/// One line of the table: nanoseconds per event, milliseconds per seek (mean and worst of 200), keyframes in memory.
fn row(tasks: u32) {
    let begin = Instant::now();
    let recorder = herd::record(tasks, EVENTS);
    let events = recorder.trace.events();
    let record = begin.elapsed().as_secs_f64() * 1e9 / events.len() as f64;
    let begin = Instant::now();
    let mut index = Index::new();
    index.extend(events);
    let indexing = begin.elapsed().as_secs_f64() * 1e9 / events.len() as f64;
    let (mut sum, mut worst, mut place) = (0.0, 0.0_f64, 7_u64);
    for _ in 0..200 {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let event = (place >> 33) % (events.len() as u64 + 1);
        let begin = Instant::now();
        let model = index.model_at(events, event as u32, None);
        let took = begin.elapsed().as_secs_f64() * 1e3;
        assert_eq!(u64::from(model.event), event);
        sum += took;
        worst = worst.max(took);
    }
    let megabytes = index.keyframes().bytes() as f64 / 1e6;
    println!(
        "{tasks:>8} {record:>12.0} {indexing:>12.0} {:>11.2} {worst:>11.2} {megabytes:>10.1}",
        sum / 200.0
    );
}
