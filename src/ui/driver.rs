//! The page's end of a session: its executor, its conductor, and the pause after typing.

use crate::executor::browser::executor;
use crate::executor::{Executor, JoinHandle};
use crate::session::Session;
use crate::session::command::Command;
use crate::session::conductor::Conductor;
use crate::session::engine::EngineFactory;
use crate::session::share::Shared;
use crate::session::status::Outcome;
use crate::session::view::View;
use crate::trace::export::{Format, Recorded};
use crate::trace::model::Model;
use crate::ui::links::Opening;
use crate::ui::platform::library;
use crate::ui::state::Source;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use yew::Callback;

/// How long the text must have stayed the same before it is run.
const REST: Duration = Duration::from_millis(250);

/// A session on the browser's executor.
pub struct Driver {
    executor: Executor,
    conductor: Conductor,
    /// The program that waits for the typing to end; a newer one takes its place.
    typing: RefCell<Option<JoinHandle<()>>>,
}

impl Driver {
    /// A driver whose views go to `show`.
    pub fn new(factory: Rc<dyn EngineFactory>, show: Callback<Rc<View>>) -> Rc<Self> {
        Rc::new_cyclic(|driver: &std::rc::Weak<Self>| {
            let driver = driver.clone();
            let executor = executor();
            let changed = move || {
                if let Some(driver) = driver.upgrade() {
                    show.emit(Rc::new(driver.conductor.view()));
                }
            };
            let conductor = Conductor::new(Session::new(factory), executor.clone(), changed, library::fetch);
            Self { executor, conductor, typing: RefCell::new(None) }
        })
    }

    /// Carry out a command; what it leaves to do follows in slices.
    pub fn send(&self, command: Command) {
        self.conductor.command(command);
    }

    /// Run a program now.
    pub fn load(&self, source: &Source) {
        self.typing.borrow_mut().take();
        self.send(loading(source));
    }

    /// Run a program as soon as nobody has typed for a moment.
    pub fn load_soon(self: &Rc<Self>, source: Source) {
        let driver = Rc::downgrade(self);
        let rest = self.executor.sleep(REST);
        let job = self.executor.spawn(async move {
            rest.await;
            if let Some(driver) = driver.upgrade() {
                driver.send(loading(&source));
            }
        });
        // The job before, if it still waits, is dropped with its handle.
        *self.typing.borrow_mut() = Some(job);
    }

    /// Run what a link carries, or else the program as it is.
    pub fn open(&self, opening: &Opening) {
        match &opening.shared {
            Some(shared) => {
                self.typing.borrow_mut().take();
                self.send(Command::Open(shared.clone()));
            }
            None => self.load(&opening.source),
        }
    }

    /// Whether the run may still become longer by itself.
    pub fn is_exploring(&self) -> bool {
        self.conductor.is_exploring()
    }

    /// What a link to the present run carries.
    pub fn shared(&self) -> Option<Shared> {
        self.conductor.shared()
    }

    /// The trace of the present run in a format.
    pub fn export(&self, format: Format, title: &str) -> Option<String> {
        let view = self.conductor.view();
        self.conductor.with_trace(|trace| {
            let ending = ending(view.outcome);
            format.write(&Recorded { title, ending: &ending, trace, timeline: &view.timeline })
        })
    }

    /// Let a future run on the page's executor.
    pub fn spawn(&self, future: impl Future<Output = ()> + 'static) {
        self.executor.spawn(future).detach();
    }

    /// The model after `event` events, folded from the beginning: what tests hold the panels against.
    pub fn fold(&self, event: u32) -> Option<Model> {
        self.conductor.with_trace(|trace| {
            let mut model = Model::new();
            trace.events().iter().take(event as usize).for_each(|event| model.apply(event));
            model
        })
    }
}

fn loading(source: &Source) -> Command {
    Command::Load {
        name: source.name.to_string(),
        text: source.text.to_string(),
        scenario: source.world.to_string(),
    }
}

/// How a run ended, as an exported trace says it.
fn ending(outcome: Outcome) -> String {
    match outcome {
        Outcome::Exited { code, .. } => format!("exit code {code}"),
        Outcome::Deadlock => "deadlock".to_owned(),
        Outcome::Idle(_) => "idle: only somebody outside can go on with it".to_owned(),
        Outcome::Exploring => "not finished".to_owned(),
        Outcome::WaitingInput => "waits for input".to_owned(),
        Outcome::Limited(_) => "stopped by a limit".to_owned(),
    }
}
