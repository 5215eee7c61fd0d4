//! Matching the arguments of a call to the parameters of a Python function.

use std::rc::Rc;

use super::Vm;
use super::native::{Args, PyResult, Raised};
use super::object::{CodeObject, Dict, Function};
use super::value::Value;

impl Vm {
    /// Fill `data`, which is empty, with the first slots of a new frame: positional and keyword-only parameters,
    /// `*args`, `**kwargs`.
    pub(super) fn bind_arguments(
        &mut self,
        function: &Rc<Function>,
        object: &CodeObject,
        args: &Args<'_>,
        data: &mut Vec<Value>,
    ) -> PyResult<()> {
        let code = &object.code;
        let (positional, keyword_only) = (code.argcount as usize, code.kwonlyargcount as usize);
        let named = positional + keyword_only;
        data.resize(code.param_count(), Value::Empty);
        let direct = args.pos.len().min(positional);
        data[..direct].clone_from_slice(&args.pos[..direct]);
        if code.flags.varargs {
            data[named] = Value::tuple(args.pos[direct..].to_vec());
        }
        let extra_keywords = code.flags.varkeywords.then(|| Dict::new().tracked());
        let mut positional_only_as_keyword = Vec::new();
        for (name, value) in args.names.iter().zip(args.values) {
            let text = name.as_str().unwrap_or("");
            let from = code.posonlyargcount as usize;
            let found = (from..named).find(|index| &*code.slots[*index].name == text);
            match (found, &extra_keywords) {
                (Some(index), _) => {
                    if !data[index].is_empty() {
                        let message = format!(
                            "{}() got multiple values for argument '{text}'",
                            function.named.qualname()
                        );
                        return Err(self.type_error(message));
                    }
                    data[index] = value.clone();
                }
                (None, Some(dict)) => dict.set_key(name.clone(), value.clone()),
                (None, None) if code.slots[..from].iter().any(|slot| &*slot.name == text) => {
                    positional_only_as_keyword.push(text.to_owned());
                }
                (None, None) => {
                    let known: Vec<Rc<str>> =
                        code.slots[from..named].iter().map(|slot| slot.name.clone()).collect();
                    return Err(self.unexpected_keyword(function, text, &known));
                }
            }
        }
        if !positional_only_as_keyword.is_empty() {
            let message = format!(
                "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                function.named.qualname(),
                positional_only_as_keyword.join(", ")
            );
            return Err(self.type_error(message));
        }
        if args.pos.len() > positional && !code.flags.varargs {
            let given = data[positional..named].iter().filter(|value| !value.is_empty()).count();
            return Err(self.too_many_positional(function, object, args.pos.len(), given));
        }
        self.fill_defaults(function, object, data)?;
        if let Some(dict) = extra_keywords {
            let index = named + usize::from(code.flags.varargs);
            data[index] = Value::Dict(dict);
        }
        Ok(())
    }

    fn fill_defaults(
        &mut self,
        function: &Rc<Function>,
        object: &CodeObject,
        data: &mut [Value],
    ) -> PyResult<()> {
        let code = &object.code;
        let positional = code.argcount as usize;
        let defaults = function.defaults.borrow().clone();
        let default_items = defaults.as_ref().map_or(&[][..], |tuple| tuple.items());
        let first_default = positional.saturating_sub(default_items.len());
        let mut missing = Vec::new();
        for (index, slot) in data[..positional].iter_mut().enumerate() {
            if slot.is_empty() {
                if index >= first_default {
                    *slot = default_items[index - first_default].clone();
                } else {
                    missing.push(code.slots[index].name.clone());
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(function, "positional", &missing));
        }
        let kwdefaults = function.kwdefaults.borrow().clone();
        for (index, slot) in data.iter_mut().enumerate().skip(positional).take(code.kwonlyargcount as usize) {
            if slot.is_empty() {
                let name = &code.slots[index].name;
                match kwdefaults.as_ref().and_then(|dict| dict.get_str(name)) {
                    Some(value) => *slot = value,
                    None => missing.push(name.clone()),
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(function, "keyword-only", &missing));
        }
        Ok(())
    }

    fn missing_arguments(&mut self, function: &Function, kind: &str, names: &[Rc<str>]) -> Raised {
        let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
        let list = match quoted.as_slice() {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [rest @ .., last] => format!("{}, and {last}", rest.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        let qualname = function.named.qualname();
        self.type_error(format!(
            "{qualname}() missing {} required {kind} argument{plural}: {list}",
            names.len()
        ))
    }

    fn too_many_positional(
        &mut self,
        function: &Function,
        object: &CodeObject,
        given: usize,
        keyword_only_given: usize,
    ) -> Raised {
        let positional = object.code.argcount as usize;
        let defaults = function.defaults.borrow().as_ref().map_or(0, |tuple| tuple.len());
        let (takes, plural) = if defaults > 0 {
            (format!("from {} to {positional}", positional - defaults), true)
        } else {
            (positional.to_string(), positional != 1)
        };
        let keyword_note = match keyword_only_given {
            0 => String::new(),
            n => format!(
                " positional argument{} (and {n} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if n == 1 { "" } else { "s" }
            ),
        };
        let were = if given == 1 && keyword_only_given == 0 { "was" } else { "were" };
        let plural = if plural { "s" } else { "" };
        let qualname = function.named.qualname();
        self.type_error(format!(
            "{qualname}() takes {takes} positional argument{plural} but {given}{keyword_note} {were} given"
        ))
    }

    fn unexpected_keyword(&mut self, function: &Function, name: &str, known: &[Rc<str>]) -> Raised {
        let qualname = function.named.qualname();
        let hint = super::suggest::closest(name, known.iter().map(|name| &**name))
            .map(|close| format!(". Did you mean '{close}'?"))
            .unwrap_or_default();
        self.type_error(format!("{qualname}() got an unexpected keyword argument '{name}'{hint}"))
    }
}
