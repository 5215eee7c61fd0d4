//! Exceptions as CPython prints them.

mod anchors;
mod carets;
mod layout;
mod width;
