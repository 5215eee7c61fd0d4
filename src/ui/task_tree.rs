//! All unfinished tasks as a tree of who awaits whom, in the form in which CPython 3.14 prints it (`python -m asyncio pstree`):
//! a task is `(T) name`, below it stand its coroutines from the outermost to the innermost, and below that one the tasks
//! that it awaits.
//!
//! Lines are given for the program's own code. Those of the library are ours, not CPython's, so they are left out.

use super::state::Scene;
use crate::asyncio::instrument::FutureId;
use crate::session::inspection::{Inspection, Stack, Standing};
use crate::session::view::Place;
use crate::trace::model::TaskState;

/// Where the library's files are said to be.
const LIBRARY: &str = "/usr/lib/python3.13/";

/// The tree; none as long as it is not known, or when no task is there.
pub fn text(scene: &Scene) -> Option<String> {
    let Place::At(reply) = &scene.view.place else { return None };
    let inspection = reply.inspection.as_deref()?;
    let tree = Tree::of(scene, inspection);
    (!tree.stacks.is_empty()).then(|| tree.draw())
}

struct Tree<'a> {
    scene: &'a Scene,
    stacks: Vec<&'a Stack>,
    /// The awaited and who awaits it.
    edges: Vec<(FutureId, FutureId)>,
    lines: Vec<String>,
    /// Drawn already: a task that two others await stands under each of them, but its own children only once.
    drawn: Vec<FutureId>,
}

impl<'a> Tree<'a> {
    fn of(scene: &'a Scene, inspection: &'a Inspection) -> Self {
        let alive = |task: FutureId| {
            scene.view.model.task(task).is_some_and(|task| !matches!(task.state, TaskState::Done { .. }))
        };
        let edges = inspection.edges.iter().filter(|edge| alive(edge.child) && alive(edge.by));
        Self {
            scene,
            stacks: inspection.stacks.iter().filter(|stack| alive(stack.task)).collect(),
            edges: edges.map(|edge| (edge.child, edge.by)).collect(),
            lines: Vec::new(),
            drawn: Vec::new(),
        }
    }

    fn draw(mut self) -> String {
        let awaited = |edges: &[(FutureId, FutureId)], task| edges.iter().any(|(child, _)| *child == task);
        let all: Vec<FutureId> = self.stacks.iter().map(|stack| stack.task).collect();
        for task in &all {
            if !awaited(&self.edges, *task) {
                self.task(*task, "", true);
            }
        }
        // Tasks that await each other in a circle have no root: each circle is drawn from its first task.
        for task in all {
            if !self.drawn.contains(&task) {
                self.task(task, "", true);
            }
        }
        self.lines.join("\n")
    }

    fn line(&mut self, before: &str, last: bool, text: &str) -> String {
        self.lines.push(format!("{before}{} {text}", if last { "└──" } else { "├──" }));
        format!("{before}{}", if last { "    " } else { "│   " })
    }

    fn task(&mut self, task: FutureId, before: &str, last: bool) {
        let name = self.scene.task_name(task);
        if self.drawn.contains(&task) {
            self.line(before, last, &format!("(T) {name} …"));
            return;
        }
        self.drawn.push(task);
        let mut below = self.line(before, last, &format!("(T) {name}"));
        if let Some(stack) = self.stacks.iter().find(|stack| stack.task == task) {
            let frames = stack.frames.clone();
            for Standing { name, file, line } in frames.iter() {
                let place = match (line, file.strip_prefix(LIBRARY)) {
                    (Some(line), _) => format!("{file}:{line}"),
                    (None, Some(rest)) => format!("Lib/{rest}"),
                    (None, None) => file.to_string(),
                };
                // CPython leaves the place of a coroutine's mark empty, which makes two spaces.
                below = self.line(&below, true, format!(" {name} {place}").trim_end());
            }
        }
        let children: Vec<FutureId> =
            self.edges.iter().filter(|(_, by)| *by == task).map(|(child, _)| *child).collect();
        for (index, child) in children.iter().enumerate() {
            self.task(*child, &below, index + 1 == children.len());
        }
    }
}
