//! `str`, and the texts of all values.

mod case;
mod codec;
mod construct;
mod display;
mod fields;
mod format_builtin;
mod layout;
mod methods;
mod percent;
mod quote;
mod render;
mod repr;
mod search;
mod slow;
mod spec;
mod split;
mod str_format;
mod translate;
mod unicode;

pub use codec::{Codec, decode, encode, error_text};
pub use display::{
    ascii_flow, ascii_of, builtin_format, builtin_str, format, format_flow, format_method, repr_flow,
    repr_method, str_flow, str_method, str_of,
};
pub use methods::install;
pub use percent::{percent, percent_flow};
pub use quote::{escape_non_ascii, quote_bytes, quote_str};
pub use repr::{again, builtin_repr, enter, leave, plan, pointer, repr};
pub use slow::INTRINSICS;
pub use unicode::{decimal_digit as unicode_digit, is_identifier, is_space};
