//! How well a text answers to what somebody typed: its letters in their order, best where words begin and side by side.

use std::ops::Range;

/// A letter that is found.
const LETTER: i32 = 16;
/// It is the first of a word,
const WORD: i32 = 10;
/// or of the text.
const FIRST: i32 = 14;
/// The letter before it was found right before it.
const BESIDE: i32 = 12;
/// Letters are skipped: for the first, and for each of the next ones.
const GAP: i32 = 6;
const SKIPPED: i32 = 1;
/// However far in the text the first letter is, that costs no more.
const WIDEST: i32 = 14;
/// All of the text is found.
const WHOLE: i32 = 20;
/// On average a letter has to be worth this much: what is strewn over a text is found by chance.
const LEAST: i32 = 18;
/// Nobody types more, and no name is longer.
const LONGEST: usize = 160;

/// A text that answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// How well; only compared with others for the same words.
    pub score: i32,
    /// Which of its characters were found, as ranges in order.
    pub places: Vec<Range<usize>>,
}

/// Whether `text` has every word of `wanted`, in whatever order, and how well. Nothing wanted is in every text.
pub fn score(wanted: &str, text: &str) -> Option<Match> {
    let text: Vec<char> = text.chars().take(LONGEST).collect();
    let mut all = Match { score: 0, places: Vec::new() };
    let mut found = vec![false; text.len()];
    let mut letters = 0;
    for word in wanted.split_whitespace() {
        let word: Vec<char> = word.chars().take(LONGEST).map(small).collect();
        letters += word.len();
        let (score, places) = align(&word, &text)?;
        all.score += score;
        places.into_iter().for_each(|place| found[place] = true);
    }
    if letters > 0 {
        if letters >= text.iter().filter(|letter| !letter.is_whitespace()).count() {
            all.score += WHOLE;
        }
        // Among equals the shorter text is the nearer one.
        all.score -= (text.len() / 8) as i32;
    }
    for (place, _) in found.iter().enumerate().filter(|(_, found)| **found) {
        match all.places.last_mut() {
            Some(last) if last.end == place => last.end += 1,
            _ => all.places.push(place..place + 1),
        }
    }
    Some(all)
}

/// The best way to find the letters of a word one after the other, and where that is.
fn align(word: &[char], text: &[char]) -> Option<(i32, Vec<usize>)> {
    let columns = text.len();
    if word.is_empty() || word.len() > columns {
        return None;
    }
    // `best[row * columns + column]`: the most that the letters up to `row` are worth with the last of them at `column`, and where
    // the one before it is then.
    let mut best: Vec<Option<(i32, usize)>> = vec![None; word.len() * columns];
    for (row, letter) in word.iter().enumerate() {
        // The best place for the letters before, further back than the one right before, and what it is worth where it is.
        let mut far: Option<(i32, usize)> = None;
        for column in row..columns {
            if let Some((worth, _)) = &mut far {
                *worth -= SKIPPED;
            }
            if row > 0 && column >= 2 {
                let place = column - 2;
                let worth = best[(row - 1) * columns + place].map(|(worth, _)| worth - GAP);
                if let Some(worth) = worth.filter(|worth| far.is_none_or(|(known, _)| *worth > known)) {
                    far = Some((worth, place));
                }
            }
            if small(text[column]) != *letter {
                continue;
            }
            let start = starts(text, column);
            let own = LETTER
                + if column == 0 {
                    FIRST
                } else if start {
                    WORD
                } else {
                    0
                };
            let before = if row == 0 {
                // Letters before the first one are skipped as well, but a word in the middle is as good as another.
                let skipped = if start { 0 } else { (GAP + column as i32 * SKIPPED).min(WIDEST) };
                Some((-skipped, column))
            } else {
                let beside = column.checked_sub(1).and_then(|place| {
                    best[(row - 1) * columns + place].map(|(worth, _)| (worth + BESIDE, place))
                });
                [beside, far].into_iter().flatten().max_by_key(|(worth, _)| *worth)
            };
            best[row * columns + column] = before.map(|(worth, place)| (worth + own, place));
        }
    }
    let last = (word.len() - 1) * columns;
    let ends = (0..columns).filter_map(|column| best[last + column].map(|(worth, _)| (worth, column)));
    // The first of equally good places.
    let (score, mut column) = ends.max_by_key(|(worth, column)| (*worth, std::cmp::Reverse(*column)))?;
    if score < LEAST * word.len() as i32 {
        return None;
    }
    let mut places = vec![column];
    for row in (1..word.len()).rev() {
        column = best[row * columns + column]?.1;
        places.push(column);
    }
    Some((score, places))
}

