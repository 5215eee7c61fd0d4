//! The built-in types: their classes, methods and meaning, one file for each family.

mod binary;
pub mod bytes;
mod compare;
pub mod complex;
mod container_binary;
mod container_compare;
mod contains;
mod dict;
mod dict_view;
mod dunders;
pub mod float;
mod hashing;
pub mod int;
mod iter;
mod iter_frames;
mod iterators;
mod list;
mod lookup;
mod number;
mod operator_methods;
mod protocol;
mod range;
mod receiver;
pub mod registry;
mod set;
mod slice;
mod sorting;
mod special;
mod subscript;
pub mod text;
mod tuple;
mod unary;

pub use binary::{binary, number_binary, operand_error, repeat_count};
pub use compare::{compare, order_error};
pub use container_binary::{container_binary, copy_dict, inplace, merge_dict, replace_data};
pub use container_compare::container_compare;
pub use contains::{contains, len, truth};
pub use dict::proxy as mapping_proxy;
pub use hashing::{hashed_by_identity, key_hash, unhashable};
pub use iter::{Next, collect, iter, iter_value, next, next_slow, set_members};
pub use iterators::{is_iterator, iter_call, make_filter};
pub use list::{is_append, require_iterable};
pub use lookup::{
    dict_from_pairs, dict_get, dict_remove, dict_set, set_add, set_add_hashed, set_contains, set_discard,
};
pub use number::{Int, Number, NumberError};
pub use operator_methods::{divmod, power};
pub use protocol::{has_special, is_callable, is_iterable, native_base, special};
pub use receiver::{Index, allocate, constructed, index, not_an_integer};
pub use registry::Types;
pub use set::add_all;
pub use sorting::sorted_order;
pub use special::{Special, and_then};
pub use subscript::{delete_subscript, missing, store_subscript, subscript};
pub use text::{
    ascii_flow, ascii_of, builtin_repr, builtin_str, escape_non_ascii, format, format_flow, pointer,
    quote_bytes, quote_str, repr, repr_flow, str_flow, str_of,
};
pub use unary::{absolute, unary};

use std::rc::Rc;

use super::native::Method;
use super::object::{
    Builtin, BuiltinKind, Class, Descriptor, DictView, GeneratorKind, Getter, IterState, Setter,
};
use super::value::Value;

/// Register the methods of all built-in types.
pub(super) fn install_all(vm: &mut super::Vm) {
    install_containers(vm);
    operator_methods::install(vm);
    int::install(vm);
    float::install(vm);
    complex::install(vm);
    text::install(vm);
    bytes::install(vm);
}

/// Give the built-in containers and iterators their constructors and methods.
pub fn install_containers(vm: &mut super::Vm) {
    list::install(vm);
    tuple::install(vm);
    dict::install(vm);
    dict_view::install(vm);
    set::install(vm);
    range::install(vm);
    slice::install(vm);
    iterators::install(vm);
    dunders::install(vm);
    install_generics(&vm.types);
}

/// Classes that take type arguments.
fn install_generics(types: &Types) {
    for class in [
        &types.list,
        &types.tuple,
        &types.dict,
        &types.set,
        &types.frozenset,
        &types.enumerate,
        &types.generator,
        &types.coroutine,
        &types.async_generator,
        &types.base_exception_group,
    ] {
        add_generic(class);
    }
}

/// Put native methods on a class.
pub fn add_methods(class: &Rc<Class>, methods: &[Method]) {
    add_builtins(class, BuiltinKind::Method, methods);
}

/// Put native class methods on a class.
pub fn add_class_methods(class: &Rc<Class>, methods: &[Method]) {
    add_builtins(class, BuiltinKind::ClassMethod, methods);
}

