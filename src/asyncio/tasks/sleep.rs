//! `asyncio.sleep`.

use std::rc::Rc;

use crate::asyncio::base_events::{call_at, seconds};
use crate::asyncio::events::{Callback, Deadline, Handle, cancel_handle};
use crate::asyncio::futures::{FutureRef, resume_await};
use crate::asyncio::instrument::FutureKind;
use crate::asyncio::signature::Signature;
use crate::asyncio::state::shared;
use crate::vm::{
    Args, Body, Generator, GeneratorKind, Names, NativeFrame, NativeResult, PyResult, Resume, Step, Value, Vm,
};

const SLEEP: Signature = Signature {
    name: "sleep",
    positional: &["delay", "result"],
    required: 1,
    variadic: false,
    keyword_only: &[],
};

/// `asyncio.sleep(delay, result=None)`: a coroutine, called like the one that is the
/// function's state ([`model`]).
pub fn sleep(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (delay, result) = match args.pos {
        [delay] if args.names.is_empty() => (delay.clone(), Value::None),
        _ => {
            let mut bound = SLEEP.bind(vm, args)?;
            (bound.take_or_none(0), bound.take_or_none(1))
        }
    };
    let names = match args.state {
        Value::Generator(model) => model.named.names(),
        _ => Names::alike(SLEEP.name),
    };
    let body = Body::Native(Box::new(Sleep::Begin { delay, result }));
    let coroutine = Generator::new(GeneratorKind::Coroutine, names, body, true);
    Ok(Value::Generator(Rc::new(coroutine)).into())
}

/// What nobody runs, whose names all coroutines share. It is no coroutine itself: then its end would be reported as that of one
/// that was never awaited.
pub fn model() -> Value {
    let body = Body::Native(Box::new(Sleep::Turn { result: Value::None }));
    let model = Generator::new(GeneratorKind::FutureIter, Names::alike(SLEEP.name), body, true);
    Value::Generator(Rc::new(model))
}

/// The body of `sleep`: as small as can be, because there may be very many.
enum Sleep {
    Begin {
        delay: Value,
        result: Value,
    },
    /// It gave up its turn once (`sleep(0)`).
    Turn {
        result: Value,
    },
    /// It waits for the future, which the timer will resolve.
    Waiting {
        future: FutureRef,
        timer: Rc<Handle>,
        waiting: bool,
    },
}

impl Sleep {
    fn begin(&mut self, vm: &mut Vm, delay: &Value, result: Value) -> PyResult<Step> {
        let delay = match delay {
            Value::Int(delay) => *delay as f64,
            Value::Float(delay) => delay.get(),
            other => {
                let class = vm.class_name(other);
                seconds(vm, other).map_err(|_| {
                    let message = format!("'<=' not supported between instances of '{class}' and 'int'");
                    vm.type_error(message)
                })?
            }
        };
        if delay <= 0.0 {
            *self = Self::Turn { result };
            return Ok(Step::Yield(Value::None));
        }
        if delay.is_nan() {
            return Err(vm.value_error("Invalid delay: NaN (not a number)"));
        }
        let shared = shared(vm);
        let Some(owner) = shared.running.borrow().clone() else {
            return Err(vm.runtime_error("no running event loop"));
        };
        let future = FutureRef::plain(vm, &shared, &owner, &FutureKind::Sleep { delay });
        let when = vm.now() + delay;
        let deadline = Deadline { value: Value::float(when), seconds: when };
        let callback = Callback::SetResultUnlessCancelled { future: future.clone(), result };
        let timer = call_at(vm, &shared, &owner, deadline, callback, Some(future.id()))?;
        let mut waiting = false;
        let step = resume_await(vm, &future, &mut waiting);
        *self = Self::Waiting { future, timer, waiting };
        step
    }
}

impl NativeFrame for Sleep {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match self {
            Self::Begin { delay: Value::Int(..=0), result } if !matches!(input, Resume::Raised(_)) => {
                let result = std::mem::take(result);
                // What is replaced holds nothing that needs dropping: that saves asking.
                std::mem::forget(std::mem::replace(self, Self::Turn { result }));
                Ok(Step::Yield(Value::None))
            }
            Self::Begin { delay, result } => match input {
                Resume::Raised(raised) => Err(raised),
                _ => {
                    let (delay, result) = (std::mem::take(delay), std::mem::take(result));
                    self.begin(vm, &delay, result)
                }
            },
            Self::Turn { result } => match input {
                Resume::Raised(raised) => Err(raised),
                _ => Ok(Step::Return(std::mem::take(result))),
            },
            Self::Waiting { future, timer, waiting } => {
                let outcome = match input {
                    Resume::Raised(raised) => Err(raised),
                    _ => resume_await(vm, future, waiting),
                };
                if !matches!(outcome, Ok(Step::Yield(_))) {
                    cancel_handle(vm, timer);
                }
                outcome
            }
        }
    }

    fn frames(&self) -> usize {
        1
    }

    fn answers_at_once(&self) -> bool {
        match self {
            Self::Begin { delay, .. } => matches!(delay, Value::Int(..=0)),
            Self::Turn { .. } => true,
            Self::Waiting { .. } => false,
        }
    }

    fn name(&self) -> &'static str {
        "sleep"
    }
}
