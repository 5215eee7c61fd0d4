//! A small table of common Unicode character names.
//!
//! The published `unicode_names2` carries every name (about 300 KB compressed), which is more than the rest of the
//! parser. Programs that teach asyncio use a handful. An unknown name is reported as a syntax error at the escape.

/// Names in ASCII upper case with the character each stands for, sorted by name.
static COMMON: &[(&str, char)] = &[
    ("ALARM CLOCK", '⏰'),
    ("ALMOST EQUAL TO", '≈'),
    ("BALLOT X", '✗'),
    ("BELL", '🔔'),
    ("BLACK CIRCLE", '●'),
    ("BLACK HEART SUIT", '♥'),
    ("BLACK RIGHT-POINTING TRIANGLE", '▶'),
    ("BLACK SQUARE", '■'),
    ("BLACK STAR", '★'),
    ("BOX DRAWINGS LIGHT HORIZONTAL", '─'),
    ("BOX DRAWINGS LIGHT VERTICAL", '│'),
    ("BULLET", '•'),
    ("CARRIAGE RETURN", '\u{d}'),
    ("CHARACTER TABULATION", '\u{9}'),
    ("CHECK MARK", '✓'),
    ("COMBINING ACUTE ACCENT", '\u{301}'),
    ("COPYRIGHT SIGN", '©'),
    ("CROSS MARK", '❌'),
    ("DARK SHADE", '▓'),
    ("DEGREE SIGN", '°'),
    ("DIVISION SIGN", '÷'),
    ("DOWNWARDS ARROW", '↓'),
    ("EM DASH", '—'),
    ("EN DASH", '–'),
    ("ESCAPE", '\u{1b}'),
    ("EURO SIGN", '€'),
    ("FIRE", '🔥'),
    ("FULL BLOCK", '█'),
    ("GEAR", '⚙'),
    ("GREATER-THAN OR EQUAL TO", '≥'),
    ("GRINNING FACE", '😀'),
    ("HEAVY BALLOT X", '✘'),
    ("HEAVY CHECK MARK", '✔'),
    ("HORIZONTAL ELLIPSIS", '…'),
    ("HOT BEVERAGE", '☕'),
    ("HOURGLASS", '⌛'),
    ("HOURGLASS WITH FLOWING SAND", '⏳'),
    ("INFINITY", '∞'),
    ("KEY", '🔑'),
    ("LATIN SMALL LETTER SHARP S", 'ß'),
    ("LEFT DOUBLE QUOTATION MARK", '“'),
    ("LEFT SINGLE QUOTATION MARK", '‘'),
    ("LEFTWARDS ARROW", '←'),
    ("LESS-THAN OR EQUAL TO", '≤'),
    ("LIGHT SHADE", '░'),
    ("LINE FEED", '\u{a}'),
    ("LOCK", '🔒'),
    ("MEDIUM SHADE", '▒'),
    ("MICRO SIGN", 'µ'),
    ("MIDDLE DOT", '·'),
    ("MULTIPLICATION SIGN", '×'),
    ("N-ARY SUMMATION", '∑'),
    ("NO-BREAK SPACE", '\u{a0}'),
    ("NOT EQUAL TO", '≠'),
    ("NULL", '\u{0}'),
    ("PARTY POPPER", '🎉'),
    ("PILE OF POO", '💩'),
    ("PLUS-MINUS SIGN", '±'),
    ("POUND SIGN", '£'),
    ("REGISTERED SIGN", '®'),
    ("RIGHT DOUBLE QUOTATION MARK", '”'),
    ("RIGHT SINGLE QUOTATION MARK", '’'),
    ("RIGHTWARDS ARROW", '→'),
    ("ROCKET", '🚀'),
    ("SECTION SIGN", '§'),
    ("SLEEPING FACE", '😴'),
    ("SNAKE", '🐍'),
    ("SNOWMAN", '☃'),
    ("SPACE", ' '),
    ("SPARKLES", '✨'),
    ("SQUARE ROOT", '√'),
    ("STOPWATCH", '⏱'),
    ("SUPERSCRIPT TWO", '²'),
    ("THUMBS UP SIGN", '👍'),
    ("TRADE MARK SIGN", '™'),
    ("UPWARDS ARROW", '↑'),
    ("WARNING SIGN", '⚠'),
    ("WHITE CIRCLE", '○'),
    ("WHITE HEAVY CHECK MARK", '✅'),
    ("WHITE SQUARE", '□'),
    ("WHITE STAR", '☆'),
    ("YEN SIGN", '¥'),
    ("ZERO WIDTH SPACE", '\u{200b}'),
];

