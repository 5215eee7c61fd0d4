//! Python values: small ones inline, the rest behind reference counts.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::object::{
    Big, Builtin, Bytes, Cell, Class, CodeObject, Descriptor, Dict, FrameObject, Function, Generator,
    Instance, Iter, List, Method, Module, Range, Set, Slice, Str, Traceback, Tuple,
};

/// A Python object, or the empty marker. Sixteen bytes; cloning costs at most one increment.
///
/// Every variant holds nothing or one word that is a number or a pointer to the compiler, also `bool` and `float`: then
/// a value travels in two registers where pointers have 64 bits, instead of through memory in pieces.
///
/// Exact instances of the built-in types have variants of their own. An instance of any other class, also of a
/// subclass of a built-in type, is an [`Instance`], whose payload holds what it inherits.
///
/// What needs no counting comes first, then what dies unseen: one comparison tells either.
#[derive(Clone, Default)]
pub enum Value {
    /// No value: an unbound variable, an absent receiver. Never visible to a program.
    #[default]
    Empty,
    /// `None`
    None,
    /// `NotImplemented`
    NotImplemented,
    /// `...`
    Ellipsis,
    /// `bool`
    Bool(Truth),
    /// `int` that fits 64 bits; any int that fits is in this form.
    Int(i64),
    /// `float`
    Float(Double),
    /// Larger `int`.
    BigInt(Rc<Big>),
    /// `complex`: real and imaginary part.
    Complex(Rc<(f64, f64)>),
    /// `str`
    Str(Rc<Str>),
    /// `bytes` or `bytearray`
    Bytes(Rc<Bytes>),
    /// `range`
    Range(Rc<Range>),
    /// `slice`
    Slice(Rc<Slice>),
    /// `code`
    Code(Rc<CodeObject>),
    /// `tuple`
    Tuple(Rc<Tuple>),
    /// `list`
    List(Rc<List>),
    /// `dict`
    Dict(Rc<Dict>),
    /// `set` or `frozenset`
    Set(Rc<Set>),
    /// Any iterator of a built-in type.
    Iter(Rc<Iter>),
    /// The holder of a closed-over variable.
    Cell(Rc<Cell>),
    /// A function written in Python.
    Function(Rc<Function>),
    /// A function written in Rust.
    Builtin(Rc<Builtin>),
    /// A function with its receiver.
    Method(Rc<Method>),
    /// `property`, `classmethod`, `staticmethod`, `super`, and attributes computed in Rust.
    Descriptor(Rc<Descriptor>),
    /// A class.
    Class(Rc<Class>),
    /// An instance of a class without a variant of its own.
    Instance(Rc<Instance>),
    /// A module.
    Module(Rc<Module>),
    /// A generator, coroutine or asynchronous generator.
    Generator(Rc<Generator>),
    /// `frame`
    Frame(Rc<FrameObject>),
    /// `traceback`
    Traceback(Rc<Traceback>),
}

/// `bool` in a word: see [`Value`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Truth(u64);

impl Truth {
    /// Wrap.
    #[inline(always)]
    pub const fn new(flag: bool) -> Self {
        Self(flag as u64)
    }

    /// Unwrap.
    #[inline(always)]
    pub const fn get(self) -> bool {
        self.0 != 0
    }
}

/// `float` by its bits: see [`Value`]. Equal only when the bits are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Double(u64);

impl Double {
    /// Wrap.
    #[inline(always)]
    pub const fn new(number: f64) -> Self {
        Self(number.to_bits())
    }

    /// Unwrap.
    #[inline(always)]
    pub const fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

impl Value {
    /// A `bool`.
    #[inline(always)]
    pub const fn bool(flag: bool) -> Self {
        Self::Bool(Truth::new(flag))
    }

    /// A `float`.
    #[inline(always)]
    pub const fn float(number: f64) -> Self {
        Self::Float(Double::new(number))
    }

    /// Whether this is `True` itself.
    pub const fn is_true(&self) -> bool {
        matches!(self, Self::Bool(flag) if flag.get())
    }

    /// A new `str`.
    pub fn str(text: &str) -> Self {
        Self::Str(Rc::new(Str::new(text)))
    }

    /// A new `str` from an owned text.
    pub fn string(text: String) -> Self {
        Self::Str(Rc::new(Str::from(text)))
    }

    /// A new `tuple`.
    pub fn tuple(items: Vec<Value>) -> Self {
        Self::Tuple(Rc::new(Tuple::new(items)))
    }

    /// A new `list`.
    pub fn list(items: Vec<Value>) -> Self {
        Self::List(List::new(items).tracked())
    }

    /// An `int` in its canonical form.
    pub fn big(value: BigInt) -> Self {
        match value.to_i64() {
            Some(small) => Self::Int(small),
            None => Self::BigInt(Rc::new(value.into())),
        }
    }

    /// Whether it lies in its sixteen bytes as a whole, so that nobody needs to know when it goes.
    #[inline(always)]
    pub fn is_plain(&self) -> bool {
        matches!(
            self,
            Self::Empty
                | Self::None
                | Self::NotImplemented
                | Self::Ellipsis
                | Self::Bool(_)
                | Self::Int(_)
                | Self::Float(_)
        )
    }

    /// [`Clone::clone`], with plain values in place.
    #[inline(always)]
    pub fn quick_clone(&self) -> Self {
        match *self {
            Self::Empty => Self::Empty,
            Self::None => Self::None,
            Self::NotImplemented => Self::NotImplemented,
            Self::Ellipsis => Self::Ellipsis,
            Self::Bool(flag) => Self::Bool(flag),
            Self::Int(number) => Self::Int(number),
            Self::Float(number) => Self::Float(number),
            _ => self.clone(),
        }
    }

