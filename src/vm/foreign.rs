//! Namespaces that are no dict: the locals of `exec` and `eval`, and what a metaclass's `__prepare__` gives, may be any
//! mapping, whose methods are then asked for every name.

use std::rc::Rc;

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::native::Flow;
use super::object::{CodeObject, Dict, Frame};
use super::value::Value;
use super::{Vm, types};
use crate::code::Instr;

/// Under this key, which is no name, a frame's namespace holds the mapping that it stands for.
const MAPPING: &str = ".mapping";

impl Vm {
    /// Whether a value can be asked for names.
    pub(super) fn is_mapping(&self, value: &Value) -> bool {
        types::has_special(self, value, "__getitem__")
    }

    /// The namespace of a frame whose names live in `mapping`.
    pub(super) fn namespace_in(&mut self, mapping: Value) -> Rc<Dict> {
        match mapping {
            Value::Dict(dict) => dict,
            other => {
                self.foreign_namespaces = true;
                let namespace = Dict::new();
                namespace.set_str(MAPPING, other);
                Rc::new(namespace)
            }
        }
    }

    /// The mapping that a frame's namespace stands for, when it is no dict.
    pub(super) fn foreign(&self, frame: &Frame) -> Option<Value> {
        if !self.foreign_namespaces {
            return None;
        }
        frame.namespace.as_ref()?.get_str(MAPPING)
    }

    /// What the mapping has under a name; else `otherwise`, which is empty when there is nothing else.
    pub(super) fn foreign_name(
        &mut self,
        frame: &mut Frame,
        mapping: Value,
        name: Value,
        otherwise: Option<Value>,
    ) -> Executed {
        let otherwise = otherwise.and_then(Value::some).unwrap_or_else(|| self.helper("_missing"));
        let flow = Flow::call(self.helper("foreign_name"), vec![mapping, name, otherwise]);
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// An instruction on the names of such a frame; `None` for one that is about something else.
    pub(super) fn foreign_op(
        &mut self,
        frame: &mut Frame,
        object: &Rc<CodeObject>,
        instr: Instr,
    ) -> Option<Executed> {
        if !self.foreign_namespaces {
            return None;
        }
        let mapping = self.foreign(frame)?;
        let name = |index: u32| Value::Str(object.names[index as usize].clone());
        let (helper, arguments) = match instr {
            Instr::LoadName(index) => {
                let otherwise = self.global_or_builtin(frame, &name(index));
                return Some(self.foreign_name(frame, mapping, name(index), otherwise));
            }
            Instr::StoreName(index) => ("foreign_store", vec![mapping, name(index), frame.pop()]),
            Instr::DeleteName(index) => ("foreign_delete", vec![mapping, name(index)]),
            Instr::SetupAnnotations => ("foreign_annotations", vec![mapping]),
            Instr::LoadLocals => {
                frame.push(mapping);
                return Some(Ok(Next::Go));
            }
            _ => return None,
        };
        let flow = Flow::call(self.helper(helper), arguments);
        Some(self.finish_flow(frame, flow, Exit::Discard))
    }
}
