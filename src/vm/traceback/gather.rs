//! Which exceptions a text shows: the chain of causes and contexts, and the members of groups.

use super::entries::entries;
use super::report::Report;
use super::syntax_error::SyntaxDetails;
use crate::order::SortedMap;
use crate::vm::{Class, Value, Vm, exception_state, identity_of};

/// The exceptions of a text and their reports, index by index, the first being the one that was asked for. The
/// reports lack what only Python code can tell.
#[derive(Default)]
pub struct Gathered {
    /// The exceptions.
    pub exceptions: Vec<Value>,
    /// Their reports.
    pub reports: Vec<Report>,
    seen: SortedMap<u32, ()>,
    pending: Vec<usize>,
}

impl Gathered {
    /// `root`, with `chain` all that led to it, and always the members of groups.
    ///
    /// A cause or context that is shown already is left out, so that a circle ends. Where a circle is cut follows
    /// from CPython's order: what it found last it looks into first.
    pub fn new(vm: &mut Vm, root: Value, chain: bool) -> Self {
        let mut gathered = Self::default();
        gathered.add(vm, root);
        while let Some(index) = gathered.pending.pop() {
            gathered.look_into(vm, index, chain);
        }
        gathered
    }

    fn look_into(&mut self, vm: &mut Vm, index: usize, chain: bool) {
        let exception = self.exceptions[index].clone();
        let Some(state) = exception_state(&exception) else { return };
        let (cause, context) = {
            let state = state.borrow();
            (state.cause.clone(), state.context.clone())
        };
        if chain && self.is_new(&cause) {
            self.reports[index].cause = Some(self.add(vm, cause));
        }
        let report = &self.reports[index];
        if chain && report.cause.is_none() && !report.suppress_context && self.is_new(&context) {
            self.reports[index].context = Some(self.add(vm, context));
        }
        if vm.class_of(&exception).is_subclass(&vm.types.base_exception_group) {
            let members = match vm.plain_attribute(&exception, "exceptions") {
                Some(Value::Tuple(members)) => members.items().to_vec(),
                _ => Vec::new(),
            };
            let members = members.into_iter().map(|member| self.add(vm, member)).collect();
            self.reports[index].members = Some(members);
        }
    }

    fn is_new(&self, exception: &Value) -> bool {
        exception_state(exception).is_some() && self.seen.get(&identity_of(exception)).is_none()
    }

    /// Note `exception`; gives its index.
    fn add(&mut self, vm: &mut Vm, exception: Value) -> usize {
        let index = self.exceptions.len();
        let mut report = Report { class_name: qualified_name(&vm.class_of(&exception)), ..Report::default() };
        if let Some(state) = exception_state(&exception) {
            let state = state.borrow();
            report.has_traceback = state.traceback.is_some();
            report.entries = entries(state.traceback.clone());
            report.suppress_context = state.suppress_context;
        }
        if vm.class_of(&exception).is_subclass(&vm.types.syntax_error) {
            report.syntax = Some(syntax_details(vm, &exception));
        }
        self.seen.insert(identity_of(&exception), ());
        self.exceptions.push(exception);
        self.reports.push(report);
        self.pending.push(index);
        index
    }
}

/// A class's name as messages show it: with the module unless that is `builtins` or `__main__`.
pub fn qualified_name(class: &Class) -> String {
    let (module, name) = (class.module.borrow(), class.qualname.borrow());
    match module.as_str() {
        "builtins" | "__main__" => name.as_str().to_owned(),
        module => format!("{module}.{name}"),
    }
}

fn syntax_details(vm: &mut Vm, exception: &Value) -> SyntaxDetails {
    let mut text = |name| vm.plain_attribute(exception, name)?.as_str().map(str::to_owned);
    let (filename, line_text, message) = (text("filename"), text("text"), text("msg"));
    let mut number = |name| match vm.plain_attribute(exception, name)?.base() {
        Value::Int(number) => Some(*number),
        _ => None,
    };
    SyntaxDetails {
        filename,
        line: number("lineno"),
        offset: number("offset"),
        text: line_text,
        end_line: number("end_lineno"),
        end_offset: number("end_offset"),
        message,
    }
}
