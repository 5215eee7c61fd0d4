//! Arguments of functions that CPython writes in Python, with the messages that calling those wrongly gives.

use smallvec::SmallVec;

use crate::vm::{Args, PyResult, Value, Vm};

/// The parameters of such a function.
pub struct Signature {
    /// The qualified name that messages show.
    pub name: &'static str,
    /// Parameters that may be passed by position, `self` included.
    pub positional: &'static [&'static str],
    /// How many of them have no default.
    pub required: usize,
    /// Whether further positional arguments are collected.
    pub variadic: bool,
    /// Parameters that can only be passed by name; all have defaults.
    pub keyword_only: &'static [&'static str],
}

/// Arguments bound to parameters.
pub struct Bound {
    values: SmallVec<[Option<Value>; 6]>,
    /// What `*args` collects.
    pub rest: Vec<Value>,
}

impl Bound {
    /// Take the argument for parameter `index` (positional ones first, then keyword-only ones).
    pub fn take(&mut self, index: usize) -> Option<Value> {
        self.values.get_mut(index).and_then(Option::take)
    }

    /// Take the argument, or `None` (the Python value) when it was left out: for parameters whose default is None.
    pub fn take_or_none(&mut self, index: usize) -> Value {
        self.take(index).unwrap_or(Value::None)
    }
}

impl Signature {
    /// Match the arguments of a call to the parameters.
    pub fn bind(&self, vm: &mut Vm, args: &Args<'_>) -> PyResult<Bound> {
        let fixed = self.positional.len();
        let mut values: SmallVec<[Option<Value>; 6]> = SmallVec::new();
        values.resize(fixed + self.keyword_only.len(), None);
        for (slot, value) in values.iter_mut().zip(args.pos.iter().take(fixed)) {
            *slot = Some(value.clone());
        }
        let mut only_by_name = 0;
        for (name, value) in args.keywords() {
            let known = self.positional.iter().chain(self.keyword_only).position(|known| *known == name);
            let Some(index) = known else {
                let message = format!("{}() got an unexpected keyword argument '{name}'", self.name);
                return Err(vm.type_error(message));
            };
            if values[index].is_some() {
                let message = format!("{}() got multiple values for argument '{name}'", self.name);
                return Err(vm.type_error(message));
            }
            only_by_name += usize::from(index >= fixed);
            values[index] = Some(value.clone());
        }
        let rest = args.pos.get(fixed..).unwrap_or_default().to_vec();
        if !self.variadic && !rest.is_empty() {
            return Err(vm.type_error(self.too_many(args.pos.len(), only_by_name)));
        }
        let missing: Vec<&str> = (0..self.required)
            .filter(|index| values[*index].is_none())
            .map(|index| self.positional[index])
            .collect();
        if !missing.is_empty() {
            return Err(vm.type_error(self.missing(&missing)));
        }
        Ok(Bound { values, rest })
    }

    fn too_many(&self, given: usize, only_by_name: usize) -> String {
        let fixed = self.positional.len();
        let takes = match self.required {
            required if required < fixed => format!("from {required} to {fixed}"),
            _ => fixed.to_string(),
        };
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let extra = match only_by_name {
            0 => String::new(),
            count => format!(
                " positional argument{} (and {count} keyword-only argument{})",
                plural(given),
                plural(count)
            ),
        };
        let verb = if given == 1 && only_by_name == 0 { "was" } else { "were" };
        format!(
            "{}() takes {takes} positional argument{} but {given}{extra} {verb} given",
            self.name,
            plural(if self.required < fixed { 2 } else { fixed })
        )
    }

    fn missing(&self, names: &[&str]) -> String {
        let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
        let listed = match quoted.as_slice() {
            [one] => one.clone(),
            [first, second] => format!("{first} and {second}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        format!("{}() missing {} required positional argument{plural}: {listed}", self.name, names.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLEEP: Signature = Signature {
        name: "sleep",
        positional: &["delay", "result"],
        required: 1,
        variadic: false,
        keyword_only: &[],
    };

    /// Recorded from CPython 3.13.
    #[test]
    fn messages_are_those_of_python_functions() {
        assert_eq!(SLEEP.too_many(3, 0), "sleep() takes from 1 to 2 positional arguments but 3 were given");
        assert_eq!(SLEEP.missing(&["delay"]), "sleep() missing 1 required positional argument: 'delay'");
        let stop = Signature { name: "stop", positional: &["self"], ..SLEEP };
        assert_eq!(stop.too_many(2, 0), "stop() takes 1 positional argument but 2 were given");
        assert_eq!(
            SLEEP.missing(&["delay", "callback"]),
            "sleep() missing 2 required positional arguments: 'delay' and 'callback'"
        );
    }
}
