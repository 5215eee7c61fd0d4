//! The examples of the page that no interpreter can run to their end: their hosts, disks and costs are simulated, or they
//! wait for ever. Here stands what each of them claims.

use loopscope::runner::{self, Options, Report};
use std::collections::BTreeSet;
use std::path::Path;

/// What an example says that is not recorded.
const NOT_RECORDED: &str = "\n# Not recorded: ";

/// The examples of which this file speaks.
const HERE: [&str; 14] = [
    "302-requests-blocks",
    "303-httpx-awaits",
    "304-open-blocks",
    "305-aiofiles-awaits",
    "306-cpu-starves",
    "307-sleep-zero",
    "309-process-pool",
    "603-deadlock",
    "609-forgotten-sentinel",
    "702-unclosed-session",
    "703-session-in-async-with",
    "801-crawler",
    "802-crawler-with-aiohttp",
    "806-thousands",
];

fn text(stem: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/programs").join(format!("{stem}.py"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn run(stem: &str) -> Report {
    assert!(HERE.contains(&stem), "{stem} is not on the list");
    runner::run(&text(stem), &format!("{stem}.py"), &Options::default())
}

/// The lines that an example prints, which ends well and says nothing on standard error.
fn lines(stem: &str) -> Vec<String> {
    let report = run(stem);
    assert_eq!((report.stderr.as_str(), report.exit_code), ("", 0), "{stem}");
    report.stdout.lines().map(str::to_owned).collect()
}

/// The numbers of the lines that have `words`: what stands in front of the letter that ends it.
fn times(lines: &[String], words: &str) -> Vec<f64> {
    lines
        .iter()
        .filter(|line| line.contains(words))
        .map(|line| {
            let number = line.split(' ').find_map(|word| word.parse().ok());
            number.unwrap_or_else(|| panic!("no number in {line}"))
        })
        .collect()
}

#[test]
fn every_example_that_is_not_recorded_is_tested_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/programs");
    let stems = std::fs::read_dir(folder)
        .expect("the folder of examples")
        .filter_map(|entry| entry.ok()?.path().file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
    let unrecorded: BTreeSet<String> = stems.filter(|stem| text(stem).contains(NOT_RECORDED)).collect();
    assert_eq!(unrecorded, HERE.map(str::to_owned).into());
}

#[test]
fn requests_holds_up_the_beats_and_adds_the_waits_up() {
    let lines = lines("302-requests-blocks");
    // A beat before, and none while the loop is blocked.
    assert_eq!(times(&lines, "beat"), [0.0]);
    assert_eq!(times(&lines, "200"), [1.1, 3.2, 4.3]);
}

#[test]
fn httpx_lets_the_heart_beat_and_takes_as_long_as_the_slowest() {
    let lines = lines("303-httpx-awaits");
    assert_eq!(times(&lines, "beat"), [0.0, 0.5, 1.0, 1.5, 2.0]);
    assert_eq!(times(&lines, "200"), [1.1, 1.1, 2.1]);
}

#[test]
fn open_holds_up_the_beats_and_aiofiles_does_not() {
    let blocked = lines("304-open-blocks");
    assert_eq!(times(&blocked, "beat"), [0.0]);
    assert_eq!(times(&blocked, "says"), [1.0, 2.0]);
    let cured = lines("305-aiofiles-awaits");
    assert_eq!(times(&cured, "beat"), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
    assert_eq!(times(&cured, "says"), [1.0, 1.0]);
}

#[test]
fn computing_delays_the_beats_unless_it_gives_way_or_goes_elsewhere() {
    let late = |stem| times(&lines(stem), "beat").into_iter().fold(0.0, f64::max);
    let (blocked, fair, elsewhere) =
        (late("306-cpu-starves"), late("307-sleep-zero"), late("309-process-pool"));
    assert!(blocked >= 0.5, "{blocked}");
    assert!((0.1..=0.3).contains(&fair), "{fair}");
    assert_eq!(elsewhere, 0.0);
    let primes = |stem| lines(stem).into_iter().find(|line| line.contains("primes")).unwrap_or_default();
    assert_eq!(primes("306-cpu-starves"), "35 primes");
    assert_eq!(primes("307-sleep-zero"), "35 primes");
    assert!(primes("309-process-pool").starts_with("[46, 41] primes, "));
}

#[test]
fn a_deadlock_is_an_outcome() {
    let report = run("603-deadlock");
    assert_eq!((report.stdout.as_str(), report.exit_code), ("", 4));
    assert!(report.stderr.contains("deadlock"), "{}", report.stderr);
    let report = run("609-forgotten-sentinel");
    assert_eq!(report.exit_code, 4);
    assert!(report.stdout.ends_with("right is done\n"), "{}", report.stdout);
}

#[test]
fn a_session_left_open_is_reported_and_async_with_closes_it() {
    let report = run("702-unclosed-session");
    assert_eq!((report.stdout.as_str(), report.exit_code), ("Example Domain\n404 Not Found\n", 0));
    assert!(report.stderr.starts_with("Unclosed client session\n"), "{}", report.stderr);
    assert_eq!(lines("703-session-in-async-with"), ["Example Domain", "404 Not Found", "closed: True"]);
}

#[test]
fn a_crawl_takes_as_long_as_its_slowest_request() {
    for (stem, slowest) in [("801-crawler", "httpbin.org"), ("802-crawler-with-aiohttp", "/delay/2")] {
        let lines = lines(stem);
        assert_eq!(times(&lines, "says"), [0.1, 0.1, 2.1], "{stem}");
        assert!(lines[2].contains(slowest), "{lines:?}");
        assert!(lines[3].ends_with("bytes in 2.10 s"), "{lines:?}");
    }
}

#[test]
fn two_thousand_connections_take_one_round_trip() {
    assert_eq!(lines("806-thousands"), ["2000 connections, all after {0.05} s"]);
}
