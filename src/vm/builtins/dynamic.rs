//! `compile`, `eval`, `exec` and `__import__`: Python text that becomes code while the program runs.

use std::rc::Rc;

use crate::code::{self, CompileOptions, Mode};
use crate::syntax::{self, Source, SyntaxError, SyntaxErrorKind};
use crate::vm::activation::Activation;
use crate::vm::native::{Args, Flow, NativeFrame, NativeResult, PyResult, Raised, Resume, Step};
use crate::vm::object::{Body, CodeObject, Dict, Frame};
use crate::vm::types::text::{Codec, decode};
use crate::vm::{Call, NativeMethod, Value, Vm};

/// The table of functions.
pub const TABLE: &[NativeMethod] =
    &[("__import__", import), ("compile", compile), ("eval", eval), ("exec", exec)];

/// The text of a source argument: `None` for anything that is neither `str` nor `bytes`.
fn text_of(vm: &Vm, value: &Value) -> PyResult<Option<String>> {
    match value.base() {
        Value::Str(text) => Ok(Some(text.as_str().to_owned())),
        Value::Bytes(bytes) => {
            let data = bytes.data();
            let data = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&data);
            Ok(Some(decode(vm, data, Codec::Utf8, "strict")?))
        }
        _ => Ok(None),
    }
}

/// Text to code, as `compile` does, and the call to be made first if there is something to warn of.
fn code_of(vm: &mut Vm, text: &str, file: &str, mode: Mode) -> PyResult<(Rc<CodeObject>, Option<Box<Call>>)> {
    let text = if mode == Mode::Eval { text.trim_start_matches([' ', '\t']) } else { text };
    code_of_source(vm, Rc::new(Source::new(file, text)), mode)
}

fn code_of_source(
    vm: &mut Vm,
    source: Rc<Source>,
    mode: Mode,
) -> PyResult<(Rc<CodeObject>, Option<Box<Call>>)> {
    let options = CompileOptions { dynamic: true, mode, ..CompileOptions::default() };
    match code::compile(&source, options) {
        Ok(code) => {
            let warn = vm.warn_of_text(&code);
            Ok((vm.load_code(&code), warn))
        }
        Err(error) => Err(syntax_error(vm, &source, &error, mode)),
    }
}

/// Whether these are words of CPython's tokenizer, which has not got the end of the line yet.
fn is_of_tokens(message: &str) -> bool {
    let starts = ["unterminated", "f-string: expecting '}'", "leading zeros in decimal", "invalid digit "];
    starts.iter().any(|start| message.starts_with(start))
        || (message.starts_with("invalid ") && message.ends_with(" literal"))
}

/// The exception that a text raises, with its place in `args` as CPython has it.
fn syntax_error(vm: &Vm, source: &Source, error: &SyntaxError, mode: Mode) -> Raised {
    let class = match error.kind {
        SyntaxErrorKind::Syntax | SyntaxErrorKind::Unsupported => &vm.types.syntax_error,
        SyntaxErrorKind::Indentation => &vm.types.indentation_error,
        SyntaxErrorKind::Tab => &vm.types.tab_error,
    };
    let message = Value::str(&error.message);
    if source.text.contains('\0') {
        return vm.exception(class, vec![message]);
    }
    let is_eval = mode == Mode::Eval;
    let parsed = match mode {
        Mode::Exec => syntax::parse(source).is_ok(),
        Mode::Eval => syntax::parse_expression(source).is_ok(),
        Mode::Single => syntax::parse_single(source).is_ok(),
    };
    let (start, end) = (source.place(error.span.start), source.place(error.span.end));
    let int = |number: u32| Value::Int(i64::from(number));
    // What the compiler refuses, and not the parser, is shown from the file, and there is none.
    let followed = start.line < source.line_count();
    let line = match source.line_text(start.line) {
        Some(_) if parsed => Value::None,
        // An expression is read as it is; anything else as lines, of which the tokenizer has not got the last.
        Some(line) if is_of_tokens(&error.message) || (!followed && mode != Mode::Exec) => Value::str(line),
        Some(line) => Value::string(format!("{line}\n")),
        None => Value::None,
    };
    let end_column = match error.kind {
        SyntaxErrorKind::Indentation if !error.message.starts_with("expected") => -1,
        SyntaxErrorKind::Tab => 0,
        _ if error.message.ends_with("was never closed") => 0,
        _ if error.message.ends_with("cannot be empty") => i64::from(end.column),
        _ if error.span.start == error.span.end && !parsed && !error.message.starts_with("unterminated") => {
            i64::from(end.column) + 1
        }
        _ => i64::from(end.column),
    };
    let multiple = error.message.starts_with("multiple");
    let at_end = mode != Mode::Exec && !multiple && error.span.start as usize >= source.text.trim_end().len();
    let place = if at_end {
        let blank = if is_eval { source.text.trim() } else { &*source.text };
        let line_number = if blank.is_empty() { 0 } else { start.line };
        vec![Value::str(&source.name), int(line_number), int(0), line, int(line_number), int(0)]
    } else {
        vec![
            Value::str(&source.name),
            int(start.line),
            int(start.column),
            line,
            int(end.line),
            Value::Int(end_column),
        ]
    };
    vm.exception(class, vec![message, Value::tuple(place)])
}

