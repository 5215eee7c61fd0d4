//! A line of the console: its moment, its stream, and its text as a terminal shows it.

use super::sprite::icon;
use crate::asyncio::instrument::Stream;
use crate::trace::console::ConsoleLine;
use crate::trace::terminal::{Line, Run, Traits};
use crate::ui::ansi;
use crate::ui::format::{clock, count, moment};
use crate::ui::found;
use crate::ui::messages::Lang;
use crate::ui::printed::LONGEST;
use yew::prelude::*;

/// What a line is drawn from.
pub struct Parts<'a> {
    /// The line.
    pub line: &'a ConsoleLine,
    /// How many lines there are.
    pub of: usize,
    /// Whether it was printed at the playhead.
    pub at: bool,
    /// What is looked for.
    pub wanted: &'a str,
    /// Whether it is the found line that is shown.
    pub found: bool,
    /// The language.
    pub lang: Lang,
    /// What a press does.
    pub go: Callback<MouseEvent>,
}

/// The line. A press anywhere on it leads to its moment; its text can be selected, and nothing but its text.
pub fn console_line(parts: Parts<'_>) -> Html {
    let Parts { line, of, at, wanted, found, lang, go } = parts;
    let words = lang.words();
    let (stream, sign) = match line.stream {
        Stream::Stdout => ("stdout", None),
        Stream::Stderr => ("stderr", Some((words.stderr, "alert"))),
        Stream::Stdin => ("stdin", Some((words.printed.typed, "enter"))),
    };
    let class = classes!(
        (stream != "stdout").then_some(stream),
        line.is_whole().then_some("whole"),
        at.then_some("at"),
        found.then_some("found")
    );
    html! {
        <li key={line.number} {class} data-stream={stream} data-line={line.number.to_string()}
            aria-setsize={of.to_string()} aria-posinset={(line.number + 1).to_string()} onclick={go}>
            <button type="button" class="when" title={(words.go_to)(&clock(line.time))}><time>{ moment(line.time) }</time></button>
            <span class="sign">if let Some((name, sign)) = sign { { icon(sign) }<span class="visually-hidden">{ name }{ ": " }</span> }</span>
            <span class="text">{ text(&line.shown(), wanted, lang) }</span>
        </li>
    }
}

/// The runs of a line, those parts marked that are looked for.
fn text(line: &Line, wanted: &str, lang: Lang) -> Html {
    let mut left = LONGEST;
    let places = if wanted.is_empty() { Vec::new() } else { found::places(&line.plain(), wanted) };
    let mut place = 0;
    let mut shown: Vec<Html> = Vec::new();
    for run in &line.runs {
        let letters: Vec<char> = run.text.chars().take(left).collect();
        left -= letters.len();
        let end = place + letters.len();
        // Cut where what is looked for begins and ends.
        let mut cuts = vec![place];
        let edges = places.iter().flat_map(|found| [found.start, found.end]);
        cuts.extend(edges.filter(|edge| (place + 1..end).contains(edge)));
        for (index, from) in cuts.iter().enumerate() {
            let to = cuts.get(index + 1).copied().unwrap_or(end);
            let part: String = letters[from - place..to - place].iter().collect();
            let marked = places.iter().any(|found| found.contains(from));
            if !part.is_empty() {
                shown.push(piece(part, run, marked, line.runs.len() == 1 && cuts.len() == 1));
            }
        }
        place = end;
    }
    let all: usize = line.runs.iter().map(|run| run.text.chars().count()).sum();
    let rest = all.saturating_sub(LONGEST);
    html! {
        <>
            { for shown }
            if rest > 0 { <em>{ (lang.words().printed.cut_columns)(&count(rest)) }</em> }
        </>
    }
}

fn piece(text: String, run: &Run, marked: bool, alone: bool) -> Html {
    let inner = if marked {
        html! { <mark>{ text }</mark> }
    } else {
        html! { { text } }
    };
    let style = ansi::declarations(run.style, false);
    if run.style.traits.has(Traits::TYPED) {
        html! { <kbd class="typed" {style}>{ inner }</kbd> }
    } else if style.is_some() || !alone {
        html! { <span {style}>{ inner }</span> }
    } else {
        inner
    }
}
