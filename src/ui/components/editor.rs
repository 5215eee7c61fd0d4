//! The editor's panel: the bundle's editor once it is there, a plain text field until then and whenever it cannot be had.

use super::breakpoints::breakpoints;
use crate::asyncio::instrument::FutureId;
use crate::session::engine::{DiagnosticKind, Frame};
use crate::session::status::Status;
use crate::session::view::{Place, TaskLine};
use crate::ui::annotations::Annotations;
use crate::ui::format::count;
use crate::ui::messages::Lang;
use crate::ui::platform::editor::{Editor as Handle, Mark, Said, Shown as Value};
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
    /// The name under which the program is kept: another name is another program.
    pub program: AttrValue,
    /// Breakpoints, and what else is at places of the program.
    pub annotations: Annotations,
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
    let EditorProps { text, program, annotations, scene, lang, theme, shown, act, spawn } = props;
    let words = lang.words();
    let place = use_node_ref();
    let slot: Slot = use_mut_ref(|| None);
    let ready = use_state(|| false);
    // The editor asks for values whenever somebody points at a name, so it looks the present moment up.
    let present = use_mut_ref(|| None::<Scene>);
    present.borrow_mut().clone_from(scene);
    {
        let (slot, place, ready, present) = (slot.clone(), place.clone(), ready.clone(), present.clone());
        let (lang, theme, act, spawn) = (*lang, *theme, act.clone(), spawn.clone());
        use_effect_with((), move |()| {
            let left = Rc::new(RefCell::new(false));
            let value_of = move |name: &str, line: u32| value_of(present.borrow().as_ref()?, name, line);
            let loading = open(place, slot.clone(), lang, theme, act, value_of, ready, left.clone());
            spawn.emit(Rc::new(RefCell::new(Some(Box::pin(loading)))));
            move || {
                *left.borrow_mut() = true;
                slot.borrow_mut().take();
            }
        });
    }
    {
        let slot = slot.clone();
        let known = use_mut_ref(AttrValue::default);
        use_effect_with((text.clone(), program.clone(), *ready), move |(text, program, ready)| {
            if *ready {
                let anew = known.replace(program.clone()) != *program;
                with(&slot, |editor| editor.set_text(text, anew));
            }
        });
    }
    {
        // After the text, which may have other lines.
        let slot = slot.clone();
        let points = (annotations.breakpoints.clone(), text.clone(), *lang, *ready);
        use_effect_with(points, move |(points, _, lang, _)| {
            with(&slot, |editor| editor.set_breakpoints(points, lang.words()));
        });
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
            if let Some(scene) = scene { { breakpoints(scene, annotations, text, act) } }
        </section>
    }
}

/// The value of a name at the playhead: of the innermost frame of the program that has it, of those that stand in the function
/// around the line if there are any.
fn value_of(scene: &Scene, name: &str, line: u32) -> Option<Value> {
    let Place::At(place) = &scene.view.place else { return None };
    let stack =
        if place.running.is_empty() || scene.selected.is_some() { &place.stack } else { &place.running };
    let has = |frame: &&Frame| !frame.library && frame.locals.iter().any(|(known, _)| **known == *name);
    // The frame that is at the very line knows best; several functions may have variables of one name.
    let frame = stack.iter().filter(has).min_by_key(|frame| frame.line != line)?;
    let (_, value) = frame.locals.iter().find(|(known, _)| **known == *name)?;
    let line = (scene.lang.words().line)(frame.line);
    Some(Value { value: value.to_string(), owner: format!("{}, {line}", frame.name) })
}

fn with(slot: &Slot, run: impl FnOnce(&Handle)) {
    if let Some(editor) = &*slot.borrow() {
        run(editor);
    }
}

#[expect(clippy::too_many_arguments, reason = "they are what the effect that calls it has captured")]
/// Load the bundle; when that fails, the plain field stays, and the console says why.
async fn open(
    place: NodeRef,
    slot: Slot,
    lang: Lang,
    theme: Theme,
    act: Callback<Action>,
    value_of: impl Fn(&str, u32) -> Option<Value> + 'static,
    ready: UseStateHandle<bool>,
    left: Rc<RefCell<bool>>,
) {
    let Some(parent) = place.cast::<Element>() else { return };
    let hear = move |said: Said| {
        act.emit(match said {
            Said::Edited(text, places) => Action::Edited(text.into(), places.into()),
            Said::Toggled(line) => Action::ToggleBreakpoint(line),
            Said::Cursor(line) => Action::Cursor(line),
        });
    };
    match Handle::open(parent, "", lang.words(), root::is_dark(theme), Rc::new(hear), value_of).await {
        Ok(editor) if !*left.borrow() => {
            *slot.borrow_mut() = Some(editor);
            ready.set(true);
        }
        Ok(_) => {}
        Err(error) => web_sys::console::warn_2(&"The editor could not be loaded:".into(), &error),
    }
}

/// The line that runs, and the class of the task that runs there.
pub(super) fn current(scene: &Scene) -> (u32, String) {
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

/// The gutter's marks: the tasks that stand at each line and do not run there.
pub(super) fn marks(scene: &Scene) -> Vec<Mark> {
    if scene.wrong_text().is_some() {
        return Vec::new();
    }
    let words = scene.lang.words();
    let told = |task: &FutureId| {
        let waits = scene.view.model.reason(*task).is_some();
        let say = if waits { words.waits_here } else { words.ready_here };
        say(&scene.task_name(*task))
    };
    let mark = |at: &TaskLine| {
        let rest = at.total as usize - at.tasks.len();
        let more = (rest > 0).then(|| (words.more_stand_here)(&count(rest)));
        let title: Vec<String> = at.tasks.iter().map(told).chain(more).collect();
        let glyphs = at.tasks.iter().take(Mark::SHOWN).map(|task| {
            let look = scene.looks.get(*task);
            (look.class(), look.symbol())
        });
        Mark { line: at.line, glyphs: glyphs.collect(), total: at.total, title: title.join("\n") }
    };
    scene.view.task_lines.iter().map(mark).collect()
}