/// A flag of `compile` that only the library uses: the text was given with `-c`, and tracebacks show its lines.
const AS_GIVEN: i64 = 1 << 30;

fn compile(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
    let [source, file, mode, flags, ..] = args.parse(vm, "compile", false, names, 3, 6)?;
    let (source, file, mode) =
        (source.unwrap_or_default(), file.unwrap_or_default(), mode.unwrap_or_default());
    let given = matches!(flags, Some(Value::Int(AS_GIVEN)));
    if let Some(Value::Int(flags)) = flags
        && flags != 0
        && !given
    {
        let class = vm.types.not_implemented_error.clone();
        return Err(vm.error(&class, "compile() with flags is not simulated by Loopscope"));
    }
    let Some(file) = text_of(vm, &file)? else {
        let kind = vm.class_name(&file);
        return Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {kind}")));
    };
    let mode = match mode.as_str() {
        Some("exec") => Mode::Exec,
        Some("eval") => Mode::Eval,
        Some("single") => Mode::Single,
        Some(_) => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
        None => {
            let kind = vm.argument_name(&mode);
            return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {kind}")));
        }
    };
    let Some(text) = text_of(vm, &source)? else {
        return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let text = if mode == Mode::Eval { text.trim_start_matches([' ', '\t']) } else { &text };
    let source = if given { Source::given(&*file, text) } else { Source::new(&*file, text) };
    let (code, warn) = code_of_source(vm, Rc::new(source), mode)?;
    Ok(after(warn, Flow::Value(Value::Code(code))))
}

fn eval(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    run(vm, args, "eval", Mode::Eval)
}

fn exec(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    run(vm, args, "exec", Mode::Exec)
}

fn run(vm: &mut Vm, args: &Args<'_>, function: &'static str, mode: Mode) -> NativeResult {
    if args.pos.is_empty() {
        return Err(vm.type_error(format!("{function}() takes at least 1 positional argument (0 given)")));
    }
    if mode == Mode::Exec && args.pos.len() > 3 {
        let given = args.pos.len();
        return Err(vm.type_error(format!("exec() takes at most 3 positional arguments ({given} given)")));
    }
    let [source, globals, locals] = args.parse(vm, function, false, ["", "globals", "locals"], 1, 3)?;
    let globals = globals.filter(|value| !value.is_none());
    let locals = locals.filter(|value| !value.is_none());
    if mode == Mode::Eval && locals.as_ref().is_some_and(|locals| !vm.is_mapping(locals)) {
        return Err(vm.type_error("locals must be a mapping"));
    }
    let globals = match globals {
        None => None,
        Some(Value::Dict(dict)) => Some(dict),
        Some(other) => {
            return Err(if mode == Mode::Eval {
                vm.type_error(if vm.is_mapping(&other) {
                    "globals must be a real dict; try eval(expr, {}, mapping)"
                } else {
                    "globals must be a dict"
                })
            } else {
                let kind = vm.class_name(&other);
                vm.type_error(format!("exec() globals must be a dict, not {kind}"))
            });
        }
    };
    if let Some(other) = locals.as_ref().filter(|locals| !vm.is_mapping(locals)) {
        let kind = vm.class_name(other);
        return Err(vm.type_error(format!("locals must be a mapping or None, not {kind}")));
    }
    let source = source.unwrap_or_default();
    let (code, warn) = match &source {
        Value::Code(code) => (code.clone(), None),
        other => match text_of(vm, other)? {
            Some(text) => code_of(vm, &text, "<string>", mode)?,
            None => {
                return Err(
                    vm.type_error(format!("{function}() arg 1 must be a string, bytes or code object"))
                );
            }
        },
    };
    let free = code.code.free_count();
    if free > 0 {
        return Err(if mode == Mode::Eval {
            vm.type_error("code object passed to eval() may not contain free variables")
        } else {
            vm.type_error(format!("code object requires a closure of exactly length {free}"))
        });
    }
    let discards = mode == Mode::Exec && matches!(source, Value::Code(_));
    Ok(after(warn, Flow::Enter(Box::new(Run { function, code, globals, locals, discards }))))
}

/// What `then` stands for, once the warnings are out.
fn after(warn: Option<Box<Call>>, then: Flow) -> Flow {
    if warn.is_none() { then } else { Flow::Enter(Box::new(After { warn, then: Some(then) })) }
}

struct After {
    warn: Option<Box<Call>>,
    then: Option<Flow>,
}

impl NativeFrame for After {
    fn resume(&mut self, _vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match (self.warn.take(), input) {
            (Some(warn), _) => Ok(Step::Call(warn)),
            (None, Resume::Raised(raised)) => Err(raised),
            (None, input) => Ok(match (self.then.take().map(Step::from_flow), input) {
                (Some(Ok(value)), _) | (None, Resume::Value(value)) => Step::Return(value),
                (Some(Err(step)), _) => step,
                (None, _) => Step::Return(Value::None),
            }),
        }
    }

    fn name(&self) -> &'static str {
        "compile"
    }
}

