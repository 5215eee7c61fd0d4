//! Exceptions as text.
use super::{Flow, Value, Vm};
/// The text.
pub fn format_exception(vm: &mut Vm, exception: Value) -> Flow {
    let t = match super::types::repr(vm, &exception) {
        Ok(super::Fast::Ready(t)) => t,
        _ => "?".into(),
    };
    let mut tb = super::exception_state(&exception).and_then(|s| s.borrow().traceback.clone());
    let mut out = String::from("Traceback\n");
    while let Some(t) = tb {
        out += &format!("  {} {}:{}\n", t.frame.code.code.qualname, t.frame.code.code.source.name, t.line);
        tb = t.next.borrow().clone();
    }
    Flow::Value(Value::string(format!("{out}{t}\n")))
}
