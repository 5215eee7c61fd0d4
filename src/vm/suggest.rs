//! "Did you mean": the closest of a list of names, as CPython's `Python/suggestions.c` finds it.

/// Longer names, counted without what two names share at both ends, are not compared.
const MAX_LENGTH: usize = 40;
/// Lists of this length are not searched.
const MAX_CANDIDATES: usize = 750;
const MOVE: usize = 2;
const CASE: usize = 1;

/// The candidate that is close enough to `wrong` to be what was meant; among equals the first. Lengths and distances
/// count bytes.
pub fn closest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.collect();
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate == wrong {
            continue;
        }
        // No more than a third of the characters may have to change, and it must beat what was found before.
        let limit = (wrong.len() + candidate.len() + 3) * MOVE / 6;
        let limit = best.map_or(limit, |(distance, _)| limit.min(distance.saturating_sub(1)));
        match distance(wrong.as_bytes(), candidate.as_bytes()) {
            Some(distance) if distance <= limit => best = Some((distance, candidate)),
            _ => {}
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Edit distance in which a change of case costs half of another change; `None` for names too long to compare.
fn distance(a: &[u8], b: &[u8]) -> Option<usize> {
    let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[shared..], &b[shared..]);
    let shared = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - shared], &b[..b.len() - shared]);
    if a.is_empty() || b.is_empty() {
        return Some((a.len() + b.len()) * MOVE);
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).map(|n| n * MOVE).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, cb) in b.iter().enumerate() {
            let substitute = if ca == cb {
                0
            } else if ca.eq_ignore_ascii_case(cb) {
                CASE
            } else {
                MOVE
            };
            let above = row[j + 1];
            row[j + 1] = (diagonal + substitute).min(above + MOVE).min(row[j] + MOVE);
            diagonal = above;
        }
    }
    Some(row[b.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from `_suggestions._generate_suggestions` of CPython 3.13.
    #[test]
    fn suggestions_are_those_of_cpython() {
        let cases: &[(&str, &[&str], Option<&str>)] = &[
            ("prnt", &["print", "input"], Some("print")),
            ("aysncio", &["asyncio"], Some("asyncio")),
            ("xyz", &["print", "input"], None),
            ("wlak", &["walk"], None),
            ("appendd", &["append"], Some("append")),
            ("Lenght", &["length"], Some("length")),
            ("LENGTH", &["length"], None),
            ("abc", &["ABC", "abd"], Some("abd")),
            ("abd", &["abc", "abe"], Some("abc")),
            ("a", &["b"], None),
            ("a", &["A"], Some("A")),
            ("ab", &["ba", "a"], Some("a")),
            ("", &["a"], None),
            ("x", &["xy", "yx"], Some("xy")),
            ("self", &["self", "sel"], Some("sel")),
            ("naïve", &["naive"], Some("naive")),
            ("été", &["ete", "eté"], Some("eté")),
            ("日本", &["日木"], Some("日木")),
            ("foo_bar", &["fooBar", "foobar"], Some("foobar")),
            ("Sum", &["sum", "num"], Some("sum")),
            ("nul", &["null", "bul"], Some("null")),
            ("tru", &["eval", "True", "str"], Some("True")),
            ("[x", &["{x"], Some("{x")),
        ];
        for (wrong, candidates, expected) in cases {
            assert_eq!(closest(wrong, candidates.iter().copied()), *expected, "{wrong}");
        }
    }

    #[test]
    fn long_names_count_without_what_they_share_and_long_lists_are_not_searched() {
        let long = "x".repeat(45);
        let other = format!("y{}", "x".repeat(44));
        assert_eq!(closest(&long, [other.as_str()].into_iter()), Some(other.as_str()));
        let (q, r) = ("q".repeat(50), "r".repeat(50));
        assert_eq!(closest(&q, [r.as_str()].into_iter()), None);
        let many: Vec<String> = (0..750).map(|n| format!("print{n}")).collect();
        assert_eq!(closest("print", many.iter().map(String::as_str)), None);
        assert_eq!(closest("print", many[1..].iter().map(String::as_str)), Some("print1"));
    }
}
