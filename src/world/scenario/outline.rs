//! What a scenario's text says of the world, as a form shows it: only what is written there, right or wrong.

use super::check::object;
use super::hosts::{KNOWN, mentioned};
use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

/// Settings of the whole world and its hosts. A value is the text that stands in the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    settings: Vec<(Vec<&'static str>, String)>,
    /// The hosts: those that the program names, then the others that the scenario describes.
    pub hosts: Vec<HostOutline>,
}

/// One host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostOutline {
    /// Its name.
    pub name: String,
    /// Whether it is there without a scenario as well.
    pub known: bool,
    /// Whether the scenario says anything of it.
    pub described: bool,
    settings: Vec<(String, String)>,
}

/// The settings that concern no single host.
pub const GENERAL: [&[&str]; 6] = [
    &["network", "latency"],
    &["network", "jitter"],
    &["network", "bandwidth"],
    &["network", "seed"],
    &["instruction_cost"],
    &["memory"],
];

impl Outline {
    /// The outline of a scenario for a program; none for a text that is no object.
    pub fn of(text: &str, program: &str) -> Option<Self> {
        let whole = object(text).ok()?;
        let mut outline = Self::default();
        let named = mentioned(program);
        if let Some(whole) = &whole {
            let present =
                GENERAL.iter().filter_map(|path| Some((path.to_vec(), value(text, at(whole, path)?))));
            outline.settings = present.collect();
            if let Some(Value::Object(hosts)) = at(whole, &["network", "hosts"]) {
                outline.hosts.extend(hosts.properties.iter().map(|member| {
                    let settings = match &member.value {
                        Value::Object(host) => host
                            .properties
                            .iter()
                            .map(|member| (member.name.as_str().to_owned(), value(text, &member.value)))
                            .collect(),
                        _ => Vec::new(),
                    };
                    host(member.name.as_str(), true, settings)
                }));
            }
        }
        // In the order of the program, which does not change with what is said of them; then the others.
        let mut hosts = Vec::new();
        for name in &named {
            let described = outline.hosts.iter().position(|host| host.name.to_lowercase() == *name);
            hosts.push(match described {
                Some(at) => outline.hosts.remove(at),
                None => host(name, false, Vec::new()),
            });
        }
        hosts.append(&mut outline.hosts);
        outline.hosts = hosts;
        Some(outline)
    }

    /// A setting of the whole world; none where the scenario leaves it as it ordinarily is.
    pub fn get(&self, path: &[&str]) -> Option<&str> {
        self.settings.iter().find(|(known, _)| known == path).map(|(_, value)| &**value)
    }
}

impl HostOutline {
    /// A setting of the host.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// How many settings the scenario has for it.
    pub fn count(&self) -> usize {
        self.settings.len()
    }
}

fn host(name: &str, described: bool, settings: Vec<(String, String)>) -> HostOutline {
    let known = KNOWN.contains(&&*name.to_lowercase());
    HostOutline { name: name.to_owned(), known, described, settings }
}

fn at<'a, 'b>(whole: &'b Object<'a>, path: &[&str]) -> Option<&'b Value<'a>> {
    let (name, within) = path.split_last()?;
    let mut object = whole;
    for step in within {
        object = object.get_object(step)?;
    }
    object.get(name).map(|member| &member.value)
}

fn value(text: &str, value: &Value<'_>) -> String {
    value.text(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_says_what_is_written() {
        let text = r#"{"instruction_cost": 50, "network": {"seed": 3, "hosts": {"a.test": {"latency": 2, "refuse": true}}}}"#;
        let outline = Outline::of(text, "get('https://b.test/')").expect("an object");
        assert_eq!(
            (outline.get(&["instruction_cost"]), outline.get(&["network", "seed"])),
            (Some("50"), Some("3"))
        );
        assert_eq!(outline.get(&["memory"]), None);
        let hosts: Vec<_> = outline
            .hosts
            .iter()
            .map(|host| (&*host.name, host.described, host.known, host.get("latency")))
            .collect();
        assert_eq!(hosts, [("b.test", false, false, None), ("a.test", true, false, Some("2"))]);
        assert_eq!((outline.hosts[1].get("refuse"), outline.hosts[1].count()), (Some("true"), 2));
        let named = Outline::of(text, "get('http://A.test/'); get('http://b.test/')").expect("an object");
        assert_eq!((&*named.hosts[0].name, named.hosts[0].described, named.hosts.len()), ("a.test", true, 2));
        assert_eq!(Outline::of("", "fetch('example.com')").map(|outline| outline.hosts[0].known), Some(true));
        assert_eq!(Outline::of("{", ""), None);
        assert_eq!(Outline::of("{\"network\": 5}", ""), Some(Outline::default()));
    }
}
