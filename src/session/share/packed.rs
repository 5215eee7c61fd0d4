//! Bytes as the characters of a link: compressed as zlib does it, which brings a checksum, then in the 64 characters that an
//! address keeps as they are.

use super::{LARGEST, LONGEST, LinkError};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{DecompressError, TINFLStatus, decompress_to_vec_zlib_with_limit};

/// Links are made when a person asks for one, so size counts more than time.
const LEVEL: u8 = 9;

pub(super) fn pack(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(bytes, LEVEL))
}

/// The bytes of a link. Looks at no more than [`LONGEST`] characters and makes no more than [`LARGEST`] bytes of them.
pub(super) fn unpack(text: &str) -> Result<Vec<u8>, LinkError> {
    if text.len() > LONGEST {
        return Err(LinkError::TooLong { length: text.len() });
    }
    let wrong = |character: char| !(character.is_ascii_alphanumeric() || matches!(character, '-' | '_'));
    if let Some(at) = text.chars().position(wrong) {
        return Err(LinkError::Character { at: at + 1 });
    }
    // A character too few or too many, since each four of them are three bytes.
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| LinkError::CutShort)?;
    let bytes = decompress_to_vec_zlib_with_limit(&bytes, LARGEST).map_err(
        |DecompressError { status, .. }| match status {
            TINFLStatus::HasMoreOutput => LinkError::TooLarge,
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => LinkError::CutShort,
            _ => LinkError::Damaged,
        },
    )?;
    Ok(bytes)
}
