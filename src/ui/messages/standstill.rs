//! Words for a program that does nothing any more.

use crate::session::engine::Awaits;

/// The strings of one language.
#[allow(missing_docs, reason = "each field's English text says what it is")]
pub struct Standstill {
    pub idle: fn(Awaits) -> &'static str,
    pub until_then: &'static str,
    pub meanwhile: &'static str,
    /// Between what a task waits for and who holds it.
    pub held_by: &'static str,
    pub needs: &'static str,
}

/// In English.
pub(super) const ENGLISH: Standstill = Standstill {
    idle: |awaits| match awaits {
        Awaits::Connection => "The server waits for a connection",
        Awaits::Signal => "The program waits for a signal",
    },
    until_then: "Nothing else will happen until you act.",
    meanwhile: "Who waits for whom",
    held_by: "held by",
    needs: "and so for",
};

/// In Chinese.
pub(super) const CHINESE: Standstill = Standstill {
    idle: |awaits| match awaits {
        Awaits::Connection => "服务器在等待连接",
        Awaits::Signal => "程序在等待信号",
    },
    until_then: "在你采取行动之前，不会再发生任何事。",
    meanwhile: "谁在等谁",
    held_by: "· 持有者",
    needs: "· 因而也在等",
};