    /// [`drop`], with plain values in place.
    #[inline(always)]
    pub fn quick_drop(self) {
        if self.is_plain() {
            std::mem::forget(self);
        }
    }

    /// Whether this is the empty marker.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Whether this is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The value unless it is the empty marker.
    pub fn some(self) -> Option<Value> {
        if self.is_empty() { None } else { Some(self) }
    }

    /// The text of a `str` or of an instance of a subclass of it.
    pub fn as_str(&self) -> Option<&str> {
        match self.base() {
            Self::Str(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The value itself, or, for an instance of a subclass of a built-in type, the built-in value within.
    pub fn base(&self) -> &Value {
        match self {
            Self::Instance(instance) => instance.base().unwrap_or(self),
            other => other,
        }
    }

    /// Identity, as the `is` operator sees it.
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Self::Empty, Self::Empty)
            | (Self::None, Self::None)
            | (Self::NotImplemented, Self::NotImplemented)
            | (Self::Ellipsis, Self::Ellipsis) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a == b,
            (Self::BigInt(a), Self::BigInt(b)) => Rc::ptr_eq(a, b),
            (Self::Complex(a), Self::Complex(b)) => Rc::ptr_eq(a, b),
            // CPython interns identifiers and literals; comparing the text of equal short strings comes closest.
            (Self::Str(a), Self::Str(b)) => {
                Rc::ptr_eq(a, b) || (a.len_bytes() <= 20 && a.as_str() == b.as_str())
            }
            // CPython keeps one object of each `bytes` without or with a single byte.
            (Self::Bytes(a), Self::Bytes(b)) => {
                let kept = |bytes: &Bytes| !bytes.mutable && bytes.data().len() <= 1;
                Rc::ptr_eq(a, b) || (kept(a) && kept(b) && *a.data() == *b.data())
            }
            (Self::Tuple(a), Self::Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            (Self::List(a), Self::List(b)) => Rc::ptr_eq(a, b),
            (Self::Dict(a), Self::Dict(b)) => Rc::ptr_eq(a, b),
            (Self::Set(a), Self::Set(b)) => Rc::ptr_eq(a, b),
            (Self::Range(a), Self::Range(b)) => Rc::ptr_eq(a, b),
            (Self::Slice(a), Self::Slice(b)) => Rc::ptr_eq(a, b),
            (Self::Iter(a), Self::Iter(b)) => Rc::ptr_eq(a, b),
            (Self::Cell(a), Self::Cell(b)) => Rc::ptr_eq(a, b),
            (Self::Code(a), Self::Code(b)) => Rc::ptr_eq(a, b),
            (Self::Function(a), Self::Function(b)) => Rc::ptr_eq(a, b),
            (Self::Builtin(a), Self::Builtin(b)) => Rc::ptr_eq(a, b),
            (Self::Method(a), Self::Method(b)) => Rc::ptr_eq(a, b),
            (Self::Descriptor(a), Self::Descriptor(b)) => Rc::ptr_eq(a, b),
            (Self::Class(a), Self::Class(b)) => Rc::ptr_eq(a, b),
            (Self::Instance(a), Self::Instance(b)) => Rc::ptr_eq(a, b),
            (Self::Module(a), Self::Module(b)) => Rc::ptr_eq(a, b),
            (Self::Generator(a), Self::Generator(b)) => Rc::ptr_eq(a, b),
            (Self::Frame(a), Self::Frame(b)) => Rc::ptr_eq(a, b),
            (Self::Traceback(a), Self::Traceback(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// How many references hold the object, for values whose death can be observed or can cascade; 0 for others.
    pub fn container_references(&self) -> usize {
        match self {
            Self::Tuple(v) => Rc::strong_count(v),
            Self::List(v) => Rc::strong_count(v),
            Self::Dict(v) => Rc::strong_count(v),
            Self::Set(v) => Rc::strong_count(v),
            Self::Iter(v) => Rc::strong_count(v),
            Self::Cell(v) => Rc::strong_count(v),
            Self::Function(v) => Rc::strong_count(v),
            Self::Builtin(v) => Rc::strong_count(v),
            Self::Method(v) => Rc::strong_count(v),
            Self::Descriptor(v) => Rc::strong_count(v),
            Self::Class(v) => Rc::strong_count(v),
            Self::Instance(v) => Rc::strong_count(v),
            Self::Module(v) => Rc::strong_count(v),
            Self::Generator(v) if v.is_over() => 0,
            Self::Generator(v) => Rc::strong_count(v),
            Self::Frame(v) => Rc::strong_count(v),
            Self::Traceback(v) => Rc::strong_count(v),
            _ => 0,
        }
    }
}

impl std::fmt::Debug for Value {
    /// A short form for our own failure messages; Python's `repr` is elsewhere.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => write!(f, "Empty"),
            Self::None => write!(f, "None"),
            Self::Bool(v) => write!(f, "{}", v.get()),
            Self::Int(v) => write!(f, "{v}"),
            Self::Float(v) => write!(f, "{:?}", v.get()),
            Self::Str(v) => write!(f, "{:?}", v.as_str()),
            Self::Tuple(v) => f.debug_list().entries(v.items()).finish(),
            Self::Class(v) => write!(f, "<class {}>", v.name.borrow()),
            Self::Instance(v) => write!(f, "<{} object>", v.class().name.borrow()),
            _ => write!(f, "<object>"),
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::float(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::str(value)
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::string(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_takes_sixteen_bytes() {
        assert_eq!(std::mem::size_of::<Value>(), 16);
    }
}
