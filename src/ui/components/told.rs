//! A sentence of the catalogue as HTML: tasks with their shapes, code as code, and both tasks and lines as ways there.

use super::sprite::shape;
use crate::asyncio::instrument::FutureId;
use crate::ui::messages::{Piece, Sentence};
use crate::ui::picture::task_key;
use crate::ui::state::{Action, Scene, Tab};
use yew::prelude::*;

/// The sentence, with shapes before tasks when `shapes`. Every text in it becomes a text node, so nothing that a program
/// is called can become markup.
pub fn told(scene: &Scene, sentence: &Sentence, shapes: bool) -> Html {
    sentence.0.iter().map(|piece| piece_html(scene, piece, shapes)).collect()
}

fn piece_html(scene: &Scene, piece: &Piece, shapes: bool) -> Html {
    match piece {
        Piece::Text(text) | Piece::Line(_, text) => html! { text },
        Piece::Code(code) => html! { <code>{ &**code }</code> },
        Piece::Task(task) => {
            let shape = shapes.then(|| shape(scene.looks.get(*task)));
            html! { <b class="told-task">{ shape }{ &*scene.task_name(*task) }</b> }
        }
    }
}

/// Where the links of a sentence lead.
#[derive(Clone, Copy)]
pub struct Ways<'a> {
    /// Where choices go.
    pub act: &'a Callback<Action>,
    /// Shows a place of the program in the editor.
    pub show: &'a Callback<(u32, u32)>,
}

impl Ways<'_> {
    /// The sentence, its tasks and lines as buttons: a task is chosen, a line is shown in the editor. What a button is
    /// about lights up wherever it stands, see [`crate::ui::platform::light`].
    pub fn told(self, scene: &Scene, sentence: &Sentence) -> Html {
        let piece = |piece: &Piece| match piece {
            Piece::Task(task) => self.task(scene, *task),
            Piece::Line(line, text) => self.line(scene, *line, text),
            Piece::Text(_) | Piece::Code(_) => piece_html(scene, piece, true),
        };
        sentence.0.iter().map(piece).collect()
    }

    /// A task as a button that chooses it.
    pub fn task(self, scene: &Scene, task: FutureId) -> Html {
        let name = scene.task_name(task);
        let title = (scene.lang.words().on_stage.choose_task)(&name);
        let onclick = self.act.reform(move |_: MouseEvent| Action::Select(Some(task)));
        html! {
            <button type="button" class="told-task way" data-way="task" data-lights={task_key(task)} {title} {onclick}>
                { shape(scene.looks.get(task)) }{ &*name }
            </button>
        }
    }

    /// A line as a button that shows it in the editor.
    pub fn line(self, scene: &Scene, line: u32, text: &str) -> Html {
        let title = (scene.lang.words().on_stage.show_line)(line);
        let (show, act) = (self.show.clone(), self.act.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Tab(Tab::Code));
            show.emit((line, 1));
        });
        html! {
            <button type="button" class="link way" data-way="line" data-lights={format!("l{line}")} {title} {onclick}>{ text.to_owned() }</button>
        }
    }
}
