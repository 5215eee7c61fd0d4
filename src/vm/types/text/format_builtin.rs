//! `__format__` of `str`, `int`, `float` and `complex`.

use super::super::float::{Style, unsigned};
use super::super::int;
use super::super::number::{Int, NumberError};
use super::spec::{Align, FormatError, Sign, Spec};

impl From<NumberError> for FormatError {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::Value(message) => Self::Value(message),
            NumberError::Overflow(message) | NumberError::ZeroDivision(message) => Self::Overflow(message),
            NumberError::Range => Self::Overflow("Numerical result out of range"),
            NumberError::Memory => Self::Memory,
        }
    }
}

/// `format(text, spec)`
pub fn format_str(text: &str, spec: &str) -> Result<String, FormatError> {
    if spec.is_empty() {
        return Ok(text.to_owned());
    }
    let spec = Spec::parse(spec, "str", Align::Left, Some('s'))?;
    let refuse = |what: &'static str| Err(FormatError::value(what));
    if spec.kind != Some('s') {
        return Err(FormatError::unknown(spec.kind.unwrap_or('s'), "str"));
    }
    match spec.sign {
        Some(Sign::Space) => return refuse("Space not allowed in string format specifier"),
        Some(_) => return refuse("Sign not allowed in string format specifier"),
        None => {}
    }
    if spec.no_negative_zero {
        return refuse("Negative zero coercion (z) not allowed in string format specifier");
    }
    if spec.alternate {
        return refuse("Alternate form (#) not allowed in string format specifier");
    }
    if spec.align == Align::AfterSign {
        return refuse("'=' alignment not allowed in string format specifier");
    }
    let shown = match spec.precision {
        Some(precision) => match text.char_indices().nth(precision) {
            Some((end, _)) => &text[..end],
            None => text,
        },
        None => text,
    };
    Ok(spec.pad(shown, shown.chars().count()))
}

/// `format(number, spec)` of an int; `type_name` is `bool` for bools.
pub fn format_int(number: Int<'_>, spec: &str, type_name: &str) -> Result<String, FormatError> {
    if spec.is_empty() {
        return Ok(int::to_decimal(number)?);
    }
    let spec = Spec::parse(spec, type_name, Align::Right, None)?;
    match spec.kind {
        None | Some('d' | 'n' | 'b' | 'o' | 'x' | 'X') => {}
        Some('c') => return format_character(number, &spec),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            return float_layout(number.to_float()?, &spec, type_name);
        }
        Some(other) => return Err(FormatError::unknown(other, type_name)),
    }
    check_whole(&spec)?;
    let (radix, prefix, group) = match spec.kind {
        Some('b') => (2, "0b", 4),
        Some('o') => (8, "0o", 4),
        Some('x') => (16, "0x", 4),
        Some('X') => (16, "0X", 4),
        _ => (10, "", 3),
    };
    let mut digits = if radix == 10 { int::to_decimal(number)? } else { int::to_radix(number, radix) };
    if digits.starts_with('-') {
        digits.remove(0);
    }
    if spec.kind == Some('X') {
        digits.make_ascii_uppercase();
    }
    let prefix = if spec.alternate { prefix } else { "" };
    let parts =
        Parts { sign: sign(number.is_negative(), spec.sign), prefix, whole: &digits, rest: "", group };
    Ok(parts.layout(&spec))
}

