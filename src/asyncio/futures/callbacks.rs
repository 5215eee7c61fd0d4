//! Who wants to hear that a future is done.

use std::slice;

use super::future::FutureRef;
use crate::vm::{PyResult, Value};

/// Someone who wants to hear that a future is done. Each becomes a handle in the loop's ready queue.
pub enum DoneCallback {
    /// The task waits for the future.
    Wakeup(FutureRef),
    /// `add_done_callback(callable, context=context)`
    Python(Box<PythonCallback>),
    /// The future is a child of this gather.
    Gather(FutureRef),
}

/// A callback of the program's, or of the library's Python code.
pub struct PythonCallback {
    /// Called with the future.
    pub callable: Value,
    /// The context to call it in.
    pub context: Value,
}

impl DoneCallback {
    /// Show what it holds to the collector of garbage.
    pub fn visit(&self, show: &mut dyn FnMut(&Value)) {
        match self {
            Self::Wakeup(future) | Self::Gather(future) => show(&future.value()),
            Self::Python(python) => {
                show(&python.callable);
                show(&python.context);
            }
        }
    }
}

/// All of them, in the order in which they were added. Nearly always there is one, which then lies in place.
#[derive(Default)]
pub enum DoneCallbacks {
    /// Nobody so far.
    #[default]
    None,
    /// One.
    One(DoneCallback),
    /// Several, or what is left of several.
    Many(Vec<DoneCallback>),
}

impl DoneCallbacks {
    /// One more.
    pub fn push(&mut self, callback: DoneCallback) {
        *self = match std::mem::take(self) {
            Self::None => Self::One(callback),
            Self::One(first) => Self::Many(vec![first, callback]),
            Self::Many(mut all) => {
                all.push(callback);
                Self::Many(all)
            }
        };
    }

    /// Those that `keep` keeps.
    pub fn retain(&mut self, mut keep: impl FnMut(&DoneCallback) -> bool) {
        match self {
            Self::None => {}
            Self::One(only) => {
                if !keep(only) {
                    *self = Self::None;
                }
            }
            Self::Many(all) => all.retain(keep),
        }
    }

    /// Hand each over, in order.
    pub fn hand_over(self, mut to: impl FnMut(DoneCallback) -> PyResult<()>) -> PyResult<()> {
        match self {
            Self::None => Ok(()),
            Self::One(only) => to(only),
            Self::Many(all) => all.into_iter().try_for_each(to),
        }
    }

    /// To look at.
    pub fn as_slice(&self) -> &[DoneCallback] {
        match self {
            Self::None => &[],
            Self::One(only) => slice::from_ref(only),
            Self::Many(all) => all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(number: i64) -> DoneCallback {
        DoneCallback::Python(Box::new(PythonCallback { callable: Value::Int(number), context: Value::None }))
    }

    fn number(callback: &DoneCallback) -> i64 {
        match callback {
            DoneCallback::Python(python) => match python.callable {
                Value::Int(number) => number,
                _ => -1,
            },
            _ => -1,
        }
    }

    #[test]
    fn they_keep_their_order() {
        let mut callbacks = DoneCallbacks::default();
        assert!(callbacks.as_slice().is_empty());
        for each in 1..=4 {
            callbacks.push(numbered(each));
            assert_eq!(callbacks.as_slice().len(), each as usize);
        }
        callbacks.retain(|callback| number(callback) != 2);
        let mut left = Vec::new();
        let told = callbacks.hand_over(|callback| {
            left.push(number(&callback));
            Ok(())
        });
        assert!(told.is_ok());
        assert_eq!(left, [1, 3, 4]);
    }

    #[test]
    fn the_only_one_can_go() {
        let mut callbacks = DoneCallbacks::default();
        callbacks.push(numbered(1));
        callbacks.retain(|_| true);
        assert_eq!(callbacks.as_slice().len(), 1);
        callbacks.retain(|_| false);
        assert!(callbacks.as_slice().is_empty());
    }
}
