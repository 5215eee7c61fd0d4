//! A sentence of the catalogue as HTML: tasks with their shapes, code as code.

use super::sprite::Shape;
use crate::ui::messages::{Piece, Sentence};
use crate::ui::state::Scene;
use yew::prelude::*;

/// Properties of [`Told`].
#[derive(Clone, PartialEq, Properties)]
pub struct ToldProps {
    /// Names and looks.
    pub scene: Scene,
    /// What to say.
    pub sentence: Sentence,
    /// Whether shapes are drawn before tasks.
    #[prop_or(true)]
    pub shapes: bool,
}

/// The sentence. Every text in it becomes a text node, so nothing that a program is called can become markup.
#[component]
pub fn Told(props: &ToldProps) -> Html {
    props.sentence.0.iter().map(|piece| piece_html(props, piece)).collect()
}

fn piece_html(props: &ToldProps, piece: &Piece) -> Html {
    match piece {
        Piece::Text(text) => html! { text },
        Piece::Code(code) => html! { <code>{ &**code }</code> },
        Piece::Task(task) => {
            let shape = props.shapes.then(|| html! { <Shape look={props.scene.looks.get(*task)} /> });
            html! { <b class="told-task">{ shape }{ &*props.scene.task_name(*task) }</b> }
        }
    }
}
