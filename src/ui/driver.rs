//! Drives a session in the browser: carries out commands at once, and gives running ahead, replays and playing their
//! slices until nothing is left to do.

use crate::session::Session;
use crate::session::command::Command;
use crate::session::engine::EngineFactory;
use crate::session::view::View;
use crate::trace::model::Model;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::Callback;

/// How long one slice of work may take, in milliseconds. The rest of a frame belongs to drawing.
const SLICE: f64 = 6.0;

/// How often the picture of a run that only grows at its far end is drawn, in milliseconds.
const GROWTH: f64 = 100.0;

/// How long the text must have stayed the same before it is run, in milliseconds.
const REST: u32 = 250;

/// A session with its pump.
pub struct Driver {
    session: RefCell<Session>,
    show: Callback<Rc<View>>,
    /// Whether a slice is on its way.
    pumping: Cell<bool>,
    /// Revision and moment of the last view that was shown.
    shown: Cell<(u64, f64)>,
    /// The program that waits for the typing to end.
    typing: RefCell<Option<Timeout>>,
}

/// Milliseconds since the page began.
fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

impl Driver {
    /// A driver whose views go to `show`.
    pub fn new(factory: Rc<dyn EngineFactory>, show: Callback<Rc<View>>) -> Rc<Self> {
        Rc::new(Self {
            session: RefCell::new(Session::new(factory)),
            show,
            pumping: Cell::new(false),
            shown: Cell::new((u64::MAX, 0.0)),
            typing: RefCell::new(None),
        })
    }

    /// Carry out a command, show what follows from it at once, and see to the rest.
    pub fn send(self: &Rc<Self>, command: Command) {
        self.session.borrow_mut().apply(command);
        self.publish(now());
        self.pump();
    }

    /// Run a program now.
    pub fn load(self: &Rc<Self>, name: &str, text: &str) {
        self.typing.borrow_mut().take();
        self.send(Command::Load { name: name.to_owned(), text: text.to_owned(), scenario: String::new() });
    }

    /// Run a program as soon as nobody has typed for a moment.
    pub fn load_soon(self: &Rc<Self>, name: Rc<str>, text: Rc<str>) {
        let driver = self.clone();
        *self.typing.borrow_mut() = Some(Timeout::new(REST, move || driver.load(&name, &text)));
    }

    /// The model after `event` events, folded from the beginning: what tests hold the panels against.
    pub fn fold(&self, event: u32) -> Option<Model> {
        self.session.borrow().with_trace(|trace| {
            let mut model = Model::new();
            trace.events().iter().take(event as usize).for_each(|event| model.apply(event));
            model
        })
    }

    fn pump(self: &Rc<Self>) {
        let idle = {
            let session = self.session.borrow();
            !session.is_playing() && !session.is_working()
        };
        if idle || self.pumping.replace(true) {
            return;
        }
        let driver = self.clone();
        Timeout::new(0, move || {
            driver.pumping.set(false);
            driver.slice();
            driver.pump();
        })
        .forget();
    }

    fn slice(&self) {
        let began = now();
        let (working, playing) = {
            let mut session = self.session.borrow_mut();
            session.tick(began);
            let working = session.work(&mut || now() - began > SLICE);
            (working, session.is_playing())
        };
        if playing || !working || began - self.shown.get().1 >= GROWTH {
            self.publish(began);
        }
    }

    /// Show the present view, unless it is the one that is shown.
    fn publish(&self, at: f64) {
        let mut session = self.session.borrow_mut();
        if session.revision() == self.shown.get().0 {
            return;
        }
        let view = session.view();
        self.shown.set((session.revision(), at));
        drop(session);
        self.show.emit(Rc::new(view));
    }
}
