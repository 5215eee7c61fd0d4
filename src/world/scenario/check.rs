//! Looks through a scenario's text for everything that is wrong with it.

use super::problem::{Json, Problem, Wanted, Wrong};
use super::schema::{Kind, SCENARIO, Setting};
use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};
use std::ops::Range;

/// Problems that are told at most: with the first ones put right, the others are mostly gone.
const MOST: usize = 20;

/// JSON and nothing beyond it: Python's `json` reads the sections again.
pub(super) const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The object that a text is; none for an empty one. The error is why it is none.
pub(super) fn object(text: &str) -> Result<Option<Object<'_>>, Problem> {
    let parsed =
        parse_to_ast(text, &CollectOptions::default(), &STRICT).map_err(|error| no_json(text, &error))?;
    match parsed.value {
        None => Ok(None),
        Some(Value::Object(object)) => Ok(Some(object)),
        Some(other) => {
            let wrong = Wrong::Value {
                name: String::new(),
                within: String::new(),
                wanted: vec![Wanted::Object],
                found: shortened(text, other.range().start..other.range().end),
            };
            Err(Problem { at: other.range().start..other.range().end, wrong })
        }
    }
}

/// Everything that is wrong, in the order of the text.
pub fn check(text: &str) -> Vec<Problem> {
    match object(text) {
        Err(problem) => vec![problem],
        Ok(None) => Vec::new(),
        Ok(Some(object)) => {
            let mut check = Check { text, found: Vec::new() };
            check.settings(&object, "", SCENARIO);
            check.found.truncate(MOST);
            check.found
        }
    }
}

/// What stands there, as long as a sentence can bear.
fn shortened(text: &str, at: Range<usize>) -> String {
    const MOST: usize = 24;
    let whole = text.get(at).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
    match whole.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &whole[..end]),
        None => whole,
    }
}

fn no_json(text: &str, error: &ParseError) -> Problem {
    use ParseErrorKind as Kind;
    let json = match error.kind() {
        Kind::UnterminatedArray | Kind::UnterminatedObject => Json::Open,
        Kind::String(ParseStringErrorKind::UnterminatedStringLiteral) => Json::Open,
        Kind::String(_) => Json::Escape,
        Kind::ExpectedComma => Json::NoComma,
        Kind::TrailingCommasNotAllowed => Json::LastComma,
        Kind::ExpectedColonAfterObjectKey => Json::NoColon,
        Kind::ExpectedObjectValue
        | Kind::UnexpectedCloseBrace
        | Kind::UnexpectedCloseBracket
        | Kind::UnexpectedColon
        | Kind::UnexpectedComma => Json::NoValue,
        Kind::ExpectedStringObjectProperty => Json::Unquoted,
        Kind::SingleQuotedStringsNotAllowed => Json::SingleQuotes,
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => Json::Comment,
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => Json::Number,
        Kind::UnexpectedWord => Json::Word,
        Kind::MultipleRootJsonValues => Json::Second,
        Kind::NestingDepthExceeded => Json::Deep,
        Kind::UnexpectedToken | Kind::UnexpectedTokenInObject => Json::Other,
    };
    let range = error.range();
    let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
    let is_word = text.get(start..).is_some_and(|rest| rest.starts_with(|first: char| first.is_alphabetic()));
    let json = match error.kind() {
        Kind::UnexpectedTokenInObject if is_word => Json::Unquoted,
        Kind::UnexpectedToken if is_word => Json::Word,
        _ => json,
    };
    Problem { at: start..end.max(start), wrong: Wrong::Json(json) }
}

struct Check<'a> {
    text: &'a str,
    found: Vec<Problem>,
}

