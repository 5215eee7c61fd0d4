//! A session on the executor: who calls its ticks and its work, and when the page is told to draw.

use super::Session;
use super::command::Command;
use super::peek::Glance;
use super::status::Status;
use super::view::View;
use crate::executor::{Executor, JoinHandle, Priority};
use crate::library::sources;
use futures::future::LocalBoxFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// What a person would notice at once.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Seen {
    status: Status,
    position: (u32, u64),
    placed: bool,
    peeked: Option<Glance>,
}

/// The text of a module, or a sentence's end that says why it could not be had.
pub type Fetched = Result<Rc<str>, Rc<str>>;

/// Gets the text at an address beside the page.
type Fetch = dyn Fn(&str) -> LocalBoxFuture<'static, Fetched>;

/// Runs a session in slices. Commands take effect immediately; whatever they leave to do is done between the browser's
/// own work, and `changed` is called when there is something new to draw.
///
/// **Invariant:** the session is never borrowed while `changed` runs, so the page may ask for a view or give a command
/// from there.
#[derive(Clone)]
pub struct Conductor(Rc<Inner>);

struct Inner {
    session: RefCell<Session>,
    executor: Executor,
    changed: Box<dyn Fn()>,
    fetch: Box<Fetch>,
    /// The job waits for the text of a module.
    fetching: Cell<bool>,
    /// The playhead was brought far away, and the picture of that comes before the work of looking lines up there.
    leapt: Cell<bool>,
    /// A frame's work has taken all that it may, so that what came of it is drawn in the next one.
    spent: Cell<bool>,
    job: RefCell<Option<JoinHandle<()>>>,
    /// What had been drawn when the page was told last.
    seen: Cell<Option<Seen>>,
    revision: Cell<u64>,
    told: Cell<Duration>,
}

impl Conductor {
    /// Time between two ticks while playing: one frame.
    const FRAME: Duration = Duration::from_millis(16);
    /// What a frame may spend beside drawing while the playhead keeps pace with a clock: lines and locals are behind it anyhow.
    const BESIDE: Duration = Duration::from_millis(3);
    /// Events beyond which the playhead does not go but leaps: nothing that is seen then has anything to do with what was seen
    /// before, and lines are looked up a frame later. Nearer, as after a step, they are mostly there before the next frame, and one
    /// picture shows all.
    pub const LEAP: u32 = 1_000;
    /// Time between two drawings that only show running ahead: the scrubber may grow in steps.
    const GROWTH: Duration = Duration::from_millis(120);

    /// `session` on `executor`; `changed` asks the page to draw, `fetch` gets the text at an address beside the
    /// page, of a module that is not carried.
    pub fn new(
        session: Session,
        executor: Executor,
        changed: impl Fn() + 'static,
        fetch: impl Fn(&str) -> LocalBoxFuture<'static, Fetched> + 'static,
    ) -> Self {
        Self(Rc::new(Inner {
            session: RefCell::new(session),
            executor,
            changed: Box::new(changed),
            fetch: Box::new(fetch),
            fetching: Cell::new(false),
            leapt: Cell::new(false),
            spent: Cell::new(false),
            job: RefCell::new(None),
            seen: Cell::new(None),
            revision: Cell::new(0),
            told: Cell::new(Duration::ZERO),
        }))
    }

    /// Carry out a command, and go on with what it leaves to do.
    pub fn command(&self, command: Command) {
        self.0.session.borrow_mut().apply(command);
        self.0.tell();
        self.start();
    }

    /// Everything that the page draws.
    pub fn view(&self) -> View {
        self.0.session.borrow_mut().view()
    }

    /// Whether the run may still become longer by itself.
    pub fn is_exploring(&self) -> bool {
        self.0.session.borrow().is_exploring()
    }

    /// What a link to the present run carries.
    pub fn shared(&self) -> Option<super::share::Shared> {
        self.0.session.borrow().shared()
    }

    /// The run's trace, if there is a run.
    pub fn with_trace<T>(&self, read: impl FnOnce(&crate::trace::store::Trace) -> T) -> Option<T> {
        self.0.session.borrow().with_trace(read)
    }

