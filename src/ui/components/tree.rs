//! The task tree as text, to be copied: see [`crate::ui::task_tree`].

use crate::session::view::Place;
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
    let open = use_state_eq(|| false);
    let known = matches!(&scene.view.place, Place::At(reply) if reply.inspection.is_some());
    // Folded, it would be drawn at each step for nobody.
    let text = if *open { task_tree::text(scene) } else { None };
    let place = use_node_ref();
    let said = use_state(|| None::<bool>);
    {
        // What was said is about a text that stands there no more.
        let said = said.clone();
        use_effect_with(text.clone(), move |_| said.set(None));
    }
    if !known || scene.view.model.task_count() == 0 {
        return Html::default();
    }
    let text = text.unwrap_or_default();
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<Element>().has_attribute("open"))
        })
    };
    let onclick = {
        let (text, place, said) = (text.clone(), place.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, place, said) = (text.clone(), place.cast::<Element>(), said.clone());
            wasm_bindgen_futures::spawn_local(async move { said.set(Some(copy(&text, place).await)) });
        })
    };
    let told = said.map(|copied| if copied { words.copied } else { words.refused });
    html! {
        <details class="task-tree" {ontoggle}>
            <summary>{ words.tree }</summary>
            <pre ref={place} tabindex="0" aria-label={words.tree}>{ text }</pre>
            <p>
                <button type="button" class="quiet-button" data-action="copy-tree" {onclick}>{ words.copy }</button>
                <span role="status">{ told }</span>
            </p>
        </details>
    }
}
