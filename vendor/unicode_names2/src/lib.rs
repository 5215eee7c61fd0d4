//! A small table of common Unicode character names.
//!
//! The published `unicode_names2` carries every name (about 300 KB compressed), which is more than the rest of the
//! parser. Programs that teach asyncio use a handful. An unknown name is reported as a syntax error at the escape.

/// Names in ASCII upper case with the character each stands for, sorted by name.
static COMMON: &[(&str, char)] = &[
    ("BLACK CIRCLE", '●'),
    ("BULLET", '•'),
    ("CHECK MARK", '✓'),
    ("COPYRIGHT SIGN", '©'),
    ("DEGREE SIGN", '°'),
    ("EM DASH", '—'),
    ("EN DASH", '–'),
    ("EURO SIGN", '€'),
    ("GREEK SMALL LETTER ALPHA", 'α'),
    ("GREEK SMALL LETTER BETA", 'β'),
    ("GREEK SMALL LETTER LAMDA", 'λ'),
    ("GREEK SMALL LETTER MU", 'μ'),
    ("GREEK SMALL LETTER PI", 'π'),
    ("HORIZONTAL ELLIPSIS", '…'),
    ("LATIN SMALL LETTER E WITH ACUTE", 'é'),
    ("LEFTWARDS ARROW", '←'),
    ("MICRO SIGN", 'µ'),
    ("NO-BREAK SPACE", '\u{a0}'),
    ("RIGHTWARDS ARROW", '→'),
    ("SNAKE", '🐍'),
    ("SNOWMAN", '☃'),
    ("SPACE", ' '),
];

/// The character called `name`, ignoring ASCII case, or `None` when the table does not hold it.
pub fn character(name: &str) -> Option<char> {
    let upper = name.to_ascii_uppercase();
    for (prefix, small) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)] {
        if let Some([letter @ b'A'..=b'Z']) = upper.strip_prefix(prefix).map(str::as_bytes) {
            return Some(if small { letter.to_ascii_lowercase() } else { *letter } as char);
        }
    }
    COMMON.binary_search_by(|(known, _)| (*known).cmp(&upper)).ok().map(|found| COMMON[found].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_found() {
        assert!(COMMON.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(character("snowman"), Some('☃'));
        assert_eq!(character("NO SUCH NAME"), None);
        assert_eq!(character("Latin small letter q"), Some('q'));
        assert_eq!(character("LATIN CAPITAL LETTER Q"), Some('Q'));
    }
}
