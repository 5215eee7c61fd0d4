//! `match` statements.

use std::rc::Rc;

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::native::Flow;
use super::object::Frame;
use super::value::Value;
use super::{Vm, types};
use crate::code::Instr;

impl Vm {
    #[inline(never)]
    pub(super) fn match_op(&mut self, frame: &mut Frame, instr: Instr) -> Executed {
        match instr {
            Instr::GetLen => {
                let subject = frame.peek(1).clone();
                match types::len(&subject) {
                    Some(len) => {
                        frame.push(Value::Int(len as i64));
                        Ok(Next::Go)
                    }
                    None => {
                        let flow = Flow::call(self.helper("len_checked"), vec![subject]);
                        self.finish_flow(frame, flow, Exit::Push)
                    }
                }
            }
            Instr::MatchSequence => {
                let matched =
                    matches!(frame.peek(1).base(), Value::List(_) | Value::Tuple(_) | Value::Range(_));
                self.match_abstract(frame, matched, "Sequence")
            }
            Instr::MatchMapping => {
                let matched = matches!(frame.peek(1).base(), Value::Dict(_));
                self.match_abstract(frame, matched, "Mapping")
            }
            Instr::MatchKeys => {
                let (keys, subject) = (frame.peek(1).clone(), frame.peek(2).clone());
                let flow = Flow::call(self.helper("match_keys"), vec![subject, keys]);
                self.finish_flow(frame, flow, Exit::Push)
            }
            Instr::MatchClass(positional) => {
                let (names, class, subject) = (frame.pop(), frame.pop(), frame.pop());
                let Value::Class(wanted) = &class else {
                    return Err(self.type_error("called match pattern must be a class"));
                };
                // A metaclass may have a say, which the helper asks it for.
                if wanted.metaclass.is_none() && !self.class_of(&subject).is_subclass(wanted) {
                    frame.push(Value::None);
                    return Ok(Next::Go);
                }
                let itself = wanted.mro().any(|ancestor| self.matches_itself(ancestor));
                let args = vec![
                    subject,
                    class.clone(),
                    Value::Int(i64::from(positional)),
                    names,
                    Value::bool(itself),
                ];
                let flow = Flow::call(self.helper("match_class"), args);
                self.finish_flow(frame, flow, Exit::Push)
            }
            _ => Ok(Next::Go),
        }
    }

    /// Whether the subject is a sequence or mapping: a built-in one, or an object of a class that says so by inheriting
    /// from the abstract class or by having been registered with it.
    fn match_abstract(&mut self, frame: &mut Frame, built_in: bool, name: &str) -> Executed {
        if let Value::Instance(subject) = frame.peek(1)
            && subject.base().is_none()
            && let Some(kind) = self.of_module("_collections_abc", name)
        {
            let args = vec![Value::Class(subject.class()), kind];
            let flow = Flow::call(self.helper("issubclass_slow"), args);
            return self.finish_flow(frame, flow, Exit::Push);
        }
        frame.push(Value::bool(built_in));
        Ok(Next::Go)
    }

    /// Built-in types whose single positional pattern is the subject itself.
    fn matches_itself(&self, class: &Rc<super::Class>) -> bool {
        let types = &self.types;
        [
            &types.bool,
            &types.bytearray,
            &types.bytes,
            &types.dict,
            &types.float,
            &types.frozenset,
            &types.int,
            &types.list,
            &types.set,
            &types.str,
            &types.tuple,
        ]
        .iter()
        .any(|known| Rc::ptr_eq(known, class))
    }
}
