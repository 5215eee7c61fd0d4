//! `print` and `input`, and the standard streams that they use.

use std::rc::Rc;

use crate::vm::object::{Class, ClassFlags, Instance, Layout, NativePayload, Payload};
use crate::vm::types::{self, add_attributes, add_methods};
use crate::vm::value::Value;
use crate::vm::{
    Args, Call, Fast, Flow, Halt, NativeFrame, NativeMethod, NativeResult, PyResult, Resume, Step, Vm,
};
use crate::world::Stream;

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[("print", print), ("input", input), ("open", open)];

/// State of `sys.stdout` and `sys.stderr` as they are at the start.
pub struct StandardStream(pub Stream);

impl NativePayload for StandardStream {}

/// The class of the standard streams, and the streams.
#[derive(Default)]
struct Streams {
    made: Option<(Value, Value)>,
}

/// The object that `sys.stdout` or `sys.stderr` is bound to at the start.
pub fn standard_stream(vm: &mut Vm, stream: Stream) -> Value {
    if vm.extension::<Streams>().made.is_none() {
        let class = stream_class(vm);
        let made = |stream| {
            let state = Payload::Native(Box::new(StandardStream(stream)));
            Value::Instance(Instance::new(class.clone(), state).tracked())
        };
        let pair = (made(Stream::Stdout), made(Stream::Stderr));
        vm.extension::<Streams>().made = Some(pair);
    }
    match (&vm.extension::<Streams>().made, stream) {
        (Some((stdout, _)), Stream::Stdout) => stdout.clone(),
        (Some((_, stderr)), Stream::Stderr) => stderr.clone(),
        // Standard input is an object of the library.
        (None, _) | (_, Stream::Stdin) => Value::None,
    }
}

fn stream_class(vm: &Vm) -> Rc<Class> {
    let object = vm.types.object.clone();
    let class = Rc::new(types::registry::native_class("_io", "TextIOWrapper", vec![object], Layout::Native));
    add_methods(
        &class,
        &[
            ("write", stream_write),
            ("writelines", stream_write_lines),
            ("flush", stream_nothing),
            ("close", stream_nothing),
            ("reconfigure", stream_nothing),
            ("isatty", |_, _| Ok(Flow::Value(Value::bool(false)))),
            ("writable", |_, _| Ok(Flow::Value(Value::bool(true)))),
            ("readable", |_, _| Ok(Flow::Value(Value::bool(false)))),
            ("fileno", |vm, args| {
                Ok(Flow::Value(Value::Int(if stream_of(vm, args)? == Stream::Stdout { 1 } else { 2 })))
            }),
            ("__repr__", stream_repr),
            // What programs seldom ask for is with the files of the library.
            ("__getattr__", |vm, args| Ok(Flow::call(vm.helper("stream_attribute"), args.pos.to_vec()))),
        ],
    );
    add_attributes(
        &class,
        &[
            ("name", |_, this| Ok(Flow::from(stream_name(this))), None),
            ("encoding", |_, _| Ok(Flow::from("utf-8")), None),
            ("errors", |_, _| Ok(Flow::from("strict")), None),
            ("mode", |_, _| Ok(Flow::from("w")), None),
            ("closed", |_, _| Ok(Flow::Value(Value::bool(false))), None),
        ],
    );
    class.flags.set(ClassFlags { getattr: true, ..class.flags.get() });
    class
}

fn stream_value(value: &Value) -> Option<Stream> {
    match value {
        Value::Instance(instance) => instance.native::<StandardStream>().map(|stream| stream.0),
        _ => None,
    }
}

fn stream_name(this: &Value) -> &'static str {
    match stream_value(this) {
        Some(Stream::Stderr) => "<stderr>",
        _ => "<stdout>",
    }
}

fn stream_of(vm: &Vm, args: &Args<'_>) -> PyResult<Stream> {
    match args.pos.first().and_then(stream_value) {
        Some(stream) => Ok(stream),
        None => Err(vm.type_error("a standard stream is required")),
    }
}

fn stream_write(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let stream = stream_of(vm, args)?;
    let [_, text] = args.exactly(vm, "TextIOWrapper.write", true)?;
    let Value::Str(text) = text.base() else {
        let name = vm.argument_name(text);
        return Err(vm.type_error(format!("write() argument must be str, not {name}")));
    };
    vm.write(stream, text.as_str());
    Ok(Flow::Value(Value::Int(text.len_chars() as i64)))
}

fn stream_write_lines(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let stream = stream_of(vm, args)?;
    let [this, lines] = args.exactly(vm, "TextIOWrapper.writelines", true)?;
    match types::collect(vm, lines)? {
        Some(lines) if lines.iter().all(|line| line.as_str().is_some()) => {
            let text: String = lines.iter().filter_map(Value::as_str).collect();
            vm.write(stream, &text);
            Ok(Flow::Value(Value::None))
        }
        _ => Ok(Flow::call(vm.helper("write_lines"), vec![this.clone(), lines.clone()])),
    }
}

fn stream_nothing(_vm: &mut Vm, _args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::None))
}

fn stream_repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    stream_of(vm, args)?;
    let name = args.pos.first().map_or("", stream_name);
    Ok(Flow::from(format!("<_io.TextIOWrapper name='{name}' mode='w' encoding='utf-8'>")))
}

