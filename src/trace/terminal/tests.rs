use super::*;

fn style(text: Colour, ground: Colour, traits: &[Traits]) -> Style {
    let mut style = Style { text, ground, traits: Traits::default() };
    traits.iter().for_each(|one| style.traits.set(*one, true));
    style
}

fn line(text: &str) -> Line {
    Line::of(text, Style::default(), &[])
}

/// The style of the only run of `sequence` and a letter.
fn styled(sequence: &str) -> Style {
    let line = line(&format!("{sequence}x"));
    assert_eq!(line.plain(), "x", "{sequence:?}");
    assert_eq!(line.after, line.runs[0].style);
    line.after
}

#[test]
fn parameters_choose_colours_and_styles() {
    use Colour::{Exact, Named, Own};
    let table = [
        ("\u{1b}[31m", style(Named(1), Own, &[])),
        ("\u{1b}[97;44m", style(Named(15), Named(4), &[])),
        ("\u{1b}[107m", style(Own, Named(15), &[])),
        (
            "\u{1b}[1;2;3;4;7;9m",
            style(
                Own,
                Own,
                &[
                    Traits::BOLD,
                    Traits::FAINT,
                    Traits::ITALIC,
                    Traits::UNDERLINE,
                    Traits::REVERSE,
                    Traits::STRIKE,
                ],
            ),
        ),
        ("\u{1b}[1;2;3;4;7;9m\u{1b}[22;23;24;27;29m", Style::default()),
        ("\u{1b}[31;42m\u{1b}[39m", style(Own, Named(2), &[])),
        ("\u{1b}[31;42m\u{1b}[49m", style(Named(1), Own, &[])),
        ("\u{1b}[1;31m\u{1b}[m", Style::default()),
        ("\u{1b}[1;31m\u{1b}[0m", Style::default()),
        ("\u{1b}[1;31m\u{1b}[;4m", style(Own, Own, &[Traits::UNDERLINE])),
        ("\u{1b}[38;5;9m", style(Named(9), Own, &[])),
        ("\u{1b}[38;5;16m", style(Exact(0, 0, 0), Own, &[])),
        ("\u{1b}[38;5;208;1m", style(Exact(255, 135, 0), Own, &[Traits::BOLD])),
        ("\u{1b}[48;5;255m", style(Own, Exact(238, 238, 238), &[])),
        ("\u{1b}[38;2;1;2;3;48;2;4;5;6m", style(Exact(1, 2, 3), Exact(4, 5, 6), &[])),
        ("\u{1b}[38:5:208m", style(Exact(255, 135, 0), Own, &[])),
        ("\u{1b}[38:2::1:2:3m", style(Exact(1, 2, 3), Own, &[])),
        ("\u{1b}[38:2:1:2:3m", style(Exact(1, 2, 3), Own, &[])),
        ("\u{1b}[4:3m", style(Own, Own, &[Traits::UNDERLINE])),
        ("\u{1b}[4m\u{1b}[4:0m", Style::default()),
        // The colour of a line is not shown, and its parameters are not taken for codes.
        ("\u{1b}[58;5;1m", Style::default()),
        ("\u{1b}[58;2;1;4;9m", Style::default()),
        // What is out of range, missing or unknown changes nothing.
        ("\u{1b}[31m\u{1b}[38;5;999m", style(Named(1), Own, &[])),
        ("\u{1b}[31m\u{1b}[38;5m", style(Named(1), Own, &[])),
        ("\u{1b}[31m\u{1b}[38;7;4m", style(Named(1), Own, &[Traits::UNDERLINE])),
        ("\u{1b}[5;8;20;53;75m", Style::default()),
        ("\u{1b}[?31m", Style::default()),
        ("\u{1b}[>4;2m", Style::default()),
    ];
    for (sequence, wanted) in table {
        assert_eq!(styled(sequence), wanted, "{sequence:?}");
    }
}

