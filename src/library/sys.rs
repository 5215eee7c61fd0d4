//! `_sys`: what of `sys` only the machine knows. The rest is Python.

use std::rc::Rc;

use super::{add_functions, args, new_module};
use crate::vm::builtins::{Reading, standard_stream};
use crate::vm::{
    Args, Flow, Module, NativeFrame, NativeMethod, NativeResult, PyResult, Resume, Step, Value, Vm,
    exception_state, memory, traceback,
};
use crate::world::{self, Stream};

/// The table of functions.
const FUNCTIONS: &[NativeMethod] = &[
    ("exception", |vm, args| ask(vm, args, "exception")),
    ("exc_info", |vm, args| ask(vm, args, "exc_info")),
    ("_getframe", get_frame),
    ("intern", intern),
    ("getrecursionlimit", |vm, _| Ok(Flow::Value(Value::Int(vm.limits.recursion as i64)))),
    ("_set_recursion_limit", set_recursion_limit),
    ("_get_hooks", |vm, _| {
        Ok(Flow::Value(Value::tuple(vec![vm.asyncgen_firstiter.clone(), vm.asyncgen_finalizer.clone()])))
    }),
    ("_set_hooks", set_hooks),
    ("_origin_depth", |vm, args| {
        let [depth] = args.exactly(vm, "set_coroutine_origin_tracking_depth", false)?;
        let before = vm.coroutine_origins;
        if let Value::Int(depth) = depth {
            vm.coroutine_origins = usize::try_from(*depth).unwrap_or(0);
        }
        Ok(Flow::Value(Value::Int(before as i64)))
    }),
    ("_read_line", |_, _| Ok(Flow::Enter(Box::new(Reading)))),
    ("_format_exception", |vm, args| {
        let [exception, chain] = args.exactly(vm, "_format_exception", false)?;
        Ok(match chain.is_true() {
            true => traceback::format_exception(vm, exception.clone()),
            false => traceback::format_unchained(vm, exception.clone()),
        })
    }),
    ("_format_exception_only", |vm, args| {
        let [exception] = args.exactly(vm, "_format_exception_only", false)?;
        Ok(traceback::format_exception_only(vm, exception.clone()))
    }),
    ("_entries", |vm, args| {
        Ok(Flow::Value(match args.exactly(vm, "_entries", false)? {
            [Value::Traceback(traceback)] => traceback::traceback_entries(traceback.clone()),
            _ => Value::list(Vec::new()),
        }))
    }),
    // The text of a line of what a frame runs, None past its end and for a frame of the library.
    ("_source_line", |vm, args| {
        Ok(Flow::Value(match args.exactly(vm, "_source_line", false)? {
            [Value::Code(code), Value::Int(line)] if !code.code.flags.hidden => {
                let line = u32::try_from(*line).ok().and_then(|line| code.code.source.line_text(line));
                line.map_or(Value::None, Value::str)
            }
            _ => Value::None,
        }))
    }),
    ("_shown_file", |vm, args| {
        let [path] = args.exactly(vm, "_shown_file", false)?;
        Ok(Flow::Value(path.as_str().map_or_else(|| path.clone(), |path| Value::str(world::shown(path)))))
    }),
    ("_print_unraisable", |vm, args| {
        let [exception, object] = args.exactly(vm, "_print_unraisable", false)?;
        Ok(Flow::Enter(traceback::write_unraisable(exception.clone(), object.clone())))
    }),
    ("_finalizing", |vm, _| Ok(Flow::Value(Value::bool(vm.finalizing())))),
    ("_print_ignored", |vm, args| {
        let [exception, object] = args.exactly(vm, "_print_ignored", false)?;
        Ok(Flow::Enter(traceback::print_unraisable(exception.clone(), object.clone())))
    }),
    // What objects take, and the most that they took since this was watched.
    ("_memory", |_, _| {
        let (live, peak) = memory::watched();
        Ok(Flow::Value(Value::tuple(vec![Value::Int(live as i64), Value::Int(peak as i64)])))
    }),
    ("_watch_memory", |vm, args| {
        let [on] = args.exactly(vm, "_watch_memory", false)?;
        memory::watch(on.is_true());
        Ok(Flow::Value(Value::None))
    }),
    ("_standard_modules", |_, _| Ok(Flow::from(traceback::STANDARD_MODULES))),
];

