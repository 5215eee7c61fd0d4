//! Who awaits whom around one task, laid out in rows: whoever awaits stands above what is awaited.

use super::state::Scene;
use crate::asyncio::instrument::FutureId;
use crate::session::inspection::Inspection;
use crate::session::view::Place;
use crate::trace::model::{Model, Reason, TaskState};

/// Tasks drawn at most.
const MOST: usize = 14;
/// Tasks of one row at most.
const ROW: usize = 6;

/// One task awaits another, or something that the other holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The one that awaits.
    pub from: FutureId,
    /// The one that is awaited, or holds what is.
    pub to: FutureId,
    /// What stands between: `gather`, `TaskGroup`, `Lock`; empty when nothing does.
    pub through: &'static str,
    /// The second one holds what the first one waits for: it is not awaited itself.
    pub holds: bool,
}

/// The graph around a task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Tasks in rows from the top.
    pub rows: Vec<Vec<FutureId>>,
    /// What joins them.
    pub lines: Vec<Line>,
    /// How many more there are around them.
    pub hidden: usize,
}

/// All lines that are known at a moment: those that the model holds, and those that were read off the machine.
pub fn lines(scene: &Scene) -> Vec<Line> {
    let model = &scene.view.model;
    let alive = |task: FutureId| is_alive(model, task);
    let mut lines = Vec::new();
    if let Place::At(reply) = &scene.view.place
        && let Some(inspection) = &reply.inspection
    {
        let read = inspection.edges.iter().filter(|edge| alive(edge.child) && alive(edge.by));
        lines.extend(read.map(|edge| Line {
            from: edge.by,
            to: edge.child,
            through: edge.through,
            holds: false,
        }));
    }
    for task in model.waiting().take(MOST * 16) {
        let line = match model.reason(task.id) {
            Some(Reason::Task { task: to }) => Line { from: task.id, to, through: "", holds: false },
            Some(Reason::Waiter { owner: Some(to), .. }) => {
                Line { from: task.id, to, through: "", holds: true }
            }
            _ => continue,
        };
        if alive(line.to) && !lines.iter().any(|known| (known.from, known.to) == (line.from, line.to)) {
            lines.push(line);
        }
    }
    lines
}

/// Whether there are more than [`lines`] knows: of very many tasks the machine tells only the first that are awaited.
pub fn is_cut(scene: &Scene) -> bool {
    let Place::At(reply) = &scene.view.place else { return false };
    reply.inspection.as_ref().is_some_and(|inspection| inspection.edges.len() >= Inspection::EDGES)
}

fn is_alive(model: &Model, task: FutureId) -> bool {
    model.task(task).is_some_and(|task| !matches!(task.state, TaskState::Done { .. }))
}

impl Graph {
    /// The part of `lines` around `task`, in rows by how far a task stands above or below it; none when it stands alone.
    pub fn laid_out(lines: &[Line], task: FutureId) -> Option<Self> {
        let mut placed: Vec<(FutureId, i32)> = vec![(task, 0)];
        let (mut next, mut hidden) = (0, 0);
        while let Some((at, level)) = placed.get(next).copied() {
            next += 1;
            let neighbours = lines.iter().filter_map(|line| match (line.from == at, line.to == at) {
                (true, false) => Some((line.to, level + 1)),
                (false, true) => Some((line.from, level - 1)),
                _ => None,
            });
            for (neighbour, level) in neighbours {
                if placed.iter().any(|(known, _)| *known == neighbour) {
                    continue;
                }
                let in_row = placed.iter().filter(|(_, known)| *known == level).count();
                if placed.len() < MOST && in_row < ROW {
                    placed.push((neighbour, level));
                } else {
                    hidden += 1;
                }
            }
        }
        if placed.len() < 2 {
            return None;
        }
        let top = placed.iter().map(|(_, level)| *level).min().unwrap_or(0);
        let bottom = placed.iter().map(|(_, level)| *level).max().unwrap_or(0);
        let row = |level: i32| {
            let mut row: Vec<FutureId> =
                placed.iter().filter(|(_, at)| *at == level).map(|(task, _)| *task).collect();
            crate::order::sort(&mut row);
            row
        };
        let shown = |task: FutureId| placed.iter().any(|(known, _)| *known == task);
        let lines = lines.iter().filter(|line| shown(line.from) && shown(line.to)).copied().collect();
        Some(Self { rows: (top..=bottom).map(row).collect(), lines, hidden })
    }

    /// Row of a task, and its place in it.
    pub fn place(&self, task: FutureId) -> Option<(usize, usize)> {
        self.rows.iter().enumerate().find_map(|(row, tasks)| {
            tasks.iter().position(|known| *known == task).map(|column| (row, column))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(from: u32, to: u32) -> Line {
        Line { from: FutureId(from), to: FutureId(to), through: "", holds: false }
    }

    #[test]
    fn whoever_awaits_stands_above() {
        let lines = [line(1, 3), line(1, 2), line(3, 4), line(8, 9)];
        let graph = Graph::laid_out(&lines, FutureId(3)).expect("a graph");
        let rows: Vec<Vec<u32>> =
            graph.rows.iter().map(|row| row.iter().map(|task| task.0).collect()).collect();
        assert_eq!(rows, [vec![1], vec![2, 3], vec![4]]);
        assert_eq!(graph.lines.len(), 3);
        assert_eq!(Graph::laid_out(&lines, FutureId(7)), None);
    }

    #[test]
    fn circles_and_crowds_have_an_end() {
        let graph = Graph::laid_out(&[line(1, 2), line(2, 1)], FutureId(1)).expect("a graph");
        assert_eq!((graph.rows.len(), graph.lines.len()), (2, 2));
        let many: Vec<Line> = (2..1000).map(|child| line(1, child)).collect();
        let graph = Graph::laid_out(&many, FutureId(1)).expect("a graph");
        assert_eq!(graph.rows[1].len(), ROW);
        assert_eq!(graph.hidden, 998 - ROW);
    }
}
