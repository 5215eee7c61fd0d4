//! What a scenario may say: the table behind docs/scenario.schema.json, which a test holds to it.

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A whole number within these bounds.
    Whole(u64, u64),
    /// A number that is not negative: seconds, bytes a second.
    Number,
    /// `null`, which stands for no limit.
    Null,
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// Anything: what a server sends.
    Any,
    /// An object of these settings.
    Object(&'static [Setting]),
    /// An object with names that the scenario chooses.
    Named(&'static Kind),
    /// A list.
    List(&'static Kind),
    /// One of these, each of which begins otherwise.
    OneOf(&'static [Kind]),
}

/// One member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// Whether the object means nothing without it.
    pub needed: bool,
}

const fn may(name: &'static str, kind: Kind) -> Setting {
    Setting { name, kind, needed: false }
}

const fn must(name: &'static str, kind: Kind) -> Setting {
    Setting { name, kind, needed: true }
}

const SEED: Kind = Kind::Whole(0, u64::MAX);
const RATE: Kind = Kind::OneOf(&[Kind::Number, Kind::Null]);
const STATUS: Kind = Kind::Whole(100, 599);
const HEADERS: Kind = Kind::Named(&Kind::OneOf(&[Kind::Text, Kind::Number]));
const BYTES: Kind = Kind::Whole(0, u64::MAX);

const ANSWER: &[Setting] = &[
    may("status", STATUS),
    may("headers", HEADERS),
    may("body", Kind::Any),
    may("delay", Kind::Number),
    may("drop_after", BYTES),
    may("timeout", Kind::Flag),
];

const HOST: &[Setting] = &[
    may("latency", Kind::Number),
    may("jitter", Kind::Number),
    may("bandwidth", RATE),
    may("address", Kind::Text),
    may("ports", Kind::List(&Kind::Whole(1, 65_535))),
    may("connections", Kind::Whole(1, u64::MAX)),
    may("refuse", Kind::Flag),
    may("timeout", Kind::Flag),
    may("status", STATUS),
    may("headers", HEADERS),
    may("body", Kind::Any),
    may("delay", Kind::Number),
    may("drop_after", BYTES),
    may("paths", Kind::Named(&Kind::Object(ANSWER))),
];

const NETWORK: &[Setting] = &[
    may("latency", Kind::Number),
    may("jitter", Kind::Number),
    may("bandwidth", RATE),
    may("dns", Kind::Number),
    may("seed", SEED),
    may("hosts", Kind::Named(&Kind::Object(HOST))),
];

const PART: &[Setting] = &[may("at", Kind::Number), must("text", Kind::Text)];
const OUTPUT: Kind = Kind::OneOf(&[Kind::Text, Kind::List(&Kind::OneOf(&[Kind::Text, Kind::Object(PART)]))]);

const PROGRAM: &[Setting] = &[
    may("args", Kind::List(&Kind::Text)),
    may("stdout", OUTPUT),
    may("stderr", OUTPUT),
    may("exit", Kind::Whole(0, 255)),
    may("duration", Kind::Number),
    may("echo", Kind::Flag),
    may("ignores", Kind::List(&Kind::Text)),
];
const PROGRAMS: Kind =
    Kind::Named(&Kind::OneOf(&[Kind::Object(PROGRAM), Kind::List(&Kind::Object(PROGRAM))]));

const FILE: Kind = Kind::OneOf(&[Kind::Text, Kind::Object(&[must("base64", Kind::Text)]), Kind::Null]);
const FILES: &[Setting] =
    &[may("latency", Kind::Number), may("bytes_per_second", RATE), may("tree", Kind::Named(&FILE))];

/// The whole scenario.
pub const SCENARIO: &[Setting] = &[
    may("instruction_cost", Kind::Whole(0, u32::MAX as u64)),
    may("memory", Kind::Whole(0, u32::MAX as u64)),
    may("files", Kind::Object(FILES)),
    may("network", Kind::Object(NETWORK)),
    may("programs", PROGRAMS),
];
