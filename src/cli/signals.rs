//! `--signal NAME@SECONDS`

use loopscope::session::signals::NAMES;

/// Read `SIGTERM@2.5`, `term@2.5` or `15@2.5`: when a signal comes, and its number.
pub fn parse(text: &str) -> Result<(f64, u8), String> {
    let Some((name, seconds)) = text.split_once('@') else {
        return Err("a signal has a name and a time, such as SIGTERM@2.5".to_owned());
    };
    let seconds = match seconds.parse::<f64>() {
        Ok(seconds) if seconds >= 0.0 && seconds.is_finite() => seconds,
        _ => return Err(format!("`{seconds}` is not a number of virtual seconds")),
    };
    let upper = name.to_ascii_uppercase();
    let short = upper.strip_prefix("SIG").unwrap_or(&upper);
    let named = NAMES.iter().find(|(known, _)| *known == short).map(|(_, number)| *number);
    let number = named.or_else(|| name.parse().ok().filter(|number| (1..=64).contains(number)));
    number.map(|number| (seconds, number)).ok_or_else(|| {
        let names: Vec<_> = NAMES.iter().map(|(name, _)| format!("SIG{name}")).collect();
        format!("there is no signal `{name}`; there are {} and the numbers 1 to 64", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn names_and_numbers_are_read() {
        assert_eq!(parse("SIGTERM@2.5"), Ok((2.5, 15)));
        assert_eq!(parse("int@0"), Ok((0.0, 2)));
        assert_eq!(parse("34@1e1"), Ok((10.0, 34)));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, said) in [("SIGTERM", "SIGTERM@2.5"), ("TERM@soon", "`soon`"), ("65@1", "no signal `65`")]
        {
            assert!(parse(text).is_err_and(|message| message.contains(said)), "{text}");
        }
    }
}
