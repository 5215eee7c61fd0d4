//! What the page can do, by name: the one list that the palette, the list of keys and the controls' labels come from. The keys are
//! in [`super::shortcuts`].

use super::messages::Lang;
use super::shortcuts::Deed;
use super::state::{Tab, Theme};
use super::timeline::keys::Key;
use crate::session::breakpoint::Direction;
use crate::session::command::Unit;
use Direction::{Backwards, Forwards};

/// What deeds of a kind are about, in the order in which the palette has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The run: where the playhead goes, and how fast.
    Run,
    /// The program in the editor.
    Program,
    /// The page and its panels.
    Page,
    /// How it looks.
    Look,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Run, Self::Program, Self::Page, Self::Look];

    /// Its deeds.
    pub fn deeds(self) -> &'static [Deed] {
        match self {
            Self::Run => RUN,
            Self::Program => PROGRAM,
            Self::Page => PAGE,
            Self::Look => LOOK,
        }
    }
}

const RUN: &[Deed] = &[
    Deed::Play,
    Deed::Step(Forwards),
    Deed::Step(Backwards),
    Deed::Over(Forwards),
    Deed::Over(Backwards),
    Deed::Out(Forwards),
    Deed::Out(Backwards),
    Deed::RunTo(Forwards),
    Deed::RunTo(Backwards),
    Deed::Continue(Forwards),
    Deed::Continue(Backwards),
    Deed::Mark(Forwards),
    Deed::Mark(Backwards),
    Deed::Tenth(Forwards),
    Deed::Tenth(Backwards),
    Deed::End(Forwards),
    Deed::End(Backwards),
    Deed::Reset,
    Deed::Interrupt,
    Deed::More,
    Deed::Unit(Unit::Line),
    Deed::Unit(Unit::Callback),
    Deed::Unit(Unit::Iteration),
    Deed::Pace,
    Deed::Speed(Forwards),
    Deed::Speed(Backwards),
    Deed::Breakpoint,
    Deed::Bookmark,
    Deed::Bookmarks,
];

const PROGRAM: &[Deed] =
    &[Deed::Programs, Deed::New, Deed::OpenFile, Deed::Download, Deed::Original, Deed::Share];

const PAGE: &[Deed] = &[
    Deed::Tab(Tab::Code),
    Deed::Tab(Tab::Loop),
    Deed::Tab(Tab::Timeline),
    Deed::Tab(Tab::Console),
    Deed::World,
    Deed::Chart(Key::Whole),
    Deed::Chart(Key::Focus),
    Deed::Chart(Key::In),
    Deed::Chart(Key::Out),
    Deed::Chart(Key::Axis),
    Deed::Chart(Key::Search),
    Deed::Chart(Key::Begin),
    Deed::Chart(Key::End),
    Deed::Chart(Key::Fold),
    Deed::Keys,
    Deed::Palette,
];

const LOOK: &[Deed] = &[
    Deed::Theme(Theme::System),
    Deed::Theme(Theme::Light),
    Deed::Theme(Theme::Dark),
    Deed::Lang(Lang::English),
    Deed::Lang(Lang::Chinese),
];

impl Deed {
    /// What it is called; `unit` is what a step is at the moment.
    pub fn name(self, lang: Lang, unit: Unit) -> String {
        let words = lang.words();
        let (control, palette) = (words.control, &words.palette);
        match self {
            Self::Play => words.key_play.to_owned(),
            Self::Step(Forwards) => (words.step)(unit).to_owned(),
            Self::Step(Backwards) => (words.step_back)(unit).to_owned(),
            Self::Over(direction) => (control.over)(direction).to_owned(),
            Self::Out(direction) => (control.out)(direction).to_owned(),
            Self::Continue(direction) => (control.go_on)(direction).to_owned(),
            Self::RunTo(direction) => (control.run_to)(direction).to_owned(),
            Self::Mark(direction) => (control.mark)(direction).to_owned(),
            Self::Tenth(direction) => (control.tenth)(direction).to_owned(),
            Self::End(Forwards) => words.last.to_owned(),
            Self::End(Backwards) => words.first.to_owned(),
            Self::Reset => words.reset.to_owned(),
            Self::Bookmark => control.bookmark.to_owned(),
            Self::Unit(unit) => (control.step_by)(unit).to_owned(),
            Self::Pace => control.pace_switch.to_owned(),
            Self::Speed(direction) => (control.speed)(direction).to_owned(),
            Self::More => words.go_on.to_owned(),
            Self::World => words.world.title.to_owned(),
            Self::Interrupt => words.signals.interrupt.to_owned(),
            Self::Breakpoint => palette.breakpoint.to_owned(),
            Self::Palette => palette.title.to_owned(),
            Self::Keys => palette.keys.to_owned(),
            Self::Programs => words.choose_program.to_owned(),
            Self::New => control.new_program.to_owned(),
            Self::OpenFile => control.open_file.to_owned(),
            Self::Download => palette.download.to_owned(),
            Self::Original => words.restore.to_owned(),
            Self::Share => words.links.share.to_owned(),
            Self::Bookmarks => palette.bookmarks.to_owned(),
            Self::Tab(tab) => (palette.show)(match tab {
                Tab::Code => words.tab_code,
                Tab::Loop => words.tab_loop,
                Tab::Timeline => words.tab_timeline,
                Tab::Console => words.tab_console,
                Tab::World => words.world.title,
            }),
            Self::Theme(theme) => (words.theme)(match theme {
                Theme::System => words.theme_system,
                Theme::Light => words.theme_light,
                Theme::Dark => words.theme_dark,
            }),
            Self::Lang(to) => (palette.language)(to.words().language_name),
            Self::Chart(key) => chart(key, lang),
        }
    }

