//! A sentence of the catalogue as HTML: tasks with their shapes, code as code.

use super::sprite::shape;
use crate::ui::messages::{Piece, Sentence};
use crate::ui::state::Scene;
use yew::prelude::*;

/// The sentence, with shapes before tasks when `shapes`. Every text in it becomes a text node, so nothing that a program
/// is called can become markup.
pub fn told(scene: &Scene, sentence: &Sentence, shapes: bool) -> Html {
    sentence.0.iter().map(|piece| piece_html(scene, piece, shapes)).collect()
}

fn piece_html(scene: &Scene, piece: &Piece, shapes: bool) -> Html {
    match piece {
        Piece::Text(text) => html! { text },
        Piece::Code(code) => html! { <code>{ &**code }</code> },
        Piece::Task(task) => {
            let shape = shapes.then(|| shape(scene.looks.get(*task)));
            html! { <b class="told-task">{ shape }{ &*scene.task_name(*task) }</b> }
        }
    }
}
