//! Upper, lower and title case.

use super::unicode::{is_title, push_folded, push_title};

/// Whether case means anything to the character.
fn is_cased(character: char) -> bool {
    character.is_lowercase() || character.is_uppercase() || is_title(character)
}

/// The lower-case form of each character in its place: a capital sigma depends on what stands around it.
fn lowered(text: &str) -> impl Iterator<Item = (char, String)> {
    let lower = letter_case::lower(text);
    let mut taken = 0;
    text.chars().collect::<Vec<_>>().into_iter().map(move |character| {
        let count = letter_case::lower_of(character).chars().count();
        let form: String = lower[taken..].chars().take(count).collect();
        taken += form.len();
        (character, form)
    })
}

/// `str.title`
pub fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for (character, lower) in lowered(text) {
        if inside {
            out.push_str(&lower);
        } else {
            push_title(&mut out, character);
        }
        inside = is_cased(character);
    }
    out
}

/// `str.capitalize`
pub fn capitalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, (character, lower)) in lowered(text).enumerate() {
        if index == 0 {
            push_title(&mut out, character);
        } else {
            out.push_str(&lower);
        }
    }
    out
}

/// `str.swapcase`
pub fn swap_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (character, lower) in lowered(text) {
        if character.is_uppercase() {
            out.push_str(&lower);
        } else if character.is_lowercase() {
            out.push_str(&letter_case::upper_of(character));
        } else {
            out.push(character);
        }
    }
    out
}

/// `str.casefold`
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|character| push_folded(&mut out, character));
    out
}

/// `str.islower`: some character has case, and none is upper or title case.
pub fn is_lower(text: &str) -> bool {
    text.chars().all(|c| !c.is_uppercase() && !is_title(c)) && text.chars().any(char::is_lowercase)
}

/// `str.isupper`
pub fn is_upper(text: &str) -> bool {
    text.chars().all(|c| !c.is_lowercase() && !is_title(c)) && text.chars().any(char::is_uppercase)
}

/// `str.istitle`: capitals exactly where words begin.
pub fn is_title_case(text: &str) -> bool {
    let (mut inside, mut any) = (false, false);
    for character in text.chars() {
        if character.is_uppercase() || is_title(character) {
            if inside {
                return false;
            }
            (inside, any) = (true, true);
        } else if character.is_lowercase() {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn conversions() {
        assert_eq!(title("they're bill's ΑΣ ß ŉ"), "They'Re Bill'S Ας Ss ʼN");
        assert_eq!(capitalize("hello WORLD ΑΣ"), "Hello world ας");
        assert_eq!(capitalize("ǆx"), "ǅx");
        assert_eq!(capitalize(""), "");
        assert_eq!(swap_case("aBc ß ΑΣ"), "AbC SS ας");
        assert_eq!(fold("Straße ΑΣ İ"), "strasse ασ i\u{307}");
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn questions() {
        assert!(is_lower("a1") && !is_lower("1") && !is_lower("aǅ"));
        assert!(is_upper("A1") && !is_upper("") && !is_upper("Aa"));
        assert!(
            is_title_case("Ab Cd") && !is_title_case("AB") && !is_title_case("ab") && !is_title_case("1")
        );
    }
}
