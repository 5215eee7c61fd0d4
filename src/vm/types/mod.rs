//! The built-in types: their classes, methods and meaning, one file for each family.

pub mod registry;

pub use registry::Types;

use std::rc::Rc;

use super::native::Method;
use super::object::{Builtin, BuiltinKind, Class, Descriptor, Getter, Setter};
use super::value::Value;

/// Put native methods on a class.
pub fn add_methods(class: &Rc<Class>, methods: &[Method]) {
    add_builtins(class, BuiltinKind::Method, methods);
}

/// Put native class methods on a class.
pub fn add_class_methods(class: &Rc<Class>, methods: &[Method]) {
    add_builtins(class, BuiltinKind::ClassMethod, methods);
}

/// Put native static methods (`__new__`, `str.maketrans`) on a class.
pub fn add_static_methods(class: &Rc<Class>, methods: &[Method]) {
    add_builtins(class, BuiltinKind::Function, methods);
}

fn add_builtins(class: &Rc<Class>, kind: BuiltinKind, methods: &[Method]) {
    let owner = class.name_text();
    for (name, function) in methods {
        let qualname = format!("{}.{name}", owner.as_str());
        let builtin = Builtin::with_kind("builtins", name, &qualname, kind, *function);
        class.dict.set_str(name, Value::Builtin(Rc::new(builtin)));
    }
}

/// Put attributes computed in Rust on a class.
pub fn add_attributes(class: &Rc<Class>, attributes: &[(&'static str, Getter, Option<Setter>)]) {
    for (name, get, set) in attributes {
        let descriptor = Descriptor::GetSet { name, get: *get, set: *set };
        class.dict.set_str(name, Value::Descriptor(Rc::new(descriptor)));
    }
}

/// The class of any value.
pub fn class_of(types: &Types, value: &Value) -> Rc<Class> {
    use super::object::{DictView, GeneratorKind, IterState};
    let class = match value {
        Value::Empty | Value::None => &types.none,
        Value::NotImplemented => &types.not_implemented,
        Value::Ellipsis => &types.ellipsis,
        Value::Bool(_) => &types.bool,
        Value::Int(_) | Value::BigInt(_) => &types.int,
        Value::Float(_) => &types.float,
        Value::Complex(_) => &types.complex,
        Value::Str(_) => &types.str,
        Value::Bytes(_) => &types.bytes,
        Value::Tuple(_) => &types.tuple,
        Value::List(_) => &types.list,
        Value::Dict(_) => &types.dict,
        Value::Set(set) if set.frozen => &types.frozenset,
        Value::Set(_) => &types.set,
        Value::Range(_) => &types.range,
        Value::Slice(_) => &types.slice,
        Value::Cell(_) => &types.cell,
        Value::Code(_) => &types.code,
        Value::Function(_) => &types.function,
        Value::Builtin(builtin) => match builtin.kind {
            BuiltinKind::Method => &types.method_descriptor,
            _ => &types.builtin_function,
        },
        Value::Method(method) => match &method.function {
            Value::Builtin(_) => &types.builtin_function,
            _ => &types.method,
        },
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { .. } => &types.property,
            Descriptor::ClassMethod(_) => &types.classmethod,
            Descriptor::StaticMethod(_) => &types.staticmethod,
            Descriptor::GetSet { .. } => &types.getset_descriptor,
            Descriptor::Slot { .. } => &types.member_descriptor,
            Descriptor::Super { .. } => &types.super_,
        },
        Value::Class(class) => return class.metaclass.clone().unwrap_or_else(|| types.type_.clone()),
        Value::Instance(instance) => return instance.class(),
        Value::Module(_) => &types.module,
        Value::Generator(generator) => match generator.kind {
            GeneratorKind::Generator => &types.generator,
            GeneratorKind::Coroutine => &types.coroutine,
            GeneratorKind::AsyncGenerator => &types.async_generator,
            GeneratorKind::CoroutineWrapper => &types.coroutine_wrapper,
            GeneratorKind::FutureIter => &types.future_iter,
            GeneratorKind::AsyncSend => &types.async_generator_asend,
            GeneratorKind::AsyncThrow => &types.async_generator_athrow,
        },
        Value::Frame(_) => &types.frame,
        Value::Traceback(_) => &types.traceback,
        Value::Iter(iter) => match &*iter.state.borrow() {
            IterState::Done | IterState::Sequence(..) => &types.iterator,
            IterState::List(..) => &types.list_iterator,
            IterState::ListReversed(..) => &types.list_reverseiterator,
            IterState::Tuple(..) => &types.tuple_iterator,
            IterState::Str(..) => &types.str_iterator,
            IterState::Items(_, class) => match *class {
                "bytes_iterator" => &types.bytes_iterator,
                "set_iterator" => &types.set_iterator,
                _ => &types.iterator,
            },
            IterState::Range(..) => &types.range_iterator,
            IterState::BigRange(..) => &types.longrange_iterator,
            IterState::Dict(_, DictView::Keys, ..) => &types.dict_keyiterator,
            IterState::Dict(_, DictView::Values, ..) => &types.dict_valueiterator,
            IterState::Dict(_, DictView::Items, ..) => &types.dict_itemiterator,
            IterState::DictReversed(..) => &types.dict_reversekeyiterator,
            IterState::Set(..) => &types.set_iterator,
            IterState::View(_, DictView::Keys) => &types.dict_keys,
            IterState::View(_, DictView::Values) => &types.dict_values,
            IterState::View(_, DictView::Items) => &types.dict_items,
            IterState::Enumerate(..) => &types.enumerate,
            IterState::Zip(..) => &types.zip,
        },
    };
    class.clone()
}

/// TEMPORARY until the families land.
pub fn repr(_: &mut super::Vm, _: &Value) -> super::PyResult<super::Fast<String>> {
    Ok(super::Fast::Python)
}
