//! Styles of a terminal as the page shows them, in colours that can be read in either theme.
//!
//! A program chooses colours for a terminal that it does not know: what stands out on black vanishes on white. So colours keep
//! their hue and are darkened or lightened until they have the contrast that the page's own text has.

use crate::trace::terminal::{Colour, Style, Traits};

/// Red, green, blue.
type Rgb = [u8; 3];

/// The least contrast of text.
const CONTRAST: f64 = 4.5;

/// The sixteen colours with names.
const NAMED: [Rgb; 16] = [
    [0x1c, 0x1e, 0x20],
    [0xc4, 0x2b, 0x2b],
    [0x1e, 0x8e, 0x4e],
    [0xb0, 0x8a, 0x00],
    [0x2a, 0x62, 0xc9],
    [0xa1, 0x3d, 0xa8],
    [0x0f, 0x86, 0x9c],
    [0xc9, 0xcb, 0xcd],
    [0x6b, 0x70, 0x75],
    [0xe5, 0x5a, 0x52],
    [0x3f, 0xc0, 0x77],
    [0xe3, 0xc0, 0x3a],
    [0x6d, 0x9d, 0xf5],
    [0xd5, 0x7a, 0xdc],
    [0x3c, 0xbd, 0xd4],
    [0xf7, 0xf7, 0xf5],
];

/// A theme, as far as text is concerned; the values are those of `static/styles/tokens.css`.
struct Theme {
    text: Rgb,
    /// Text of standard error.
    danger: Rgb,
    surface: Rgb,
    /// The background that is nearest to the text: that of the line where the playhead is, or of the one below the pointer.
    nearest: Rgb,
}

const LIGHT: Theme = Theme {
    text: [0x1c, 0x1e, 0x20],
    danger: [0xb3, 0x26, 0x1e],
    surface: [0xfd, 0xfd, 0xfc],
    nearest: [0xee, 0xee, 0xea],
};
const DARK: Theme = Theme {
    text: [0xe7, 0xe7, 0xe3],
    danger: [0xff, 0x8a, 0x80],
    surface: [0x19, 0x1b, 0x1e],
    nearest: [0x38, 0x30, 0x0f],
};

/// The declarations for characters in this style, in a line of standard error or not; none where nothing differs from the
/// line around.
pub fn declarations(style: Style, error: bool) -> Option<String> {
    let mut out = String::new();
    let traits = style.traits;
    let reverse = traits.has(Traits::REVERSE);
    let grounded = reverse || style.ground != Colour::Own;
    if grounded || traits.has(Traits::FAINT) || style.text != Colour::Own {
        let [light, dark] = [&LIGHT, &DARK].map(|theme| colours(theme, style, error));
        out.push_str(&both("color", light.0, dark.0));
        if grounded {
            out.push_str(&both("background-color", light.1, dark.1));
        }
    }
    let named = [(Traits::BOLD, "font-weight:700;"), (Traits::ITALIC, "font-style:italic;")];
    named.iter().filter(|(one, _)| traits.has(*one)).for_each(|(_, declaration)| out.push_str(declaration));
    let lines = match (traits.has(Traits::UNDERLINE), traits.has(Traits::STRIKE)) {
        (true, true) => "underline line-through",
        (true, false) => "underline",
        (false, true) => "line-through",
        (false, false) => "",
    };
    if !lines.is_empty() {
        out.push_str(&format!("text-decoration:{lines};"));
    }
    (!out.is_empty()).then_some(out)
}

fn both(property: &str, light: Rgb, dark: Rgb) -> String {
    let hex = |[red, green, blue]: Rgb| format!("#{red:02x}{green:02x}{blue:02x}");
    format!("{property}:light-dark({},{});", hex(light), hex(dark))
}

/// The colours of text and background in a theme.
fn colours(theme: &Theme, style: Style, error: bool) -> (Rgb, Rgb) {
    let own = if error { theme.danger } else { theme.text };
    let text = exact(style.text).unwrap_or(own);
    let ground = exact(style.ground);
    let (mut text, ground) = match (style.traits.has(Traits::REVERSE), ground) {
        (false, ground) => (text, ground),
        (true, ground) => (ground.unwrap_or(theme.surface), Some(text)),
    };
    // Where the line's own background shows through, text has to be read on all that it may be.
    let behind = ground.unwrap_or(theme.nearest);
    if style.traits.has(Traits::FAINT) {
        text = mixed(text, behind, 0.45);
    }
    (readable(text, behind), ground.unwrap_or(theme.surface))
}

