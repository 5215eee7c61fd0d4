//! The world as a form: what the scenario says of hosts and of computing, with what teachers want to change at one press.

use super::sprite::icon;
use crate::ui::messages::{Lang, WorldWords};
use crate::ui::state::{Action, Change, Source};
use crate::ui::world::{self, Habit};
use crate::world::scenario::{Given, HostOutline, KNOWN, Outline};
use std::rc::Rc;
use web_sys::{HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

/// What the parts of the form are drawn from.
struct Form<'a> {
    source: &'a Source,
    words: &'static WorldWords,
    act: &'a Callback<Action>,
}

/// The form. Without an outline, that is while the text is no JSON, it can be read and not be changed.
pub fn form(source: &Source, outline: Option<Outline>, lang: Lang, act: &Callback<Action>) -> Html {
    let words = lang.words().world;
    let waits = outline.is_none();
    let outline = outline.or_else(|| Outline::of(&source.world, &source.text)).unwrap_or_default();
    let form = Form { source, words, act };
    html! {
        <fieldset class="world-form" disabled={waits}>
            <h3>{ words.hosts }</h3>
            if outline.hosts.is_empty() { <p class="hint">{ words.hosts_hint }</p> }
            <ul class="hosts">{ for outline.hosts.iter().map(|host| form.host(host)) }</ul>
            { form.new_host() }
            <h3>{ words.every_host }</h3>
            <div class="fields">
                { form.general(&outline, &["network", "latency"], words.every_host, words.latency, "s", "0.05") }
                { form.general(&outline, &["network", "jitter"], words.every_host, words.jitter, "s", "0") }
                { form.general(&outline, &["network", "bandwidth"], words.every_host, words.bandwidth, "B/s", words.no_limit) }
                { form.seed(&outline) }
            </div>
            <h3>{ words.computing }</h3>
            <div class="fields">
                { form.general(&outline, &["instruction_cost"], words.computing, words.cost, "ns", "0") }
                { form.costs(&outline) }
                { form.general(&outline, &["memory"], words.computing, words.memory, "MB", "256") }
            </div>
            <p class="hint">{ words.cost_hint }</p>
        </fieldset>
    }
}

