//! Properties of characters as Python's `str` methods see them, where they differ from Rust's.

/// The zeros of all runs of ten decimal digits (general category Nd). The mathematical digits from U+1D7CE are five
/// runs in a row.
const ZEROS: [u32; 68] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
    0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066,
    0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950,
    0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
    0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e950, 0x1fbf0,
];

/// Digits that no number is written with: superscripts, circled digits and the like (`isdigit` without `isdecimal`).
const OTHER_DIGITS: [(u32, u32); 20] = [
    (0xb2, 0xb3),
    (0xb9, 0xb9),
    (0x1369, 0x1371),
    (0x19da, 0x19da),
    (0x2070, 0x2070),
    (0x2074, 0x2079),
    (0x2080, 0x2089),
    (0x2460, 0x2468),
    (0x2474, 0x247c),
    (0x2488, 0x2490),
    (0x24ea, 0x24ea),
    (0x24f5, 0x24fd),
    (0x24ff, 0x24ff),
    (0x2776, 0x277e),
    (0x2780, 0x2788),
    (0x278a, 0x2792),
    (0x10a40, 0x10a43),
    (0x10e60, 0x10e68),
    (0x11052, 0x1105a),
    (0x1f100, 0x1f10a),
];

/// Ideographs that stand for a number.
const NUMERIC_IDEOGRAPHS: &str = "㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拐拾捌柒洞漆玖百皕秭肆萬貮貳贰鈎钩阡陆陌陸零\u{f96b}\
    \u{f973}\u{f978}\u{f9b2}\u{f9d1}\u{f9d3}\u{f9fd}\u{20001}\u{20064}\u{200e2}\
    \u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\
    \u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}";

/// Letters that may not stand in a name, because normalisation takes them apart.
const LETTERS_NOT_IN_NAMES: [char; 22] = [
    '\u{37a}', '\u{e33}', '\u{eb3}', '\u{2e2f}', '\u{fc5e}', '\u{fc5f}', '\u{fc60}', '\u{fc61}', '\u{fc62}',
    '\u{fc63}', '\u{fdfa}', '\u{fdfb}', '\u{fe70}', '\u{fe72}', '\u{fe74}', '\u{fe76}', '\u{fe78}',
    '\u{fe7a}', '\u{fe7c}', '\u{fe7e}', '\u{ff9e}', '\u{ff9f}',
];

/// The value of a decimal digit of any script (`isdecimal`).
pub fn decimal_digit(character: char) -> Option<u32> {
    if character.is_ascii() {
        return character.to_digit(10);
    }
    let code = u32::from(character);
    let run = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    let value = code - ZEROS[run];
    (value < 10).then_some(value)
}

/// `isdigit`
pub fn is_digit(character: char) -> bool {
    decimal_digit(character).is_some() || {
        let code = u32::from(character);
        OTHER_DIGITS.iter().any(|(first, last)| (*first..=*last).contains(&code))
    }
}

/// `isnumeric`: also fractions, Roman numerals, and ideographs that are numbers.
pub fn is_numeric(character: char) -> bool {
    character.is_numeric() || (u32::from(character) >= 0x3405 && NUMERIC_IDEOGRAPHS.contains(character))
}

/// `isalpha`: the letters. Rust's alphabetic characters include marks and letter-like symbols.
pub fn is_alpha(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphabetic();
    }
    character.is_alphabetic()
        && !character.is_numeric()
        && (unicode_ident::is_xid_start(character) || LETTERS_NOT_IN_NAMES.contains(&character))
}

/// `isalnum` of one character.
pub fn is_alnum(character: char) -> bool {
    is_alpha(character) || is_numeric(character) || is_digit(character)
}

/// `isspace`: Rust's white space and four separators of ASCII.
#[inline]
pub fn is_space(character: char) -> bool {
    matches!(character, '\x1c'..='\x1f') || character.is_whitespace()
}

/// Characters that end a line for `splitlines`.
pub fn is_line_break(character: char) -> bool {
    matches!(character, '\n' | '\x0b' | '\x0c' | '\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `isprintable`, which decides what `repr` shows as it is.
pub fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return matches!(character, ' '..='~');
    }
    // Rust escapes by the same rule, except that it escapes a mark when nothing precedes it.
    let mut text = String::with_capacity(5);
    text.push('a');
    text.push(character);
    text.escape_debug().nth(1) == Some(character)
}

/// Whether the text is a name (`str.isidentifier`).
pub fn is_identifier(text: &str) -> bool {
    if !text.is_ascii() {
        return is_foreign_identifier(text);
    }
    !text.starts_with(|first: char| first.is_ascii_digit())
        && !text.is_empty()
        && text.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric())
}

/// The same of a text that is not ASCII. It takes tables, which a page fetches with what few programs need.
#[cold]
#[inline(never)]
fn is_foreign_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && chars.all(unicode_ident::is_xid_continue)
}

/// A character in title case: as upper case, but only the first letter of a digraph.
pub fn push_title(out: &mut String, character: char) {
    let code = u32::from(character);
    let single = match code {
        0x1c4..=0x1c6 => 0x1c5,
        0x1c7..=0x1c9 => 0x1c8,
        0x1ca..=0x1cc => 0x1cb,
        0x1f1..=0x1f3 => 0x1f2,
        // Georgian has capitals but does not use them in titles.
        0x10d0..=0x10fa | 0x10fd..=0x10ff => code,
        // Greek letters with iota below keep it below.
        0x1f80..=0x1faf => code | 8,
        0x1fb3 | 0x1fc3 | 0x1ff3 => code + 9,
        0x1fbc | 0x1fcc | 0x1ffc => code,
        _ => 0,
    };
    if character == 'ŉ' {
        return out.push_str("ʼN");
    }
    match char::from_u32(single).filter(|_| single != 0) {
        Some(single) => out.push(single),
        None => {
            let upper = letter_case::upper_of(character);
            let mut upper = upper.chars();
            out.extend(upper.next());
            // What an expansion adds is lower case, except the iota below, which stays a mark.
            out.extend(upper.flat_map(|more| {
                let more = if more == 'Ι' && (0x1f80..0x2000).contains(&code) { '\u{345}' } else { more };
                letter_case::lower_of(more).chars().collect::<Vec<_>>()
            }));
        }
    }
}

/// Whether the character is in title case: a digraph with a capital first letter.
pub fn is_title(character: char) -> bool {
    let code = u32::from(character);
    matches!(code, 0x1c5 | 0x1c8 | 0x1cb | 0x1f2 | 0x1fbc | 0x1fcc | 0x1ffc)
        || (matches!(code, 0x1f88..=0x1faf) && code & 8 != 0)
}

/// A character for comparisons that ignore case (`str.casefold`).
pub fn push_folded(out: &mut String, character: char) {
    match character {
        '\0'..='\x7f' => out.push(character.to_ascii_lowercase()),
        'ı' => out.push(character),
        'ẞ' => out.push_str("ss"),
        // Cherokee folds to its older, capital letters.
        '\u{13a0}'..='\u{13f5}' | '\u{13f8}'..='\u{13fd}' | '\u{ab70}'..='\u{abbf}' => match character {
            '\u{13f8}'..='\u{13fd}' | '\u{ab70}'..='\u{abbf}' => {
                out.push_str(&letter_case::upper_of(character));
            }
            _ => out.push(character),
        },
        _ => {
            for upper in letter_case::upper_of(character).chars() {
                out.push_str(&letter_case::lower_of(upper));
            }
        }
    }
}
