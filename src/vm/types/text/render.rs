//! Templates that are filled in step by step: each field may have to ask Python code for its text.

use crate::vm::Vm;
use crate::vm::native::{Flow, NativeFrame, NativeResult, PyResult, Resume, Step};
use crate::vm::value::Value;

/// How far a template has come.
pub enum Progress {
    /// The finished text.
    Done(String),
    /// What must be known before it can go on.
    Ask(Flow),
}

/// A template being filled in.
pub trait Template {
    /// Go on until the end or the next question; `answer` belongs to the question asked last.
    fn advance(&mut self, vm: &mut Vm, answer: Option<Value>) -> PyResult<Progress>;
}

/// Fill in `template`, as a state machine of the machine's stack from the first question on.
pub fn fill(vm: &mut Vm, mut template: Box<dyn Template>) -> NativeResult {
    match template.advance(vm, None)? {
        Progress::Done(text) => Ok(Flow::Value(Value::string(text))),
        Progress::Ask(question) => Ok(Flow::Enter(Box::new(Filling { template, question: Some(question) }))),
    }
}

struct Filling {
    template: Box<dyn Template>,
    question: Option<Flow>,
}

impl NativeFrame for Filling {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let mut answer = match input {
            Resume::Value(value) | Resume::Yielded(value) => Some(value),
            Resume::Raised(raised) => return Err(raised),
            Resume::Start => None,
        };
        loop {
            let question = match self.question.take() {
                Some(question) => question,
                None => match self.template.advance(vm, answer.take())? {
                    Progress::Done(text) => return Ok(Step::Return(Value::string(text))),
                    Progress::Ask(question) => question,
                },
            };
            match Step::from_flow(question) {
                Ok(value) => answer = Some(value),
                Err(step) => return Ok(step),
            }
        }
    }

    fn name(&self) -> &'static str {
        "format"
    }
}
