//! The instructions that read, set and delete attributes, with what each of them remembers.
//!
//! An instruction remembers for which version of a class it last found its attribute, and where: at which position of
//! the instance's own dictionary, or on the class. Versions are never given twice, so one comparison tells that the
//! class and its ancestors are as they were; the key at the position tells the rest.

use std::cell::Cell;

use super::activation::Exit;
use super::execute::{Executed, Next};
use super::native::Name;
use super::object::{BuiltinKind, CodeObject, Descriptor, Frame, Instance};
use super::value::Value;
use super::{Vm, release};

/// Version of a class and what is known for it: 0 is nothing, [`ELSEWHERE`] that the attribute is not in the instance's
/// dictionary or needs more than a look, other numbers are the position in the dictionary plus one.
type Cache = Cell<(u32, u32)>;

const ELSEWHERE: u32 = u32::MAX;

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
        }
        let owner = frame.pop();
        let flow = self.getattr(&owner, name)?;
        release::let_go(owner);
        self.finish_flow(frame, flow, Exit::Push)
    }

    #[inline(never)]
    pub(super) fn load_method(&mut self, frame: &mut Frame, code: &CodeObject, index: u32) -> Executed {
        let name = &code.names[index as usize];
        let function = match frame.data.last() {
            Some(Value::Class(_) | Value::Module(_) | Value::Descriptor(_)) | None => None,
            Some(Value::Instance(instance)) => {
                let class = instance.class_ref();
                match self.method_cache.find(&class, name) {
                    Some(function)
                        if binds_self(function)
                            && !class.flags.get().getattribute
                            && instance.dict.get().is_none_or(|dict| !dict.has_name(name)) =>
                    {
                        Some(function.clone())
                    }
                    _ => None,
                }
            }
            Some(other) => {
                let own = match other {
                    Value::Function(function) => function.dict.get(),
                    _ => None,
                };
                let free = own.is_none_or(|dict| !dict.has_name(name));
                let class = super::types::class_ref(&self.types, other);
                self.method_cache.find(class, name).filter(|found| free && binds_self(found)).cloned()
            }
        };
        if let Some(function) = function {
            if let Some(top) = frame.data.last_mut() {
                let owner = std::mem::replace(top, function);
                frame.push(owner);
            }
            return Ok(Next::Go);
        }
        let owner = frame.pop();
        let flow = self.getattr(&owner, name)?;
        frame.push(Value::Empty);
        self.finish_flow(frame, flow, Exit::Push)
    }

    #[inline(never)]
    pub(super) fn store_attr(&mut self, frame: &mut Frame, code: &CodeObject, index: u32) -> Executed {
        let (name, cache) = (&code.names[index as usize], &code.caches[frame.ip - 1]);
        let (owner, value) = (frame.pop(), frame.pop());
        let value = match &owner {
            Value::Instance(instance) => match instance.replace_remembered(cache, name, value) {
                Ok(old) => {
                    release::let_go(old);
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
        } else if let Some(position) = instance.dict.get().and_then(|dict| dict.position_of(name))
            && version != 0
        {
            cache.set((version, position as u32 + 1));
        }
    }
}

impl Instance {
    /// The attribute where `cache` says that it lies.
    #[inline]
    fn remembered(&self, cache: &Cache, name: &Name) -> Option<Value> {
        let (version, place) = cache.get();
        if place == 0 || self.class_ref().version.get() != version {
            return None;
        }
        self.dict.get()?.data.borrow().value_under(place as usize - 1, name).cloned()
    }

    /// Put `value` where `cache` says that the attribute lies and give the old one, or give `value` back.
    #[inline]
    fn replace_remembered(&self, cache: &Cache, name: &Name, value: Value) -> Result<Value, Value> {
        let (version, place) = cache.get();
        if place == 0 || self.class_ref().version.get() != version {
            return Err(value);
        }
        let Some(dict) = self.dict.get() else { return Err(value) };
        let mut data = dict.data.borrow_mut();
        let position = place as usize - 1;
        if data.value_under(position, name).is_none() {
            return Err(value);
        }
        Ok(data.replace_at(position, value))
    }
}

fn binds_self(function: &Value) -> bool {
    match function {
        Value::Function(function) => !function.free,
        Value::Builtin(builtin) => builtin.kind == BuiltinKind::Method,
        _ => false,
    }
}
