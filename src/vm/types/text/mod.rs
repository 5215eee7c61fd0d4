//! `str`, and the texts of all values.

mod display;
mod format_builtin;
mod percent;
mod quote;
mod render;
mod repr;
mod spec;
mod unicode;

pub use display::{
    ascii_flow, ascii_of, builtin_format, builtin_str, format, format_flow, format_method, number_text,
    repr_flow, repr_method, str_flow, str_method, str_of,
};
pub use percent::{percent, percent_flow};
pub use quote::{escape_non_ascii, quote_bytes, quote_str};
pub use render::{Progress, Template, fill};
pub use repr::{builtin_repr, enter, leave, pointer, repr, set_name};
pub use unicode::{decimal_digit as unicode_digit, is_space};
