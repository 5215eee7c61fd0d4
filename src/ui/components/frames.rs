//! The frames of a stack, innermost first, each with its locals; what has changed since the last step stands out.

use super::sprite::icon;
use super::told::Ways;
use crate::session::engine::Frame;
use crate::ui::state::Scene;
use std::rc::Rc;
use yew::prelude::*;

/// A name with its text.
type Local = (Rc<str>, Rc<str>);

/// What became of a local since the last step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is as it was, or nothing is known of before.
    Same,
    /// It was not there.
    New,
    /// It had another value.
    Was(Rc<str>),
}

/// How a local of `frame`, which stands `depth` frames above the outermost one, compares with the step before.
pub fn change(before: Option<&[Frame]>, frame: &Frame, depth: usize, local: &Local) -> Change {
    let Some(before) = before else { return Change::Same };
    // The outermost frame stands last. A frame is the same if one of that name stood at the same depth.
    let earlier = before.len().checked_sub(depth + 1).and_then(|at| before.get(at));
    let Some(earlier) = earlier.filter(|earlier| earlier.name == frame.name) else { return Change::Same };
    match earlier.locals.iter().find(|(name, _)| *name == local.0) {
        None => Change::New,
        Some((_, old)) if *old != local.1 => Change::Was(old.clone()),
        Some(_) => Change::Same,
    }
}

/// The frames under a heading. Those of the loop below what it runs are folded away.
pub fn frames(
    scene: &Scene,
    heading: &'static str,
    frames: &[Frame],
    before: Option<&[Frame]>,
    ways: Ways<'_>,
) -> Html {
    let words = scene.lang.words();
    let own = frames.iter().take_while(|frame| !frame.outer).count();
    let first = frames.iter().position(|frame| !frame.library && !frame.outer);
    let row = |(at, frame): (usize, &Frame)| {
        let depth = frames.len() - 1 - at;
        html! { <li class={classes!(frame.library.then_some("of-library"))}>{ one(scene, frame, depth, before, first == Some(at), ways) }</li> }
    };
    html! {
        <>
            <h3>{ heading }</h3>
            <ol class="frames">{ for frames.iter().enumerate().take(own).map(row) }</ol>
            if own < frames.len() {
                <details class="below-loop">
                    <summary>{ words.inspect.event_loop }</summary>
                    <ol class="frames">{ for frames.iter().enumerate().skip(own).map(row) }</ol>
                </details>
            }
        </>
    }
}

/// One frame: its name and line, and its locals folded unless it is the innermost of the program's own.
fn one(
    scene: &Scene,
    frame: &Frame,
    depth: usize,
    before: Option<&[Frame]>,
    open: bool,
    ways: Ways<'_>,
) -> Html {
    let words = scene.lang.words();
    let line =
        (!frame.library && frame.line != 0).then(|| ways.line(scene, frame.line, &(words.line)(frame.line)));
    let head = html! { <><code>{ &*frame.name }</code></> };
    if frame.library {
        return html! { <p class="frame-head">{ head }</p> };
    }
    html! {
        <div class="frame">
            <details {open}>
                <summary class="frame-head">{ head }</summary>
                if frame.locals.is_empty() {
                    <p class="empty">{ words.no_locals }</p>
                } else {
                    <table class="locals" aria-label={(words.locals_of)(&frame.name)}><tbody>
                        { for frame.locals.iter().map(|local| local_row(scene, local, &change(before, frame, depth, local))) }
                    </tbody></table>
                }
            </details>
            { line }
        </div>
    }
}

fn local_row(scene: &Scene, (name, value): &Local, change: &Change) -> Html {
    let words = &scene.lang.words().inspect;
    let told = match change {
        Change::Same => None,
        Change::New => Some(words.not_there_before.to_owned()),
        Change::Was(old) => Some((words.was)(old)),
    };
    let mark = told.as_ref().map(|told| {
        html! { <span class="change-mark" title={told.clone()}>{ icon("changed") }<span class="visually-hidden">{ words.changed }{ ", " }{ told.clone() }{ ": " }</span></span> }
    });
    html! {
        <tr class={classes!(told.is_some().then_some("changed"))} data-changed={told.is_some().then_some("")}>
            <th scope="row">{ &**name }</th>
            <td>{ mark }{ &**value }</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(name: &str, locals: &[(&str, &str)]) -> Frame {
        let locals = locals.iter().map(|(name, value)| (Rc::from(*name), Rc::from(*value))).collect();
        Frame { name: name.into(), line: 1, library: false, outer: false, locals }
    }

    #[test]
    fn a_local_is_compared_with_the_frame_of_the_same_name_and_depth() {
        let before = [frame("inner", &[("x", "1")]), frame("main", &[("a", "1"), ("b", "2")])];
        let main = frame("main", &[("a", "1"), ("b", "3"), ("c", "4")]);
        let of = |at: usize| change(Some(&before), &main, 0, &main.locals[at]);
        assert_eq!([of(0), of(1), of(2)], [Change::Same, Change::Was("2".into()), Change::New]);
        let other = frame("other", &[("x", "2")]);
        assert_eq!(change(Some(&before), &other, 1, &other.locals[0]), Change::Same);
        assert_eq!(change(None, &main, 0, &main.locals[1]), Change::Same);
        assert_eq!(change(Some(&before), &main, 5, &main.locals[1]), Change::Same);
    }
}
