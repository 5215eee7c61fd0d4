//! The editor's panel: the bundle's editor once it is there, a plain text field until then and whenever it cannot be had.

use crate::asyncio::instrument::FutureId;
use crate::session::engine::DiagnosticKind;
use crate::session::status::Status;
use crate::session::view::Place;
use crate::ui::messages::Lang;
use crate::ui::platform::editor::{Editor as Handle, Mark};
use crate::ui::platform::root;
use crate::ui::state::{Action, Scene, Theme};
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

/// A place of the program that is to be shown. The number tells two requests for one place apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// How many requests there have been.
    pub request: u32,
    /// Line and column, from 1.
    pub place: (u32, u32),
}

/// Properties of [`Editor`].
#[derive(Clone, PartialEq, Properties)]
pub struct EditorProps {
    /// The text.
    pub text: Rc<str>,
    /// The moment, for the marks; none before the session has answered.
    pub scene: Option<Scene>,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// The place to be shown.
    pub shown: Shown,
    /// Where edits go.
    pub act: Callback<Action>,
    /// Runs a future on the page's executor.
    pub spawn: Callback<Job>,
}

/// A future for the page's executor. Callbacks want what can be called again, so it is taken out of its cell.
pub type Job = Rc<RefCell<Option<Pin<Box<dyn Future<Output = ()>>>>>>;

type Slot = Rc<RefCell<Option<Handle>>>;

/// The panel.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let EditorProps { text, scene, lang, theme, shown, act, spawn } = props;
    let words = lang.words();
    let place = use_node_ref();
    let slot: Slot = use_mut_ref(|| None);
    let ready = use_state(|| false);
    {
        let (slot, place, ready) = (slot.clone(), place.clone(), ready.clone());
        let (lang, theme, act, spawn) = (*lang, *theme, act.clone(), spawn.clone());
        use_effect_with((), move |()| {
            let left = Rc::new(RefCell::new(false));
            let loading = open(place, slot.clone(), lang, theme, act, ready, left.clone());
            spawn.emit(Rc::new(RefCell::new(Some(Box::pin(loading)))));
            move || {
                *left.borrow_mut() = true;
                slot.borrow_mut().take();
            }
        });
    }
    {
        let slot = slot.clone();
        use_effect_with((text.clone(), *ready), move |(text, _)| with(&slot, |editor| editor.set_text(text)));
    }
    {
        let slot = slot.clone();
        use_effect_with((*lang, *ready), move |(lang, _)| {
            with(&slot, |editor| editor.set_words(lang.words()))
        });
    }
    {
        let slot = slot.clone();
        use_effect_with((*theme, *ready), move |(theme, _)| {
            with(&slot, |editor| editor.set_dark(root::is_dark(*theme)))
        });
    }
    {
        let slot = slot.clone();
        use_effect_with((scene.as_ref().map(current), *ready), move |(current, _)| {
            if let Some((line, class)) = current {
                with(&slot, |editor| editor.set_line((*line != 0).then_some(*line), class));
            }
        });
    }
    {
        let slot = slot.clone();
        use_effect_with((scene.as_ref().map(marks), *ready), move |(marks, _)| {
            with(&slot, |editor| editor.set_marks(marks.as_deref().unwrap_or_default()));
        });
    }
    {
        let slot = slot.clone();
        let problems = scene.as_ref().map(|scene| {
            let at_end = scene.view.status == Status::Error;
            let mut problems = scene.view.diagnostics.to_vec();
            problems.retain(|problem| at_end || problem.kind != DiagnosticKind::Uncaught);
            problems
        });
        use_effect_with((problems, *ready), move |(problems, _)| {
            with(&slot, |editor| editor.set_diagnostics(problems.iter().flatten()));
        });
    }
    {
        let slot = slot.clone();
        use_effect_with(*shown, move |shown| {
            if shown.request > 0 {
                with(&slot, |editor| editor.select(shown.place.0, shown.place.1));
            }
        });
    }
    let oninput = act.reform(|event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        Action::Edit(field.value().into())
    });
    html! {
        <section class="panel editor" data-panel="editor" data-ready={ready.to_string()} aria-label={words.editor}>
            <div class="editor-place" ref={place}></div>
            if !*ready {
                <textarea class="editor-plain" aria-label={words.editor} spellcheck="false" autocapitalize="off" autocomplete="off"
                    wrap="off" value={text.to_string()} {oninput} />
            }
        </section>
    }
}

fn with(slot: &Slot, run: impl FnOnce(&Handle)) {
    if let Some(editor) = &*slot.borrow() {
        run(editor);
    }
}

/// Load the bundle; when that fails, the plain field stays, and the console says why.
async fn open(
    place: NodeRef,
    slot: Slot,
    lang: Lang,
    theme: Theme,
    act: Callback<Action>,
    ready: UseStateHandle<bool>,
    left: Rc<RefCell<bool>>,
) {
    let Some(parent) = place.cast::<Element>() else { return };
    let on_change = move |text: String| act.emit(Action::Edit(text.into()));
    match Handle::open(parent, "", lang.words(), root::is_dark(theme), on_change).await {
        Ok(editor) if !*left.borrow() => {
            *slot.borrow_mut() = Some(editor);
            ready.set(true);
        }
        Ok(_) => {}
        Err(error) => web_sys::console::warn_2(&"The editor could not be loaded:".into(), &error),
    }
}

/// The line that runs, and the class of the task that runs there.
fn current(scene: &Scene) -> (u32, String) {
    let view = &scene.view;
    // An uncaught exception has a line; a text that is no program has lines that nothing ran.
    if matches!(view.status, Status::Ready | Status::Empty) || scene.wrong_text().is_some() {
        return (0, String::new());
    }
    let line = match &view.place {
        Place::At(reply) => reply.line,
        Place::Nowhere | Place::Loading { .. } => {
            view.model.current_loop().map_or(view.model.line, |_| running_line(scene))
        }
    };
    let class = view.model.running_task().map(|task| scene.looks.get(task.id).class()).unwrap_or_default();
    (line, class)
}

fn running_line(scene: &Scene) -> u32 {
    let model = &scene.view.model;
    let current = model.current_loop().map(|current| current.id);
    let line = current.and_then(|current| model.running(current).next_back().map(|(card, _)| card.line));
    line.unwrap_or(0)
}

/// The gutter's marks: every task that stands at a line and does not run there.
fn marks(scene: &Scene) -> Vec<Mark> {
    if scene.wrong_text().is_some() {
        return Vec::new();
    }
    let words = scene.lang.words();
    let waiting = |task: FutureId| scene.view.model.reason(task).is_some();
    let lines = scene.view.task_lines.iter().filter(|mark| !mark.running);
    lines
        .map(|mark| {
            let (look, name) = (scene.looks.get(mark.task), scene.task_name(mark.task));
            let title =
                if waiting(mark.task) { (words.waits_here)(&name) } else { (words.ready_here)(&name) };
            Mark { line: mark.line, class: look.class(), symbol: look.symbol(), title }
        })
        .collect()
}
