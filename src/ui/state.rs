//! What the page itself decides, as one reducer.

use super::annotations::{Annotations, Bookmark, LostMark};
pub use super::arrangement::{Edge, Layout, Tab, Theme};
use super::examples::Example;
pub use super::history::{Change, History};
use super::links::{Opening, Problem};
use super::looks::Looks;
use super::messages::{Lang, Sentence};
pub use super::source::Source;
use super::timeline::keys::Key;
use crate::asyncio::instrument::FutureId;
use crate::session::breakpoint::Breakpoint;
use crate::session::command::{Command, Pace, Unit};
use crate::session::engine::{Diagnostic, DiagnosticKind};
use crate::session::status::{Outcome, Status};
use crate::session::view::View;
use std::ops::Deref;
use std::rc::Rc;
use yew::{Reducible, UseReducerHandle};

/// What is open over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Popover {
    /// The menu of programs.
    Programs,
    /// The list of keys.
    Keys,
    /// The palette of everything that can be done.
    Palette,
    /// The list of bookmarks.
    Bookmarks,
    /// The signals to send.
    Signals,
    /// What to copy to show somebody else the session. It covers nothing: the page goes on beside it.
    Share,
}

/// Something that is said above the player, until a person closes it or does something else.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// A text of the person's was replaced or removed, and can be had back.
    Undo {
        /// The program as it was, with what was put at its places.
        lost: Box<(Source, Annotations)>,
        /// Whether it was removed from the person's programs; otherwise another text took its place.
        removed: bool,
    },
    /// A breakpoint with a condition, or a bookmark, was removed.
    Mark(Box<LostMark>),
    /// A file could not be opened.
    File(FileProblem, Rc<str>),
    /// The browser does not keep what the person does.
    NotKept,
}

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is larger than a program to look at.
    TooLarge,
    /// Its name is not one of a Python file.
    NotPython,
    /// It is not text.
    NotText,
    /// The browser could not read it.
    Unreadable,
}

/// What a person or the session does to the page.
#[derive(Clone, Debug)]
pub enum Action {
    /// The session has a new picture.
    Shown(Rc<View>),
    /// A command for the session.
    Session(Command),
    /// Choose a task in every panel, or none: whatever runs.
    Select(Option<FutureId>),
    /// Choose what a step is.
    Unit(Unit),
    /// Choose the theme.
    Theme(Theme),
    /// Choose the language.
    Lang(Lang),
    /// Choose the panel of a narrow screen.
    Tab(Tab),
    /// Move an edge between panels, or put it back.
    Resize(Edge, Option<f64>),
    /// Open something over the page, or close it.
    Popover(Option<Popover>),
    /// Open a program.
    Open(Source),
    /// Open what a link carries.
    OpenLink(Opening),
    /// A link could not be opened, or that has been read.
    Problem(Option<Problem>),
    /// The text in the editor changed.
    Edit(Rc<str>),
    /// The text in the editor changed, and breakpoints moved with it: the index of each that is left, and its line.
    Edited(Rc<str>, Rc<[(usize, u32)]>),
    /// The text of the scenario changed.
    Scenario(Rc<str>, Change),
    /// Take the last change of the scenario back, or with true do it again.
    ScenarioStep(bool),
    /// Show the panel of the world, or hide it.
    World(bool),
    /// Let the person choose a file to open.
    OpenFile,
    /// Hand the program to the browser's downloads.
    Download,
    /// Begin a new program.
    New,
    /// Open an example as the person left it.
    Choose(Example),
    /// Open one of the person's own programs.
    Recall(Rc<str>),
    /// Remove one of the person's own programs.
    Forget(Rc<str>),
    /// Open a program with what was put at its places.
    Restore(Box<(Source, Annotations)>),
    /// These are the breakpoints.
    Breakpoints(Rc<[Breakpoint]>),
    /// Set a breakpoint at a line, or take it away.
    ToggleBreakpoint(u32),
    /// These are the bookmarks.
    Bookmarks(Rc<[Bookmark]>),
    /// These are the breakpoints and the bookmarks.
    Annotations(Box<Annotations>),
    /// The editor's cursor is in this line.
    Cursor(u32),
    /// Say something, or nothing any more.
    Told(Option<Told>),
    /// Whether what a person does is kept by the browser.
    Kept(bool),
    /// Look at the timeline in another way.
    Chart(Key),
}