/// Runs code in the caller's namespaces, or in those that it was given.
struct Run {
    function: &'static str,
    code: Rc<CodeObject>,
    globals: Option<Rc<Dict>>,
    locals: Option<Value>,
    /// Whether the value of the code is of no interest: `exec` of the code of an expression.
    discards: bool,
}

impl NativeFrame for Run {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        match input {
            Resume::Raised(raised) => return Err(raised),
            // An expression that `exec` has run: its value goes nowhere.
            Resume::Value(_) | Resume::Yielded(_) => return Ok(Step::Return(Value::None)),
            Resume::Start => {}
        }
        let (globals, namespace) = match (self.globals.take(), self.locals.take()) {
            (Some(globals), locals) => (globals.clone(), locals.unwrap_or(Value::Dict(globals))),
            (None, locals) => {
                let caller = vm.python_frames().filter(|frame| !frame.code.code.flags.hidden).last();
                match caller.map(|frame| (frame.globals.clone(), vm.locals_of(frame))) {
                    Some((globals, own)) => (globals, locals.unwrap_or(own)),
                    None => {
                        let globals = Dict::new().tracked();
                        (globals.clone(), locals.unwrap_or(Value::Dict(globals)))
                    }
                }
            }
        };
        match globals.get_str("__builtins__") {
            None => globals.set_str("__builtins__", Value::Dict(vm.builtins.clone())),
            Some(Value::Module(_)) => {}
            Some(Value::Dict(builtins)) if Rc::ptr_eq(&builtins, &vm.builtins) => {}
            Some(_) => vm.own_builtins = true,
        }
        let data = vec![Value::Empty; self.code.code.slots.len()];
        let namespace = vm.namespace_in(namespace);
        let frame = Frame::new(self.code.clone(), globals, Some(namespace), data, vm.executed);
        let activation = Box::new(Activation::new(Body::Python(frame)));
        Ok(if self.discards { Step::Activate(activation) } else { Step::Tail(activation) })
    }

    fn name(&self) -> &'static str {
        self.function
    }
}

/// `__import__(name, globals=None, locals=None, fromlist=(), level=0)`
fn import(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let [name, _, _, list, level] = args.parse(vm, "__import__", false, names, 1, 5)?;
    let name = name.unwrap_or_default();
    let Some(name) = name.as_str() else {
        return Err(vm.type_error("module name must be a string"));
    };
    if matches!(level, Some(Value::Int(level)) if level != 0) {
        let class = vm.types.import_error.clone();
        return Err(vm.error(&class, "attempted relative import with no known parent package"));
    }
    if name.is_empty() {
        return Err(vm.value_error("Empty module name"));
    }
    let whole = match list {
        Some(Value::List(items)) => !items.snapshot().is_empty(),
        Some(Value::Tuple(items)) => !items.items().is_empty(),
        _ => false,
    };
    vm.import(name, whole)
}