    /// Make sure that the job runs while there is something to do. It ends when there is not.
    fn start(&self) {
        let mut job = self.0.job.borrow_mut();
        // A job that waits for a text gives way: what was just asked for may not need it.
        if !self.0.fetching.replace(false) && job.as_ref().is_some_and(|job| !job.is_finished()) {
            return;
        }
        // The job must not keep the conductor alive: dropping the last handle drops the job.
        let inner = Rc::downgrade(&self.0);
        let executor = self.0.executor.clone();
        let work = async move {
            loop {
                let Some(pause) = inner.upgrade().and_then(|inner| inner.slice()) else { return };
                match pause {
                    Pause::Slice => executor.yield_now().await,
                    Pause::Frame => executor.sleep(Self::FRAME).await,
                    Pause::Source(name) => {
                        let Some(text) = inner.upgrade().map(|inner| {
                            inner.fetching.set(true);
                            (inner.fetch)(&sources::address(&name))
                        }) else {
                            return;
                        };
                        sources::arrive(&name, text.await);
                        if let Some(inner) = inner.upgrade() {
                            inner.fetching.set(false);
                        }
                    }
                }
                executor.checkpoint().await;
            }
        };
        *job = Some(self.0.executor.spawn_at(Priority::Background, work));
    }
}

/// How long the job may rest.
enum Pause {
    /// Until the next slice.
    Slice,
    /// Until the next frame.
    Frame,
    /// Until the text of this module has arrived.
    Source(Rc<str>),
}

impl Inner {
    /// One slice; `None` when there is nothing left to do.
    fn slice(&self) -> Option<Pause> {
        // Once for each leap: where one follows the other in every frame, as while the scrubber is drawn, work goes on.
        if self.leapt.replace(false) && self.session.borrow().has_answered() {
            return Some(Pause::Frame);
        }
        let begun = self.executor.now();
        let (hurries, leaps) = {
            let mut session = self.session.borrow_mut();
            session.tick(begun.as_secs_f64() * 1000.0);
            (session.hurries(), self.leaps(&session))
        };
        // A frame that is due has room for a picture of another place or for long work, not for both.
        let drawn = (self.spent.replace(false) || leaps) && hurries && self.tell();
        if !drawn {
            let spent = || hurries && self.executor.now().saturating_sub(begun) >= Conductor::BESIDE;
            self.session.borrow_mut().work(&mut || self.executor.slice_expired() || spent());
            self.spent.set(spent() && self.session.borrow().hurries());
            if !self.spent.get() {
                self.tell();
            }
        }
        // Asked only now: the page may have given a command while it was told.
        let session = self.session.borrow();
        if let Some(name) = session.awaited() {
            Some(Pause::Source(name))
        } else if session.is_working() && !session.hurries() {
            Some(Pause::Slice)
        } else if session.is_playing() {
            Some(Pause::Frame)
        } else {
            None
        }
    }

    /// Whether the playhead is far from where the page has drawn it.
    fn leaps(&self, session: &Session) -> bool {
        let ((event, _), _) = session.seen();
        self.seen.get().is_some_and(|seen| seen.position.0.abs_diff(event) > Conductor::LEAP)
    }

    /// Tell the page to draw: at once what a person would notice, now and then what only grows. Whether it was told.
    fn tell(&self) -> bool {
        let now = self.executor.now();
        let (seen, revision, busy) = {
            let session = self.session.borrow();
            let (position, placed) = session.seen();
            let peeked = session.peeked();
            let seen = Seen { status: session.status(), position, placed, peeked };
            if self.leaps(&session) {
                self.leapt.set(true);
            }
            (seen, session.revision(), session.is_working() || session.is_playing())
        };
        if revision == self.revision.get() {
            return false;
        }
        let grown = now.saturating_sub(self.told.get()) >= Conductor::GROWTH;
        if self.seen.get() == Some(seen) && busy && !grown {
            return false;
        }
        self.seen.set(Some(seen));
        self.revision.set(revision);
        self.told.set(now);
        (self.changed)();
        true
    }
}