impl Action {
    /// Whether what it opens lists the examples.
    pub fn shows_examples(&self) -> bool {
        matches!(self, Self::Popover(Some(Popover::Programs | Popover::Palette)))
    }

    /// Whether it opens this.
    pub fn opens(&self, popover: Popover) -> bool {
        matches!(self, Self::Popover(Some(open)) if *open == popover)
    }
}

/// A view that is compared by identity: comparing two pictures of thousands of tasks would cost more than drawing one.
#[derive(Clone, Debug)]
pub struct Shown(Rc<View>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shown {
    type Target = View;

    fn deref(&self) -> &View {
        &self.0
    }
}

impl From<Rc<View>> for Shown {
    fn from(view: Rc<View>) -> Self {
        Self(view)
    }
}

/// One moment with all that is needed to draw it: what most components take.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The picture.
    pub view: Shown,
    /// Colours and shapes of the tasks.
    pub looks: Rc<Looks>,
    /// The language.
    pub lang: Lang,
    /// The task that was chosen.
    pub selected: Option<FutureId>,
}

impl Scene {
    /// Whether the playhead is where nothing more will come.
    pub fn is_over(&self) -> bool {
        matches!(self.view.status, Status::Finished | Status::Error | Status::Deadlock)
    }

    /// A task's name at this moment; of a task that does not exist yet, too, since the timeline shows the whole run.
    pub fn task_name(&self, task: FutureId) -> Rc<str> {
        let now = self.view.model.task(task).map(|task| task.name);
        let name = now.or_else(|| self.view.timeline.lane(task).map(|lane| lane.name));
        name.map_or_else(|| format!("Task #{}", task.0).into(), |name| self.view.names.get(name))
    }

    /// Whether the program waits for a line of input here.
    pub fn asks(&self) -> bool {
        let head = self.view.playhead;
        self.view.outcome == Outcome::WaitingInput && head.event == head.events && !self.is_earlier()
    }

    /// Why the text in the editor cannot be run at all.
    pub fn wrong_text(&self) -> Option<&Diagnostic> {
        self.view.diagnostics.iter().find(|diagnostic| diagnostic.kind != DiagnosticKind::Uncaught)
    }

    /// Whether what is shown is the run of an earlier text, since the present one is no program.
    pub fn is_earlier(&self) -> bool {
        self.wrong_text().is_some() && self.view.playhead.events > 0
    }

    /// The task that the inspector shows: the chosen one, or else what runs.
    pub fn inspected(&self) -> Option<FutureId> {
        let model = &self.view.model;
        self.selected
            .filter(|task| model.task(*task).is_some())
            .or_else(|| model.running_task().map(|task| task.id))
    }
}

/// Everything that the page decides.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The theme.
    pub theme: Theme,
    /// The language.
    pub lang: Lang,
    /// The panel of a narrow screen.
    pub tab: Tab,
    /// Where the edges between panels are.
    pub layout: Layout,
    /// What a step is.
    pub unit: Unit,
    /// What is open over the page.
    pub popover: Option<Popover>,
    /// The program in the editor.
    pub source: Source,
    /// The task that was chosen.
    pub selected: Option<FutureId>,
    /// The task that the next run opens with as chosen.
    pub chosen_by_link: Option<FutureId>,
    /// Why a link could not be opened.
    pub problem: Option<Problem>,
    /// The last picture; none until the session has answered for the first time.
    pub view: Option<Shown>,
    /// Colours and shapes of its tasks.
    pub looks: Rc<Looks>,
    /// What the live region says.
    pub announcement: Sentence,
    /// Whether the next picture answers a manual step, and is to be announced.
    pub expects_announcement: bool,
    /// Whether the panel of the world is shown.
    pub world_shown: bool,
    /// The way back through changes of the scenario.
    pub scenarios: History,
    /// Breakpoints and bookmarks of the program in the editor.
    pub annotations: Annotations,
    /// The line of the editor's cursor.
    pub cursor: u32,
    /// The beat of teaching pace in milliseconds, also while another pace is chosen.
    pub beat: f64,
    /// What is said above the player.
    pub told: Option<Told>,
    /// Whether the browser keeps what a person does.
    pub kept: bool,
    /// What the timeline was told to do last, and how many such orders there were.
    pub chart: (u32, Option<Key>),
}

