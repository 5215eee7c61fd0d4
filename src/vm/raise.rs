//! `raise` with its classes called.

use super::Vm;
use super::activation::Exit;
use super::errors::exception_state;
use super::execute::Executed;
use super::native::{Args, Flow, NativeFrame, PyResult, Raised, Resume, Step};
use super::object::{Frame, Layout};
use super::run::Called;
use super::value::Value;

impl Vm {
    pub(super) fn raise(&mut self, frame: &mut Frame, exception: Value, cause: Value) -> Executed {
        let mut raiser = Raiser { exception, cause, made: 0, callee: None };
        raiser.callee = Some(raiser.go_on(self, None)?);
        self.finish_flow(frame, Flow::Enter(Box::new(raiser)), Exit::Push)
    }
}

/// `raise exception from cause`: calls each that is a class, the exception first.
struct Raiser {
    exception: Value,
    /// Empty without `from`.
    cause: Value,
    /// How many of the two are known to be instances.
    made: u8,
    callee: Option<Box<super::Activation>>,
}

impl Raiser {
    /// What must run before it can go on; an error when it has done its work, which is to raise.
    fn go_on(&mut self, vm: &mut Vm, mut answer: Option<Value>) -> PyResult<Box<super::Activation>> {
        loop {
            let part = if self.made == 0 { &mut self.exception } else { &mut self.cause };
            if let Some(instance) = answer.take() {
                if exception_state(&instance).is_none() {
                    let (called, class) = (part.clone(), vm.class_of(&instance).full_name());
                    let called = match &called {
                        Value::Class(called) => called.full_name(),
                        _ => String::new(),
                    };
                    return Err(vm.type_error(format!(
                        "calling <class '{called}'> should have returned an instance of BaseException, not \
                         <class '{class}'>"
                    )));
                }
                *part = instance;
            }
            match &*part {
                Value::Class(class) if class.layout == Layout::Exception => {
                    let class = part.clone();
                    match vm.call(&class, &Args::positional(&[]))? {
                        Called::Value(value) => {
                            answer = Some(value);
                            continue;
                        }
                        Called::Enter(callee) => return Ok(callee),
                    }
                }
                Value::Empty | Value::None if self.made == 1 => {}
                value if exception_state(value).is_some() => {}
                _ => {
                    return Err(vm.type_error(if self.made == 0 {
                        "exceptions must derive from BaseException"
                    } else {
                        "exception causes must derive from BaseException"
                    }));
                }
            }
            self.made += 1;
            if self.made == 2 {
                return Err(self.raised());
            }
        }
    }

    fn raised(&mut self) -> Raised {
        let cause = std::mem::take(&mut self.cause);
        if !cause.is_empty()
            && let Some(state) = exception_state(&self.exception)
        {
            let mut state = state.borrow_mut();
            state.cause = if cause.is_none() { Value::Empty } else { cause };
            state.suppress_context = true;
        }
        Raised::new(std::mem::take(&mut self.exception))
    }
}

impl NativeFrame for Raiser {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Some(callee) = self.callee.take() {
            return Ok(Step::Activate(callee));
        }
        match input {
            Resume::Raised(raised) => Err(raised),
            Resume::Value(value) | Resume::Yielded(value) => self.go_on(vm, Some(value)).map(Step::Activate),
            Resume::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "raise"
    }
}
