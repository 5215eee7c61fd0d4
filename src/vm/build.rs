//! Building and taking apart: tuples, lists, sets, dicts, strings, unpacking, formatting.

use std::rc::Rc;

use super::activation::Exit;
use super::compare::Fast;
use super::execute::{Executed, Next};
use super::native::{Flow, PyResult};
use super::object::{Dict, Frame, Set, Slice};
use super::types::{self, Next as Item};
use super::value::Value;
use super::{Vm, release};
use crate::code::{Conversion, Instr};

impl Vm {
    #[inline(never)]
    pub(super) fn build_op(&mut self, frame: &mut Frame, instr: Instr) -> Executed {
        match instr {
            Instr::BuildTuple(n) => {
                let items = split(frame, n);
                frame.push(Value::tuple(items));
            }
            Instr::BuildList(n) => {
                let items = split(frame, n);
                frame.push(Value::list(items));
            }
            Instr::BuildSet(n) => {
                let items = split(frame, n);
                let set = Set::new(false).tracked();
                for (index, item) in items.iter().enumerate() {
                    if types::set_add(self, &set, item.clone())? == Fast::Python {
                        let rest = Value::list(items[index..].to_vec());
                        let flow = Flow::call(self.helper("set_build"), vec![Value::Set(set), rest]);
                        return self.finish_flow(frame, flow, Exit::Push);
                    }
                }
                frame.push(Value::Set(set));
            }
            Instr::BuildMap(n) => {
                let items = split(frame, n * 2);
                let dict = Dict::new().tracked();
                for (index, pair) in items.chunks(2).enumerate() {
                    if types::dict_set(self, &dict, pair[0].clone(), pair[1].clone())? == Fast::Python {
                        let rest = Value::list(items[index * 2..].to_vec());
                        let flow = Flow::call(self.helper("dict_build"), vec![Value::Dict(dict), rest]);
                        return self.finish_flow(frame, flow, Exit::Push);
                    }
                }
                frame.push(Value::Dict(dict));
            }
            Instr::BuildString(n) => {
                let at = frame.data.len() - n as usize;
                let parts = || frame.data[at..].iter().filter_map(Value::as_str);
                let size = parts().map(str::len).sum();
                self.check_room(size)?;
                let mut text = String::with_capacity(size);
                parts().for_each(|part| text.push_str(part));
                frame.data.truncate(at);
                frame.push(Value::string(text));
            }
            Instr::BuildSlice(n) => {
                let step = if n == 3 { frame.pop() } else { Value::None };
                let (stop, start) = (frame.pop(), frame.pop());
                frame.push(Value::Slice(Rc::new(Slice { start, stop, step })));
            }
            Instr::ListAppend(n) => {
                let item = frame.pop();
                if let Value::List(list) = frame.peek(n as usize) {
                    list.items.borrow_mut().push(item);
                }
            }
            Instr::SetAdd(n) => {
                let item = frame.pop();
                let Value::Set(set) = frame.peek(n as usize).clone() else { return Ok(Next::Go) };
                if types::set_add(self, &set, item.clone())? == Fast::Python {
                    let flow = Flow::call(self.helper("set_add"), vec![Value::Set(set), item]);
                    return self.finish_flow(frame, flow, Exit::Discard);
                }
            }
            Instr::MapAdd(n) => {
                let (value, key) = (frame.pop(), frame.pop());
                let Value::Dict(dict) = frame.peek(n as usize).clone() else { return Ok(Next::Go) };
                if types::dict_set(self, &dict, key.clone(), value.clone())? == Fast::Python {
                    let flow = Flow::call(self.helper("dict_setitem"), vec![Value::Dict(dict), key, value]);
                    return self.finish_flow(frame, flow, Exit::Discard);
                }
            }
            Instr::ListExtend(n) => {
                let source = frame.pop();
                let Value::List(list) = frame.peek(n as usize).clone() else { return Ok(Next::Go) };
                match types::collect(self, &source)? {
                    Some(items) => list.items.borrow_mut().extend(items),
                    None => {
                        let flow = Flow::call(self.helper("list_extend"), vec![Value::List(list), source]);
                        return self.finish_flow(frame, flow, Exit::Discard);
                    }
                }
            }
            Instr::SetUpdate(n) => {
                let source = frame.pop();
                let set = frame.peek(n as usize).clone();
                let flow = Flow::call(self.helper("set_update"), vec![set, source]);
                return self.finish_flow(frame, flow, Exit::Discard);
            }
            Instr::DictUpdate(n) => {
                let source = frame.pop();
                let dict = frame.peek(n as usize).clone();
                let flow = Flow::call(self.helper("dict_update"), vec![dict, source]);
                return self.finish_flow(frame, flow, Exit::Discard);
            }
            Instr::DictMerge(n) => {
                let source = frame.pop();
                let dict = frame.peek(n as usize).clone();
                let function = frame.peek(n as usize + 2).clone();
                let flow = Flow::call(self.helper("dict_merge"), vec![dict, source, function]);
                return self.finish_flow(frame, flow, Exit::Discard);
            }
            Instr::ListToTuple => {
                if let Value::List(list) = frame.pop() {
                    let items = match Rc::try_unwrap(list) {
                        Ok(list) => std::mem::take(&mut *list.items.borrow_mut()),
                        Err(list) => list.snapshot(),
                    };
                    frame.push(Value::tuple(items));
                }
            }
            Instr::ConvertValue(kind) => {
                let value = frame.pop();
                let (fast, slow) = match kind {
                    Conversion::Str => (types::str_of(self, &value)?, "str_slow"),
                    Conversion::Repr => (types::repr(self, &value)?, "repr_slow"),
                    Conversion::Ascii => (types::ascii_of(self, &value)?, "ascii_slow"),
                };
                return self.text_or(frame, fast, slow, || vec![value]);
            }
            Instr::FormatSimple => {
                let value = frame.pop();
                match value {
                    Value::Str(_) => {
                        frame.push(value);
                        return Ok(Next::Go);
                    }
                    Value::Int(number) => {
                        frame.push(decimal(number));
                        return Ok(Next::Go);
                    }
                    _ => {}
                }
                let fast = types::format(self, &value, "")?;
                return self.text_or(frame, fast, "format_slow", || vec![value, Value::str("")]);
            }
            Instr::FormatWithSpec => {
                let (spec, value) = (frame.pop(), frame.pop());
                let fast = types::format(self, &value, spec.as_str().unwrap_or(""))?;
                return self.text_or(frame, fast, "format_slow", || vec![value, spec]);
            }
            Instr::UnpackSequence(n) => return self.unpack(frame, n as usize),
            Instr::UnpackEx { before, after } => return self.unpack_ex(frame, before.into(), after as usize),
            _ => {}
        }
        Ok(Next::Go)
    }

