//! The schedule: one row for each callback that a loop ran.

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::{Value as Json, json};

use super::instrument::{FutureId, HandleId, HandleInfo, HandleKind, Instrument, Moment, TaskInfo};

/// Collects rows as `tests/oracle` records them from CPython: `[time, kind, name]`, for steps and wake-ups
/// `[time, kind, task name, coroutine]`.
#[derive(Default)]
pub struct ScheduleRecorder {
    /// The rows so far, in the order in which the callbacks began.
    pub rows: Vec<Row>,
    /// Handles that have not run yet.
    pending: HashMap<HandleId, Pending>,
    /// Tasks by identity.
    tasks: HashMap<FutureId, Known>,
}

/// The loop's own callback for what wakes its selector, which is in no row.
const SELF_PIPE: &str = "BaseSelectorEventLoop._read_from_self";

struct Pending {
    kind: HandleKind,
    task: Option<FutureId>,
    name: Rc<str>,
}

struct Known {
    name: Rc<str>,
    coroutine: Rc<str>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Virtual time in seconds.
    pub time: f64,
    /// `step`, `wakeup`, `timer` or `call`.
    pub kind: &'static str,
    /// The task's name, or the callback's qualified name.
    pub name: Rc<str>,
    /// The coroutine's qualified name, for steps and wake-ups.
    pub coroutine: Option<Rc<str>>,
}

impl Row {
    /// The row as one line of JSON, without its end.
    pub fn to_json(&self) -> String {
        let time = (self.time * 1e9).round() / 1e9;
        let mut row: Vec<Json> = vec![json!(time), json!(self.kind), json!(&*self.name)];
        row.extend(self.coroutine.as_ref().map(|coroutine| json!(&**coroutine)));
        let fields: Vec<String> = row.iter().map(Json::to_string).collect();
        format!("[{}]", fields.join(", "))
    }
}

impl Instrument for ScheduleRecorder {
    fn wants_details(&self) -> bool {
        false
    }

    fn handle_created(&mut self, _at: Moment, info: &HandleInfo) {
        let pending = Pending { kind: info.kind, task: info.task, name: info.name.clone() };
        self.pending.insert(info.id, pending);
    }

    fn handle_dropped(&mut self, _at: Moment, handle: HandleId) {
        self.pending.remove(&handle);
    }

    fn handle_begin(&mut self, at: Moment, handle: HandleId, name: &dyn Fn() -> Rc<str>) {
        let Some(pending) = self.pending.remove(&handle).filter(|pending| &*pending.name != SELF_PIPE) else {
            return;
        };
        let task = pending.task.and_then(|task| self.tasks.get(&task));
        let row = match task {
            // A task's own method as a callback (`call_later(1, task.cancel)`) counts as a step, as for the recorder
            // of CPython's rows.
            Some(task) => Row {
                time: at.time,
                kind: if pending.kind == HandleKind::Wakeup { "wakeup" } else { "step" },
                name: task.name.clone(),
                coroutine: Some(match pending.kind {
                    HandleKind::Step | HandleKind::Wakeup => name(),
                    HandleKind::Timer | HandleKind::Call => task.coroutine.clone(),
                }),
            },
            None => {
                let kind = if pending.kind == HandleKind::Timer { "timer" } else { "call" };
                Row { time: at.time, kind, name: pending.name, coroutine: None }
            }
        };
        self.rows.push(row);
    }

    fn task_created(&mut self, _at: Moment, info: &TaskInfo) {
        let known = Known { name: info.name.clone(), coroutine: info.coroutine.clone() };
        self.tasks.insert(info.id, known);
    }

    fn task_renamed(&mut self, _at: Moment, task: FutureId, name: &str) {
        if let Some(known) = self.tasks.get_mut(&task) {
            known.name = name.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_written_as_python_writes_them() {
        let timer = Row { time: 0.30000000000000004, kind: "timer", name: "f".into(), coroutine: None };
        assert_eq!(timer.to_json(), r#"[0.3, "timer", "f"]"#);
        let step = Row { time: 1.0, kind: "step", name: "Task-1".into(), coroutine: Some("main".into()) };
        assert_eq!(step.to_json(), r#"[1.0, "step", "Task-1", "main"]"#);
    }
}
