//! A run written down in each format: what others will read has to be well formed and say what happened.

use loopscope::session::Session;
use loopscope::session::command::Command;
use loopscope::session::machine::MachineFactory;
use loopscope::session::view::View;
use loopscope::trace::event::What;
use loopscope::trace::export::{Format, Recorded};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::{Command as Process, Output};
use std::rc::Rc;

/// A program in which everything happens that a picture shows, under names that are markup.
const BUSY: &str = r#"
import asyncio, sys, threading, time

lock = asyncio.Lock()

async def worker(number):
    async with lock:
        await asyncio.sleep(0.5)
        if number == 2:
            raise ValueError("<script>alert(1)</script> & ]]>")
        await asyncio.sleep(0)

async def forever():
    await asyncio.Event().wait()

async def main():
    tasks = [asyncio.create_task(worker(n), name=f"<b>&\"'{n}\x01") for n in range(4)]
    lost = asyncio.create_task(forever())
    await asyncio.sleep(0.2)
    time.sleep(1.4)
    time.sleep(0.1)
    await asyncio.to_thread(time.sleep, 0.3)
    print("\x1b[31mred\x1b[0m <i>&amp;</i> \x00")
    await asyncio.gather(*tasks, return_exceptions=True)
    asyncio.get_running_loop().call_soon(print, "called")
    lost.cancel()
    print("oh", file=sys.stderr)
    await asyncio.sleep(0)

asyncio.run(main())
"#;

/// The whole run of a program, handed to `look`.
fn with_run<T>(text: &str, look: impl FnOnce(&Recorded<'_>, &View) -> T) -> T {
    let mut session = Session::new(Rc::new(MachineFactory));
    let (name, text) = ("program.py".to_owned(), text.to_owned());
    session.apply(Command::Load { name, text, scenario: String::new() });
    while session.work(&mut || false) {}
    let view = session.view();
    let answer = session.with_trace(|trace| {
        let run = Recorded { title: "pro<gram>.py", ending: "exit code 0", trace, timeline: &view.timeline };
        look(&run, &view)
    });
    answer.expect("a program that runs")
}

/// [`BUSY`] and every fourth example.
fn programs() -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir("static/programs")
        .expect("the examples")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    assert!(paths.len() > 20);
    let mut texts: Vec<String> =
        paths.iter().map(|path| fs::read_to_string(path).expect("an example")).collect();
    // One is no program, which is its point.
    texts.retain(|text| !text.contains("only inside async def"));
    // Each of them runs in `tests/programs.rs`; here it is the variety that counts.
    [BUSY.to_owned()].into_iter().chain(texts.into_iter().step_by(4)).collect()
}

/// A part of an arrow: its phase, its process and thread, its time.
type Step<'a> = (&'a str, (u64, u64), f64);

fn number(value: &Json) -> f64 {
    value.as_f64().expect("a number")
}

