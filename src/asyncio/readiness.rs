//! What a descriptor that the selector found ready says of itself, read off its endpoint without running anything.

use super::inspect::stored;
use crate::vm::{Instance, Value};

/// The words of `HandleInfo::ready` for an endpoint of `_network` that can be read from, or written to.
pub fn of_endpoint(endpoint: &Instance, writes: bool, callback: &str) -> String {
    let label = stored(endpoint, "label");
    let (local, remote) = (stored(endpoint, "local"), stored(endpoint, "remote"));
    let state = stored(endpoint, "state");
    let listens = state.as_str() == Some("listening");
    let is_mailbox = matches!(stored(endpoint, "inbox"), Value::List(_));
    let place = match label.as_str() {
        Some(label) => label.to_owned(),
        None if listens || is_mailbox => address(&local),
        // A path that nobody has bound says nothing, so both ends are looked at.
        None => Some(address(&remote)).filter(|place| !place.is_empty()).unwrap_or_else(|| address(&local)),
    };
    let failed = matches!(stored(endpoint, "failure"), Value::Int(number) if number != 0);
    let word = match (failed, writes) {
        (true, _) => "failure",
        (false, true) if callback.contains("connect") => "connected",
        (false, true) => "room",
        (false, false) if listens => "connects",
        (false, false) if is_mailbox => "datagram",
        (false, false) if state.as_str() == Some("process") => "process",
        (false, false) if stored(endpoint, "ended").is_true() && !has_bytes(endpoint) => "end",
        (false, false) => "data",
    };
    format!("{word} {place}").trim_end().to_owned()
}

fn has_bytes(endpoint: &Instance) -> bool {
    match stored(endpoint, "inbox") {
        Value::Bytes(bytes) => !bytes.data().is_empty(),
        _ => false,
    }
}

/// `host:port`, or a path.
fn address(value: &Value) -> String {
    match value {
        Value::Str(path) => path.as_str().to_owned(),
        Value::Tuple(parts) => match parts.items() {
            [Value::Str(host), Value::Int(port), ..] if host.as_str().contains(':') => {
                format!("[{}]:{port}", host.as_str())
            }
            [Value::Str(host), Value::Int(port), ..] => format!("{}:{port}", host.as_str()),
            _ => String::new(),
        },
        _ => String::new(),
    }
}