/// Let a native class take type arguments: `Class[int]` is an alias of it.
pub fn add_generic(class: &Rc<Class>) {
    add_class_methods(
        class,
        &[("__class_getitem__", |vm, args| {
            Ok(super::Flow::call(vm.helper("generic_alias"), args.pos.to_vec()))
        })],
    );
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

/// The setter of what CPython keeps as a member of a structure: it refuses in other words than an attribute without a
/// setter does.
pub fn readonly(vm: &mut super::Vm, _value: &Value, _new: Value) -> super::PyResult<()> {
    Err(vm.error(&vm.types.attribute_error, "readonly attribute"))
}

/// Put attributes computed in Rust on a class.
pub fn add_attributes(class: &Rc<Class>, attributes: &[(&'static str, Getter, Option<Setter>)]) {
    let owner = class.name_text();
    for (name, get, set) in attributes {
        let descriptor = Descriptor::GetSet { name, owner: owner.clone(), get: *get, set: *set };
        class.dict.set_str(name, Value::Descriptor(Rc::new(descriptor)));
    }
}

/// The class of any value.
pub fn class_of(types: &Types, value: &Value) -> Rc<Class> {
    match value {
        Value::Instance(instance) => instance.class(),
        other => class_ref(types, other).clone(),
    }
}

/// The class of a value, to look at; of an instance, which holds its own, that of all.
pub fn class_ref<'a>(types: &'a Types, value: &'a Value) -> &'a Rc<Class> {
    match value {
        Value::Empty | Value::None => &types.none,
        Value::NotImplemented => &types.not_implemented,
        Value::Ellipsis => &types.ellipsis,
        Value::Bool(_) => &types.bool,
        Value::Int(_) | Value::BigInt(_) => &types.int,
        Value::Float(_) => &types.float,
        Value::Complex(_) => &types.complex,
        Value::Str(_) => &types.str,
        Value::Bytes(bytes) if bytes.mutable => &types.bytearray,
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
        Value::Function(function) if function.is_native() => &types.builtin_function,
        Value::Function(_) => &types.function,
        Value::Builtin(builtin) => match builtin.kind {
            BuiltinKind::Method if builtin.is_slot() => &types.wrapper_descriptor,
            BuiltinKind::Method => &types.method_descriptor,
            _ => &types.builtin_function,
        },
        Value::Method(method) => match &method.function {
            Value::Builtin(builtin) if builtin.is_slot() => &types.method_wrapper,
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
        Value::Class(class) => class.metaclass.as_ref().unwrap_or(&types.type_),
        Value::Instance(_) => &types.object,
        Value::Module(_) => &types.module,
        Value::Generator(generator) => match generator.kind {
            GeneratorKind::Generator => &types.generator,
            GeneratorKind::Coroutine => &types.coroutine,
            GeneratorKind::AsyncGenerator => &types.async_generator,
            GeneratorKind::CoroutineWrapper => &types.coroutine_wrapper,
            GeneratorKind::FutureIter => &types.future_iter,
            GeneratorKind::AsyncSend => &types.async_generator_asend,
            GeneratorKind::AsyncThrow | GeneratorKind::AsyncClose => &types.async_generator_athrow,
        },
        Value::Frame(_) => &types.frame,
        Value::Traceback(_) => &types.traceback,
        Value::Iter(iter) => match iter.ended.get() {
            Some(class) => class,
            None => iter_class(types, &iter.state.borrow()),
        },
    }
}

/// The class of an iterator in this state.
fn iter_class<'a>(types: &'a Types, state: &IterState) -> &'a Rc<Class> {
    match state {
        IterState::Done | IterState::Sequence(..) => &types.iterator,
        IterState::List(..) => &types.list_iterator,
        IterState::ListReversed(..) => &types.list_reverseiterator,
        IterState::Tuple(..) => &types.tuple_iterator,
        IterState::Str(text, _) if text.is_ascii() => &types.str_ascii_iterator,
        IterState::Str(..) => &types.str_iterator,
        IterState::Bytes(bytes, _) if bytes.mutable => &types.bytearray_iterator,
        IterState::Bytes(..) => &types.bytes_iterator,
        IterState::Items(_, class) => match *class {
            "reversed" => &types.reversed,
            _ => &types.iterator,
        },
        IterState::Range(..) => &types.range_iterator,
        IterState::BigRange(..) => &types.longrange_iterator,
        IterState::Dict(_, DictView::Keys, ..) => &types.dict_keyiterator,
        IterState::Dict(_, DictView::Values, ..) => &types.dict_valueiterator,
        IterState::Dict(_, DictView::Items, ..) => &types.dict_itemiterator,
        IterState::DictReversed(_, DictView::Keys, ..) => &types.dict_reversekeyiterator,
        IterState::DictReversed(_, DictView::Values, ..) => &types.dict_reversevalueiterator,
        IterState::DictReversed(_, DictView::Items, ..) => &types.dict_reverseitemiterator,
        IterState::Set(..) | IterState::SetInOrder(..) => &types.set_iterator,
        IterState::View(_, DictView::Keys) => &types.dict_keys,
        IterState::View(_, DictView::Values) => &types.dict_values,
        IterState::View(_, DictView::Items) => &types.dict_items,
        IterState::SequenceReversed(..) => &types.reversed,
        IterState::Enumerate(..) => &types.enumerate,
        IterState::Zip(..) => &types.zip,
        IterState::Map(..) => &types.map,
        IterState::Filter(..) => &types.filter,
        IterState::Call(..) => &types.callable_iterator,
    }
}
