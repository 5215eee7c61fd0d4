//! Coroutines as asyncio sees them (`asyncio.coroutines`).

use std::rc::Rc;

use crate::vm::{Body, Generator, GeneratorKind, GeneratorState, Value};

/// Whether the machine can drive it itself.
pub fn is_builtin(value: &Value) -> bool {
    match value {
        Value::Generator(generator) => matches!(
            generator.kind,
            GeneratorKind::Coroutine | GeneratorKind::AsyncSend | GeneratorKind::AsyncThrow
        ),
        _ => false,
    }
}

/// `iscoroutine`: a coroutine of the machine, or an object with all methods of `collections.abc.Coroutine`.
pub fn is_coroutine(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => {
            let class = instance.class();
            ["__await__", "send", "throw", "close"]
                .iter()
                .all(|name| class.lookup(name).is_some_and(|found| !found.is_none()))
        }
        other => is_builtin(other),
    }
}

/// The name that schedule rows show: `?` for coroutines without one.
pub fn qualname(value: &Value) -> Rc<str> {
    match value {
        Value::Generator(generator) if generator.kind == GeneratorKind::Coroutine => {
            generator.qualname.borrow().as_str().into()
        }
        Value::Instance(instance) => {
            let own = instance.dict.get().and_then(|dict| dict.get_str("__qualname__"));
            match own.as_ref().and_then(Value::as_str) {
                Some(name) => name.into(),
                None => "?".into(),
            }
        }
        _ => "?".into(),
    }
}

/// The line of the program's innermost suspended `await`, library frames left out; 0 without one.
pub fn awaiting_line(coroutine: &Value) -> u32 {
    let mut line = 0;
    let mut next = coroutine.clone();
    while let Value::Generator(generator) = &next {
        let Some((own, inner)) = suspended_at(generator) else { break };
        if let Some(own) = own {
            line = own;
        }
        next = inner;
    }
    line
}

/// Where a suspended body stands (`None` for library code), and what it awaits.
fn suspended_at(generator: &Rc<Generator>) -> Option<(Option<u32>, Value)> {
    match &*generator.state.borrow() {
        GeneratorState::Suspended(Body::Python(frame)) => {
            let line = (!generator.hidden).then(|| frame.current_line());
            // What a suspended `await` drives is on top of its stack.
            let inner = frame.data.get(frame.code.code.slots.len()..).and_then(<[Value]>::last);
            Some((line, inner.cloned().unwrap_or_default()))
        }
        _ => None,
    }
}