fn exact(colour: Colour) -> Option<Rgb> {
    match colour {
        Colour::Own => None,
        Colour::Named(number) => NAMED.get(usize::from(number)).copied(),
        Colour::Exact(red, green, blue) => Some([red, green, blue]),
    }
}

/// The colour that is nearest to `text` on the way to black or white and can be read on `ground`.
fn readable(text: Rgb, ground: Rgb) -> Rgb {
    let [black, white] = [[0; 3], [255; 3]];
    let end = if contrast(black, ground) > contrast(white, ground) { black } else { white };
    let steps = (0..=32).map(|step| mixed(text, end, f64::from(step) / 32.0));
    steps.into_iter().find(|colour| contrast(*colour, ground) >= CONTRAST).unwrap_or(end)
}

/// `share` of the way from one colour to another.
fn mixed(from: Rgb, to: Rgb, share: f64) -> Rgb {
    std::array::from_fn(|part| {
        let (from, to) = (f64::from(from[part]), f64::from(to[part]));
        (from + (to - from) * share).round() as u8
    })
}

/// Contrast of two colours as WCAG 2 defines it, from 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(text: Colour, ground: Colour, traits: &[Traits]) -> Style {
        let mut style = Style { text, ground, ..Style::default() };
        traits.iter().for_each(|one| style.traits.set(*one, true));
        style
    }

    #[test]
    fn every_pair_of_colours_can_be_read_in_both_themes() {
        let named = (0..16).map(Colour::Named);
        let exact = (0..=255).step_by(9).map(Colour::indexed);
        let all: Vec<Colour> = named.chain(exact).chain([Colour::Own]).collect();
        let kinds: [&[Traits]; 4] =
            [&[], &[Traits::REVERSE], &[Traits::FAINT], &[Traits::FAINT, Traits::REVERSE]];
        let mut seen = 0;
        for theme in [&LIGHT, &DARK] {
            for text in &all {
                for ground in &all {
                    for (kind, error) in kinds.iter().zip([false, true, true, false]) {
                        let style = style(*text, *ground, kind);
                        let (text, ground) = colours(theme, style, error);
                        let grounds = match style.ground == Colour::Own && !kind.contains(&Traits::REVERSE) {
                            true => [theme.surface, theme.nearest],
                            false => [ground, ground],
                        };
                        for ground in grounds {
                            assert!(contrast(text, ground) >= CONTRAST, "{style:?} on {ground:?}");
                            seen += 1;
                        }
                    }
                }
            }
        }
        assert!(seen > 10_000);
    }

    #[test]
    fn what_can_be_read_stays_and_the_rest_keeps_its_hue() {
        assert_eq!(readable([0xc4, 0x2b, 0x2b], [255; 3]), [0xc4, 0x2b, 0x2b]);
        let [red, green, blue] = readable([0xe3, 0xc0, 0x3a], LIGHT.nearest);
        assert!(red > green && green > blue, "yellow became brown, not grey");
        assert_eq!(contrast([0; 3], [255; 3]).round(), 21.0);
    }

    #[test]
    fn styles_become_declarations() {
        assert_eq!(declarations(Style::default(), true), None);
        let table = [
            (
                style(Colour::Own, Colour::Own, &[Traits::BOLD, Traits::ITALIC]),
                "font-weight:700;font-style:italic;",
            ),
            (
                style(Colour::Own, Colour::Own, &[Traits::UNDERLINE, Traits::STRIKE]),
                "text-decoration:underline line-through;",
            ),
            (style(Colour::Own, Colour::Own, &[Traits::TYPED]), ""),
            (
                style(Colour::Own, Colour::Own, &[Traits::REVERSE]),
                "color:light-dark(#fdfdfc,#191b1e);background-color:light-dark(#1c1e20,#e7e7e3);",
            ),
            (style(Colour::Named(1), Colour::Own, &[]), "color:light-dark(#c42b2b,"),
            (
                style(Colour::Exact(1, 2, 3), Colour::Exact(255, 255, 255), &[]),
                "color:light-dark(#010203,#010203);background-color:light-dark(#ffffff,#ffffff);",
            ),
        ];
        for (style, wanted) in table {
            let made = declarations(style, false).unwrap_or_default();
            assert!(made.starts_with(wanted) && made.is_empty() == wanted.is_empty(), "{style:?}: {made}");
        }
    }
}
