//! Built-in functions.
use super::*;
use std::rc::Rc;
pub(super) fn install(vm: &mut Vm) {
    vm.builtins.set_str(
        "print",
        Value::Builtin(Rc::new(Builtin::new("builtins", "print", |vm, args| {
            let mut parts = Vec::new();
            for a in args.pos {
                match types::str_of(vm, a)? {
                    Fast::Ready(t) => parts.push(t),
                    Fast::Python => parts.push("?".into()),
                }
            }
            vm.write(crate::world::Stream::Stdout, &format!("{}\n", parts.join(" ")));
            Ok(Flow::Value(Value::None))
        }))),
    );
}