impl State {
    /// The state that a page opens with.
    pub fn new(source: Source, theme: Theme, lang: Lang, layout: Layout) -> Self {
        Self {
            theme,
            lang,
            source,
            layout,
            tab: Tab::default(),
            unit: Unit::Callback,
            popover: None,
            selected: None,
            chosen_by_link: None,
            problem: None,
            view: None,
            looks: Rc::default(),
            announcement: Sentence::default(),
            expects_announcement: false,
            world_shown: false,
            scenarios: History::default(),
            annotations: Annotations::default(),
            cursor: 1,
            beat: match Pace::OPENING {
                Pace::Teaching { beat, .. } => beat,
                Pace::Real(_) => Pace::BEATS.0,
            },
            told: None,
            kept: true,
            chart: (0, None),
        }
    }

    /// Another program takes the place of this one. What would be lost can be had back.
    fn open(&mut self, source: Source, annotations: Annotations) {
        let replaced = self.source.key() == source.key() && !self.source.same(&source);
        let lost = self.source.is_own() && (replaced || !self.kept && self.source != source);
        self.told = lost.then(|| Told::Undo {
            lost: Box::new((self.source.clone(), self.annotations.clone())),
            removed: false,
        });
        self.source = source;
        self.scenarios = History::default();
        self.annotations = annotations;
        self.popover = None;
        self.problem = None;
    }

    /// Other breakpoints and bookmarks. One that took more than a press to make can be had back.
    fn annotate(&mut self, annotations: Annotations) {
        let lost = LostMark::between(&self.annotations, &annotations);
        if lost.is_some() || matches!(self.told, Some(Told::Mark(_))) {
            self.told = lost.map(|lost| Told::Mark(Box::new(lost)));
        }
        self.annotations = annotations;
    }

    /// What the components draw, once there is something to draw.
    pub fn scene(&self) -> Option<Scene> {
        Some(Scene {
            view: self.view.clone()?,
            looks: self.looks.clone(),
            lang: self.lang,
            selected: self.selected,
        })
    }

    fn show(&mut self, view: Rc<View>) {
        let same_run = self.view.as_ref().is_some_and(|shown| shown.names == view.names);
        if !same_run {
            self.selected = self.chosen_by_link.take();
        }
        if !same_run || view.timeline.lane_count() != self.looks.len() {
            self.looks = Rc::new(Looks::of(&view.timeline));
        }
        // One sentence for each manual step, and none while it plays.
        if self.expects_announcement && view.status != Status::Running {
            self.announcement = self.lang.why(&view.why, &view.names, &view.model);
            self.expects_announcement = false;
        }
        self.view = Some(view.into());
    }
}

/// The state as it is at this moment, for whoever lives longer than one drawing of the page: what is pressed twice in quick
/// succession is pressed before the page has been drawn in between.
#[derive(Clone)]
pub struct Present(UseReducerHandle<State>);

impl Present {
    /// The state that this handle leads to.
    pub fn of(handle: &UseReducerHandle<State>) -> Self {
        Self(handle.clone())
    }

