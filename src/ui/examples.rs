//! The example programs, with their front matter: comment lines `# key: value` at the top of each file.
//!
//! A page carries the first, which is what a first visit shows. The others are one file beside it, the shelf, which is fetched
//! when somebody looks for them or comes by a link: all of them weigh more than they are worth to those who never ask.

use super::messages::Lang;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// How many chapters the menu has. The first digit of a file's number is the chapter that it belongs to.
pub const CHAPTERS: usize = 8;

/// An example program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its name in links: `#example/gather`.
    pub id: &'static str,
    /// Its chapter of the menu, from 0.
    pub chapter: usize,
    /// Section of the tutorial that it belongs to, such as `4.1`.
    pub section: &'static str,
    title: [&'static str; 2],
    claim: [&'static str; 2],
    /// The program, without its front matter.
    pub text: &'static str,
}

impl Example {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> &'static str {
        self.title[lang as usize]
    }

    /// What the program shows, in one sentence.
    pub fn claim(&self, lang: Lang) -> &'static str {
        self.claim[lang as usize]
    }

    /// Whether each of the words that someone looks for begins a word of its name, its title, its claim or its text.
    pub fn has(&self, wanted: &str) -> bool {
        let parts = || [self.id, self.text].into_iter().chain(self.title).chain(self.claim);
        wanted.split_whitespace().all(|word| parts().any(|part| has_word(part, word)))
    }

    /// The name of the program's file.
    pub fn file(&self) -> String {
        format!("{}.py", self.id.replace('-', "_"))
    }
}

/// Whether `word` begins a word of `text`, or a part of one, as `group` does in `TaskGroup` and `task_group`.
fn has_word(text: &str, word: &str) -> bool {
    let mut before = ' ';
    text.char_indices().any(|(at, letter)| {
        let begins = !before.is_ascii_alphanumeric() || before.is_lowercase() && letter.is_uppercase();
        before = letter;
        begins && text.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
    })
}

/// File name without its ending, and contents.
type Source = (&'static str, &'static str);

macro_rules! source {
    ($stem:literal) => {
        ($stem, include_str!(concat!("../../static/programs/", $stem, ".py")))
    };
}

/// What every page carries.
const FIRST: Source = source!("101-gather");

/// The others in the menu's order, as a program for the host has them at hand.
#[cfg(not(target_arch = "wasm32"))]
const OTHERS: &[Source] = &[
    source!("102-hello"),
    source!("103-taking-turns"),
    source!("104-without-await"),
    source!("105-await-outside"),
    source!("106-await-what"),
    source!("107-await-runs-inline"),
    source!("108-await-without-waiting"),
    source!("109-await-twice"),
    source!("110-left-over"),
    source!("111-run-inside-run"),
    source!("201-sequential-or-gather"),
    source!("202-three-hellos"),
    source!("203-three-seconds"),
    source!("204-create-task"),
    source!("205-add-midway"),
    source!("206-old-create-task"),
    source!("207-as-completed"),
    source!("208-first-answer-wins"),
    source!("209-soon-or-later"),
    source!("210-eager-tasks"),
    source!("211-context-variables"),
    source!("301-blocking-sleep"),
    source!("302-requests-blocks"),
    source!("303-httpx-awaits"),
    source!("304-open-blocks"),
    source!("305-aiofiles-awaits"),
    source!("306-cpu-starves"),
    source!("307-sleep-zero"),
    source!("308-to-thread"),
    source!("309-process-pool"),
    source!("310-job-by-asyncio"),
    source!("311-job-by-threads"),
    source!("312-job-by-processes"),
    source!("401-cancel-task"),
    source!("402-wait-for"),
    source!("403-timeout"),
    source!("404-cancel-before-start"),
    source!("405-cleanup-may-wait"),
    source!("406-wait-for-overruns"),
    source!("407-swallowed-cancellation"),
    source!("408-shield"),
    source!("501-gather-fails"),
    source!("502-gather-returns-errors"),
    source!("503-catch-from-task"),
    source!("504-task-group-fails"),
    source!("505-never-retrieved"),
    source!("506-fire-and-forget"),
    source!("601-lost-update"),
    source!("602-lock"),
    source!("603-deadlock"),
    source!("604-semaphore"),
    source!("605-event"),
    source!("606-condition"),
    source!("607-back-pressure"),
    source!("608-queue-join"),
    source!("609-forgotten-sentinel"),
    source!("701-async-with"),
    source!("702-unclosed-session"),
    source!("703-session-in-async-with"),
    source!("704-async-iterator"),
    source!("705-async-generator"),
    source!("706-break-in-async-for"),
    source!("707-aclosing"),
    source!("801-crawler"),
    source!("802-crawler-with-aiohttp"),
    source!("803-chat-server"),
    source!("804-microservices"),
    source!("805-rate-limit"),
    source!("806-thousands"),
];