impl Check<'_> {
    fn add(&mut self, at: impl Ranged, wrong: Wrong) {
        self.found.push(Problem { at: at.start()..at.end(), wrong });
    }

    /// An object called `within`.
    fn settings(&mut self, object: &Object<'_>, within: &str, known: &'static [Setting]) {
        self.twice(object);
        for member in &object.properties {
            let name = member.name.as_str();
            match known.iter().find(|setting| setting.name == name) {
                Some(setting) => self.value(&member.value, name, within, &setting.kind),
                None => {
                    let known: Vec<&'static str> = known.iter().map(|setting| setting.name).collect();
                    let meant = meant(name, &known);
                    self.add(
                        member.name.range(),
                        Wrong::Unknown { name: name.to_owned(), within: within.to_owned(), known, meant },
                    );
                }
            }
        }
        for setting in known.iter().filter(|setting| setting.needed) {
            if !object.properties.iter().any(|member| member.name.as_str() == setting.name) {
                self.add(object.range, Wrong::Lacks { within: within.to_owned(), name: setting.name });
            }
        }
    }

    /// Which of two members of one name counts is nobody's guess.
    fn twice(&mut self, object: &Object<'_>) {
        for (at, member) in object.properties.iter().enumerate() {
            let name = member.name.as_str();
            if object.properties[..at].iter().any(|before| before.name.as_str() == name) {
                self.add(member.name.range(), Wrong::Twice { name: name.to_owned() });
            }
        }
    }

    fn value(&mut self, value: &Value<'_>, name: &str, within: &str, kind: &Kind) {
        let fits = match (kind, value) {
            (Kind::Any, _) | (Kind::Null, Value::NullKeyword(_)) | (Kind::Text, Value::StringLit(_)) => true,
            (Kind::Flag, Value::BooleanLit(_)) => true,
            (Kind::Whole(least, most), Value::NumberLit(number)) => {
                number.value.parse().is_ok_and(|number: u64| (*least..=*most).contains(&number))
            }
            (Kind::Number, Value::NumberLit(number)) => {
                number.value.parse().is_ok_and(|number: f64| number >= 0.0 && number.is_finite())
            }
            (Kind::Object(known), Value::Object(object)) => {
                self.settings(object, name, known);
                true
            }
            (Kind::Named(kind), Value::Object(object)) => {
                self.twice(object);
                for member in &object.properties {
                    self.value(&member.value, member.name.as_str(), name, kind);
                }
                true
            }
            (Kind::List(kind), Value::Array(list)) => {
                for item in &list.elements {
                    self.value(item, name, within, kind);
                }
                true
            }
            (Kind::OneOf(kinds), value) => match kinds.iter().find(|kind| begins(kind, value)) {
                Some(Kind::Number) => return self.number(value, name, within, kind),
                Some(kind) => return self.value(value, name, within, kind),
                None => false,
            },
            _ => false,
        };
        if !fits {
            self.wrong(value, name, within, kind);
        }
    }

    /// A number where something else may stand as well.
    fn number(&mut self, value: &Value<'_>, name: &str, within: &str, kind: &Kind) {
        if value
            .as_number_lit()
            .and_then(|number| number.value.parse().ok())
            .is_none_or(|number: f64| number < 0.0)
        {
            self.wrong(value, name, within, kind);
        }
    }

    fn wrong(&mut self, value: &Value<'_>, name: &str, within: &str, kind: &Kind) {
        let wrong = Wrong::Value {
            name: name.to_owned(),
            within: within.to_owned(),
            wanted: Wanted::of(kind),
            found: shortened(self.text, value.start()..value.end()),
        };
        self.add(value.range(), wrong);
    }
}

/// Whether a value begins as one of this kind does.
fn begins(kind: &Kind, value: &Value<'_>) -> bool {
    matches!(
        (kind, value),
        (Kind::Text, Value::StringLit(_))
            | (Kind::Null, Value::NullKeyword(_))
            | (Kind::Number | Kind::Whole(..), Value::NumberLit(_))
            | (Kind::Object(_) | Kind::Named(_), Value::Object(_))
            | (Kind::List(_), Value::Array(_))
    )
}