    /// The state.
    pub fn get(&self) -> State {
        // A handle keeps every state that it was ever asked for, a copy only what it has been asked for itself.
        let handle = self.0.clone();
        (*handle).clone()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Shown(view) => {
                if let Pace::Teaching { beat, .. } = view.pace {
                    next.beat = beat;
                }
                next.show(view);
            }
            Action::Session(command) => {
                if matches!(command, Command::Signal(_)) {
                    next.popover = None;
                }
                next.expects_announcement = match command {
                    Command::Step(_)
                    | Command::StepBack(_)
                    | Command::Seek { .. }
                    | Command::SeekTime { .. }
                    | Command::First
                    | Command::Last
                    | Command::Revisit { .. }
                    | Command::Return { .. }
                    | Command::Continue(_)
                    | Command::RunTo { .. }
                    | Command::Over(_)
                    | Command::Out(_) => true,
                    Command::Play => false,
                    _ => next.expects_announcement,
                };
            }
            Action::Select(task) => next.selected = task,
            Action::Unit(unit) => next.unit = unit,
            Action::Theme(theme) => next.theme = theme,
            Action::Lang(lang) => {
                next.lang = lang;
                next.announcement = Sentence::default();
            }
            Action::Tab(tab) => {
                // The code stands where the world does.
                next.world_shown = tab == Tab::World || next.world_shown && tab != Tab::Code;
                next.tab = tab;
            }
            Action::World(shown) => {
                next.world_shown = shown;
                next.tab = match (shown, next.tab) {
                    (true, _) => Tab::World,
                    (false, Tab::World) => Tab::Code,
                    (false, tab) => tab,
                };
            }
            Action::Scenario(scenario, how) => {
                next.scenarios.change(&next.source.scenario, &scenario, how);
                next.source.describe(scenario);
            }
            Action::ScenarioStep(forwards) => {
                if let Some(scenario) = next.scenarios.step(&self.source.scenario, forwards) {
                    next.source.describe(scenario);
                }
            }
            Action::Resize(edge, size) => next.layout.resize(edge, size),
            Action::Popover(popover) => next.popover = popover,
            Action::Open(source) => next.open(Source { linked: false, ..source }, Annotations::default()),
            Action::OpenLink(Opening { source, shared }) => {
                next.open(source, Annotations::default());
                next.chosen_by_link = shared.and_then(|shared| shared.selected).map(FutureId);
            }
            Action::Problem(problem) => next.problem = problem,
            Action::Restore(program) => {
                let (source, annotations) = *program;
                next.open(Source { linked: false, ..source }, annotations);
            }
            Action::Edit(text) => {
                next.annotations.bookmarks = next.annotations.carried(&next.source.text, &text);
                next.source.edit(text);
            }
            Action::Edited(text, places) => {
                next.annotations.bookmarks = next.annotations.carried(&next.source.text, &text);
                next.source.edit(text);
                next.annotations.breakpoints = next.annotations.moved(&places);
            }
            Action::Breakpoints(breakpoints) => {
                next.annotate(Annotations { breakpoints, ..self.annotations.clone() })
            }
            Action::ToggleBreakpoint(line) => {
                next.annotate(Annotations {
                    breakpoints: self.annotations.toggled(line),
                    ..self.annotations.clone()
                });
            }
            Action::Bookmarks(bookmarks) => {
                next.annotate(Annotations { bookmarks, ..self.annotations.clone() })
            }
            Action::Annotations(annotations) => next.annotate(*annotations),
            Action::Cursor(line) => next.cursor = line,
            Action::Told(told) => {
                // What can be had back stands beside the list that it was removed from, and must be reached.
                if matches!(told, Some(Told::Undo { .. })) {
                    next.popover = None;
                }
                next.told = told;
            }
            Action::Kept(kept) => {
                next.kept = kept;
                next.told = (!kept).then_some(Told::NotKept);
            }
            Action::Chart(key) => next.chart = (next.chart.0 + 1, Some(key)),
            // The page looks these up in what the browser keeps, and restores what it finds there.
            Action::Choose(_)
            | Action::Recall(_)
            | Action::Forget(_)
            | Action::New
            | Action::OpenFile
            | Action::Download => next.popover = None,
        }
        next.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::annotations::Lost;
    use crate::ui::examples;

    fn opened(source: Source) -> Rc<State> {
        Rc::new(State::new(source, Theme::Light, Lang::English, Layout::default()))
    }

    fn example() -> Source {
        Source::of(examples::find("gather").expect("an example"))
    }

    fn edit(state: Rc<State>, text: &str) -> Rc<State> {
        state.reduce(Action::Edit(text.into()))
    }

    #[test]
    fn what_a_choice_replaces_can_be_had_back() {
        let changed = edit(opened(example()), "print(1)\n").reduce(Action::ToggleBreakpoint(1));
        let restored = changed.clone().reduce(Action::Open(example()));
        assert_eq!((restored.source.edited(), restored.annotations.breakpoints.len()), (false, 0));
        let Some(Told::Undo { lost, removed: false }) = restored.told.clone() else { panic!("no way back") };
        let back = restored.reduce(Action::Restore(lost));
        assert_eq!((&back.source, &back.annotations), (&changed.source, &changed.annotations));
        assert_eq!(back.told, None, "the original is there anyway");
    }