    /// Push a text that is ready, or let the hidden helper `slow` make it.
    fn text_or(
        &mut self,
        frame: &mut Frame,
        text: Fast<String>,
        slow: &str,
        args: impl FnOnce() -> Vec<Value>,
    ) -> Executed {
        match text {
            Fast::Ready(text) => {
                frame.push(Value::string(text));
                Ok(Next::Go)
            }
            Fast::Python => {
                let flow = Flow::call(self.helper(slow), args());
                self.finish_flow(frame, flow, Exit::Push)
            }
        }
    }

    fn unpack(&mut self, frame: &mut Frame, wanted: usize) -> Executed {
        let source = frame.pop();
        let items = match &source {
            Value::Tuple(tuple) => tuple.items().to_vec(),
            Value::List(list) => list.snapshot(),
            other => match types::iter(other) {
                Some(Value::Iter(iter)) => match self.take_for_unpack(&iter, wanted)? {
                    Some(items) => items,
                    None => return self.unpack_in_python(frame, source, wanted),
                },
                _ => return self.unpack_in_python(frame, source, wanted),
            },
        };
        if items.len() < wanted {
            let got = items.len();
            return Err(
                self.value_error(format!("not enough values to unpack (expected {wanted}, got {got})"))
            );
        }
        if items.len() > wanted {
            return Err(self.value_error(format!("too many values to unpack (expected {wanted})")));
        }
        release::let_go(source);
        frame.data.extend(items.into_iter().rev());
        Ok(Next::Go)
    }

    /// At most one item more than wanted, so that a longer iterator is noticed but not drained.
    fn take_for_unpack(&mut self, iter: &Rc<super::Iter>, wanted: usize) -> PyResult<Option<Vec<Value>>> {
        let mut items = Vec::with_capacity(wanted);
        while items.len() <= wanted {
            match types::next(self, iter)? {
                Item::Item(value) => items.push(value),
                Item::Done => break,
                Item::Python => return Ok(None),
            }
        }
        Ok(Some(items))
    }

    fn unpack_in_python(&mut self, frame: &mut Frame, source: Value, wanted: usize) -> Executed {
        // The helper gives a tuple of the right length; the instruction then runs again on it.
        frame.ip -= 1;
        let flow = Flow::call(self.helper("unpack"), vec![source, Value::Int(wanted as i64)]);
        self.finish_flow(frame, flow, Exit::Push)
    }

    fn unpack_ex(&mut self, frame: &mut Frame, before: usize, after: usize) -> Executed {
        let source = frame.pop();
        let Some(items) = types::collect(self, &source)? else {
            frame.ip -= 1;
            let flow = Flow::call(self.helper("unpack_all"), vec![source]);
            return self.finish_flow(frame, flow, Exit::Push);
        };
        if items.len() < before + after {
            return Err(self.value_error(format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            )));
        }
        let middle = items[before..items.len() - after].to_vec();
        frame.data.extend(items[items.len() - after..].iter().rev().cloned());
        frame.push(Value::list(middle));
        frame.data.extend(items[..before].iter().rev().cloned());
        Ok(Next::Go)
    }
}

/// The digits of a number, in one piece of memory.
fn decimal(number: i64) -> Value {
    // The smallest number has nineteen, and a sign.
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    Value::str(str::from_utf8(&digits[at..]).unwrap_or_default())
}

fn split(frame: &mut Frame, n: u32) -> Vec<Value> {
    let at = frame.data.len() - n as usize;
    frame.data.split_off(at)
}
