//! How a character of a terminal looks.

/// A colour of a terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// The terminal's own.
    #[default]
    Own,
    /// One of the sixteen that have names: black, red, green, yellow, blue, magenta, cyan, white, then the bright ones. Which
    /// colours they are is the terminal's affair.
    Named(u8),
    /// This one: red, green, blue.
    Exact(u8, u8, u8),
}

impl Colour {
    /// The colour of this number in the table of 256.
    pub fn indexed(number: u8) -> Self {
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        match number {
            0..16 => Self::Named(number),
            16..232 => {
                let place = number - 16;
                Self::Exact(level(place / 36), level(place / 6 % 6), level(place % 6))
            }
            232.. => {
                let grey = 8 + 10 * (number - 232);
                Self::Exact(grey, grey, grey)
            }
        }
    }
}

/// What is done to characters beside their colours, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(u8);

impl Traits {
    /// Heavier.
    pub const BOLD: Self = Self(1);
    /// Paler.
    pub const FAINT: Self = Self(2);
    /// Slanted.
    pub const ITALIC: Self = Self(4);
    /// With a line below.
    pub const UNDERLINE: Self = Self(8);
    /// Text and background change places.
    pub const REVERSE: Self = Self(16);
    /// With a line through it.
    pub const STRIKE: Self = Self(32);
    /// Entered by a person, not written by the program.
    pub const TYPED: Self = Self(64);

    /// Whether it has all of these.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// These added or taken away.
    pub fn set(&mut self, other: Self, on: bool) {
        self.0 = if on { self.0 | other.0 } else { self.0 & !other.0 };
    }
}

/// How a character looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The colour of the character.
    pub text: Colour,
    /// The colour behind it.
    pub ground: Colour,
    /// The rest.
    pub traits: Traits,
}

impl Style {
    /// The same style for what a person entered, or for what they did not.
    pub(super) fn typed(mut self, on: bool) -> Self {
        self.traits.set(Traits::TYPED, on);
        self
    }
}
