//! "Select graphic rendition": the parameters that change the style.

use super::{Colour, Style, Traits};
use anstyle_parse::Params;

/// The style after a sequence with these parameters. Parameters that mean nothing here are passed over.
pub(super) fn select(style: &mut Style, parameters: &Params) {
    let mut rest = parameters.iter();
    // No parameter at all is a reset, like an empty one.
    if parameters.is_empty() {
        *style = Style::default();
    }
    while let Some(parameter) = rest.next() {
        let Some((code, sub)) = parameter.split_first() else { continue };
        let mut colour = || match sub {
            // `38;5;n`: what belongs to it are parameters of their own.
            [] => follow(&mut || rest.next().and_then(|next| next.first()).copied()),
            // `38:5:n`, or `38:2::r:g:b` with a place for the colour space, which most leave out.
            [2, _, red, green, blue, ..] => exact(*red, *green, *blue),
            sub => {
                let mut sub = sub.iter();
                follow(&mut || sub.next().copied())
            }
        };
        let traits = &mut style.traits;
        match *code {
            0 => *style = Style::default(),
            1 => traits.set(Traits::BOLD, true),
            2 => traits.set(Traits::FAINT, true),
            3 => traits.set(Traits::ITALIC, true),
            // `4:0` is no line; the others are lines of some form.
            4 => traits.set(Traits::UNDERLINE, sub != [0]),
            21 => traits.set(Traits::UNDERLINE, true),
            7 => traits.set(Traits::REVERSE, true),
            9 => traits.set(Traits::STRIKE, true),
            22 => {
                traits.set(Traits::BOLD, false);
                traits.set(Traits::FAINT, false);
            }
            23 => traits.set(Traits::ITALIC, false),
            24 => traits.set(Traits::UNDERLINE, false),
            27 => traits.set(Traits::REVERSE, false),
            29 => traits.set(Traits::STRIKE, false),
            code @ 30..=37 => style.text = Colour::Named(code as u8 - 30),
            code @ 90..=97 => style.text = Colour::Named(code as u8 - 90 + 8),
            code @ 40..=47 => style.ground = Colour::Named(code as u8 - 40),
            code @ 100..=107 => style.ground = Colour::Named(code as u8 - 100 + 8),
            38 => style.text = colour().unwrap_or(style.text),
            48 => style.ground = colour().unwrap_or(style.ground),
            // The colour of the line below is not shown, but its parameters are not codes.
            58 => drop(colour()),
            39 => style.text = Colour::Own,
            49 => style.ground = Colour::Own,
            _ => {}
        }
    }
}

/// The colour that `5;n` or `2;r;g;b` describes; none when something is missing or too large.
fn follow(next: &mut dyn FnMut() -> Option<u16>) -> Option<Colour> {
    match next()? {
        5 => Some(Colour::indexed(u8::try_from(next()?).ok()?)),
        2 => {
            let (red, green, blue) = (next()?, next()?, next()?);
            exact(red, green, blue)
        }
        _ => None,
    }
}

fn exact(red: u16, green: u16, blue: u16) -> Option<Colour> {
    let part = |value: u16| u8::try_from(value).ok();
    Some(Colour::Exact(part(red)?, part(green)?, part(blue)?))
}