#[test]
fn slices_nest_spans_close_and_arrows_arrive() {
    for text in programs() {
        let (out, callbacks) = with_run(&text, |run, _| {
            let begins = |what: &What| matches!(what, What::HandleBegin { .. } | What::EagerBegin { .. });
            let begun = run.trace.events().iter().filter(|event| begins(&event.what)).count();
            (Format::Chrome.write(run), begun as u32)
        });
        let json: Json = serde_json::from_str(&out).expect("JSON");
        let events = json["traceEvents"].as_array().expect("events");
        let mut slices: BTreeMap<(u64, u64), Vec<(f64, f64)>> = BTreeMap::new();
        let mut spans: BTreeMap<u64, Vec<&str>> = BTreeMap::new();
        let mut arrows: BTreeMap<u64, Vec<Step<'_>>> = BTreeMap::new();
        let (mut named, mut begun) = (BTreeSet::new(), 0);
        for event in events {
            let track = (event["pid"].as_u64().expect("pid"), event["tid"].as_u64().expect("tid"));
            let at = number(&event["ts"]);
            match event["ph"].as_str().expect("a phase") {
                "X" => {
                    // Whole nanoseconds, so that sums are exact.
                    let (from, to) = ((at * 1e3).round(), ((at + number(&event["dur"])) * 1e3).round());
                    assert!(from <= to, "{event}");
                    begun += u32::from(matches!(event["cat"].as_str(), Some("step" | "callback")));
                    slices.entry(track).or_default().push((from, to));
                }
                "b" => spans
                    .entry(event["id"].as_u64().expect("id"))
                    .or_default()
                    .push(event["name"].as_str().expect("a name")),
                "e" => {
                    let open = spans.get_mut(&event["id"].as_u64().expect("id")).and_then(Vec::pop);
                    assert_eq!(open, event["name"].as_str(), "what ends is what began last");
                }
                phase @ ("s" | "t" | "f") => {
                    arrows.entry(event["id"].as_u64().expect("id")).or_default().push((phase, track, at));
                }
                "M" if event["name"] == "thread_name" => drop(named.insert(track)),
                "M" | "i" => {}
                other => panic!("{other} is none of the phases"),
            }
        }
        assert_eq!(begun, callbacks, "a slice for each callback");
        assert!(spans.values().all(Vec::is_empty));
        for (track, mut parts) in slices.clone() {
            assert!(named.contains(&track), "{track:?} has no name");
            parts.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.total_cmp(&one.1)));
            let mut open: Vec<f64> = Vec::new();
            for (from, to) in parts {
                while open.last().is_some_and(|end| *end <= from) {
                    open.pop();
                }
                assert!(open.last().is_none_or(|end| to <= *end), "slices of {track:?} cross");
                open.push(to);
            }
        }
        let inside = |track: (u64, u64), at: f64| {
            let at = (at * 1e3).round();
            slices.get(&track).is_some_and(|parts| parts.iter().any(|(from, to)| (*from..=*to).contains(&at)))
        };
        for steps in arrows.values() {
            let phases: Vec<&str> = steps.iter().map(|step| step.0).collect();
            assert!(phases == ["s", "f"] || phases == ["s", "t", "f"], "{phases:?}");
            assert!(steps.windows(2).all(|pair| pair[0].2 < pair[1].2), "arrows lead forwards");
            assert!(
                steps.iter().all(|(_, track, at)| inside(*track, *at)),
                "arrows begin and end in slices: {steps:?}"
            );
        }
    }
}

#[test]
fn a_busy_run_has_every_kind_of_entry() {
    let out = with_run(BUSY, |run, _| Format::Chrome.write(run));
    let json: Json = serde_json::from_str(&out).expect("JSON");
    let events = json["traceEvents"].as_array().expect("events");
    let words =
        |name: &str| -> BTreeSet<&str> { events.iter().filter_map(|event| event[name].as_str()).collect() };
    for phase in ["X", "b", "e", "s", "t", "f", "M", "i"] {
        assert!(words("ph").contains(phase), "no {phase}");
    }
    for category in [
        "step",
        "callback",
        "pass",
        "phase",
        "blocked",
        "thread",
        "task",
        "created",
        "woke",
        "cancelled",
        "timer",
    ] {
        assert!(words("cat").contains(category), "no {category}: {:?}", words("cat"));
    }
    for name in
        ["time.sleep blocks", "waits for sleep(0.5)", "print", "stderr", "worker first step", "main wakeup"]
    {
        assert!(words("name").contains(name), "no {name}");
    }
    assert_eq!(json["otherData"]["program"], "pro<gram>.py");
}

