//! Changes one setting in a scenario's text and leaves the rest of it as it was written.

use super::check::{STRICT, object};
use super::problem::Problem;
use jsonc_parser::cst::{CstInputValue, CstObject, CstRootNode};

/// What a setting may be given.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number.
    Number(f64),
    /// `true`.
    Yes,
    /// An object without members.
    Empty,
}

/// The text with the setting at `path` given this value, or taken away when there is none. Objects on the way are made, and
/// those that nothing is left of are taken away with it. The error is why the text is no object.
pub fn set(text: &str, path: &[&str], given: Option<Given>) -> Result<String, Problem> {
    object(text)?;
    let Ok(root) = CstRootNode::parse(text, &STRICT) else { return Ok(text.to_owned()) };
    let [within @ .., name] = path else { return Ok(text.to_owned()) };
    let whole = root.object_value_or_set();
    match given {
        Some(given) => {
            let mut at = whole.clone();
            for step in within {
                at = match at.object_value(step) {
                    Some(next) => next,
                    None => {
                        spread(&at);
                        at.object_value_or_set(step)
                    }
                };
            }
            let value = match given {
                Given::Number(number) => CstInputValue::Number(number.to_string()),
                Given::Yes => CstInputValue::Bool(true),
                Given::Empty => CstInputValue::Object(Vec::new()),
            };
            match at.get(name) {
                Some(member) => member.set_value(value),
                None => {
                    spread(&at);
                    at.append(name, value);
                }
            }
        }
        None => {
            let mut chain = vec![whole];
            for step in within {
                let Some(next) = chain.last().and_then(|last| last.object_value(step)) else {
                    return Ok(text.to_owned());
                };
                chain.push(next);
            }
            for (depth, (at, name)) in chain.into_iter().zip(path).enumerate().rev() {
                if let Some(member) = at.get(name) {
                    member.remove();
                }
                // A host of which nothing more is said is still a host.
                let is_host = depth == 3 && path[1] == "hosts";
                if is_host || !at.properties().is_empty() {
                    break;
                }
            }
        }
    }
    let text = root.to_string();
    Ok(if text.trim() == "{}" { String::new() } else { text })
}

/// An empty object is written over several lines when it is filled.
fn spread(object: &CstObject) {
    if object.properties().is_empty() {
        object.ensure_multiline();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_put_where_it_belongs() {
        let slow =
            set("", &["network", "hosts", "a.test", "latency"], Some(Given::Number(0.5))).expect("an object");
        assert_eq!(
            slow,
            "{\n  \"network\": {\n    \"hosts\": {\n      \"a.test\": {\n        \"latency\": 0.5\n      }\n    }\n  }\n}\n"
        );
        let refused =
            set(&slow, &["network", "hosts", "a.test", "refuse"], Some(Given::Yes)).expect("an object");
        assert!(refused.contains("\"latency\": 0.5,\n        \"refuse\": true\n"), "{refused}");
        let less = set(&refused, &["network", "hosts", "a.test", "latency"], None).expect("an object");
        assert!(!less.contains("latency") && less.contains("\"refuse\": true"), "{less}");
        let bare = set(&less, &["network", "hosts", "a.test", "refuse"], None).expect("an object");
        assert!(bare.contains("\"a.test\": {"), "{bare}");
        assert_eq!(set(&bare, &["network", "hosts", "a.test"], None).as_deref(), Ok(""));
    }

    #[test]
    fn what_was_written_stays_as_it_was() {
        let text = "{\"memory\":64,\n\n   \"network\" : { \"seed\":7 }}\n";
        let more = set(text, &["network", "latency"], Some(Given::Number(2.0))).expect("an object");
        assert!(more.starts_with("{\"memory\":64,\n\n   \"network\" : {"), "{more}");
        assert!(more.contains("\"seed\":7") && more.contains("\"latency\": 2"), "{more}");
        assert_eq!(
            set(text, &["network", "seed"], Some(Given::Number(8.0))).map(|text| text.contains("\"seed\":8")),
            Ok(true)
        );
        assert_eq!(set(text, &["files", "latency"], None).as_deref(), Ok(text));
        assert!(set("{\"memory\": }", &["memory"], Some(Given::Number(1.0))).is_err());
    }
}
