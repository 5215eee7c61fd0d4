//! Advancing iterators whose next item takes Python code: `map`, `filter`, `zip` and `enumerate` over generators,
//! `iter(callable, sentinel)`, and sequences that have only `__getitem__`.

use std::rc::Rc;

use super::contains::truth;
use super::iter::{Next, advance_any, finish, next, successor, zip_mismatch};
use super::protocol::special;
use crate::vm::compare::{Fast, fast_eq};
use crate::vm::object::{Iter, IterState};
use crate::vm::value::Value;
use crate::vm::{Flow, NativeFrame, NativeResult, PyResult, Resume, Step, Vm};

/// What to do for the next item; `StopIteration` at the end.
pub fn advance(vm: &mut Vm, iter: &Rc<Iter>) -> NativeResult {
    let state = iter.state.borrow();
    let frame: Box<dyn NativeFrame> = match &*state {
        IterState::Map(function, sources) => {
            if let [Value::Iter(source)] = sources.as_slice() {
                // The common case needs no state machine: take the item here and let the call be the result.
                let (function, source) = (function.clone(), source.clone());
                drop(state);
                match next(vm, &source)? {
                    Next::Item(item) => return Ok(Flow::call(function, vec![item])),
                    Next::Done => return Err(vm.stop_iteration(Value::None)),
                    Next::Python => {}
                }
                return Ok(Flow::Enter(Box::new(Gather::new(
                    vec![Value::Iter(source)],
                    Then::Call(function),
                ))));
            }
            Box::new(Gather::new(sources.clone(), Then::Call(function.clone())))
        }
        IterState::Zip(sources, strict) => Box::new(Gather::new(sources.clone(), Then::Tuple(*strict))),
        IterState::Enumerate(source, _) => {
            Box::new(Gather::new(vec![source.clone()], Then::Number(iter.clone())))
        }
        IterState::Filter(predicate, source) => Box::new(Sift {
            predicate: predicate.clone(),
            source: source.clone(),
            item: Value::Empty,
            stage: SiftStage::Pull,
        }),
        IterState::Call(callable, sentinel) => Box::new(Repeat {
            iter: iter.clone(),
            callable: callable.clone(),
            sentinel: sentinel.clone(),
            result: Value::Empty,
        }),
        IterState::Sequence(object, _) | IterState::SequenceReversed(object, _) => {
            Box::new(Index { iter: iter.clone(), object: object.clone() })
        }
        _ => {
            drop(state);
            return match next(vm, iter)? {
                Next::Item(item) => Ok(Flow::Value(item)),
                _ => Err(vm.stop_iteration(Value::None)),
            };
        }
    };
    Ok(Flow::Enter(frame))
}

/// What asking a source for its next item led to.
enum Pulled {
    Item(Value),
    Done,
    Step(Step),
}

/// Ask `source` for its next item.
fn pull(vm: &mut Vm, source: &Value) -> PyResult<Pulled> {
    match advance_any(vm, source) {
        Ok(Some(flow)) => Ok(match Step::from_flow(flow) {
            Ok(item) => Pulled::Item(item),
            Err(step) => Pulled::Step(step),
        }),
        Ok(None) => Err(vm.type_error(format!("'{}' object is not an iterator", vm.class_name(source)))),
        Err(raised) if vm.raised_is(&raised, &vm.types.stop_iteration) => Ok(Pulled::Done),
        Err(raised) => Err(raised),
    }
}

/// What the step for an item came back with.
fn pulled(vm: &Vm, input: Resume) -> PyResult<Pulled> {
    match input {
        Resume::Value(item) | Resume::Yielded(item) => Ok(Pulled::Item(item)),
        Resume::Raised(raised) if vm.raised_is(&raised, &vm.types.stop_iteration) => Ok(Pulled::Done),
        Resume::Raised(raised) => Err(raised),
        Resume::Start => Ok(Pulled::Done),
    }
}

/// What becomes of one item of each source.
enum Then {
    /// `map`: the arguments of a call.
    Call(Value),
    /// `zip`, strict or not: a tuple.
    Tuple(bool),
    /// `enumerate`: a pair with the iterator's number.
    Number(Rc<Iter>),
}