#[test]
fn sequences_are_never_shown() {
    let table = [
        ("\u{1b}[31mred\u{1b}[0m plain", "red plain"),
        ("\u{1b}]8;;https://example.org\u{1b}\\link\u{1b}]8;;\u{1b}\\ after", "link after"),
        ("\u{1b}]8;id=1;https://example.org\u{7}link\u{1b}]8;;\u{7}", "link"),
        ("\u{1b}]0;title\u{7}text", "text"),
        ("\u{1b}P1$qm\u{1b}\\text", "text"),
        ("\u{1b}(Btext\u{1b}=", "text"),
        ("\u{1b}[?25lhidden cursor\u{1b}[?25h", "hidden cursor"),
        ("\u{1b}[2J\u{1b}[1;1H\u{1b}[3Atext", "text"),
        ("bell\u{7}\u{0}\u{7f}", "bell"),
        ("\u{9b}text\u{85}", "text"),
        // What has only begun, where the playhead stands between two writes, or where the program forgot the rest.
        ("text\u{1b}", "text"),
        ("text\u{1b}[3", "text"),
        ("text\u{1b}]8;;https://ex", "text"),
        ("<b>\u{1b}[1m&amp;</b>", "<b>&amp;</b>"),
        (
            "a\u{1b}[31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4;31;1;4mb",
            "ab",
        ),
    ];
    for (text, wanted) in table {
        assert_eq!(plain(text), wanted, "{text:?}");
    }
}

#[test]
fn a_line_is_written_over_as_by_a_terminal() {
    let table = [
        ("10%\r20%", "20%"),
        ("100 of 100\rdone", "doneof 100"),
        ("100 of 100\r\u{1b}[Kdone", "done"),
        ("100 of 100\u{1b}[2K\rdone", "done"),
        ("abcdef\u{1b}[3D\u{1b}[K", "abc"),
        ("abcdef\u{1b}[3D\u{1b}[1KX", "   Xef"),
        ("ab\u{8}\u{8}X", "Xb"),
        ("\u{8}X", "X"),
        ("line\r", "line"),
        ("a\u{1b}[3Cb", "a   b"),
        ("abc\u{1b}[2GX", "aXc"),
        ("a\tb\rX", "X       b"),
        ("abc\r\tX", "abc     X"),
        // A wide character goes as a whole.
        ("中文\rX", "X 文"),
        ("中文\u{1b}[2GX", " X文"),
        ("中文\u{1b}[3DX", " X文"),
        ("e\u{301}\u{1b}[0m", "e\u{301}"),
        ("\u{301}\u{1b}[0m", ""),
    ];
    for (text, wanted) in table {
        assert_eq!(plain(text), wanted, "{text:?}");
    }
    assert!(line("a\u{1b}[65535Cb\u{1b}[65535Cc").columns <= 4098);
}

#[test]
fn columns_are_counted_and_tabs_stay() {
    let table = [
        ("", 0),
        ("abc", 3),
        ("a\tb", 9),
        ("中文", 4),
        ("e\u{301}x", 2),
        ("\u{1b}[31mabc\u{1b}[0m", 3),
        ("\u{1b}[31m中\u{1b}[0m", 2),
        ("12345678\t\u{1b}[1mx", 17),
    ];
    for (text, wanted) in table {
        assert_eq!(line(text).columns, wanted, "{text:?}");
    }
    assert_eq!(plain("a\tb"), "a\tb", "to be copied");
}

#[test]
fn styles_go_on_in_the_next_line_and_runs_are_as_long_as_they_can_be() {
    let first = line("a\u{1b}[32mb\u{1b}[32mc");
    assert_eq!(first.runs.iter().map(|run| &*run.text).collect::<Vec<_>>(), ["a", "bc"]);
    let green = style(Colour::Named(2), Colour::Own, &[]);
    let second = Line::of("plain letters", first.after, &[]);
    assert_eq!(second.runs, [Run { style: green, text: "plain letters".into() }]);
    assert_eq!(second.after, green);
}

#[test]
fn what_was_entered_is_told_apart() {
    for text in ["name? Ada", "\u{1b}[0mname? Ada"] {
        let from = text.len() - 3;
        let line = Line::of(text, Style::default(), std::slice::from_ref(&(from..text.len())));
        let told: Vec<(&str, bool)> =
            line.runs.iter().map(|run| (&*run.text, run.style.traits.has(Traits::TYPED))).collect();
        assert_eq!(told, [("name? ", false), ("Ada", true)]);
    }
}