thread_local! {
    /// What the shelf holds. Whoever fetches it shows it for as long as the page lives, so that names and texts need no owner.
    static SHELF: OnceCell<Vec<Source>> = const { OnceCell::new() };
    /// All examples, taken apart once they are here.
    static ALL: OnceCell<Rc<[Example]>> = const { OnceCell::new() };
    /// Whether it could not be had when it was asked for last.
    static MISSED: Cell<bool> = const { Cell::new(false) };
}

/// Where the shelf is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Here.
    Here,
    /// Beside the page, or on its way.
    Away,
    /// It was asked for and could not be had.
    Missed,
}

/// Where the shelf is now.
pub fn shelf() -> Shelf {
    match (are_here(), MISSED.get()) {
        (true, _) => Shelf::Here,
        (false, false) => Shelf::Away,
        (false, true) => Shelf::Missed,
    }
}

/// Note that the shelf could not be had, or that it is asked for again.
pub fn miss(missed: bool) {
    MISSED.set(missed);
}

/// Where the shelf lies, beside the modules of the library: tools/assets.mjs writes it.
pub const SHELF_ADDRESS: &str = "library/examples.txt";
/// What begins each example of the shelf; the line goes on with the name of its file. No program has this character.
const BEGINS: char = '\u{c}';

/// Take in the shelf that was fetched.
pub fn shelve(file: &str) {
    SHELF.with(|shelf| {
        // A second one, asked for while the first was on its way, says the same.
        shelf.get_or_init(|| read(Box::leak(Box::from(file))));
    });
}

/// The examples of a shelf.
fn read(file: &'static str) -> Vec<Source> {
    file.split(BEGINS).filter_map(|entry| entry.split_once('\n')).collect()
}

/// Whether all examples are at hand.
pub fn are_here() -> bool {
    cfg!(not(target_arch = "wasm32")) || SHELF.with(|shelf| shelf.get().is_some())
}

/// Every example that is at hand, in the menu's order.
fn sources() -> Vec<Source> {
    #[cfg(target_arch = "wasm32")]
    let others = SHELF.with(|shelf| shelf.get().cloned().unwrap_or_default());
    #[cfg(not(target_arch = "wasm32"))]
    let others = OTHERS.iter().copied();
    std::iter::once(FIRST).chain(others).collect()
}

/// The example that a first visit opens.
pub fn first() -> Example {
    parse(FIRST.0, FIRST.1)
}

/// All examples that are at hand, in the menu's order.
pub fn all() -> Rc<[Example]> {
    let parsed = || sources().into_iter().map(|(stem, source)| parse(stem, source)).collect();
    // Lists ask at every key that is typed, and once all are here none will come or go.
    if are_here() { ALL.with(|all| all.get_or_init(parsed).clone()) } else { parsed() }
}

/// The example with this name, with or without the number of its file, if it is at hand.
pub fn find(id: &str) -> Option<Example> {
    let (stem, source) = sources().into_iter().find(|(stem, _)| *stem == id || unnumbered(stem) == id)?;
    Some(parse(stem, source))
}