#[test]
fn a_picture_is_well_formed_and_says_what_it_shows() {
    for text in programs() {
        let (out, lines) = with_run(&text, |run, _| {
            let lines: Vec<String> = run.trace.console.text().lines().map(str::to_owned).collect();
            (Format::Svg.write(run), lines)
        });
        let tree = roxmltree::Document::parse(&out).expect("XML");
        let root = tree.root_element();
        assert_eq!((root.tag_name().name(), root.attribute("role")), ("svg", Some("img")));
        let by_id = |id: &str| {
            tree.descendants().find(|node| node.attribute("id") == Some(id)).and_then(|node| node.text())
        };
        let mut described = root.attribute("aria-labelledby").expect("a label").split(' ').map(by_id);
        assert_eq!(described.next().flatten(), Some("pro<gram>.py: timeline"));
        assert!(described.next().flatten().is_some_and(|about| about.contains("of virtual time")));
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let known = [
                "svg", "title", "desc", "style", "defs", "pattern", "path", "rect", "circle", "text", "tspan",
            ];
            assert!(known.contains(&node.tag_name().name()), "{:?}", node.tag_name());
            assert!(
                node.attributes()
                    .all(|attribute| !attribute.name().starts_with("on") && attribute.name() != "href")
            );
        }
        assert!(out.contains("prefers-color-scheme:dark") && !out.contains("http://www.w3.org/1999"));
        let height: f64 = root.attribute("height").and_then(|height| height.parse().ok()).expect("a height");
        assert!((150.0..2000.0).contains(&height), "{height}");
        let drawn: Vec<String> = tree
            .descendants()
            .filter(|node| node.has_tag_name("text"))
            .map(|node| {
                node.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect()
            })
            .collect();
        for line in
            lines.iter().take(20).filter(|line| line.len() < 80 && !line.contains(['\u{1b}', '\0', '\t']))
        {
            assert!(drawn.contains(line), "{line:?} is not there");
        }
    }
}

#[test]
fn markup_in_a_program_is_text_in_its_picture() {
    let out = with_run(BUSY, |run, _| Format::Svg.write(run));
    let tree = roxmltree::Document::parse(&out).expect("XML");
    let texts: Vec<&str> =
        tree.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
    for wanted in ["<b>&\"'0\u{fffd}", "red <i>&amp;</i> ", "time.sleep blocks", "gather of 4", "oh"] {
        assert!(texts.contains(&wanted), "no {wanted:?} in {texts:?}");
    }
    assert!(texts.iter().any(|text| text.starts_with("Lock held by <b>")));
    assert!(
        texts.iter().any(|text| text.contains("<script>alert(1)</script>")),
        "the description tells of the exception"
    );
}

#[test]
fn many_tasks_make_no_large_picture() {
    let many = |tasks: u32| {
        let text = format!(
            "import asyncio\n\nasync def work(n):\n    for _ in range(5):\n        await asyncio.sleep(n % 7 / 10)\n\n\
             async def main():\n    await asyncio.gather(*(work(n) for n in range({tasks})))\n\nasyncio.run(main())\n"
        );
        with_run(&text, |run, _| Format::Svg.write(run))
    };
    for tasks in [1, 59, 60, 61, 1000] {
        let out = many(tasks);
        let tree = roxmltree::Document::parse(&out).expect("XML");
        let height: f64 =
            tree.root_element().attribute("height").and_then(|height| height.parse().ok()).expect("a height");
        assert!(
            height < 1500.0 && out.len() < 200_000,
            "{tasks} tasks: {height} pixels, {} bytes",
            out.len()
        );
        let more = tree
            .descendants()
            .filter_map(|node| node.text())
            .find(|text| text.ends_with(" more"))
            .map(str::to_owned);
        // The task that gathers has a lane as well.
        assert_eq!(more, (tasks >= 60).then(|| format!("{} more", tasks + 1 - 24)));
    }
}

#[test]
fn each_event_is_a_line_of_json_with_documented_words() {
    let page = fs::read_to_string("docs/trace.md").expect("docs/trace.md");
    for text in programs() {
        let (out, events) = with_run(&text, |run, _| (Format::Jsonl.write(run), run.trace.events().to_vec()));
        let mut lines = out.lines().map(|line| serde_json::from_str::<Json>(line).expect("JSON"));
        let head = lines.next().expect("a first line");
        assert_eq!((head["format"].as_str(), head["version"].as_u64()), (Some("loopscope-trace"), Some(1)));
        assert_eq!(head["events"], events.len());
        let mut count = 0;
        for (line, event) in lines.zip(&events) {
            count += 1;
            assert_eq!(
                (line["n"].as_u64(), line["instruction"].as_u64()),
                (Some(count), Some(event.instruction))
            );
            assert!((number(&line["time"]) - event.time).abs() < 1e-9);
            for (name, value) in line.as_object().expect("an object") {
                assert!(page.contains(&format!("`{name}`")), "docs/trace.md does not tell of {name}");
                if ["event", "state", "phase", "kind", "cause", "sort", "end", "stream"]
                    .contains(&name.as_str())
                {
                    let word = value.as_str().expect("a word");
                    assert!(page.contains(&format!("`{word}`")), "docs/trace.md does not tell of {word}");
                }
            }
            if let What::Output { .. } = event.what {
                assert!(!line["text"].as_str().expect("a text").is_empty());
            }
        }
        assert_eq!(count as usize, events.len());
    }
}

