//! Bookmarks after an edit: each is at the same turn of the same task as before, and at its line.

use loopscope::session::Session;
use loopscope::session::breakpoint::Direction::Forwards;
use loopscope::session::command::{Command, Unit};
use loopscope::session::machine::MachineFactory;
use loopscope::session::view::{Place, View};
use loopscope::ui::annotations::Annotations;
use std::rc::Rc;

const PROGRAM: &str = "\
import asyncio

async def worker(n):
    for step in range(3):
        await asyncio.sleep(0.1 * n)
        print(n, step)

async def main():
    one = asyncio.create_task(worker(1), name=\"one\")
    two = asyncio.create_task(worker(2), name=\"two\")
    await one
    await two

asyncio.run(main())
";

/// The task that runs, the text of the line that is about to, and the time.
type Here = (String, String, f64);

struct Bench {
    session: Session,
    text: String,
    set: Annotations,
}

impl Bench {
    fn new() -> Self {
        let session = Session::new(Rc::new(MachineFactory));
        let mut bench = Self { session, text: PROGRAM.to_owned(), set: Annotations::default() };
        bench.edit(PROGRAM, "");
        bench
    }

    fn act(&mut self, command: Command) -> View {
        self.session.apply(command);
        while self.session.work(&mut || false) {}
        self.session.view()
    }

    fn edit(&mut self, text: &str, scenario: &str) -> View {
        self.set.bookmarks = self.set.carried(&self.text, text);
        self.text = text.to_owned();
        self.act(Command::Load { name: "t.py".into(), text: text.into(), scenario: scenario.into() })
    }

    fn mark(&mut self) {
        let view = self.session.view();
        self.set.bookmarks = self.set.bookmarked(&view, |number| format!("Bookmark {number}"));
    }

    /// What each bookmark leads to; none where it leads nowhere.
    fn visits(&mut self) -> Vec<Option<Here>> {
        self.act(Command::First);
        let bookmarks = self.set.bookmarks.clone();
        let mut visit = |index: usize| {
            let view = self.session.view();
            let view = self.act(bookmarks[index].moment(&view)?.visit());
            assert_eq!(self.set.bookmark_at(&view), Some(index), "one knows that it is there");
            Some(here(&view, &self.text))
        };
        (0..bookmarks.len()).map(&mut visit).collect()
    }
}

fn here(view: &View, text: &str) -> Here {
    let task =
        view.model.running_task().map_or_else(String::new, |task| view.names.get(task.name).to_string());
    let Place::At(place) = &view.place else { panic!("no place at rest: {:?}", view.place) };
    let line = place.line.checked_sub(1).and_then(|line| text.lines().nth(line as usize)).unwrap_or("");
    (task, line.trim().to_owned(), view.playhead.time)
}

/// A bench with bookmarks at the beginning, in the midst of a turn, between two callbacks and where a turn begins.
fn marked() -> (Bench, Vec<Option<Here>>) {
    let mut bench = Bench::new();
    bench.act(Command::First);
    bench.mark();
    for _ in 0..3 {
        bench.act(Command::RunTo { line: 6, direction: Forwards });
    }
    bench.mark();
    bench.act(Command::Step(Unit::Iteration));
    bench.mark();
    while bench.act(Command::Step(Unit::Callback)).model.running_task().is_none_or(|task| task.steps < 3) {}
    bench.mark();
    let before = bench.visits();
    assert_eq!(before.len(), 4);
    assert_eq!(before[1], Some(("one".to_owned(), "print(n, step)".to_owned(), 0.2)));
    (bench, before)
}

#[test]
fn bookmarks_follow_an_edit() {
    let (mut bench, before) = marked();
    let edited = PROGRAM
        .replace("import asyncio\n", "import asyncio\nimport time\n")
        .replace("    for step", "    total = 0\n    for step")
        .replace(
            "    one =",
            "    asyncio.create_task(asyncio.sleep(9), name=\"zero\")\n    print(\"begin\")\n    one =",
        )
        .replace("        print(n, step)", "        total += n\n        print(n, step)");
    // As a person types it: from one place to the next.
    let places = [
        ("import asyncio\n", "import asyncio\nimport time\n"),
        ("    for step", "    total = 0\n    for step"),
        (
            "    one =",
            "    asyncio.create_task(asyncio.sleep(9), name=\"zero\")\n    print(\"begin\")\n    one =",
        ),
        ("        print(n, step)", "        total += n\n        print(n, step)"),
    ];
    let mut text = PROGRAM.to_owned();
    for (old, new) in places {
        text = text.replace(old, new);
        bench.edit(&text, "");
    }
    assert_eq!(text, edited);
    let after = bench.visits();
    assert_eq!(after[1..], before[1..]);
    assert_eq!(bench.set.bookmarks[1].anchor.as_ref().map(|anchor| anchor.line), Some(9));
    // Taken back, all is as it was.
    bench.edit(PROGRAM, "");
    assert_eq!(bench.visits(), before);
}

#[test]
fn a_bookmark_whose_moment_does_not_come_any_more_leads_nowhere() {
    let (mut bench, before) = marked();
    bench.edit(&PROGRAM.replace("range(3)", "range(1)"), "");
    let after = bench.visits();
    assert_eq!((after[0].is_some(), &after[1]), (true, &None));
    // In another world the same turn is at another time.
    bench.edit(PROGRAM, "{\"instruction_cost\": 1000000}");
    let costly = bench.visits();
    let (task, line, time) = costly[1].clone().expect("the moment is there");
    assert_eq!((task, line), ("one".to_owned(), "print(n, step)".to_owned()));
    assert!(time > 0.2);
    bench.edit(PROGRAM, "");
    assert_eq!(bench.visits(), before);
}

#[test]
fn a_second_press_takes_a_bookmark_away() {
    let mut bench = Bench::new();
    for event in [8, 3, 5, 3] {
        bench.act(Command::Seek { event });
        bench.mark();
    }
    let names: Vec<(u32, &str)> = bench.set.bookmarks.iter().map(|mark| (mark.event, &*mark.name)).collect();
    assert_eq!(names, [(5, "Bookmark 3"), (8, "Bookmark 1")]);
    let view = bench.act(Command::Seek { event: 8 });
    assert_eq!(bench.set.bookmark_at(&view), Some(1));
}