/// Whether a word begins there: after what is no letter, where capitals begin, and with each Chinese character, since nothing
/// stands between those.
fn starts(text: &[char], at: usize) -> bool {
    let letter = text[at];
    if !letter.is_alphanumeric() {
        return false;
    }
    if letter as u32 >= 0x2e80 {
        return true;
    }
    at.checked_sub(1).map(|before| text[before]).is_none_or(|before| {
        !before.is_alphanumeric()
            || before as u32 >= 0x2e80
            || before.is_lowercase() && letter.is_uppercase()
            || before.is_alphabetic() != letter.is_alphabetic()
    })
}

/// A letter without its case.
fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(wanted: &str, text: &str) -> Option<String> {
        let letters: Vec<char> = text.chars().collect();
        score(wanted, text).map(|found| {
            let parts = found.places.iter().map(|part| letters[part.clone()].iter().collect::<String>());
            parts.collect::<Vec<_>>().join("|")
        })
    }

    #[test]
    fn letters_are_found_where_a_reader_would_see_them() {
        let table = [
            ("play", "Play or pause", Some("Play")),
            ("PLAY", "play or pause", Some("play")),
            ("pause", "Play or pause", Some("pause")),
            ("pause play", "Play or pause", Some("Play|pause")),
            ("pop", "Play or pause", Some("P|o|p")),
            ("tg", "TaskGroup", Some("T|G")),
            ("t2", "Task-2", Some("T|2")),
            ("sto", "Step over, staying in this task", Some("St|o")),
            ("gthr", "gather", Some("g|th|r")),
            ("断点", "在光标所在行设置或清除断点", Some("断点")),
            ("主题深", "主题：深色", Some("主题|深")),
            ("", "anything", Some("")),
            ("  ", "anything", Some("")),
            ("x", "anything", None),
            ("playing", "play", None),
            ("play x", "play", None),
            // Strewn over the text by chance.
            ("dark", "Step back over, staying in this task", None),
        ];
        for (wanted, text, found) in table {
            assert_eq!(shown(wanted, text).as_deref(), found, "{wanted} in {text}");
        }
    }

    #[test]
    fn the_nearer_text_comes_first() {
        let table: [(&str, &[&str]); 8] = [
            ("play", &["Play", "Play or pause", "Command palette, a display"]),
            ("step", &["Step", "Step by line", "One step back or forwards"]),
            ("lock", &["Lock", "Two locks", "A deadlock", "One callback"]),
            ("dark", &["Dark", "Theme: dark"]),
            ("task-1", &["Task-1", "Task-10", "Task-21"]),
            ("sl", &["Step by line", "Whisle"]),
            ("fetch", &["fetch", "fetch all", "prefetch"]),
            ("时间", &["时间线", "虚拟时间"]),
        ];
        for (wanted, texts) in table {
            let scores: Vec<i32> =
                texts.iter().map(|text| score(wanted, text).map_or(i32::MIN, |found| found.score)).collect();
            assert!(scores.is_sorted_by(|one, other| one > other), "{wanted}: {scores:?} of {texts:?}");
        }
    }

    #[test]
    fn the_best_of_all_ways_is_found() {
        // By trying every way, for short texts.
        fn ways(word: &[char], text: &[char], from: usize) -> Vec<Vec<usize>> {
            let Some((first, rest)) = word.split_first() else { return vec![Vec::new()] };
            let mut all = Vec::new();
            for at in from..text.len() {
                if text[at] == *first {
                    for mut way in ways(rest, text, at + 1) {
                        way.insert(0, at);
                        all.push(way);
                    }
                }
            }
            all
        }
        fn worth(way: &[usize], text: &[char]) -> i32 {
            let mut sum = 0;
            for (index, at) in way.iter().enumerate() {
                let start = starts(text, *at);
                sum += LETTER
                    + if *at == 0 {
                        FIRST
                    } else if start {
                        WORD
                    } else {
                        0
                    };
                sum += match index.checked_sub(1).map(|before| at - way[before] - 1) {
                    None if start => 0,
                    None => -(GAP + *at as i32 * SKIPPED).min(WIDEST),
                    Some(0) => BESIDE,
                    Some(gap) => -GAP - (gap as i32 - 1) * SKIPPED,
                };
            }
            sum
        }
        let mut checked = 0;
        for text in ["ab-aab", "a-b-a-b-c", "abcabc", "ba-ab-cab", "aaa-aaa"] {
            let text: Vec<char> = text.chars().collect();
            for word in ["a", "ab", "aab", "abc", "ba", "aaa", "cab"] {
                let word: Vec<char> = word.chars().collect();
                let most = ways(&word, &text, 0).iter().map(|way| worth(way, &text)).max();
                let most = most.filter(|most| *most >= LEAST * word.len() as i32);
                let found = align(&word, &text);
                assert_eq!(found.as_ref().map(|(score, _)| *score), most, "{word:?} in {text:?}");
                if let Some((score, mut places)) = found {
                    places.reverse();
                    assert_eq!(worth(&places, &text), score);
                    checked += 1;
                }
            }
        }
        assert!(checked > 15);
    }
}