/// Make the module.
pub fn module(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = new_module("_sys", &[]);
    add_functions(&module, FUNCTIONS);
    // They are to be known as those of `sys`.
    for (name, function) in
        FUNCTIONS.iter().filter(|(name, _)| !name.starts_with("_") || *name == "_getframe")
    {
        let builtin = crate::vm::Builtin::new("sys", name, *function);
        module.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
    module.dict.set_str("modules", Value::Dict(vm.modules.clone()));
    for (name, stream) in [("stdout", Stream::Stdout), ("stderr", Stream::Stderr)] {
        let stream = standard_stream(vm, stream);
        module.dict.set_str(name, stream);
    }
    Ok(module)
}

/// Asks the frames below itself on the stack, the innermost of which is the caller's.
enum Asked {
    Exception,
    Info,
    Frame(usize),
}

impl NativeFrame for Asked {
    fn resume(&mut self, vm: &mut Vm, _input: Resume) -> PyResult<Step> {
        Ok(Step::Return(match self {
            Self::Frame(depth) => match vm.frame_object(*depth) {
                Some(frame) => Value::Frame(frame),
                None => return Err(vm.value_error("call stack is not deep enough")),
            },
            Self::Exception => vm.handled_below().unwrap_or(Value::None),
            Self::Info => match vm.handled_below() {
                None => Value::tuple(vec![Value::None; 3]),
                Some(exception) => {
                    let class = Value::Class(vm.class_of(&exception));
                    let traceback =
                        exception_state(&exception).and_then(|state| state.borrow().traceback.clone());
                    Value::tuple(vec![class, exception, traceback.map_or(Value::None, Value::Traceback)])
                }
            },
        }))
    }

    fn name(&self) -> &'static str {
        "sys"
    }
}

fn ask(vm: &mut Vm, args: &Args<'_>, name: &str) -> NativeResult {
    args.exactly::<0>(vm, &format!("sys.{name}"), false)?;
    Ok(Flow::Enter(Box::new(if name == "exception" { Asked::Exception } else { Asked::Info })))
}

fn get_frame(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "_getframe", false, 0, 1)?;
    let depth = match args.pos.first() {
        Some(depth) => args::integer(vm, depth)?.to_i64().unwrap_or(i64::MAX).max(0),
        None => 0,
    };
    Ok(Flow::Enter(Box::new(Asked::Frame(depth as usize))))
}

fn intern(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match args.exactly(vm, "sys.intern", false)? {
        [Value::Str(text)] => Ok(Flow::Value(Value::Str(vm.interner.intern(text.as_str())))),
        [other] if other.as_str().is_some() => {
            Err(vm.type_error(format!("can't intern {}", vm.class_name(other))))
        }
        [other] => {
            let name = vm.argument_name(other);
            Err(vm.type_error(format!("intern() argument must be str, not {name}")))
        }
    }
}

fn set_recursion_limit(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [limit] = args.exactly(vm, "sys.setrecursionlimit", false)?;
    vm.limits.recursion = args::integer(vm, limit)?.to_i64().unwrap_or(i64::MAX).max(1) as usize;
    Ok(Flow::Value(Value::None))
}

fn set_hooks(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [first, last] = args.exactly(vm, "sys.set_asyncgen_hooks", false)?;
    (vm.asyncgen_firstiter, vm.asyncgen_finalizer) = (first.clone(), last.clone());
    Ok(Flow::Value(Value::None))
}
