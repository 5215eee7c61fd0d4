//! Order, for everybody: sorting and small sorted tables, written so that they are small when compiled.
//!
//! The standard library's are the fastest for any size, and cost accordingly: a `BTreeMap` is three kilobytes of
//! WebAssembly for every pair of types, a sort four for every comparison.

mod map;
mod sort;

pub use map::SortedMap;
pub use sort::{order, sort, sort_by};
