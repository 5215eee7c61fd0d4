//! The example programs, with their front matter: comment lines `# key: value` at the top of each file.

use super::messages::Lang;
use std::rc::Rc;

/// An example program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its name in links: `#example/gather`.
    pub id: &'static str,
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

    /// The name of the program's file.
    pub fn file(&self) -> String {
        format!("{}.py", self.id.replace('-', "_"))
    }
}

macro_rules! sources {
    ($($stem:literal),* $(,)?) => {
        /// File name without its ending, and contents, in the menu's order.
        const SOURCES: &[(&str, &str)] =
            &[$(($stem, include_str!(concat!("../../static/programs/", $stem, ".py")))),*];
    };
}

sources![
    "01-gather",
    "02-hello",
    "03-taking-turns",
    "04-without-await",
    "05-await-outside",
    "06-await-what",
    "07-sequential-or-gather",
    "08-three-hellos",
    "09-three-seconds",
    "10-create-task",
    "11-cancel-task",
    "12-add-midway",
    "13-old-create-task",
    "14-blocking-sleep",
    "15-wait-for",
    "16-timeout",
    "17-async-with",
    "18-gather-fails",
    "19-gather-returns-errors",
    "20-catch-from-task",
    "21-async-iterator",
    "22-async-generator",
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

fn parse(stem: &'static str, source: &'static str) -> Example {
    let mut example =
        Example { id: unnumbered(stem), section: "", title: [""; 2], claim: [""; 2], text: source };
    while let Some((line, rest)) = example.text.split_once('\n') {
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
            assert!(!example.text.starts_with('#') && !example.text.is_empty(), "{}: no program", example.id);
            assert_eq!(find(example.id).as_ref(), Some(example));
        }
        assert!(find("01-gather").is_some());
        assert!(find("no-such").is_none());
    }
}
