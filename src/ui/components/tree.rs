//! The task tree as text, to be copied: see [`crate::ui::task_tree`].

use crate::ui::platform::copy::copy;
use crate::ui::state::Scene;
use crate::ui::task_tree;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`TaskTree`].
#[derive(Clone, PartialEq, Properties)]
pub struct TaskTreeProps {
    /// The moment.
    pub scene: Scene,
}

/// The tree, folded until it is wanted.
#[component]
pub fn TaskTree(props: &TaskTreeProps) -> Html {
    let scene = &props.scene;
    let words = &scene.lang.words().inspect;
    let text = task_tree::text(scene);
    let place = use_node_ref();
    let said = use_state(|| None::<bool>);
    {
        // What was said is about a text that stands there no more.
        let said = said.clone();
        use_effect_with(text.clone(), move |_| said.set(None));
    }
    let Some(text) = text else { return Html::default() };
    let onclick = {
        let (text, place, said) = (text.clone(), place.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            copy(&text, place.cast::<Element>(), Callback::from(move |copied| said.set(Some(copied))));
        })
    };
    let told = said.map(|copied| if copied { words.copied } else { words.refused });
    html! {
        <details class="task-tree">
            <summary>{ words.tree }</summary>
            <pre ref={place} tabindex="0" aria-label={words.tree}>{ text }</pre>
            <p>
                <button type="button" class="quiet-button" data-action="copy-tree" {onclick}>{ words.copy }</button>
                <span role="status">{ told }</span>
            </p>
        </details>
    }
}
