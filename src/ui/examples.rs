//! The example programs, with their front matter: comment lines `# key: value` at the top of each file.

use super::messages::Lang;
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

macro_rules! sources {
    ($($stem:literal),* $(,)?) => {
        /// File name without its ending, and contents, in the menu's order.
        const SOURCES: &[(&str, &str)] =
            &[$(($stem, include_str!(concat!("../../static/programs/", $stem, ".py")))),*];
    };
}

sources![
    "101-gather",
    "102-hello",
    "103-taking-turns",
    "104-without-await",
    "105-await-outside",
    "106-await-what",
    "107-await-runs-inline",
    "108-await-without-waiting",
    "109-await-twice",
    "110-left-over",
    "111-run-inside-run",
    "201-sequential-or-gather",
    "202-three-hellos",
    "203-three-seconds",
    "204-create-task",
    "205-add-midway",
    "206-old-create-task",
    "207-as-completed",
    "208-first-answer-wins",
    "209-soon-or-later",
    "210-eager-tasks",
    "211-context-variables",
    "301-blocking-sleep",
    "302-requests-blocks",
    "303-httpx-awaits",
    "304-open-blocks",
    "305-aiofiles-awaits",
    "306-cpu-starves",
    "307-sleep-zero",
    "308-to-thread",
    "309-process-pool",
    "310-job-by-asyncio",
    "311-job-by-threads",
    "312-job-by-processes",
    "401-cancel-task",
    "402-wait-for",
    "403-timeout",
    "404-cancel-before-start",
    "405-cleanup-may-wait",
    "406-wait-for-overruns",
    "407-swallowed-cancellation",
    "408-shield",
    "501-gather-fails",
    "502-gather-returns-errors",
    "503-catch-from-task",
    "504-task-group-fails",
    "505-never-retrieved",
    "506-fire-and-forget",
    "601-lost-update",
    "602-lock",
    "603-deadlock",
    "604-semaphore",
    "605-event",
    "606-condition",
    "607-back-pressure",
    "608-queue-join",
    "609-forgotten-sentinel",
    "701-async-with",
    "702-unclosed-session",
    "703-session-in-async-with",
    "704-async-iterator",
    "705-async-generator",
    "706-break-in-async-for",
    "707-aclosing",
    "801-crawler",
    "802-crawler-with-aiohttp",
    "803-chat-server",
    "804-microservices",
    "805-rate-limit",
    "806-thousands",
];

/// All examples in the menu's order; the first is what a first visit opens.
pub fn all() -> Rc<[Example]> {
    SOURCES.iter().map(|(stem, source)| parse(stem, source)).collect()
}

/// The example with this name, with or without the number of its file.
pub fn find(id: &str) -> Option<Example> {
    let (stem, source) = SOURCES.iter().find(|(stem, _)| *stem == id || unnumbered(stem) == id)?;
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
        assert_eq!(stems, SOURCES.iter().map(|(stem, _)| *stem).collect::<Vec<_>>());
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