/// The name that was meant: one that begins alike, or differs by at most two letters.
fn meant(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let name = name.to_lowercase();
    let near = known.iter().map(|other| (distance(&name, other), *other)).min()?;
    let alike =
        known.iter().find(|other| name.len() >= 3 && (other.starts_with(&name) || name.starts_with(*other)));
    (near.0 <= 2 && near.0 * 2 < name.chars().count()).then_some(near.1).or(alike.copied())
}

/// How many letters have to be changed, added or taken away.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], at + 1);
        for column in 0..other.len() {
            let kept = corner + usize::from(other[column] != letter);
            corner = row[column + 1];
            row[column + 1] = kept.min(row[column] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentences with their places.
    fn told(text: &str) -> Vec<String> {
        check(text).iter().map(|problem| problem.sentence(text)).collect()
    }

    #[test]
    fn what_is_right_is_passed() {
        for text in [
            "",
            " \n",
            "{}",
            r#"{"instruction_cost": 50, "memory": 4294967295}"#,
            r#"{"network": {"bandwidth": null, "jitter": 0.5, "hosts": {"a": {"body": [1, {"b": null}], "ports": [80],
                "headers": {"x": 1, "y": "z"}, "paths": {"/": {"timeout": true, "status": 503}}}}}}"#,
            r#"{"programs": {"x": {"stdout": ["a", {"at": 1, "text": "b"}]}, "y": [{"args": ["*"]}, {"exit": 255}]}}"#,
            r#"{"files": {"latency": 1e-3, "bytes_per_second": null, "tree": {"a": "x", "b/": null, "c": {"base64": "QQ=="}}}}"#,
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_its_place() {
        let text = "{\"network\": {\"latancy\": 1,\n  \"hosts\": {\"a.test\": {\"latency\": -1, \"refuse\": 1}}},\n \"memory\": 1.5}";
        assert_eq!(
            told(text),
            [
                "\"network\" of the scenario has no setting \"latancy\"; did you mean \"latency\"? (line 1, column 14 of the scenario)",
                "\"latency\" of \"a.test\" of the scenario must be a number that is not negative, not -1 (line 2, column 35 of the scenario)",
                "\"refuse\" of \"a.test\" of the scenario must be true or false, not 1 (line 2, column 49 of the scenario)",
                "\"memory\" of the scenario must be a whole number from 0 to 4294967295, not 1.5 (line 3, column 12 of the scenario)",
            ]
        );
    }

    #[test]
    fn what_is_no_json_is_told() {
        for (text, json, place) in [
            ("{\"memory\": 1", Json::Open, (1, 1)),
            ("{\"memory\": 1,}", Json::LastComma, (1, 13)),
            ("{\"memory\" 1}", Json::NoColon, (1, 11)),
            ("{\"memory\": }", Json::NoValue, (1, 12)),
            ("{memory: 1}", Json::Unquoted, (1, 2)),
            ("{'memory': 1}", Json::SingleQuotes, (1, 2)),
            ("{\n // x\n}", Json::Comment, (2, 2)),
            ("{\"memory\": .5}", Json::Number, (1, 12)),
            ("{\"memory\": True}", Json::Word, (1, 12)),
            ("{\"memory\": 1} {}", Json::Second, (1, 15)),
            ("{\"memory\": 1 \"files\": {}}", Json::NoComma, (1, 13)),
        ] {
            let found = check(text);
            assert_eq!(
                found.iter().map(|problem| (problem.wrong.clone(), problem.place(text))).collect::<Vec<_>>(),
                [(Wrong::Json(json), place)],
                "{text}"
            );
        }
        assert!(matches!(&check("[1]")[..], [Problem { wrong: Wrong::Value { .. }, .. }]));
        assert_eq!(check(&"[".repeat(100_000)).len(), 1);
    }

    #[test]
    fn what_stands_twice_or_is_lacking_is_told() {
        assert!(matches!(
            &check("{\"memory\": 1, \"memory\": 2}")[..],
            [Problem { wrong: Wrong::Twice { .. }, .. }]
        ));
        let lacking = r#"{"programs": {"x": {"stdout": [{"at": 1}]}}}"#;
        assert!(matches!(&check(lacking)[..], [Problem { wrong: Wrong::Lacks { name: "text", .. }, .. }]));
        let many = format!("{{{}}}", (0..99).map(|n| format!("\"x{n}\": 1")).collect::<Vec<_>>().join(","));
        assert_eq!(check(&many).len(), MOST);
    }

    /// The published schema and the table are the same.
    #[test]
    fn the_published_schema_says_the_same() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../../docs/scenario.schema.json")).expect("JSON");
        fn resolved<'a>(schema: &'a serde_json::Value, root: &'a serde_json::Value) -> &'a serde_json::Value {
            match schema["$ref"].as_str() {
                Some(name) => &root["$defs"][name.trim_start_matches("#/$defs/")],
                None => schema,
            }
        }
        fn compare(kind: &Kind, schema: &serde_json::Value, root: &serde_json::Value, path: &str) {
            let schema = resolved(schema, root);
            let types = || -> Vec<&str> {
                match &schema["type"] {
                    serde_json::Value::String(one) => vec![one],
                    serde_json::Value::Array(many) => many.iter().filter_map(|one| one.as_str()).collect(),
                    _ => Vec::new(),
                }
            };
            match kind {
                Kind::Any => assert!(types().is_empty(), "{path}"),
                Kind::Whole(least, most) => {
                    assert_eq!(types(), ["integer"], "{path}");
                    assert_eq!(schema["minimum"].as_u64().unwrap_or(0), *least, "{path}");
                    let bound = Some(*most).filter(|most| *most != u64::MAX);
                    assert_eq!(schema["maximum"].as_u64(), bound, "{path}");
                }
                Kind::Number => {
                    assert_eq!((types(), schema["minimum"].as_u64()), (vec!["number"], Some(0)), "{path}")
                }
                Kind::Null => assert_eq!(types(), ["null"], "{path}"),
                Kind::Text => assert_eq!(types(), ["string"], "{path}"),
                Kind::Flag => assert_eq!(types(), ["boolean"], "{path}"),
                Kind::Object(settings) => {
                    assert_eq!(schema["additionalProperties"].as_bool(), Some(false), "{path}");
                    let members = schema["properties"].as_object().expect(path);
                    let mut names: Vec<&str> = settings.iter().map(|setting| setting.name).collect();
                    names.sort();
                    let mut published: Vec<&str> = members.keys().map(String::as_str).collect();
                    published.sort();
                    assert_eq!(names, published, "{path}");
                    for setting in *settings {
                        compare(
                            &setting.kind,
                            &members[setting.name],
                            root,
                            &format!("{path}/{}", setting.name),
                        );
                        let needed = schema["required"].as_array().into_iter().flatten();
                        let needed = needed.filter_map(|name| name.as_str()).any(|name| name == setting.name);
                        assert_eq!(setting.needed, needed, "{path}/{}", setting.name);
                    }
                }
                Kind::Named(kind) => {
                    compare(kind, &schema["additionalProperties"], root, &format!("{path}/*"))
                }
                Kind::List(kind) => compare(kind, &schema["items"], root, &format!("{path}[]")),
                Kind::OneOf(kinds) => match schema["oneOf"].as_array() {
                    Some(ways) => {
                        assert_eq!(ways.len(), kinds.len(), "{path}");
                        for (kind, way) in kinds.iter().zip(ways) {
                            compare(kind, way, root, path);
                        }
                    }
                    None => assert_eq!(types().len(), kinds.len(), "{path}"),
                },
            }
        }
        compare(&Kind::Object(SCENARIO), &schema, &schema, "");
    }
}