/// Takes one item from each of several sources.
struct Gather {
    sources: Vec<Value>,
    items: Vec<Value>,
    then: Then,
    /// The first source of a strict `zip` is exhausted: the others must be as well. The index of the one asked.
    checking: Option<usize>,
    calling: bool,
}

impl Gather {
    fn new(sources: Vec<Value>, then: Then) -> Self {
        Self { sources, items: Vec::new(), then, checking: None, calling: false }
    }

    /// Take note of an answer; a step to return when that ends the work.
    fn take(&mut self, vm: &mut Vm, answer: Pulled) -> PyResult<Option<Step>> {
        let stop = |vm: &Vm| Err(vm.stop_iteration(Value::None));
        match (answer, self.checking) {
            (Pulled::Step(step), _) => return Ok(Some(step)),
            (Pulled::Item(_), Some(index)) => return Err(zip_mismatch(vm, index, "longer")),
            (Pulled::Done, Some(index)) => self.checking = Some(index + 1),
            (Pulled::Item(item), None) => self.items.push(item),
            (Pulled::Done, None) => match self.then {
                Then::Tuple(true) if !self.items.is_empty() => {
                    return Err(zip_mismatch(vm, self.items.len(), "shorter"));
                }
                Then::Tuple(true) => self.checking = Some(1),
                _ => return stop(vm),
            },
        }
        if self.checking.is_some_and(|index| index >= self.sources.len()) {
            return stop(vm);
        }
        Ok(None)
    }
}

impl NativeFrame for Gather {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if self.calling {
            return match input {
                Resume::Raised(raised) => Err(raised),
                Resume::Value(value) | Resume::Yielded(value) => Ok(Step::Return(value)),
                Resume::Start => Ok(Step::Again),
            };
        }
        if !matches!(input, Resume::Start) {
            let answer = pulled(vm, input)?;
            if let Some(step) = self.take(vm, answer)? {
                return Ok(step);
            }
        }
        if self.sources.is_empty() {
            return Err(vm.stop_iteration(Value::None));
        }
        while self.checking.is_some() || self.items.len() < self.sources.len() {
            let source = self.sources[self.checking.unwrap_or(self.items.len())].clone();
            let answer = pull(vm, &source)?;
            if let Some(step) = self.take(vm, answer)? {
                return Ok(step);
            }
        }
        let mut items = std::mem::take(&mut self.items);
        match &self.then {
            Then::Call(function) => {
                self.calling = true;
                Ok(Step::call(function.clone(), items))
            }
            Then::Tuple(_) => Ok(Step::Return(Value::tuple(items))),
            Then::Number(iter) => {
                let mut state = iter.state.borrow_mut();
                if let IterState::Enumerate(_, count) = &mut *state {
                    let number = successor(count);
                    items.insert(0, std::mem::replace(count, number));
                }
                Ok(Step::Return(Value::tuple(items)))
            }
        }
    }

    fn name(&self) -> &'static str {
        match self.then {
            Then::Call(_) => "map",
            Then::Tuple(_) => "zip",
            Then::Number(_) => "enumerate",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SiftStage {
    /// An item is wanted, or was asked for.
    Pull,
    /// The predicate was called.
    Predicate,
    /// The truth of its result was asked for.
    Truth,
}

/// `filter`: takes items until one passes.
struct Sift {
    predicate: Value,
    source: Value,
    item: Value,
    stage: SiftStage,
}

impl Sift {
    /// Handle the value whose truth decides about the item.
    fn judge(&mut self, vm: &mut Vm, verdict: Value) -> Option<Step> {
        match truth(&verdict) {
            Fast::Ready(true) => Some(Step::Return(std::mem::take(&mut self.item))),
            Fast::Ready(false) => {
                self.stage = SiftStage::Pull;
                None
            }
            Fast::Python => {
                self.stage = SiftStage::Truth;
                Some(Step::call(Value::Class(vm.types.bool.clone()), vec![verdict]))
            }
        }
    }

    /// Handle an item; a step when the machine must do something now.
    fn offer(&mut self, vm: &mut Vm, item: Value) -> Option<Step> {
        self.item = item.clone();
        if self.predicate.is_none() {
            return self.judge(vm, item);
        }
        self.stage = SiftStage::Predicate;
        Some(Step::call(self.predicate.clone(), vec![item]))
    }
}

impl NativeFrame for Sift {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let mut step = None;
        match (self.stage, input) {
            (SiftStage::Pull, Resume::Start) => {}
            (SiftStage::Pull, input) => match pulled(vm, input)? {
                Pulled::Item(item) => step = self.offer(vm, item),
                _ => return Err(vm.stop_iteration(Value::None)),
            },
            (_, Resume::Raised(raised)) => return Err(raised),
            (_, Resume::Value(verdict) | Resume::Yielded(verdict)) => step = self.judge(vm, verdict),
            (_, Resume::Start) => {}
        }
        loop {
            if let Some(step) = step {
                return Ok(step);
            }
            let source = self.source.clone();
            match pull(vm, &source)? {
                Pulled::Item(item) => step = self.offer(vm, item),
                Pulled::Done => return Err(vm.stop_iteration(Value::None)),
                Pulled::Step(wait) => return Ok(wait),
            }
        }
    }

    fn name(&self) -> &'static str {
        "filter"
    }
}

