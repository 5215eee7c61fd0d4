//! "Did you mean": the closest of a list of names.

/// Names longer than this are not compared, as in CPython.
const MAX_LENGTH: usize = 40;
/// Lists longer than this are not searched, as in CPython.
const MAX_CANDIDATES: usize = 750;
const MOVE: usize = 2;
const CASE: usize = 1;

/// The candidate that is close enough to `wrong` to be what was meant; among equals the first.
pub fn closest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.collect();
    if candidates.len() > MAX_CANDIDATES || wrong.len() > MAX_LENGTH {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate == wrong || candidate.len() > MAX_LENGTH {
            continue;
        }
        let limit = (wrong.len() + candidate.len() + 3) * MOVE / 6;
        let limit = best.map_or(limit, |(distance, _)| limit.min(distance.saturating_sub(1)));
        let distance = distance(wrong, candidate);
        if distance <= limit {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Edit distance in which a change of case costs half of another change.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
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
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_found_and_far_ones_are_not() {
        assert_eq!(closest("prnt", ["print", "input"].into_iter()), Some("print"));
        assert_eq!(closest("aysncio", ["asyncio"].into_iter()), Some("asyncio"));
        assert_eq!(closest("xyz", ["print", "input"].into_iter()), None);
    }
}