    /// The name of a deed and of the one that goes the other way, for the row that the list of keys has for both.
    pub fn both(of: fn(Direction) -> Self, lang: Lang, unit: Unit) -> String {
        let words = lang.words();
        match of(Forwards) {
            Self::Step(_) => words.key_step.to_owned(),
            Self::End(_) => words.key_ends.to_owned(),
            Self::Tenth(_) => words.key_pages.to_owned(),
            Self::Speed(_) => [Backwards, Forwards].map(|way| of(way).name(lang, unit)).join(" · "),
            other => other.name(lang, unit),
        }
    }

    /// A word for it that never changes: under it the browser remembers that it was used.
    pub fn id(self) -> String {
        let way = |word: &str, direction| match direction {
            Forwards => word.to_owned(),
            Backwards => format!("{word}-back"),
        };
        match self {
            Self::Play => "play".to_owned(),
            Self::Step(direction) => way("step", direction),
            Self::Over(direction) => way("over", direction),
            Self::Out(direction) => way("out", direction),
            Self::Continue(direction) => way("continue", direction),
            Self::RunTo(direction) => way("run-to", direction),
            Self::Mark(direction) => way("mark", direction),
            Self::Tenth(direction) => way("tenth", direction),
            Self::End(direction) => way("end", direction),
            Self::Reset => "reset".to_owned(),
            Self::Bookmark => "bookmark".to_owned(),
            Self::Unit(Unit::Line) => "unit-line".to_owned(),
            Self::Unit(Unit::Callback) => "unit-callback".to_owned(),
            Self::Unit(Unit::Iteration) => "unit-iteration".to_owned(),
            Self::Pace => "pace".to_owned(),
            Self::Speed(direction) => way("speed", direction),
            Self::More => "more".to_owned(),
            Self::World => "world".to_owned(),
            Self::Interrupt => "interrupt".to_owned(),
            Self::Breakpoint => "breakpoint".to_owned(),
            Self::Palette => "palette".to_owned(),
            Self::Keys => "keys".to_owned(),
            Self::Programs => "programs".to_owned(),
            Self::New => "new".to_owned(),
            Self::OpenFile => "open-file".to_owned(),
            Self::Download => "download".to_owned(),
            Self::Original => "original".to_owned(),
            Self::Share => "share".to_owned(),
            Self::Bookmarks => "bookmarks".to_owned(),
            Self::Tab(tab) => format!("tab-{}", tab.word()),
            Self::Theme(theme) => format!("theme-{}", theme.word()),
            Self::Lang(lang) => format!("language-{lang:?}").to_ascii_lowercase(),
            Self::Chart(key) => format!("timeline-{key:?}").to_ascii_lowercase(),
        }
    }
}

/// What a key of the timeline does.
fn chart(key: Key, lang: Lang) -> String {
    let words = lang.words();
    let (chart, palette) = (words.chart, &words.palette);
    let of_timeline = |what: &str| (palette.in_timeline)(what);
    match key {
        Key::In => of_timeline(chart.zoom_in),
        Key::Out => of_timeline(chart.zoom_out),
        Key::Left | Key::Right => chart.key_pan.to_owned(),
        Key::Up | Key::Down => chart.key_lane.to_owned(),
        Key::Focus => chart.key_focus.to_owned(),
        Key::Whole => chart.key_whole.to_owned(),
        Key::Axis => chart.key_axis.to_owned(),
        Key::Search => chart.key_search.to_owned(),
        Key::Next => of_timeline(chart.next),
        Key::Previous => of_timeline(chart.previous),
        Key::Begin => of_timeline(palette.range_begin),
        Key::End => of_timeline(palette.range_end),
        Key::Fold => chart.key_fold.to_owned(),
        Key::Leave => of_timeline(chart.close),
        Key::Help => palette.keys.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_deed_has_a_name_and_a_word_of_its_own() {
        let all: Vec<Deed> = Kind::ALL.into_iter().flat_map(Kind::deeds).copied().collect();
        for unit in [Unit::Line, Unit::Callback, Unit::Iteration] {
            for lang in Lang::ALL {
                for (index, deed) in all.iter().enumerate() {
                    let name = deed.name(lang, unit);
                    assert!(!name.is_empty());
                    let twice = all[..index].iter().find(|other| other.name(lang, unit) == name);
                    assert_eq!(twice, None, "{deed:?} is called {name}");
                    assert!(!all[..index].iter().any(|other| other.id() == deed.id()), "{deed:?}");
                }
            }
        }
    }

    #[test]
    fn whatever_has_a_key_is_in_the_list() {
        let all: Vec<Deed> = Kind::ALL.into_iter().flat_map(Kind::deeds).copied().collect();
        for deed in Deed::with_keys() {
            assert!(all.contains(&deed), "{deed:?} is missing from the palette");
        }
    }
}