/// Numbers only order the files; links do not carry them, so that an example may move.
fn unnumbered(stem: &'static str) -> &'static str {
    stem.split_once('-').map_or(stem, |(_, id)| id)
}

/// Lines of the front matter that are about the recording of what the program does; readers of the page need none of them.
const RECORDING: [&str; 2] = ["# Recorded on the real clock", "# Not recorded: "];

fn parse(stem: &'static str, source: &'static str) -> Example {
    let chapter = stem.as_bytes().first().map_or(0, |digit| usize::from(digit.saturating_sub(b'1')));
    let mut example =
        Example { id: unnumbered(stem), chapter, section: "", title: [""; 2], claim: [""; 2], text: source };
    while let Some((line, rest)) = example.text.split_once('\n') {
        if !RECORDING.iter().any(|note| line.starts_with(note)) {
            let Some((key, value)) = line.strip_prefix("# ").and_then(|line| line.split_once(": ")) else {
                break;
            };
            let field = match key {
                "title" => &mut example.title[Lang::English as usize],
                "title-zh" => &mut example.title[Lang::Chinese as usize],
                "claim" => &mut example.claim[Lang::English as usize],
                "claim-zh" => &mut example.claim[Lang::Chinese as usize],
                "section" => &mut example.section,
                _ => break,
            };
            *field = value;
        }
        example.text = rest;
    }
    example.text = example.text.trim_start_matches('\n');
    example
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_file_is_in_the_menu_with_its_whole_front_matter() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/programs");
        let mut stems: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder of examples")
            .filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned))
            .collect();
        stems.sort();
        assert_eq!(stems, sources().iter().map(|(stem, _)| *stem).collect::<Vec<_>>());
        for example in all().iter() {
            for lang in Lang::ALL {
                assert!(!example.title(lang).is_empty(), "{}: no title in {lang:?}", example.id);
                assert!(!example.claim(lang).is_empty(), "{}: no claim in {lang:?}", example.id);
            }
            assert!(!example.section.is_empty(), "{}: no section", example.id);
            let text = example.text;
            assert!(!text.is_empty(), "{}: no program", example.id);
            assert!(!text.starts_with('#') || text.starts_with("# scenario: {"), "{}: {text}", example.id);
            assert!(example.chapter < CHAPTERS, "{}: no chapter", example.id);
            assert!(
                example.text.lines().all(|line| line.chars().count() < 120),
                "{}: a long line",
                example.id
            );
            assert_eq!(find(example.id).as_ref(), Some(example));
        }
        assert!(find("101-gather").is_some());
        assert!(find("no-such").is_none());
        let chapters = all().iter().map(|example| example.chapter).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(chapters.len(), CHAPTERS, "each chapter has examples");
    }

    #[test]
    fn a_shelf_is_read_as_it_is_written() {
        let written: String = OTHERS.iter().map(|(stem, text)| format!("{BEGINS}{stem}\n{text}")).collect();
        assert_eq!(read(Box::leak(written.into_boxed_str())), OTHERS);
        assert!(OTHERS.iter().all(|(_, text)| !text.contains(BEGINS)));
        assert_eq!(read(""), []);
    }

    #[test]
    fn words_find_examples_wherever_they_stand() {
        let found = |wanted: &str| {
            let found =
                all().iter().filter(|example| example.has(wanted)).map(|example| example.id).collect();
            Vec::<_>::from_iter::<Vec<_>>(found)
        };
        assert_eq!(found("").len(), all().len());
        assert_eq!(found("PROCESS pool executor"), ["process-pool"]);
        assert_eq!(found("爬虫 aiohttp"), ["crawler-with-aiohttp"]);
        assert!(found("as_completed").contains(&"as-completed"));
        assert!(found("group").contains(&"task-group-fails"));
        assert!(found("lock").contains(&"lock"));
        // Neither `clock` nor `block` begins with it.
        assert!(!found("lock").contains(&"blocking-sleep"));
        assert!(found("xyzzy").is_empty());
    }
}
