//! What a mouse or fingers on the plot mean.
//!
//! A mouse chooses a stretch by dragging, as in Perfetto; with Shift, with its middle button or on the axis it moves the
//! picture. A finger moves it, two fingers zoom, and a finger that rests first chooses a stretch.

/// Moving less than this many pixels is a press and no drag.
const SLOP: f64 = 5.0;

/// A pointer that came down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touchdown {
    /// Its identity.
    pub id: i32,
    /// Where, in pixels of the plot.
    pub at: (f64, f64),
    /// Whether it is a finger.
    pub finger: bool,
    /// Whether it is to move the picture, which a finger does anyway.
    pub moves: bool,
}

/// What follows from a move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// Nothing yet.
    Nothing,
    /// It was a press, here.
    Press((f64, f64)),
    /// The picture moves by so many pixels.
    Pan(f64, f64),
    /// The picture grows around here by a factor, and moves.
    Pinch {
        /// Below 1 is closer.
        factor: f64,
        /// Around this many pixels from the left.
        x: f64,
        /// It moves by this.
        by: (f64, f64),
    },
    /// A stretch is chosen, from here to there.
    Range {
        /// Where it began.
        from: f64,
        /// Where the pointer is.
        to: f64,
        /// Whether it has been chosen.
        done: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Drag {
    None,
    Down(Touchdown),
    Pan,
    Range(f64),
}

/// The pointers that are down, and what they are doing.
#[derive(Clone, Debug, PartialEq)]
pub struct Gestures {
    pointers: Vec<(i32, (f64, f64))>,
    drag: Drag,
}

impl Default for Gestures {
    fn default() -> Self {
        Self { pointers: Vec::new(), drag: Drag::None }
    }
}

impl Gestures {
    /// Whether anything is down.
    pub fn is_busy(&self) -> bool {
        !self.pointers.is_empty()
    }

    /// A pointer comes down.
    pub fn down(&mut self, touchdown: Touchdown) {
        self.pointers.retain(|pointer| pointer.0 != touchdown.id);
        self.pointers.push((touchdown.id, touchdown.at));
        self.drag = match self.pointers.len() {
            1 => Drag::Down(touchdown),
            _ => Drag::Pan,
        };
    }

    /// The pointer has rested for a while; true if it begins to choose a stretch.
    pub fn rest(&mut self) -> bool {
        if let Drag::Down(touchdown) = self.drag
            && touchdown.finger
        {
            self.drag = Drag::Range(touchdown.at.0);
            return true;
        }
        false
    }

    /// A pointer moves.
    pub fn moved(&mut self, id: i32, at: (f64, f64)) -> Meaning {
        let Some(index) = self.pointers.iter().position(|pointer| pointer.0 == id) else {
            return Meaning::Nothing;
        };
        let before = self.spread();
        let old = std::mem::replace(&mut self.pointers[index].1, at);
        if let (Some(before), Some(after)) = (before, self.spread()) {
            let factor = if after.1 > 1.0 { before.1 / after.1 } else { 1.0 };
            return Meaning::Pinch {
                factor,
                x: after.0.0,
                by: (after.0.0 - before.0.0, after.0.1 - before.0.1),
            };
        }
        match self.drag {
            Drag::Down(touchdown) => {
                let (dx, dy) = (at.0 - touchdown.at.0, at.1 - touchdown.at.1);
                if dx.abs().max(dy.abs()) < SLOP {
                    return Meaning::Nothing;
                }
                if touchdown.finger || touchdown.moves {
                    self.drag = Drag::Pan;
                    return Meaning::Pan(dx, dy);
                }
                self.drag = Drag::Range(touchdown.at.0);
                Meaning::Range { from: touchdown.at.0, to: at.0, done: false }
            }
            Drag::Pan => Meaning::Pan(at.0 - old.0, at.1 - old.1),
            Drag::Range(from) => Meaning::Range { from, to: at.0, done: false },
            Drag::None => Meaning::Nothing,
        }
    }

    /// A pointer goes up.
    pub fn up(&mut self, id: i32) -> Meaning {
        let Some(index) = self.pointers.iter().position(|pointer| pointer.0 == id) else {
            return Meaning::Nothing;
        };
        let (_, at) = self.pointers.remove(index);
        if self.is_busy() {
            // The finger that is left goes on moving the picture.
            self.drag = Drag::Pan;
            return Meaning::Nothing;
        }
        match std::mem::replace(&mut self.drag, Drag::None) {
            Drag::Down(touchdown) => Meaning::Press(touchdown.at),
            Drag::Range(from) => Meaning::Range { from, to: at.0, done: true },
            Drag::Pan | Drag::None => Meaning::Nothing,
        }
    }

    /// The browser took a pointer away.
    pub fn lost(&mut self) {
        *self = Self::default();
    }

    /// Middle and distance of two fingers.
    fn spread(&self) -> Option<((f64, f64), f64)> {
        let [(_, one), (_, two)] = self.pointers[..] else { return None };
        let middle = ((one.0 + two.0) / 2.0, (one.1 + two.1) / 2.0);
        Some((middle, elementary::hypot(one.0 - two.0, one.1 - two.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn down(id: i32, x: f64, finger: bool, moves: bool) -> Touchdown {
        Touchdown { id, at: (x, 10.0), finger, moves }
    }

    #[test]
    fn a_mouse_presses_chooses_and_moves() {
        let mut gestures = Gestures::default();
        gestures.down(down(1, 50.0, false, false));
        assert_eq!(gestures.moved(1, (52.0, 11.0)), Meaning::Nothing);
        assert_eq!(gestures.up(1), Meaning::Press((50.0, 10.0)));
        gestures.down(down(1, 50.0, false, false));
        assert_eq!(gestures.moved(1, (90.0, 11.0)), Meaning::Range { from: 50.0, to: 90.0, done: false });
        assert_eq!(gestures.up(1), Meaning::Range { from: 50.0, to: 90.0, done: true });
        gestures.down(down(1, 50.0, false, true));
        assert_eq!(gestures.moved(1, (40.0, 10.0)), Meaning::Pan(-10.0, 0.0));
        assert_eq!(gestures.moved(1, (35.0, 12.0)), Meaning::Pan(-5.0, 2.0));
        assert_eq!(gestures.up(1), Meaning::Nothing);
        assert!(!gestures.is_busy());
    }

    #[test]
    fn fingers_move_zoom_and_choose() {
        let mut gestures = Gestures::default();
        gestures.down(down(1, 100.0, true, false));
        assert_eq!(gestures.moved(1, (80.0, 10.0)), Meaning::Pan(-20.0, 0.0));
        gestures.down(down(2, 180.0, true, false));
        let Meaning::Pinch { factor, x, by } = gestures.moved(2, (280.0, 10.0)) else { panic!("no pinch") };
        assert_eq!((factor, x, by.0), (0.5, 180.0, 50.0));
        assert_eq!(gestures.up(1), Meaning::Nothing);
        assert_eq!(gestures.moved(2, (270.0, 10.0)), Meaning::Pan(-10.0, 0.0));
        assert_eq!(gestures.up(2), Meaning::Nothing);
        gestures.down(down(3, 100.0, true, false));
        assert!(gestures.rest());
        assert_eq!(gestures.moved(3, (160.0, 10.0)), Meaning::Range { from: 100.0, to: 160.0, done: false });
        gestures.lost();
        assert!(!gestures.rest() && !gestures.is_busy());
    }
}