fn check_whole(spec: &Spec) -> Result<(), FormatError> {
    if spec.precision.is_some() {
        return Err(FormatError::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(FormatError::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    Ok(())
}

fn format_character(number: Int<'_>, spec: &Spec) -> Result<String, FormatError> {
    check_whole(spec)?;
    if spec.sign.is_some() {
        return Err(FormatError::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(FormatError::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let Some(code) = number.to_i64() else {
        return Err(FormatError::Overflow("Python int too large to convert to C long"));
    };
    let Some(character) = u32::try_from(code).ok().and_then(char::from_u32) else {
        return Err(FormatError::Overflow("%c arg not in range(0x110000)"));
    };
    Ok(spec.pad(&character.to_string(), 1))
}

/// `format(number, spec)` of a float.
pub fn format_float(number: f64, spec: &str) -> Result<String, FormatError> {
    if spec.is_empty() {
        return Ok(super::super::float::repr(number));
    }
    let spec = Spec::parse(spec, "float", Align::Right, None)?;
    match spec.kind {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => float_layout(number, &spec, "float"),
        Some(other) => Err(FormatError::unknown(other, "float")),
    }
}

/// The style, default precision and whether `.0` is added, for a presentation type of floats.
fn float_style(spec: &Spec) -> (Style, usize, bool) {
    match spec.kind {
        None => match spec.precision {
            None => (Style::Shortest, 0, true),
            Some(precision) => (Style::General, precision, true),
        },
        Some('e' | 'E') => (Style::Exponent, spec.precision.unwrap_or(6), false),
        Some('f' | 'F' | '%') => (Style::Fixed, spec.precision.unwrap_or(6), false),
        _ => (Style::General, spec.precision.unwrap_or(6), false),
    }
}

/// The text of a float's absolute value, and whether a minus goes before it.
fn float_text(number: f64, spec: &Spec, point_zero: bool) -> (String, bool) {
    let (style, precision, _) = float_style(spec);
    let mut text = unsigned(number, style, precision, spec.alternate, point_zero);
    if matches!(spec.kind, Some('E' | 'F' | 'G')) {
        text.make_ascii_uppercase();
    }
    let mut negative = number.is_sign_negative() && !number.is_nan();
    if spec.no_negative_zero && negative {
        let mantissa = text.split(['e', 'E']).next().unwrap_or("");
        negative = mantissa.bytes().any(|byte| matches!(byte, b'1'..=b'9' | b'a'..=b'z' | b'A'..=b'Z'));
    }
    (text, negative)
}

fn float_layout(number: f64, spec: &Spec, _type_name: &str) -> Result<String, FormatError> {
    spec.check_precision()?;
    let number = if spec.kind == Some('%') { number * 100.0 } else { number };
    let (mut text, negative) = float_text(number, spec, float_style(spec).2);
    if spec.kind == Some('%') {
        text.push('%');
    }
    let (whole, rest) = split_whole(&text);
    Ok(Parts { sign: sign(negative, spec.sign), prefix: "", whole, rest, group: 3 }.layout(spec))
}

/// Leading digits, which may be grouped, and what follows them.
fn split_whole(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

fn sign(negative: bool, wanted: Option<Sign>) -> &'static str {
    match wanted {
        _ if negative => "-",
        Some(Sign::Always) => "+",
        Some(Sign::Space) => " ",
        _ => "",
    }
}

/// `format(number, spec)` of a complex number.
pub fn format_complex(number: (f64, f64), spec: &str) -> Result<String, FormatError> {
    if spec.is_empty() {
        return Ok(super::super::complex::repr(number));
    }
    let spec = Spec::parse(spec, "complex", Align::Right, None)?;
    match spec.kind {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n') => {}
        Some(other) => return Err(FormatError::unknown(other, "complex")),
    }
    if spec.fill == '0' {
        return Err(FormatError::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(FormatError::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    spec.check_precision()?;
    let (real, imaginary) = number;
    let part = |number: f64, wanted: Option<Sign>| {
        let (text, negative) = float_text(number, &spec, false);
        let (whole, rest) = split_whole(&text);
        let bare = Spec { width: 0, ..spec.clone() };
        Parts { sign: sign(negative, wanted), prefix: "", whole, rest, group: 3 }.layout(&bare)
    };
    // Without a presentation type it looks as `repr` does: parentheses, and no real part that is plain 0.
    let plain = spec.kind.is_none();
    let text = if plain && real == 0.0 && real.is_sign_positive() {
        format!("{}j", part(imaginary, spec.sign))
    } else {
        let body = format!("{}{}j", part(real, spec.sign), part(imaginary, Some(Sign::Always)));
        if plain { format!("({body})") } else { body }
    };
    Ok(spec.pad(&text, text.chars().count()))
}

/// A number taken apart for layout.
struct Parts<'a> {
    sign: &'a str,
    prefix: &'a str,
    /// Digits before the point: grouped, and extended by zeros.
    whole: &'a str,
    /// Point, fraction, exponent, per cent sign.
    rest: &'a str,
    /// Digits in a group.
    group: usize,
}

impl Parts<'_> {
    fn layout(&self, spec: &Spec) -> String {
        let around = self.sign.len() + self.prefix.len() + self.rest.len();
        // Zeros that fill the field belong to the number: they are grouped with it.
        let zeros = spec.fill == '0' && spec.align == Align::AfterSign;
        let least = if zeros { spec.width.saturating_sub(around) } else { 0 };
        // `inf` and `nan` have no digits to group, but are filled up all the same.
        let digits = match spec.grouping {
            Some(separator) if !self.whole.is_empty() => grouped(self.whole, separator, self.group, least),
            _ => format!("{:0>least$}", self.whole),
        };
        let length = around + digits.len();
        if spec.align == Align::AfterSign {
            let padding = spec.width.saturating_sub(length);
            let fill: String = std::iter::repeat_n(spec.fill, padding).collect();
            return format!("{}{}{fill}{digits}{}", self.sign, self.prefix, self.rest);
        }
        spec.pad(&format!("{}{}{digits}{}", self.sign, self.prefix, self.rest), length)
    }
}

/// Digits in groups, with zeros in front until the text has at least `least` characters; the text grows by one more
/// where it would start with a separator.
fn grouped(digits: &str, separator: char, group: usize, least: usize) -> String {
    let mut reversed: Vec<char> = Vec::with_capacity(least.max(digits.len()) + digits.len() / group);
    let mut source = digits.chars().rev();
    let mut count = 0;
    loop {
        let digit = source.next();
        if digit.is_none() && reversed.len() >= least {
            break;
        }
        if count > 0 && count % group == 0 {
            reversed.push(separator);
        }
        reversed.push(digit.unwrap_or('0'));
        count += 1;
    }
    reversed.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vm::value::Value;

    fn apply(kind: &str, shown: &str, spec: &str) -> Result<String, FormatError> {
        let float = |text: &str| text.parse().unwrap_or(f64::NAN);
        match kind {
            "str" => format_str(shown, spec),
            "bool" if spec.is_empty() => Ok(shown.to_owned()),
            "bool" => format_int(Int::Small(i64::from(shown == "True")), spec, "bool"),
            "int" => {
                let value = int::parse_str(shown, 10).unwrap_or_default();
                Int::of(&value).map_or(Ok(String::new()), |number| format_int(number, spec, "int"))
            }
            "float" => format_float(float(shown), spec),
            _ => {
                let (real, imaginary) = shown.split_once(' ').unwrap_or_default();
                format_complex((float(real), float(imaginary)), spec)
            }
        }
    }

    /// Recorded from CPython 3.13: type, value, specification, and `=` with the text or `!` with the error.
    #[test]
    fn formats_are_those_of_cpython() {
        let mut count = 0;
        for line in include_str!("format_cases.tsv").lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [kind, shown, spec, expected] = fields[..] else { panic!("malformed line {line:?}") };
            let got = match apply(kind, shown, spec) {
                Ok(text) => format!("={text}"),
                Err(FormatError::Value(message)) => format!("!{message}"),
                Err(FormatError::Overflow(message)) => format!("!{message}"),
                Err(FormatError::Memory) => "!".to_owned(),
            };
            assert_eq!(got, expected, "format({shown}, {spec:?}) of {kind}");
            count += 1;
        }
        assert!(count > 400, "only {count} cases were read");
        assert_eq!(
            format_int(Int::of(&Value::Int(3)).unwrap_or(Int::Small(0)), ".1f", "int"),
            Ok("3.0".to_owned())
        );
    }
}
