//! Operators: built-in operands at once, all others by their special methods.

use std::rc::Rc;

use super::activation::Exit;
use super::compare::Fast;
use super::execute::{Executed, Next};
use super::native::{Flow, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use super::object::{Class, Frame};
use super::types;
use super::value::Value;
use super::{Vm, release};
use crate::code::{BinaryOp, CompareOp, UnaryOp};

impl Vm {
    #[inline(never)]
    pub(super) fn binary_op(&mut self, frame: &mut Frame, op: BinaryOp, inplace: bool) -> Executed {
        let (b, a) = (frame.pop(), frame.pop());
        let flow = self.binary(op, &a, &b, inplace)?;
        release::let_go(a);
        release::let_go(b);
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// `a op b`, or `a op= b`.
    pub fn binary(&mut self, op: BinaryOp, a: &Value, b: &Value, inplace: bool) -> NativeResult {
        let plain = !matches!(a, Value::Instance(_)) && !matches!(b, Value::Instance(_));
        if plain {
            if inplace && let Some(value) = types::inplace(self, op, a, b)? {
                return Ok(Flow::Value(value));
            }
            if let Some(value) = types::binary(self, op, a, b)? {
                return Ok(Flow::Value(value));
            }
        }
        let candidates = self.binary_candidates(op.stem(), a, b, inplace);
        if candidates.is_empty() {
            if !plain && let Some(value) = types::binary(self, op, a, b)? {
                return Ok(Flow::Value(value));
            }
            return Err(self.unsupported_operands(op, a, b, inplace));
        }
        Ok(Flow::Enter(Box::new(Attempts {
            candidates: candidates.into_iter(),
            operation: Operation::Binary { op, inplace },
            a: a.clone(),
            b: b.clone(),
        })))
    }

    /// `divmod(a, b)` by the methods of the operands.
    pub fn divmod_by_methods(&mut self, a: &Value, b: &Value) -> Flow {
        let candidates = self.binary_candidates("divmod", a, b, false).into_iter();
        Flow::Enter(Box::new(Attempts {
            candidates,
            operation: Operation::Divmod,
            a: a.clone(),
            b: b.clone(),
        }))
    }

    /// Special methods to try in order, each with its receiver and argument.
    fn binary_candidates(&mut self, stem: &str, a: &Value, b: &Value, inplace: bool) -> Vec<Attempt> {
        let mut found = Vec::new();
        let (class_a, class_b) = (self.class_of(a), self.class_of(b));
        let mut own = None;
        if inplace && let Some(function) = special(&class_a, &format!("__i{stem}__")) {
            let slot = is_sequence_slot(&function, a);
            let takes = self.takes(&function, a, b);
            let attempt = Attempt { function, receiver: a.clone(), argument: b.clone() };
            if slot {
                own = takes.then_some(attempt);
            } else {
                found.push(attempt);
            }
        }
        let forward = special(&class_a, &format!("__{stem}__")).filter(|own| self.takes(own, a, b));
        let backward =
            if Rc::ptr_eq(&class_a, &class_b) { None } else { special(&class_b, &format!("__r{stem}__")) };
        let backward = backward.filter(|own| self.takes(own, b, a));
        let forward = forward.map(|function| Attempt { function, receiver: a.clone(), argument: b.clone() });
        let same = match (&forward, &backward) {
            (Some(forward), Some(_)) => special(&class_a, &format!("__r{stem}__")).is_some_and(|known| {
                backward.as_ref().is_some_and(|backward| known.is(backward)) && !known.is(&forward.function)
            }),
            _ => false,
        };
        let backward =
            backward.map(|function| Attempt { function, receiver: b.clone(), argument: a.clone() });
        // A subclass that overrides the reflected method goes first.
        let last = forward.as_ref().is_some_and(|own| is_sequence_slot(&own.function, a));
        if last || class_b.is_subclass(&class_a) && !Rc::ptr_eq(&class_a, &class_b) && !same {
            found.extend(backward);
            found.extend(own);
            found.extend(forward);
        } else {
            found.extend(forward);
            found.extend(backward);
            found.extend(own);
        }
        found
    }

    /// Whether a special method takes part in an operator. Those of the built-in sequences raise `TypeError` where
    /// others answer `NotImplemented`, so they are asked only for a count that hides in an object; the rest is done
    /// when all others have declined.
    fn takes(&self, method: &Value, receiver: &Value, other: &Value) -> bool {
        match method {
            Value::Builtin(own) if is_sequence_slot(method, receiver) => match &*own.name {
                "__add__" => false,
                "__iadd__" => true,
                _ => types::has_special(self, other, "__index__"),
            },
            _ => true,
        }
    }

    pub(super) fn unsupported_operands(
        &mut self,
        op: BinaryOp,
        a: &Value,
        b: &Value,
        inplace: bool,
    ) -> Raised {
        types::operand_error(self, op, inplace, a, b)
    }

    #[inline(never)]
    pub(super) fn compare_op(&mut self, frame: &mut Frame, op: CompareOp) -> Executed {
        let (b, a) = (frame.pop(), frame.pop());
        let flow = self.compare(op, &a, &b)?;
        release::let_go(a);
        release::let_go(b);
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// `a op b` for a rich comparison.
    pub fn compare(&mut self, op: CompareOp, a: &Value, b: &Value) -> NativeResult {
        let overridden = |value: &Value| match value {
            Value::Instance(instance) => {
                let class = instance.class();
                class.flags.get().python_eq || !matches!(op, CompareOp::Eq | CompareOp::Ne)
            }
            _ => false,
        };
        if !overridden(a) && !overridden(b) {
            match types::compare(self, op, a, b)? {
                Fast::Ready(Some(answer)) => return Ok(Flow::Value(Value::bool(answer))),
                Fast::Ready(None) => return Err(self.not_comparable(op, a, b)),
                Fast::Python => {}
            }
        }
        let instances = matches!(a, Value::Instance(_)) || matches!(b, Value::Instance(_));
        if !instances {
            let args = vec![Value::str(op.symbol()), a.clone(), b.clone()];
            return Ok(Flow::call(self.helper("compare_slow"), args));
        }
        let candidates = self.compare_candidates(op, a, b);
        Ok(Flow::Enter(Box::new(Attempts {
            candidates: candidates.into_iter(),
            operation: Operation::Compare(op),
            a: a.clone(),
            b: b.clone(),
        })))
    }

    fn compare_candidates(&mut self, op: CompareOp, a: &Value, b: &Value) -> Vec<Attempt> {
        let (class_a, class_b) = (self.class_of(a), self.class_of(b));
        let method = |op: CompareOp| match op {
            CompareOp::Lt => "__lt__",
            CompareOp::Le => "__le__",
            CompareOp::Eq => "__eq__",
            CompareOp::Ne => "__ne__",
            CompareOp::Gt => "__gt__",
            CompareOp::Ge => "__ge__",
        };
        let forward = special(&class_a, method(op)).map(|function| Attempt {
            function,
            receiver: a.clone(),
            argument: b.clone(),
        });
        let backward = special(&class_b, method(op.reflected())).map(|function| Attempt {
            function,
            receiver: b.clone(),
            argument: a.clone(),
        });
        let mut found = Vec::new();
        if class_b.is_subclass(&class_a) && !Rc::ptr_eq(&class_a, &class_b) {
            found.extend(backward);
            found.extend(forward);
        } else {
            found.extend(forward);
            found.extend(backward);
        }
        found
    }

    pub(super) fn not_comparable(&mut self, op: CompareOp, a: &Value, b: &Value) -> Raised {
        let (left, right) = (self.class_name(a), self.class_name(b));
        let symbol = op.symbol();
        self.type_error(format!("'{symbol}' not supported between instances of '{left}' and '{right}'"))
    }

    #[inline(never)]
    pub(super) fn unary_op(&mut self, frame: &mut Frame, op: UnaryOp) -> Executed {
        let value = frame.pop();
        if op == UnaryOp::Not {
            return match types::truth(&value) {
                Fast::Ready(truth) => {
                    release::let_go(value);
                    frame.push(Value::bool(!truth));
                    Ok(Next::Go)
                }
                Fast::Python => {
                    frame.ip -= 1;
                    let flow = Flow::call(self.helper("truth"), vec![value]);
                    self.finish_flow(frame, flow, Exit::Push)
                }
            };
        }
        if !matches!(value, Value::Instance(_))
            && let Some(result) = types::unary(self, op, &value)?
        {
            frame.push(result);
            return Ok(Next::Go);
        }
        let (method, symbol) = match op {
            UnaryOp::Negative => ("__neg__", "-"),
            UnaryOp::Positive => ("__pos__", "+"),
            _ => ("__invert__", "~"),
        };
        let class = self.class_of(&value);
        match special(&class, method) {
            Some(function) => {
                let flow = self.bind(&function, &value, &class)?;
                let bound = self.settle_value(flow)?;
                self.finish_flow(frame, Flow::call(bound, Vec::new()), Exit::Push)
            }
            None => {
                if let Some(result) = types::unary(self, op, &value)? {
                    frame.push(result);
                    return Ok(Next::Go);
                }
                let name = class.name_text();
                Err(self.type_error(format!("bad operand type for unary {symbol}: '{name}'")))
            }
        }
    }

    #[inline(never)]
    pub(super) fn contains_op(&mut self, frame: &mut Frame, negate: bool) -> Executed {
        let (container, item) = (frame.pop(), frame.pop());
        if !matches!(container, Value::Instance(_)) {
            match types::contains(self, &container, &item)? {
                Some(Fast::Ready(found)) => {
                    frame.push(Value::bool(found != negate));
                    return Ok(Next::Go);
                }
                Some(Fast::Python) => {}
                None => {}
            }
        }
        let helper = if negate { "not_contains" } else { "contains" };
        let flow = Flow::call(self.helper(helper), vec![container, item]);
        self.finish_flow(frame, flow, Exit::Push)
    }

    #[inline(never)]
    pub(super) fn binary_subscr(&mut self, frame: &mut Frame) -> Executed {
        let (key, object) = (frame.pop(), frame.pop());
        let flow = self.get_item(&object, &key)?;
        release::let_go(object);
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// `object[key]`
    pub fn get_item(&mut self, object: &Value, key: &Value) -> NativeResult {
        if !matches!(object, Value::Instance(_))
            && let Some(flow) = types::subscript(self, object, key)?
        {
            return Ok(flow);
        }
        if let Value::Class(class) = object {
            return self.class_getitem(class, key);
        }
        match self.special_method(object, "__getitem__")? {
            Some(method) => Ok(Flow::call(method, vec![key.clone()])),
            None => {
                let name = self.class_name(object);
                Err(self.type_error(format!("'{name}' object is not subscriptable")))
            }
        }
    }

    #[inline(never)]
    pub(super) fn store_subscr(&mut self, frame: &mut Frame) -> Executed {
        let (key, object, value) = (frame.pop(), frame.pop(), frame.pop());
        if !matches!(object, Value::Instance(_))
            && let Some(flow) = types::store_subscript(self, &object, &key, value.clone())?
        {
            return self.finish_flow(frame, flow, Exit::Discard);
        }
        match self.special_method(&object, "__setitem__")? {
            Some(method) => self.finish_flow(frame, Flow::call(method, vec![key, value]), Exit::Discard),
            None => {
                let name = self.class_name(&object);
                Err(self.type_error(format!("'{name}' object does not support item assignment")))
            }
        }
    }

    #[inline(never)]
    pub(super) fn delete_subscr(&mut self, frame: &mut Frame) -> Executed {
        let (key, object) = (frame.pop(), frame.pop());
        if !matches!(object, Value::Instance(_))
            && let Some(flow) = types::delete_subscript(self, &object, &key)?
        {
            return self.finish_flow(frame, flow, Exit::Discard);
        }
        match self.special_method(&object, "__delitem__")? {
            Some(method) => self.finish_flow(frame, Flow::call(method, vec![key]), Exit::Discard),
            None => {
                // CPython asks sequences, which all classes of a program are to it, for the item at an index.
                let class = self.class_of(&object);
                let sequence = class.heap || class.lookup("__len__").is_some();
                let index = matches!(key.base(), Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
                    || types::has_special(self, &key, "__index__");
                let not = if sequence && index { "doesn't" } else { "does not" };
                Err(self.type_error(format!("'{}' object {not} support item deletion", class.name_text())))
            }
        }
    }

    /// A special method looked up on the class, bound to the object; `None` when the class has none.
    pub fn special_method(&mut self, object: &Value, name: &str) -> PyResult<Option<Value>> {
        let class = self.class_of(object);
        let Some(function) = special(&class, name) else { return Ok(None) };
        let flow = self.bind(&function, object, &class)?;
        self.settle_value(flow).map(Some)
    }
}

/// A special method as stored on the class. One that is `None` is called like any other, and fails as in CPython.
fn special(class: &Rc<Class>, name: &str) -> Option<Value> {
    class.lookup(name)
}

/// Whether this is the `+` or `*` of a built-in sequence, which comes after everybody's methods for numbers.
fn is_sequence_slot(method: &Value, receiver: &Value) -> bool {
    let sequence =
        matches!(receiver.base(), Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_));
    let slot = |name: &str| matches!(name, "__add__" | "__mul__" | "__rmul__" | "__iadd__" | "__imul__");
    sequence && matches!(method, Value::Builtin(own) if slot(&own.name))
}

struct Attempt {
    function: Value,
    receiver: Value,
    argument: Value,
}

enum Operation {
    Binary { op: BinaryOp, inplace: bool },
    Compare(CompareOp),
    Divmod,
}

/// Tries special methods in order until one does not answer `NotImplemented`.
struct Attempts {
    candidates: std::vec::IntoIter<Attempt>,
    operation: Operation,
    a: Value,
    b: Value,
}

impl NativeFrame for Attempts {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Raised(raised) => return Err(raised),
            Resume::Value(Value::NotImplemented) | Resume::Start | Resume::Yielded(_) => {}
            Resume::Value(value) => return Ok(Step::Return(value)),
        }
        if let Some(attempt) = self.candidates.next() {
            let class = vm.class_of(&attempt.receiver);
            let flow = vm.bind(&attempt.function, &attempt.receiver, &class)?;
            let method = vm.settle_value(flow)?;
            return Ok(Step::call(method, vec![attempt.argument]));
        }
        match self.operation {
            Operation::Binary { op, inplace } => {
                if let Some(value) = types::binary(vm, op, &self.a, &self.b)? {
                    return Ok(Step::Return(value));
                }
                Err(vm.unsupported_operands(op, &self.a, &self.b, inplace))
            }
            Operation::Divmod => {
                let (left, right) = (vm.class_name(&self.a), vm.class_name(&self.b));
                Err(vm
                    .type_error(format!("unsupported operand type(s) for divmod(): '{left}' and '{right}'")))
            }
            Operation::Compare(CompareOp::Eq) => Ok(Step::Return(Value::bool(self.a.is(&self.b)))),
            Operation::Compare(CompareOp::Ne) => Ok(Step::Return(Value::bool(!self.a.is(&self.b)))),
            Operation::Compare(op) => Err(vm.not_comparable(op, &self.a, &self.b)),
        }
    }

    fn name(&self) -> &'static str {
        "operator"
    }
}