/// What `sys.stdout` is bound to now; `None` while it is what it was at the start.
fn replaced_stdout(vm: &Vm) -> Option<Value> {
    let Some(Value::Module(sys)) = vm.modules.get_str("sys") else { return None };
    sys.dict.get_str("stdout").filter(|stream| stream_value(stream) != Some(Stream::Stdout))
}

/// Whether `sys.stdin` is bound to something else than at the start.
fn replaced_input(vm: &Vm) -> bool {
    let Some(Value::Module(sys)) = vm.modules.get_str("sys") else { return false };
    match (sys.dict.get_str("stdin"), sys.dict.get_str("_own_stdin")) {
        (Some(now), Some(own)) => !now.is(&own),
        _ => false,
    }
}

/// `sep` or `end`: a text, or None for the default.
fn text_option(vm: &Vm, name: &str, value: Option<&Value>, default: &str) -> PyResult<Value> {
    match value {
        None | Some(Value::None) => Ok(Value::str(default)),
        Some(text) if text.as_str().is_some() => Ok(text.clone()),
        Some(other) => {
            Err(vm.type_error(format!("{name} must be None or a string, not {}", vm.class_name(other))))
        }
    }
}

fn print(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    for (name, _) in args.keywords() {
        if !["sep", "end", "file", "flush"].contains(&name) {
            return Err(vm.type_error(format!("print() got an unexpected keyword argument '{name}'")));
        }
    }
    let separator = text_option(vm, "sep", args.keyword("sep"), " ")?;
    let end = text_option(vm, "end", args.keyword("end"), "\n")?;
    let file = args.keyword("file").filter(|file| !file.is_none()).cloned().or_else(|| replaced_stdout(vm));
    let stream = match &file {
        None => Some(Stream::Stdout),
        // A program may bind `sys.stdout` to None, which silences print.
        Some(Value::None) => return Ok(Flow::Value(Value::None)),
        Some(file) => stream_value(file),
    };
    if let Some(stream) = stream
        && let Some(mut text) = joined(vm, args.pos, separator.as_str().unwrap_or(""))?
    {
        text.push_str(end.as_str().unwrap_or(""));
        vm.write(stream, &text);
        return Ok(Flow::Value(Value::None));
    }
    let flush = args.keyword("flush").cloned().unwrap_or(Value::bool(false));
    let values = Value::tuple(args.pos.to_vec());
    let file = file.unwrap_or(Value::None);
    Ok(Flow::call(vm.helper("print_slow"), vec![values, separator, end, file, flush]))
}

/// The texts of all values, when none of them needs Python code.
fn joined(vm: &mut Vm, values: &[Value], separator: &str) -> PyResult<Option<String>> {
    let mut text = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            text.push_str(separator);
        }
        match value {
            Value::Str(part) => text.push_str(part.as_str()),
            other => match types::str_of(vm, other)? {
                Fast::Ready(part) => text.push_str(&part),
                Fast::Python => return Ok(None),
            },
        }
    }
    Ok(Some(text))
}

/// Files are Python of the library, which is not there before it is wanted.
fn open(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (mut all, mut names) = (args.pos.to_vec(), Vec::new());
    for (name, value) in args.keywords() {
        names.push(Value::str(name));
        all.push(value.clone());
    }
    Ok(Flow::Call(Box::new(Call { callable: vm.helper("open_file"), args: all, names })))
}

fn input(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "input", false, 0, 1)?;
    let prompt = match args.pos.first() {
        None => Flow::from(""),
        Some(prompt) => types::str_flow(vm, prompt)?,
    };
    types::and_then(vm, prompt, Value::None, |vm, _, prompt| {
        if replaced_input(vm) || replaced_stdout(vm).is_some() {
            let callable = vm.helper("read_input");
            return Ok(Flow::call(callable, vec![prompt]));
        }
        vm.write(Stream::Stdout, prompt.as_str().unwrap_or(""));
        Ok(Flow::Enter(Box::new(Reading)))
    })
}

/// Lines that were given to the program and not read yet; see [`Vm::give_input`].
#[derive(Default)]
struct Lines {
    waiting: std::collections::VecDeque<String>,
    ended: bool,
}

impl Vm {
    /// Give the program a line of input, or (`None`) the end of input; then run it again.
    pub fn give_input(&mut self, line: Option<String>) {
        let lines = self.extension::<Lines>();
        match line {
            Some(line) => lines.waiting.push_back(line),
            None => lines.ended = true,
        }
    }
}

/// Waits until there is a line of input; raises `EOFError` at its end.
pub struct Reading;

impl NativeFrame for Reading {
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> PyResult<Step> {
        if let Resume::Raised(raised) = input {
            return Err(raised);
        }
        let lines = vm.extension::<Lines>();
        if let Some(line) = lines.waiting.pop_front() {
            return Ok(Step::Return(Value::string(line)));
        }
        if lines.ended {
            let class = vm.types.eof_error.clone();
            return Err(vm.error(&class, "EOF when reading a line"));
        }
        Ok(Step::Halt(Halt::Input))
    }

    fn name(&self) -> &'static str {
        "input"
    }

    fn interruptible(&self) -> bool {
        true
    }
}
