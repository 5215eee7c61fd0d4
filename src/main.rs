//! Loopscope: run a Python asyncio program and watch the event loop think.
//! Entry point: the command line on the host, the page in WebAssembly.

#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;

    /// The least page that shows the build to work.
    #[component]
    pub fn Page() -> Html {
        html! { <main><h1>{ "Loopscope" }</h1></main> }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("app")) {
        yew::Renderer::<page::Page>::with_root(root).render();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