/// Greek letters in the order of their numbers. The gap is where the small ones have a second form of sigma.
const GREEK: &str = "ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO - SIGMA TAU \
                     UPSILON PHI CHI PSI OMEGA";

const DIGITS: &str = "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE";

/// Letters with accents, capital and small, in ranges that Latin-1 has in one order.
const ACCENTED: &[(char, &str)] = &[
    ('A', "GRAVE ACUTE CIRCUMFLEX TILDE DIAERESIS"),
    ('E', "GRAVE ACUTE CIRCUMFLEX DIAERESIS"),
    ('I', "GRAVE ACUTE CIRCUMFLEX DIAERESIS"),
    ('O', "GRAVE ACUTE CIRCUMFLEX TILDE DIAERESIS"),
    ('U', "GRAVE ACUTE CIRCUMFLEX DIAERESIS"),
];

/// The numbers of the first letters of [`ACCENTED`].
const ACCENTED_FROM: [u32; 5] = [0xc0, 0xc8, 0xcc, 0xd2, 0xd9];

/// The character called `name`, ignoring ASCII case, or `None` when the table does not hold it.
pub fn character(name: &str) -> Option<char> {
    let upper = name.to_ascii_uppercase();
    for (prefix, small) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)] {
        if let Some([letter @ b'A'..=b'Z']) = upper.strip_prefix(prefix).map(str::as_bytes) {
            return Some(if small { letter.to_ascii_lowercase() } else { *letter } as char);
        }
        if let Some((letter, accent)) = upper.strip_prefix(prefix).and_then(|rest| rest.split_once(" WITH "))
        {
            let row = ACCENTED.iter().position(|(base, _)| letter.chars().eq([*base]));
            let found = row.and_then(|row| {
                let place = ACCENTED[row].1.split(' ').position(|known| known == accent)?;
                char::from_u32(ACCENTED_FROM[row] + place as u32 + if small { 0x20 } else { 0 })
            });
            if found.is_some() {
                return found;
            }
        }
    }
    let rows = [
        ("GREEK SMALL LETTER ", 0x3b1, GREEK),
        ("GREEK CAPITAL LETTER ", 0x391, GREEK),
        ("DIGIT ", 0x30, DIGITS),
    ];
    for (prefix, first, names) in rows {
        let name = upper.strip_prefix(prefix).filter(|name| *name != "-");
        if let Some(place) = name.and_then(|name| names.split(' ').position(|known| known == name)) {
            return char::from_u32(first + place as u32);
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
        let rows = [
            ("LATIN SMALL LETTER E WITH ACUTE", 'é'),
            ("LATIN SMALL LETTER U WITH DIAERESIS", 'ü'),
            ("LATIN CAPITAL LETTER O WITH TILDE", 'Õ'),
            ("LATIN CAPITAL LETTER A WITH DIAERESIS", 'Ä'),
            ("GREEK SMALL LETTER OMEGA", 'ω'),
            ("GREEK CAPITAL LETTER SIGMA", 'Σ'),
            ("GREEK SMALL LETTER RHO", 'ρ'),
            ("DIGIT NINE", '9'),
        ];
        for (name, expected) in rows {
            assert_eq!(character(name), Some(expected), "{name}");
        }
        assert_eq!(character("GREEK SMALL LETTER -"), None);
    }
}
