//! Asks exceptions for their texts, which may run Python code, and then writes the whole.

use super::gather::Gathered;
use super::render::render;
use super::suggestions::suggestion;
use crate::vm::{Flow, NativeFrame, NativeResult, PyResult, Resume, Step, Value, Vm, exception_state, types};

/// What is done with the reports in the end.
#[derive(Clone, Copy)]
pub enum Wanted {
    /// The traceback, with causes and contexts if `chain`.
    Whole {
        /// Whether causes and contexts are shown.
        chain: bool,
    },
    /// The exception itself: class, text, notes.
    ExceptionOnly,
}

/// Gives the text of an exception.
pub struct Describe {
    wanted: Wanted,
    gathered: Gathered,
    /// What is still to be asked, the next one last.
    questions: Vec<Question>,
    /// What was asked and waits for its answer.
    asked: Option<Question>,
}

/// Something to ask about the exception with an index.
enum Question {
    /// `str(exception)`
    Text(usize),
    /// `exception.__notes__`
    Notes(usize),
    /// `repr(error)`, of what getting the notes raised.
    NotesError(usize, Value),
    /// `str(note)`
    Note(usize, Value),
    /// `repr(notes)`, when they are not a list of notes.
    OddNotes(usize, Value),
    /// What to add to the text: what was probably meant.
    Suggestion(usize),
}

impl Describe {
    /// Begin with `exception`.
    pub fn new(vm: &mut Vm, exception: Value, wanted: Wanted) -> Self {
        let chain = matches!(wanted, Wanted::Whole { chain: true });
        let gathered = Gathered::new(vm, exception, chain);
        let mut questions = Vec::with_capacity(gathered.exceptions.len() * 3);
        for index in (0..gathered.exceptions.len()).rev() {
            questions.extend([Question::Suggestion(index), Question::Notes(index), Question::Text(index)]);
        }
        Self { wanted, gathered, questions, asked: None }
    }

    fn ask(&self, vm: &mut Vm, question: &Question) -> NativeResult {
        match question {
            Question::Text(index) => types::str_flow(vm, &self.gathered.exceptions[*index]),
            Question::Notes(index) => {
                let name = vm.interner.intern("__notes__");
                vm.getattr(&self.gathered.exceptions[*index], &name)
            }
            Question::Note(_, note) => types::str_flow(vm, note),
            Question::NotesError(_, value) | Question::OddNotes(_, value) => types::repr_flow(vm, value),
            Question::Suggestion(index) => {
                let exception = &self.gathered.exceptions[*index];
                let traceback = exception_state(exception).and_then(|state| state.borrow().traceback.clone());
                Ok(suggestion(vm, exception, traceback))
            }
        }
    }

    fn accept(&mut self, vm: &Vm, question: Question, answer: PyResult<Value>) {
        let text = match &answer {
            Ok(value) => value.as_str().map(str::to_owned),
            Err(_) => None,
        };
        let reports = &mut self.gathered.reports;
        match question {
            Question::Text(index) => {
                reports[index].text = text.unwrap_or_else(|| "<exception str() failed>".to_owned());
            }
            Question::Notes(index) => match answer {
                Ok(Value::None) => {}
                Ok(notes) => self.ask_notes(index, notes),
                Err(raised) if vm.raised_is(&raised, &vm.types.attribute_error) => {}
                Err(raised) => self.questions.push(Question::NotesError(index, raised.into_value())),
            },
            Question::NotesError(index, _) => {
                let text = text.unwrap_or_else(|| "<__notes__ repr() failed>".to_owned());
                reports[index].notes.push(format!("Ignored error getting __notes__: {text}"));
            }
            Question::Note(index, _) => {
                reports[index].notes.push(text.unwrap_or_else(|| "<note str() failed>".to_owned()));
            }
            Question::OddNotes(index, _) => {
                reports[index].notes.push(text.unwrap_or_else(|| "<__notes__ repr() failed>".to_owned()));
            }
            // An exception is no suggestion.
            Question::Suggestion(index) => reports[index].text.push_str(&text.unwrap_or_default()),
        }
    }

    fn ask_notes(&mut self, index: usize, notes: Value) {
        let items = match notes.base() {
            Value::List(list) => list.snapshot(),
            Value::Tuple(tuple) => tuple.items().to_vec(),
            _ => return self.questions.push(Question::OddNotes(index, notes)),
        };
        self.questions.extend(items.into_iter().rev().map(|note| Question::Note(index, note)));
    }

    fn finish(&self) -> Value {
        let reports = &self.gathered.reports;
        Value::string(match self.wanted {
            Wanted::Whole { chain } => render(reports, 0, chain),
            Wanted::ExceptionOnly => {
                let mut out = String::new();
                if let Some(report) = reports.first() {
                    report.write_exception(&mut out);
                }
                out
            }
        })
    }
}

impl NativeFrame for Describe {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        let mut answer = match input {
            Resume::Start => None,
            Resume::Value(value) | Resume::Yielded(value) => Some(Ok(value)),
            Resume::Raised(raised) => Some(Err(raised)),
        };
        loop {
            if let (Some(question), Some(answer)) = (self.asked.take(), answer.take()) {
                self.accept(vm, question, answer);
            }
            let Some(question) = self.questions.pop() else { return Ok(Step::Return(self.finish())) };
            let flow = self.ask(vm, &question);
            self.asked = Some(question);
            match flow.map(Step::from_flow) {
                Ok(Ok(value)) => answer = Some(Ok(value)),
                Ok(Err(step)) => return Ok(step),
                Err(raised) => answer = Some(Err(raised)),
            }
        }
    }

    fn name(&self) -> &'static str {
        "format_exception"
    }
}

/// What gives the text.
pub fn describe(vm: &mut Vm, exception: Value, wanted: Wanted) -> Flow {
    Flow::Enter(Box::new(Describe::new(vm, exception, wanted)))
}