/// `iter(callable, sentinel)`: calls until the result equals the sentinel.
struct Repeat {
    iter: Rc<Iter>,
    callable: Value,
    sentinel: Value,
    result: Value,
}

impl NativeFrame for Repeat {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let end = |vm: &Vm, iter: &Rc<Iter>| {
            finish(vm, iter);
            Err(vm.stop_iteration(Value::None))
        };
        match input {
            Resume::Start => Ok(Step::call(self.callable.clone(), Vec::new())),
            Resume::Raised(raised) if vm.raised_is(&raised, &vm.types.stop_iteration) => {
                finish(vm, &self.iter);
                Err(raised)
            }
            Resume::Raised(raised) => Err(raised),
            Resume::Value(value) | Resume::Yielded(value) if self.result.is_empty() => {
                if value.is(&self.sentinel) {
                    return end(vm, &self.iter);
                }
                match fast_eq(&value, &self.sentinel) {
                    Fast::Ready(true) => end(vm, &self.iter),
                    Fast::Ready(false) => Ok(Step::Return(value)),
                    Fast::Python => {
                        self.result = value.clone();
                        Ok(Step::call(vm.helper("equals"), vec![value, self.sentinel.clone()]))
                    }
                }
            }
            Resume::Value(equal) | Resume::Yielded(equal) => {
                if equal.is_true() {
                    return end(vm, &self.iter);
                }
                Ok(Step::Return(std::mem::take(&mut self.result)))
            }
        }
    }

    fn name(&self) -> &'static str {
        "callable_iterator"
    }
}

/// Iterates by `__getitem__` with growing (or falling) indices.
struct Index {
    iter: Rc<Iter>,
    object: Value,
}

impl NativeFrame for Index {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Start => {
                let index = match &*self.iter.state.borrow() {
                    IterState::Sequence(_, index) | IterState::SequenceReversed(_, index) => *index,
                    _ => -1,
                };
                let method = special(vm, &self.object, "__getitem__").filter(|_| index >= 0);
                match method {
                    Some(method) => Ok(Step::call(method, vec![Value::Int(index)])),
                    None => Err(vm.stop_iteration(Value::None)),
                }
            }
            Resume::Value(item) | Resume::Yielded(item) => {
                match &mut *self.iter.state.borrow_mut() {
                    IterState::Sequence(_, index) => *index += 1,
                    IterState::SequenceReversed(_, index) => *index -= 1,
                    _ => {}
                }
                Ok(Step::Return(item))
            }
            Resume::Raised(raised)
                if vm.raised_is(&raised, &vm.types.index_error)
                    || vm.raised_is(&raised, &vm.types.stop_iteration) =>
            {
                finish(vm, &self.iter);
                Err(vm.stop_iteration(Value::None))
            }
            Resume::Raised(raised) => Err(raised),
        }
    }

    fn name(&self) -> &'static str {
        "iterator"
    }
}
