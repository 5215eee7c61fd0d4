//! `str`, `bytes` and `bytearray`.

use std::cell::{Cell, Ref};
use std::hash::Hasher;

use siphasher::sip::SipHasher13;

use crate::vm::memory::{self, Change, Counted};

/// An immutable string of code points, stored as UTF-8.
pub struct Str {
    text: Box<str>,
    /// Number of code points, or `u32::MAX` while not counted.
    chars: Cell<u32>,
    /// CPython's hash, or 0 while not computed (0 itself is recomputed, which is rare and harmless).
    hash: Cell<i64>,
}

impl Str {
    /// Copy `text`.
    pub fn new(text: &str) -> Self {
        Self::from(text.to_owned())
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length in bytes.
    #[inline]
    pub fn len_bytes(&self) -> usize {
        self.text.len()
    }

    /// `len()`: the number of code points.
    pub fn len_chars(&self) -> usize {
        if self.chars.get() == u32::MAX {
            self.chars.set(self.text.chars().count() as u32);
        }
        self.chars.get() as usize
    }

    /// Whether every code point is one byte, so that indices are offsets.
    pub fn is_ascii(&self) -> bool {
        self.len_chars() == self.text.len()
    }

    /// CPython's hash with `PYTHONHASHSEED=0`: SipHash-1-3 with a zero key over the narrowest of Latin-1, UCS-2
    /// and UCS-4.
    pub fn hash(&self) -> i64 {
        if self.hash.get() == 0 {
            self.hash.set(hash_text(&self.text));
        }
        self.hash.get()
    }
}

impl Drop for Str {
    #[inline]
    fn drop(&mut self) {
        memory::shrink(memory::HEADER + self.text.len());
    }
}

impl std::fmt::Display for Str {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        memory::grow(memory::HEADER + text.len());
        Self { text: text.into_boxed_str(), chars: Cell::new(u32::MAX), hash: Cell::new(0) }
    }
}

/// [`Str::hash`] of a text that is no object.
pub(super) fn hash_text(text: &str) -> i64 {
    if text.is_empty() {
        return 0;
    }
    if text.is_ascii() {
        return hash_bytes(text.as_bytes());
    }
    let widest = text.chars().max().map_or(0, u32::from);
    let mut units = Vec::with_capacity(text.len() * 2);
    for unit in text.chars().map(u32::from) {
        match widest {
            0..=0xff => units.push(unit as u8),
            0x100..=0xffff => units.extend_from_slice(&(unit as u16).to_le_bytes()),
            _ => units.extend_from_slice(&unit.to_le_bytes()),
        }
    }
    hash_bytes(&units)
}

/// `_Py_HashBytes` with a zero key; never -1, which CPython keeps for errors.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(bytes);
    match hasher.finish() as i64 {
        -1 => -2,
        hash => hash,
    }
}

/// A string of bytes: `bytes`, or `bytearray`, which is the same but that it can be changed.
pub struct Bytes {
    data: Counted<Vec<u8>>,
    /// Whether this is a `bytearray`.
    pub mutable: bool,
}

impl Bytes {
    /// Own `data`.
    pub fn new(data: Vec<u8>) -> Self {
        Self::with(data, false)
    }

    /// Own `data` as `bytes` or, when it is `mutable`, as a `bytearray`.
    pub fn with(data: Vec<u8>, mutable: bool) -> Self {
        Self { data: Counted::new(data), mutable }
    }

    /// The bytes. Nothing may change them while the answer is held, so it must be gone before Python code runs.
    pub fn data(&self) -> Ref<'_, Vec<u8>> {
        self.data.borrow()
    }

    /// The bytes of a `bytearray`, to be changed.
    pub fn change(&self) -> Change<'_, Vec<u8>> {
        self.data.borrow_mut()
    }

    /// The name of the class.
    pub fn class_name(&self) -> &'static str {
        if self.mutable { "bytearray" } else { "bytes" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13 with `PYTHONHASHSEED=0`.
    #[test]
    fn hashes_are_those_of_cpython() {
        for (text, hash) in [
            ("a", 4644417185603328019),
            ("hello", -2096571579003691106),
            ("é", 6047309291227476195),
            ("→", 6438802941704453034),
        ] {
            assert_eq!(Str::new(text).hash(), hash, "{text}");
        }
    }
}
