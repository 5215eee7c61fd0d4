//! The program as a list of lines: what an embed shows in place of an editor.

use super::editor::{current, marks};
use super::sprite::symbol_shape;
use crate::ui::highlight::{self, Piece};
use crate::ui::state::{Scene, Source};
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Listing`].
#[derive(Clone, PartialEq, Properties)]
pub struct ListingProps {
    /// The program.
    pub source: Source,
    /// The moment, once there is one.
    pub scene: Option<Scene>,
    /// A line to bring into view, and how often one was asked for.
    pub shown: (u32, u32),
    /// What the list is called.
    pub label: AttrValue,
}

/// The list. The line that runs stays in view.
#[component]
pub fn Listing(props: &ListingProps) -> Html {
    let ListingProps { source, scene, shown, label } = props;
    let here = use_node_ref();
    let (line, class) = scene.as_ref().map(current).unwrap_or_default();
    let marks = scene.as_ref().map(marks).unwrap_or_default();
    {
        let here = here.clone();
        use_effect_with((line, source.text.clone()), move |(line, _)| bring(&here, *line));
    }
    {
        let here = here.clone();
        use_effect_with(*shown, move |(line, _)| bring(&here, *line));
    }
    let wrong: Vec<u32> = scene
        .iter()
        .flat_map(|scene| scene.view.diagnostics.iter())
        .filter(|_| {
            scene.as_ref().is_some_and(|scene| {
                scene.wrong_text().is_some() || scene.view.status == crate::session::status::Status::Error
            })
        })
        .map(|problem| problem.start.line)
        .collect();
    let lines = use_memo(source.text.clone(), |text| {
        let own = |line: Vec<(Piece, &str)>| -> Vec<(Piece, String)> {
            line.into_iter().map(|(piece, text)| (piece, text.to_owned())).collect()
        };
        highlight::lines(text).into_iter().map(own).collect::<Vec<_>>()
    });
    html! {
        <section class="panel listing" data-panel="code" aria-label={label.clone()} tabindex="0" ref={here}>
            <ol>{ for (1_u32..).zip(lines.iter()).map(|(number, pieces)| {
                let now = number == line;
                let classes = classes!(now.then_some("now"), now.then(|| class.clone()), wrong.contains(&number).then_some("wrong"));
                html! {
                    <li key={number} class={classes} data-line={number.to_string()} aria-current={now.then_some("step")}>
                        <span class="stand">{ for marks.iter().find(|mark| mark.line == number).map(|mark| html! {
                            <span title={mark.title.clone()}>
                                { for mark.glyphs.iter().map(|(class, symbol)| html! { <span class={class.clone()}>{ symbol_shape(symbol) }</span> }) }
                                <span class="visually-hidden">{ mark.title.clone() }</span>
                            </span>
                        }) }</span>
                        <code>{ for pieces.iter().map(|(piece, text)| match piece.class() {
                            Some(class) => html! { <span {class}>{ text.clone() }</span> },
                            None => html! { { text.clone() } },
                        }) }{ "\n" }</code>
                    </li>
                }
            }) }</ol>
        </section>
    }
}

/// Scroll so far that a line can be seen with one around it; 0 is no line.
fn bring(here: &NodeRef, line: u32) {
    let Some(panel) = here.cast::<Element>() else { return };
    let found = panel.query_selector(&format!("[data-line=\"{line}\"]")).ok().flatten();
    let Some(row) = found else { return };
    let (area, row) = (panel.get_bounding_client_rect(), row.get_bounding_client_rect());
    let above = row.top() - row.height() - area.top();
    let below = row.bottom() + row.height() - area.bottom();
    let by = if above < 0.0 { above } else { below.max(0.0) };
    panel.set_scroll_top(panel.scroll_top() + by.round() as i32);
}
