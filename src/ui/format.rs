//! Numbers as the page writes them: tabular where they change in place, short where they stand in a sentence.

/// A span or moment of virtual time with a fixed number of decimals, so that a running clock does not jitter: `0.400 s`.
pub fn clock(seconds: f64) -> String {
    format!("{seconds:.3} s")
}

/// The same without the unit, for columns: `0.400`.
pub fn moment(seconds: f64) -> String {
    format!("{seconds:.3}")
}

/// A span of virtual time as short as it can be said: `0.4 s`, `2 s`, `1.25 s`; six decimals at most.
pub fn span(seconds: f64) -> String {
    format!("{} s", plain(seconds))
}

/// A number of seconds without trailing zeros; six decimals at most.
pub fn plain(seconds: f64) -> String {
    let text = format!("{seconds:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The last part of a qualified name: `shutdown_asyncgens` of `BaseEventLoop.shutdown_asyncgens`.
pub fn short_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// A count with a comma between thousands: `9,940`.
pub fn count(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(clock(0.4), "0.400 s");
        assert_eq!(moment(12.0), "12.000");
        for (seconds, text) in [
            (0.4, "0.4 s"),
            (2.0, "2 s"),
            (0.0, "0 s"),
            (-0.0, "0 s"),
            (0.1 + 0.2, "0.3 s"),
            (100.0, "100 s"),
        ] {
            assert_eq!(span(seconds), text);
        }
        for (number, text) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (9940, "9,940"), (1_234_567, "1,234,567")]
        {
            assert_eq!(count(number), text);
        }
    }
}