#[test]
fn a_schedule_reads_in_order() {
    let out = with_run(BUSY, |run, _| Format::Text.write(run));
    let wanted = [
        "<b>&\"'0",
        "waits for sleep(0.2)",
        "waits for Lock held by",
        "the loop waits 0.2 s",
        "time.sleep blocks the loop for 1.4 s, until t = 1.6 s",
        "wakes Task-1",
        "prints  ",
        "fails: ValueError",
        "asks Task-",
        "stderr  oh",
        "is cancelled",
        "Task-1 returns None",
    ];
    let mut rest = &*out;
    for part in wanted {
        let at = rest.find(part).unwrap_or_else(|| panic!("no {part:?} in {rest}"));
        rest = &rest[at + part.len()..];
    }
    assert!(!out.contains(['\u{1b}', '\0', '\u{1}']), "nothing in it commands a terminal");
    let numbers = out.lines().filter_map(|line| line.get(..5)?.trim().strip_suffix('.')?.parse::<u32>().ok());
    assert!(numbers.eq(1..=with_run(BUSY, |_, view| view.playhead.callbacks)));
}

fn trace(arguments: &[&str]) -> Output {
    let mut process = Process::new(env!("CARGO_BIN_EXE_loopscope"));
    process.arg("trace").args(arguments).output().expect("the program runs")
}

#[test]
fn the_command_writes_files_and_says_what_is_wrong() {
    let folder = std::env::temp_dir().join(format!("loopscope-exports-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let good = write(
        "good.py",
        "import asyncio\nasync def main(): print(1)\nasyncio.run(main())\nraise SystemExit(7)\n",
    );
    let target = folder.join("out.svg").display().to_string();
    let done = trace(&[&good, "--format", "svg", "-o", &target]);
    assert_eq!((done.status.code(), done.stdout.len(), done.stderr.len()), (Some(0), 0, 0));
    assert!(fs::read_to_string(&target).expect("the picture").contains("exit code 7"));
    let shown = trace(&[&good, "--format", "text"]);
    assert!(String::from_utf8_lossy(&shown.stdout).starts_with("good.py: "), "{shown:?}");
    let cases = [
        (write("wrong.py", "def f(:\n"), 1, "SyntaxError"),
        (
            write(
                "stuck.py",
                "import asyncio\nasync def main(): await asyncio.Event().wait()\nasyncio.run(main())\n",
            ),
            4,
            "",
        ),
        (write("endless.py", "while True: print(1)\n"), 3, "stopped after"),
        (folder.join("missing.py").display().to_string(), 2, "cannot read"),
    ];
    for (path, code, message) in cases {
        let failed = trace(&[&path, "--format", "jsonl"]);
        assert_eq!(failed.status.code(), Some(code), "{path}");
        assert!(String::from_utf8_lossy(&failed.stderr).contains(message), "{path}: {failed:?}");
    }
    let scenario = write("world.json", "{\"instruction_cost\": 1000000}");
    let slow = trace(&[&good, "--format", "text", "--scenario", &scenario]);
    assert!(!String::from_utf8_lossy(&slow.stdout).contains(" 0 s of virtual time"));
    assert_eq!(trace(&[&good, "--format", "pdf"]).status.code(), Some(2));
    fs::remove_dir_all(folder).expect("the folder can go");
}
