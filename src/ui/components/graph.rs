//! The graph of who awaits whom, drawn small. The lists beside it say the same, so to a screen reader it is silent.

use crate::asyncio::instrument::FutureId;
use crate::ui::await_graph::{Graph, Line, is_cut};
use crate::ui::picture::task_key;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// Width of the drawing; it shrinks with its panel.
const WIDTH: f64 = 244.0;
/// From row to row.
const ROW: f64 = 56.0;
/// Where the first row stands, with room for what leads along it.
const TOP: f64 = 19.0;
/// Radius of a task.
const NODE: f64 = 9.0;
/// Names are drawn where this many stand in a row at most.
const NAMED: usize = 4;

type Point = (f64, f64);

fn point(graph: &Graph, task: FutureId) -> Option<Point> {
    let (row, column) = graph.place(task)?;
    let count = graph.rows[row].len() as f64;
    Some((WIDTH * (column as f64 + 0.5) / count, TOP + ROW * row as f64))
}

/// The drawing, or nothing when the task stands alone.
pub fn graph(scene: &Scene, lines: &[Line], task: FutureId, act: &Callback<Action>) -> Html {
    let Some(graph) = Graph::laid_out(lines, task) else { return Html::default() };
    let words = scene.lang.words();
    let height = ROW * graph.rows.len() as f64 - 32.0 + TOP;
    let nodes = graph.rows.iter().flat_map(|row| {
        let named = row.len() <= NAMED;
        row.iter().map(move |other| (*other, named || *other == task))
    });
    let more = if is_cut(scene) { words.inspect.at_least_more } else { words.inspect.more };
    html! {
        <>
            <h3>{ words.inspect.graph }</h3>
            <svg class="await-graph" viewBox={format!("0 0 {WIDTH} {height}")} aria-hidden="true">
                <defs>
                    <marker id="await-arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto">
                        <path d="M0 0 8 4 0 8z" />
                    </marker>
                </defs>
                { for graph.lines.iter().map(|line| edge(&graph, line)) }
                { for nodes.map(|(other, named)| node(scene, &graph, (other, named), other == task, act)) }
            </svg>
            if graph.hidden > 0 { <p class="hint">{ more(graph.hidden) }</p> }
        </>
    }
}

fn edge(graph: &Graph, line: &Line) -> Html {
    let (Some(from), Some(to)) = (point(graph, line.from), point(graph, line.to)) else {
        return Html::default();
    };
    // Downwards it is a plain bend, along a row a line; upwards it goes around what stands between.
    let path = if to.1 > from.1 {
        let named = graph.place(line.from).is_some_and(|(row, _)| graph.rows[row].len() <= NAMED);
        let below = if named { 15.0 } else { 1.0 };
        let (start, end) = (from.1 + NODE + below, to.1 - NODE - 3.0);
        let middle = (start + end) / 2.0;
        format!(
            "M{:.1} {start:.1}C{:.1} {middle:.1} {:.1} {middle:.1} {:.1} {end:.1}",
            from.0, from.0, to.0, to.0
        )
    } else if to.1 == from.1 {
        let side = if to.0 > from.0 { 1.0 } else { -1.0 };
        if is_beside(graph, line) {
            let (start, end) = (from.0 + side * (NODE + 1.0), to.0 - side * (NODE + 3.0));
            format!("M{start:.1} {:.1}H{end:.1}", from.1)
        } else {
            // Above those between them, since names stand below.
            let (start, high) = (from.1 - NODE, from.1 - NODE - 12.0);
            let (one, other) = (from.0 + side * 4.0, to.0 - side * 4.0);
            format!(
                "M{one:.1} {start:.1}C{one:.1} {high:.1} {other:.1} {high:.1} {other:.1} {:.1}",
                start - 1.0
            )
        }
    } else {
        let side = if from.0 > WIDTH / 2.0 { 1.0 } else { -1.0 };
        let reach = NODE + 34.0;
        format!(
            "M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            from.0 + side * (NODE + 1.0),
            from.1,
            from.0 + side * reach,
            from.1,
            to.0 + side * reach,
            to.1,
            to.0 + side * (NODE + 3.0),
            to.1
        )
    };
    html! { <path class={classes!("edge", line.holds.then_some("holds"))} d={path} marker-end="url(#await-arrow)" /> }
}

/// Whether the two tasks of a line stand next to each other in a row.
fn is_beside(graph: &Graph, line: &Line) -> bool {
    let places = graph.place(line.from).zip(graph.place(line.to));
    places.is_some_and(|((_, one), (_, other))| one.abs_diff(other) == 1)
}

fn node(
    scene: &Scene,
    graph: &Graph,
    (task, named): (FutureId, bool),
    chosen: bool,
    act: &Callback<Action>,
) -> Html {
    let Some((x, y)) = point(graph, task) else { return Html::default() };
    let look = scene.looks.get(task);
    let name = scene.task_name(task);
    let onclick = act.reform(move |_: MouseEvent| Action::Select(Some(task)));
    let short = if name.chars().count() > 11 {
        format!("{}…", name.chars().take(10).collect::<String>())
    } else {
        name.to_string()
    };
    html! {
        <g class={classes!("node", look.class(), chosen.then_some("chosen"))} data-lights={task_key(task)} {onclick}>
            <title>{ name.to_string() }</title>
            <circle cx={format!("{x:.1}")} cy={format!("{y:.1}")} r={NODE.to_string()} />
            <use href={format!("#{}", look.symbol())} x={format!("{:.1}", x - 4.5)} y={format!("{:.1}", y - 4.5)} width="9" height="9" />
            if named { <text x={format!("{x:.1}")} y={format!("{:.1}", y + NODE + 11.0)}>{ short }</text> }
        </g>
    }
}
