//! `asyncio.sleep`.

use std::rc::Rc;

use crate::asyncio::base_events::{call_at, seconds};
use crate::asyncio::events::{Callback, Deadline, Handle, cancel_handle};
use crate::asyncio::futures::{FutureRef, resume_await};
use crate::asyncio::instrument::FutureKind;
use crate::asyncio::signature::Signature;
use crate::asyncio::state::shared;
use crate::vm::{
    Args, Body, Generator, GeneratorKind, NativeFrame, NativeResult, PyResult, Resume, Step, Str, Value, Vm,
};

const SLEEP: Signature = Signature {
    name: "sleep",
    positional: &["delay", "result"],
    required: 1,
    variadic: false,
    keyword_only: &[],
};

/// `asyncio.sleep(delay, result=None)`: a coroutine. The function's state is its name.
pub fn sleep(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (delay, result) = match args.pos {
        [delay] if args.names.is_empty() => (delay.clone(), Value::None),
        _ => {
            let mut bound = SLEEP.bind(vm, args)?;
            (bound.take_or_none(0), bound.take_or_none(1))
        }
    };
    let name = match args.state {
        Value::Str(name) => name.clone(),
        _ => Rc::new(Str::new(SLEEP.name)),
    };
    let body = Body::Native(Box::new(Sleep { delay, result, phase: Phase::Begin }));
    let coroutine = Generator::new(GeneratorKind::Coroutine, name.clone(), name, body, true);
    Ok(Value::Generator(Rc::new(coroutine)).into())
}

/// The body of `sleep`.
struct Sleep {
    delay: Value,
    result: Value,
    phase: Phase,
}

enum Phase {
    Begin,
    /// It gave up its turn once (`sleep(0)`).
    Turn,
    /// It waits for the future, which the timer will resolve.
    Waiting {
        future: FutureRef,
        timer: Rc<Handle>,
        waiting: bool,
    },
}

impl Sleep {
    fn begin(&mut self, vm: &mut Vm) -> PyResult<Step> {
        let delay = match &self.delay {
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
            self.phase = Phase::Turn;
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
        let callback = Callback::SetResultUnlessCancelled {
            future: future.clone(),
            result: std::mem::take(&mut self.result),
        };
        let timer = call_at(vm, &shared, &owner, deadline, callback, Value::Empty, Some(future.id()))?;
        let mut waiting = false;
        let step = resume_await(vm, &future, &mut waiting);
        self.phase = Phase::Waiting { future, timer, waiting };
        step
    }
}

impl NativeFrame for Sleep {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match &mut self.phase {
            Phase::Begin => match input {
                Resume::Raised(raised) => Err(raised),
                _ => self.begin(vm),
            },
            Phase::Turn => match input {
                Resume::Raised(raised) => Err(raised),
                _ => Ok(Step::Return(std::mem::take(&mut self.result))),
            },
            Phase::Waiting { future, timer, waiting } => {
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
        match self.phase {
            Phase::Begin => matches!(self.delay, Value::Int(..=0)),
            Phase::Turn => true,
            Phase::Waiting { .. } => false,
        }
    }

    fn name(&self) -> &'static str {
        "sleep"
    }
}
