//! The share panel: what to copy to show somebody else the session, and its trace as a file. It stands beside the page rather
//! than over it: one can go on stepping, and the link follows.

use super::sprite::icon;
use crate::session::share::{DoesNotFit, Link, Shared};
use crate::trace::export::Format;
use crate::ui::embedding::{Embedding, PANELS};
use crate::ui::messages::Lang;
use crate::ui::platform::copy::copy;
use crate::ui::platform::{files, hash, root};
use crate::ui::state::{Action, Source};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Share`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// The program in the editor.
    pub source: Source,
    /// The position of the playhead.
    pub event: u32,
    /// The language.
    pub lang: Lang,
    /// What the run would put into a link.
    pub shared: Callback<(), Option<Shared>>,
    /// The trace in a format.
    pub export: Callback<Format, Option<String>>,
    /// Where closing goes.
    pub act: Callback<Action>,
}

/// What a copy button says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    Yes,
    No,
}

/// The panel.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let ShareProps { source, event, lang, shared, export, act } = props;
    let words = lang.words().links;
    let here = use_node_ref();
    let keep = use_state(|| false);
    let panels = use_state(|| ["code", "loop", "console"].map(str::to_owned).to_vec());
    let copied = use_state(|| None::<(&'static str, Copied)>);
    let preview = use_state(|| false);
    let problem = use_state(|| None::<&'static str>);
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(panel) = here.cast::<HtmlElement>() {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = panel.focus();
            }
        });
    }
    let link = link(source, shared.emit(()), *keep);
    let close = act.reform(|_: MouseEvent| Action::Popover(None));
    let save = |format: Format, label: &'static str, hint: &'static str| {
        let (export, problem, act, name) =
            (export.clone(), problem.clone(), act.clone(), source.name.clone());
        let nothing = words.nothing_recorded;
        let onclick = Callback::from(move |_: MouseEvent| {
            let text = export.emit(format);
            problem.set(text.is_none().then_some(nothing));
            let Some(text) = text else { return };
            let (act, stem) = (act.clone(), name.strip_suffix(".py").unwrap_or(&name));
            let file = format!("{stem}.{}", format.extension());
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(told) = files::save(&file, format.media(), &text).await {
                    act.emit(told);
                }
            });
        });
        html! { <button type="button" class="quiet-button" data-download={format.word()} title={hint} {onclick}>{ label }</button> }
    };
    let body = match &link {
        Err(size) => html! { <p class="hint" role="status">{ (words.does_not_fit)(*size) }</p> },
        Ok(link) => {
            let embedding = Embedding { hash: link, panels: &panels, source, lang: *lang };
            let (page, frame) = (hash::beside("index.html"), hash::beside("embed.html"));
            let address = format!("{}{link}", page.trim_end_matches("index.html"));
            let links = [
                ("link", words.link, address.clone(), 1),
                ("markdown", words.markdown, embedding.markdown(&address), 1),
            ];
            let embeds = [
                ("element", words.element, embedding.element(&hash::beside("loop-scope.js")), 3),
                ("frame", words.frame, embedding.frame(&frame), 1),
            ];
            let rows = |rows: [_; 2]| {
                rows.into_iter()
                    .map(|(key, label, text, lines)| row(props, key, label, text, lines, &copied))
                    .collect::<Html>()
            };
            let toggle = {
                let preview = preview.clone();
                Callback::from(move |_: MouseEvent| preview.set(!*preview))
            };
            let keep_place = {
                let keep = keep.clone();
                Callback::from(move |event: Event| {
                    let field: HtmlInputElement = event.target_unchecked_into();
                    keep.set(field.checked());
                })
            };
            html! {
                <>
                    if *event > 0 {
                        <label class="choice"><input type="checkbox" data-choice="place" checked={*keep} onchange={keep_place} />{ (words.keep_place)(*event) }</label>
                    }
                    { rows(links) }
                    <p class="hint">{ words.link_hint }</p>
                    <fieldset class="choice panels"><legend>{ words.embed_panels }</legend>
                        { for PANELS.iter().zip(words.panel_names).map(|(panel, name)| panel_choice(panel, name, &panels)) }
                    </fieldset>
                    { rows(embeds) }
                    <p class="hint">{ words.element_hint }</p>
                    <button type="button" class="quiet-button" data-action="preview" aria-expanded={preview.to_string()} onclick={toggle}>{ words.preview }</button>
                    if *preview {
                        <iframe class="preview" title={words.preview_title} src={embedding.address(&frame)}></iframe>
                    }
                </>
            }
        }
    };
    html! {
        <section class="share-panel" data-panel="share" aria-label={words.share} tabindex="-1" ref={here}>
            <header><h2>{ words.share }</h2>
                <button type="button" class="icon-button" data-action="close-share" aria-label={lang.words().close} title={lang.words().close} onclick={close}>{ icon("close") }</button>
            </header>
            { body }
            <section class="downloads" aria-label={words.download}>
                <h3>{ words.download }</h3>
                { save(Format::Chrome, words.download_chrome, words.download_chrome_hint) }
                { save(Format::Svg, words.download_svg, words.download_svg_hint) }
                if let Some(problem) = *problem { <p class="hint" role="status">{ problem }</p> }
            </section>
        </section>
    }
}

/// The hash of a link to what is in the editor. A text that has not run is shared without the run of the text before it.
fn link(source: &Source, shared: Option<Shared>, keep: bool) -> Result<String, DoesNotFit> {
    let event = shared.as_ref().map_or(0, |shared| shared.event);
    let same = shared.filter(|shared| *shared.text == *source.text && shared.scenario == *source.world);
    if let Some(example) = source.example.as_ref().filter(|_| !source.edited())
        && same.as_ref().is_none_or(|shared| {
            shared.inputs.is_empty() && shared.pace.is_none() && (!keep || shared.selected.is_none())
        })
    {
        let event = Some(event).filter(|_| keep && same.is_some());
        return Link::Example { id: example.id.to_owned(), event }.hash();
    }
    let mut shared = same.unwrap_or_default();
    (shared.name, shared.text) = (source.name.to_string(), source.text.to_string());
    shared.scenario = source.world.to_string();
    if !keep {
        (shared.event, shared.selected) = (0, None);
    }
    Link::Session(Box::new(shared)).hash()
}

fn panel_choice(panel: &'static str, name: &'static str, panels: &UseStateHandle<Vec<String>>) -> Html {
    let shown = panels.iter().any(|known| known == panel);
    let onchange = {
        let panels = panels.clone();
        Callback::from(move |_: Event| {
            let wanted = |known: &&str| panels.iter().any(|shown| shown == known) != (*known == panel);
            panels.set(PANELS.into_iter().filter(wanted).map(str::to_owned).collect());
        })
    };
    html! { <label><input type="checkbox" data-choice={panel} checked={shown} {onchange} />{ name }</label> }
}

/// A text to copy, with its button. The field can be selected from as well.
fn row(
    props: &ShareProps,
    key: &'static str,
    label: &'static str,
    text: String,
    lines: u32,
    copied: &UseStateHandle<Option<(&'static str, Copied)>>,
) -> Html {
    let words = props.lang.words().links;
    let state = copied.filter(|(which, _)| *which == key).map(|(_, how)| how);
    let field = format!("share-{key}");
    let onclick = {
        let (copied, text, field) = (copied.clone(), text.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text, field) = (copied.clone(), text.clone(), field.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let done = copy(&text, root::by_id(&field)).await;
                copied.set(Some((key, if done { Copied::Yes } else { Copied::No })));
            });
        })
    };
    html! {
        <div class="share-row" data-share={key}>
            <label for={field.clone()}>{ label }</label>
            <textarea id={field} readonly=true rows={lines.to_string()} wrap="off" spellcheck="false" value={text} />
            <button type="button" class="quiet-button" data-action="copy" aria-label={format!("{}: {label}", words.copy)} {onclick}>
                { if state == Some(Copied::Yes) { words.copied } else { words.copy } }
            </button>
            <p class="hint" role="status">{ match state {
                Some(Copied::No) => words.copy_failed,
                Some(Copied::Yes) | None => "",
            } }<span class="visually-hidden">{ if state == Some(Copied::Yes) { words.copied } else { "" } }</span></p>
        </div>
    }
}