impl Form<'_> {
    /// Does what `change` makes of the source, when it makes something.
    fn on<E: 'static>(&self, change: impl Fn(&Source, E) -> Option<Rc<str>> + 'static) -> Callback<E> {
        let (source, act) = (self.source.clone(), self.act.clone());
        Callback::from(move |event: E| {
            if let Some(scenario) = change(&source, event) {
                act.emit(Action::Scenario(scenario, Change::Chosen));
            }
        })
    }

    fn host(&self, host: &HostOutline) -> Html {
        let words = self.words;
        let name = &*host.name;
        let habit = |habit: Habit, label: &'static str, hint: &'static str| {
            let owned = host.clone();
            let onclick = self.on(move |source, _: MouseEvent| world::with_habit(source, &owned, habit));
            let has = habit.has(host);
            html! {
                <button type="button" data-action={habit.word()} aria-pressed={has.to_string()} title={hint}
                    aria-label={(words.of_host)(label, name)} {onclick}>{ has.then(|| icon("check")) }{ label }</button>
            }
        };
        let away = host.described.then(|| {
            let label = if host.known { (words.host_back)(name) } else { (words.host_away)(name) };
            let owned = host.clone();
            let onclick = self.on(move |source, _: MouseEvent| world::without_host(source, &owned));
            html! {
                <button type="button" class="icon-button small" data-action="host-reset" aria-label={label.clone()} title={label} {onclick}>
                    { icon(if host.known { "reset" } else { "close" }) }
                </button>
            }
        });
        let field = |setting: &'static str, label: &'static str, unit, placeholder| {
            let owned = host.clone();
            let change = move |source: &Source, given| world::with_host(source, &owned, setting, given);
            self.field(
                setting,
                label,
                &(words.of_host)(label, name),
                unit,
                placeholder,
                host.get(setting),
                change,
            )
        };
        html! {
            <li key={name.to_owned()} data-host={name.to_owned()} class={host.described.then_some("described")}>
                <div class="host-head"><b>{ name.to_owned() }</b>{ away }</div>
                <div class="habits" role="group" aria-label={name.to_owned()}>
                    { habit(Habit::Slow, words.slow, words.slow_hint) }
                    { habit(Habit::Refuse, words.refuse, words.refuse_hint) }
                    { habit(Habit::Silent, words.silent, words.silent_hint) }
                    { habit(Habit::Drop, words.drop, words.drop_hint) }
                </div>
                <div class="fields">
                    { field("latency", words.latency, "s", "0.05") }
                    { field("bandwidth", words.bandwidth, "B/s", words.no_limit) }
                    { field("status", words.status, "", words.as_it_is) }
                </div>
            </li>
        }
    }

    fn general(
        &self,
        outline: &Outline,
        path: &'static [&'static str],
        group: &'static str,
        label: &'static str,
        unit: &'static str,
        placeholder: &'static str,
    ) -> Html {
        let setting = path.last().copied().unwrap_or_default();
        let change = move |source: &Source, given| world::with(source, path, given);
        let spoken = (self.words.of_host)(label, group);
        self.field(setting, label, &spoken, unit, placeholder, outline.get(path), change)
    }

    /// A number; an empty field takes the setting away.
    #[expect(clippy::too_many_arguments, reason = "they are what a field shows")]
    fn field(
        &self,
        setting: &'static str,
        label: &'static str,
        spoken: &str,
        unit: &'static str,
        placeholder: &'static str,
        value: Option<&str>,
        change: impl Fn(&Source, Option<Given>) -> Option<Rc<str>> + 'static,
    ) -> Html {
        let onchange = self.on(move |source, event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            match field.value().trim() {
                "" => change(source, None),
                text => change(source, Some(Given::Number(text.parse().ok()?))),
            }
        });
        // What is no number stands in the text only, and is told there.
        let value = value.filter(|value| value.parse::<f64>().is_ok()).unwrap_or_default().to_owned();
        let invalid = value.starts_with('-').then_some("true");
        html! {
            <label class="field"><span>{ label }</span>
                <span class="with-unit"><input type="number" min="0" step="any" inputmode="decimal" data-field={setting}
                    aria-label={spoken.to_owned()} aria-invalid={invalid} {value} {placeholder} {onchange} />if !unit.is_empty() { <i>{ unit }</i> }</span>
            </label>
        }
    }

    /// The seed, with the way to the next one.
    fn seed(&self, outline: &Outline) -> Html {
        const SEED: &[&str] = &["network", "seed"];
        let words = self.words;
        let now: f64 = outline.get(SEED).and_then(|value| value.parse().ok()).unwrap_or(0.0);
        let next =
            self.on(move |source, _: MouseEvent| world::with(source, SEED, Some(Given::Number(now + 1.0))));
        html! {
            <span class="with-button">
                { self.general(outline, SEED, words.every_host, words.seed, "", "0") }
                <button type="button" class="quiet-button" data-action="next-seed" aria-label={format!("+1: {}", words.next_seed)} title={words.next_seed}
                    onclick={next}>{ "+1" }</button>
            </span>
        }
    }

    /// A few costs of an instruction.
    fn costs(&self, outline: &Outline) -> Html {
        const COST: &[&str] = &["instruction_cost"];
        let words = self.words;
        let now = outline.get(COST).unwrap_or("0").to_owned();
        let choice = |cost: f64, label: &'static str| {
            let given = (cost != 0.0).then_some(Given::Number(cost));
            let onclick = self.on(move |source, _: MouseEvent| world::with(source, COST, given.clone()));
            html! {
                <button type="button" data-action="cost" data-cost={cost.to_string()} aria-pressed={(now == cost.to_string()).to_string()}
                    {onclick}>{ label }</button>
            }
        };
        html! {
            <div class="habits" role="group" aria-label={words.cost}>
                { choice(0.0, words.cost_none) }{ choice(1_000.0, "1 µs") }{ choice(20_000.0, "20 µs") }
            </div>
        }
    }

    fn new_host(&self) -> Html {
        let words = self.words;
        let onsubmit = self.on(|source, event: SubmitEvent| {
            event.prevent_default();
            let form: HtmlFormElement = event.target_unchecked_into();
            let field = form.elements().named_item("host")?;
            let field: HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(field);
            let name = field.value().trim().trim_end_matches('.').to_lowercase();
            if name.is_empty() {
                return None;
            }
            field.set_value("");
            world::with_new_host(source, &name)
        });
        html! {
            <form class="new-host" {onsubmit}>
                <input name="host" data-field="new-host" list="known-hosts" placeholder="api.test" aria-label={words.add_host} autocomplete="off"
                    autocapitalize="off" spellcheck="false" />
                <datalist id="known-hosts">{ for KNOWN.iter().map(|name| html! { <option value={*name} /> }) }</datalist>
                <button type="submit" class="quiet-button" data-action="add-host">{ words.add }</button>
            </form>
        }
    }
}
