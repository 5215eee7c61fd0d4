//! Floats as decimal text: the shortest digits that read back as the same number, or a given number of digits.

/// Fraction digits beyond which every digit of any float is 0.
const MAX_FRACTION: usize = 1100;

/// How to lay digits out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `e`: always with an exponent; `precision` digits behind the point.
    Exponent,
    /// `f`: never with an exponent; `precision` digits behind the point.
    Fixed,
    /// `g`: `precision` significant digits, with an exponent where the number is very large or small.
    General,
    /// As `repr`: the shortest digits that give the same float again; the precision is not looked at.
    Shortest,
}

/// The text of a float that has no sign in front: digits, `inf` or `nan`.
///
/// `alternate` keeps the point and trailing zeros (`#`); `point_zero` adds `.0` to what would look like an int.
pub fn unsigned(number: f64, style: Style, precision: usize, alternate: bool, point_zero: bool) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return "inf".to_owned();
    }
    let number = number.abs();
    let precision = if style == Style::General { precision.max(1) } else { precision };
    let (digits, point) = decimal(number, style, precision);
    let exponential = match style {
        Style::Exponent => true,
        Style::Fixed => false,
        Style::General => point <= -4 || point > precision as i64 - i64::from(point_zero),
        Style::Shortest => point <= -4 || point > 16,
    };
    // Digits before the point, which is where the layout puts it and not the number's own.
    let before = if exponential { 1 } else { point };
    let wanted = match style {
        Style::Exponent => precision as i64 + 1,
        Style::Fixed => point + precision as i64,
        Style::General if alternate => precision as i64,
        _ => digits.len() as i64,
    };
    let digit = |index: i64| match usize::try_from(index) {
        Ok(index) => digits.get(index).copied().unwrap_or(b'0') as char,
        Err(_) => '0',
    };
    let mut text = String::new();
    if before <= 0 {
        text.push('0');
    }
    text.extend((0..before).map(digit));
    let fraction = (wanted - before).max(0);
    if fraction > 0 {
        text.push('.');
        text.extend((before..before + fraction).map(digit));
    } else if point_zero && !exponential {
        text.push_str(".0");
    } else if alternate {
        text.push('.');
    }
    if exponential {
        let exponent = point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        text.push_str(&format!("e{sign}{:02}", exponent.abs()));
    }
    text
}

/// Digits without leading or trailing zeros, and where the point lies in front of (`0.digits × 10^point`).
fn decimal(number: f64, style: Style, precision: usize) -> (Vec<u8>, i64) {
    if number == 0.0 {
        return (vec![b'0'], 1);
    }
    let text = match style {
        Style::Shortest => format!("{number:e}"),
        Style::Exponent => format!("{:.*e}", precision.min(MAX_FRACTION), number),
        Style::General => format!("{:.*e}", (precision - 1).min(MAX_FRACTION), number),
        Style::Fixed => {
            let text = format!("{:.*}", precision.min(MAX_FRACTION), number);
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            let all: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
            let zeros = all.iter().take_while(|digit| **digit == b'0').count();
            if zeros == all.len() {
                return (vec![b'0'], 1);
            }
            return (trimmed(all[zeros..].to_vec()), whole.len() as i64 - zeros as i64);
        }
    };
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = mantissa.bytes().filter(|byte| *byte != b'.').collect();
    (trimmed(digits), exponent.parse::<i64>().unwrap_or(0) + 1)
}

fn trimmed(mut digits: Vec<u8>) -> Vec<u8> {
    while digits.len() > 1 && digits.last() == Some(&b'0') {
        digits.pop();
    }
    digits
}

/// `repr(number)`
pub fn repr(number: f64) -> String {
    let text = unsigned(number, Style::Shortest, 0, false, true);
    if number.is_sign_negative() && !number.is_nan() { format!("-{text}") } else { text }
}

/// `round(number, ndigits)`: correctly rounded from the exact value, ties to even. `None` when
/// the result is too large for a float.
pub fn round_to(number: f64, ndigits: i64) -> Option<f64> {
    // Beyond these the number has no such digits, or nothing but them.
    const MOST: i64 = 323;
    if ndigits > MOST || number == 0.0 || !number.is_finite() {
        return Some(number);
    }
    if ndigits < -308 {
        return Some(0f64.copysign(number));
    }
    let rounded = if ndigits >= 0 {
        format!("{:.*}", ndigits as usize, number).parse().unwrap_or(number)
    } else {
        round_to_tens(number, ndigits.unsigned_abs() as usize)
    };
    rounded.is_finite().then_some(rounded)
}

/// Round to a multiple of `10 ** places` by the exact decimal digits.
fn round_to_tens(number: f64, places: usize) -> f64 {
    let text = format!("{:.*}", MAX_FRACTION, number.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let padded = format!("{whole:0>width$}", width = places + 1);
    let (head, tail) = padded.split_at(padded.len() - places);
    let rest = |digits: &str| digits.bytes().any(|digit| digit != b'0');
    let up = match tail.as_bytes() {
        [first, ..] if *first > b'5' => true,
        [b'5', more @ ..] => {
            more.iter().any(|digit| *digit != b'0')
                || rest(fraction)
                || head.bytes().last().is_some_and(|digit| (digit - b'0') % 2 == 1)
        }
        _ => false,
    };
    let mut digits: num_bigint::BigUint = head.parse().unwrap_or_default();
    if up {
        digits += 1u8;
    }
    let size: f64 = format!("{digits}e{places}").parse().unwrap_or(number.abs());
    size.copysign(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn repr_is_the_shortest_text() {
        for (number, text) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (1e15, "1000000000000000.0"),
            (9999999999999998.0, "9999999999999998.0"),
            (1e16, "1e+16"),
            (1e22, "1e+22"),
            (1e-4, "0.0001"),
            (1e-5, "1e-05"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
            (1.0 / 3.0, "0.3333333333333333"),
            (100.0, "100.0"),
        ] {
            assert_eq!(repr(number), text);
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn rounding_is_exact() {
        for (number, ndigits, result) in [
            (2.675, 2, 2.67),
            (0.125, 2, 0.12),
            (0.375, 2, 0.38),
            (1.005, 2, 1.0),
            (5.015, 2, 5.01),
            (1234.5678, -2, 1200.0),
            (1250.0, -2, 1200.0),
            (1350.0, -2, 1400.0),
            (1250.0000001, -2, 1300.0),
            (0.5, 0, 0.0),
            (-1.5, 0, -2.0),
            (49.0, -2, 0.0),
            (50.0, -2, 0.0),
            (51.0, -2, 100.0),
            (1e300, -299, 1e300),
            (5e-324, 323, 0.0),
        ] {
            assert_eq!(round_to(number, ndigits), Some(result), "round({number}, {ndigits})");
        }
        assert_eq!(round_to(f64::MAX, -308), None);
    }
}
