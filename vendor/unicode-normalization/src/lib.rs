//! The one thing that the parser asks of Unicode normalisation: form NFKC of names that are not ASCII.
//!
//! The published crate carries its tables, about 50 KB compressed, which every browser has already. So in a page the
//! browser is asked (`String.prototype.normalize`), and elsewhere ICU4X. Both follow Unicode's stability
//! policy: the form of a text never changes once its characters are assigned.

/// The published crate's trait, as far as the parser uses it.
pub trait UnicodeNormalization {
    /// The characters of the text in form NFKC.
    fn nfkc(&self) -> impl Iterator<Item = char>;
}

impl UnicodeNormalization for str {
    #[cfg(not(target_arch = "wasm32"))]
    fn nfkc(&self) -> impl Iterator<Item = char> {
        let normalised = icu_normalizer::ComposingNormalizerBorrowed::new_nfkc().normalize(self).into_owned();
        normalised.chars().collect::<Vec<_>>().into_iter()
    }

    #[cfg(target_arch = "wasm32")]
    fn nfkc(&self) -> impl Iterator<Item = char> {
        let normalised = js_sys::JsString::from(self).normalize("NFKC");
        String::from(normalised).chars().collect::<Vec<_>>().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compatibility_characters_become_plain_ones() {
        assert_eq!("ﬁｌｅ²".nfkc().collect::<String>(), "file2");
    }
}
