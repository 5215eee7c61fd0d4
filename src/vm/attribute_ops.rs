//! The instructions that read, set and delete attributes, with what each of them remembers.
//!
//! An instruction remembers for which version of a class it last found its attribute, and where: at which position of
//! the instance's own dictionary, or on the class. Versions are never given twice, so one comparison tells that the
//! class and its ancestors are as they were; the key at the position tells the rest.

use std::cell::Cell;

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::native::Name;
use super::object::{BuiltinKind, CodeObject, Descriptor, Frame, Instance, Module};
use super::value::Value;
use super::{Vm, release};

/// Version of a class and what is known for it: 0 is nothing, [`ELSEWHERE`] that the attribute is not in the instance's
/// dictionary or needs more than a look, other numbers are the position in the dictionary plus one.
type Cache = Cell<(u32, u32)>;

const ELSEWHERE: u32 = u32::MAX;

/// In place of a version: the position is that in the namespace of a module.
const OF_MODULE: u32 = u32::MAX;

impl Vm {
    #[inline(never)]
    pub(super) fn load_attr(&mut self, frame: &mut Frame, code: &CodeObject, index: u32) -> Executed {
        let (name, cache) = (&code.names[index as usize], &code.caches[frame.ip - 1]);
        let Some(owner) = frame.data.last_mut() else { return Ok(Next::Go) };
        if let Value::Instance(instance) = owner {
            if let Some(value) = instance.remembered(cache, name) {
                release::let_go(std::mem::replace(owner, value));
                return Ok(Next::Go);
            }
            self.remember(instance, name, cache, false);
        } else if let Value::Module(module) = owner {
            if let Some(value) = module.remembered(cache, name) {
                release::let_go(std::mem::replace(owner, value));
                return Ok(Next::Go);
            }
            if let Some(position) = module.dict.adopt_name(name) {
                cache.set((OF_MODULE, position as u32));
            }
        }
        let owner = frame.pop();
        let flow = self.getattr(&owner, name)?;
        release::let_go(owner);
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// [`Vm::load_method`], where the attribute is a plain method. False where it is something else.
    #[inline(never)]
    pub(super) fn load_plain_method(&mut self, frame: &mut Frame, name: &Name) -> bool {
        let Some(owner) = frame.data.last_mut() else { return false };
        let found = match &*owner {
            Value::Instance(instance) => self.method_cache.find_method(instance, name).and_then(bound),
            Value::Class(_) | Value::Module(_) | Value::Descriptor(_) => return false,
            other => {
                if let Value::Function(function) = other
                    && function.dict.borrow().as_ref().is_some_and(|dict| dict.has_name(name))
                {
                    return false;
                }
                self.method_cache.find(super::types::class_ref(&self.types, other), name).and_then(bound)
            }
        };
        let Some(function) = found else { return false };
        let owner = std::mem::replace(owner, function);
        frame.push(owner);
        true
    }

    #[inline(never)]
    pub(super) fn load_method(&mut self, frame: &mut Frame, code: &CodeObject, index: u32) -> Executed {
        let name = &code.names[index as usize];
        let owner = frame.pop();
        let flow = self.getattr(&owner, name)?;
        frame.push(Value::Empty);
        self.finish_flow(frame, flow, Exit::Push)
    }

    /// Store what is on top as an attribute of `owner`, where the instruction at `at` remembers how.
    #[inline]
    pub(super) fn store_remembered(
        &self,
        owner: usize,
        frame: &mut Frame,
        code: &CodeObject,
        at: usize,
        name: u32,
    ) -> bool {
        let value = frame.pop();
        let stored = match &frame.data[owner] {
            Value::Instance(instance) => {
                instance.replace_remembered(&code.caches[at], &code.names[name as usize], value)
            }
            _ => Err(value),
        };
        match stored {
            Ok(old) => {
                release::let_go_quickly(old);
                true
            }
            Err(value) => {
                frame.push(value);
                false
            }
        }
    }

    #[inline(never)]
    pub(super) fn store_attr(&mut self, frame: &mut Frame, code: &CodeObject, index: u32) -> Executed {
        let (name, cache) = (&code.names[index as usize], &code.caches[frame.ip - 1]);
        let (owner, value) = (frame.pop(), frame.pop());
        let value = match &owner {
            Value::Instance(instance) => match instance.replace_remembered(cache, name, value) {
                Ok(old) => {
                    release::let_go_quickly(old);
                    release::let_go(owner);
                    return Ok(Next::Go);
                }
                Err(value) => value,
            },
            _ => value,
        };
        let flow = self.setattr(&owner, name, value)?;
        if let Value::Instance(instance) = &owner {
            self.remember(instance, name, cache, true);
        }
        self.finish_flow(frame, flow, Exit::Discard)
    }

    #[inline(never)]
    pub(super) fn delete_attr(&mut self, frame: &mut Frame, name: &Name) -> Executed {
        let object = frame.pop();
        let flow = self.setattr(&object, name, Value::Empty)?;
        self.finish_flow(frame, flow, Exit::Discard)
    }

    /// Note in `cache` where the attribute `name` of `instance` lies, as far as reading it, or `setting` it, is no more
    /// than a look into the instance's dictionary for as long as its class stays as it is.
    fn remember(&mut self, instance: &Instance, name: &Name, cache: &Cache, setting: bool) {
        let class = instance.class_ref();
        if cache.get() == (class.version.get(), ELSEWHERE) && class.version.get() != 0 {
            return;
        }
        let flags = class.flags.get();
        let hooked = if setting { flags.setattr || flags.no_dict } else { flags.getattribute };
        let on_class = self.method_cache.find(&class, name);
        let plain = !hooked
            && match on_class {
                None => true,
                Some(Value::Descriptor(descriptor)) => {
                    matches!(&**descriptor, Descriptor::ClassMethod(_) | Descriptor::StaticMethod(_))
                }
                Some(Value::Instance(_)) => false,
                Some(_) => true,
            };
        // A class that was looked at has a version.
        let version = class.version.get();
        if !plain {
            cache.set((version, if version == 0 { 0 } else { ELSEWHERE }));
        } else if let Some(position) = instance.dict.with(|dict| dict.and_then(|dict| dict.position_of(name)))
            && version != 0
        {
            cache.set((version, position as u32 + 1));
        }
    }
}

impl Module {
    /// The attribute where `cache` says that it lies.
    #[inline]
    pub(super) fn remembered(&self, cache: &Cache, name: &Name) -> Option<Value> {
        match cache.get() {
            (OF_MODULE, place) => self.dict.data.borrow().value_under(place as usize, name).cloned(),
            _ => None,
        }
    }
}

impl Instance {
    /// The attribute where `cache` says that it lies.
    #[inline(always)]
    pub(super) fn remembered(&self, cache: &Cache, name: &Name) -> Option<Value> {
        let (version, place) = cache.get();
        if place == 0 || self.class_ref().version.get() != version {
            return None;
        }
        self.dict.with(|dict| dict?.data.borrow().value_under(place as usize - 1, name).cloned())
    }

    /// Put `value` where `cache` says that the attribute lies and give the old one, or give `value` back.
    #[inline]
    fn replace_remembered(&self, cache: &Cache, name: &Name, value: Value) -> Result<Value, Value> {
        let (version, place) = cache.get();
        if place == 0 || self.class_ref().version.get() != version {
            return Err(value);
        }
        self.dict.with(|dict| {
            let Some(dict) = dict else { return Err(value) };
            let mut data = dict.data.borrow_mut_same_size();
            let position = place as usize - 1;
            if data.value_under(position, name).is_none() {
                return Err(value);
            }
            Ok(data.replace_at(position, value))
        })
    }
}

/// What a method is when it is found on a class, as far as it binds the instance.
#[inline(always)]
fn bound(found: &Value) -> Option<Value> {
    match found {
        Value::Function(function) if !function.free => Some(Value::Function(function.clone())),
        Value::Builtin(builtin) if builtin.kind == BuiltinKind::Method => {
            Some(Value::Builtin(builtin.clone()))
        }
        _ => None,
    }
}