    #[test]
    fn what_was_written_into_a_mark_can_be_had_back() {
        let plain = opened(example()).reduce(Action::ToggleBreakpoint(3));
        assert_eq!(plain.clone().reduce(Action::ToggleBreakpoint(3)).told, None, "a press brings it back");
        let condition = Breakpoint { condition: "n == 3".into(), ..Breakpoint::at(3) };
        let written = plain.reduce(Action::Breakpoints([condition].into()));
        let bookmark = Bookmark { event: 4, instruction: 9, name: "here".into(), anchor: None };
        let marked = written.reduce(Action::Bookmarks([bookmark.clone()].into()));
        let renamed =
            marked.clone().reduce(Action::Bookmarks([Bookmark { name: "there".into(), ..bookmark }].into()));
        assert_eq!(renamed.told, None);
        for (removal, lost) in [
            (Action::ToggleBreakpoint(3), Lost::Breakpoint(3)),
            (Action::Bookmarks(Rc::default()), Lost::Bookmark("here".into())),
        ] {
            let without = marked.clone().reduce(removal);
            let Some(Told::Mark(mark)) = without.told.clone() else { panic!("no way back") };
            assert_eq!(mark.what, lost);
            let back = without.reduce(Action::Annotations(Box::new(mark.before)));
            assert_eq!((&back.annotations, &back.told), (&marked.annotations, &None));
        }
    }

    #[test]
    fn changes_of_the_world_can_be_taken_back() {
        let state = opened(example());
        assert!(!state.source.edited());
        let state = state.reduce(Action::Scenario("{\"memory\": 64}".into(), Change::Chosen));
        let state = state.reduce(Action::Scenario("{\"memory\": ".into(), Change::Typed));
        assert!(state.source.edited() && state.source.is_own());
        assert_eq!(&*state.source.world, "{\"memory\": 64}");
        let back = state.reduce(Action::ScenarioStep(false));
        assert_eq!((&*back.source.scenario, &*back.source.world), ("{\"memory\": 64}", "{\"memory\": 64}"));
        let first = back.reduce(Action::ScenarioStep(false));
        assert_eq!((first.source.edited(), &*first.source.world), (false, ""));
        // Opening the original takes the world away, which can be had back.
        let changed = first.reduce(Action::ScenarioStep(true));
        assert!(matches!(changed.reduce(Action::Open(example())).told, Some(Told::Undo { .. })));
    }

    #[test]
    fn the_world_stands_where_the_code_does() {
        let shown = opened(example()).reduce(Action::World(true));
        assert_eq!((shown.world_shown, shown.tab), (true, Tab::World));
        let console = shown.clone().reduce(Action::Tab(Tab::Console));
        assert!(console.world_shown);
        assert!(!console.reduce(Action::Tab(Tab::Code)).world_shown);
        assert_eq!(shown.reduce(Action::World(false)).tab, Tab::Code);
    }

    #[test]
    fn what_is_kept_elsewhere_needs_no_way_back() {
        let other = Source::of(examples::find("hello").expect("an example"));
        let changed = edit(opened(example()), "print(1)\n");
        assert_eq!(changed.clone().reduce(Action::Open(other.clone())).told, None, "each keeps its own text");
        // Where the browser keeps nothing, every other program takes something away.
        let unkept = changed.reduce(Action::Kept(false));
        assert_eq!(unkept.told, Some(Told::NotKept));
        assert!(matches!(unkept.reduce(Action::Open(other)).told, Some(Told::Undo { .. })));
        // An original that nobody has changed is never lost.
        assert_eq!(opened(example()).reduce(Action::Open(Source::new("a.py", "1"))).told, None);
    }

    #[test]
    fn breakpoints_follow_an_edit() {
        let state = opened(example()).reduce(Action::ToggleBreakpoint(3)).reduce(Action::ToggleBreakpoint(7));
        let state = state.reduce(Action::Edited("x\n".into(), [(1, 1)].into()));
        let lines: Vec<u32> = state.annotations.breakpoints.iter().map(|known| known.line).collect();
        assert_eq!((&*state.source.text, lines), ("x\n", vec![1]));
    }

    #[test]
    fn programs_are_kept_under_names_of_their_own() {
        assert_eq!(example().key(), "example:gather");
        assert_eq!(Source::new("gather", "1").key(), "own:gather");
    }
}
