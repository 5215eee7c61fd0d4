//! Upper and lower case of texts, after Unicode's full mappings.
//!
//! The standard library carries their tables, about 8 KB compressed, which every browser has already. So in a page the
//! browser is asked, and elsewhere the standard library; both map a text as a whole, with its final sigmas.

/// The text in upper case.
pub fn upper(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_uppercase() } else { platform::upper(text) }
}

/// The text in lower case.
pub fn lower(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { platform::lower(text) }
}

/// The upper-case form of one character, which may be several.
pub fn upper_of(character: char) -> String {
    upper(character.encode_utf8(&mut [0; 4]))
}

/// The lower-case form of one character.
pub fn lower_of(character: char) -> String {
    lower(character.encode_utf8(&mut [0; 4]))
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    pub fn upper(text: &str) -> String {
        text.to_uppercase()
    }

    pub fn lower(text: &str) -> String {
        text.to_lowercase()
    }
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use js_sys::JsString;

    pub fn upper(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }

    pub fn lower(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_texts_are_mapped() {
        assert_eq!(upper("straße ŉ"), "STRASSE ʼN");
        assert_eq!(lower("ΟΔΟΣ İ"), "οδος i\u{307}");
        assert_eq!((upper_of('ǆ'), lower_of('Σ')), ("Ǆ".to_owned(), "σ".to_owned()));
    }
}
