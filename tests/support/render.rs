//! Components rendered to text, and what tests look for in it.

use std::task::{Context, Poll, Waker};
use yew::{BaseComponent, LocalServerRenderer};

/// Renders a component. Nothing in it waits for anything, so polling is enough.
pub fn render<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: PartialEq,
{
    let mut rendering =
        std::pin::pin!(LocalServerRenderer::<C>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("a component waits for something");
}

/// The part of a page's text that belongs to a panel.
pub fn panel<'a>(html: &'a str, name: &str) -> &'a str {
    let start =
        html.find(&format!("data-panel=\"{name}\"")).unwrap_or_else(|| panic!("no panel {name} in {html}"));
    let end = html[start..].find("</section>").map_or(html.len(), |end| start + end);
    &html[start..end]
}

/// Values of an attribute, in order.
pub fn values(html: &str, attribute: &str) -> Vec<String> {
    let marker = format!(" {attribute}=\"");
    html.split(&marker).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}
