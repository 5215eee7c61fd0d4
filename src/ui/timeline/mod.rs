//! What the timeline draws, worked out without a browser: where moments stand, which rows there are, what of them is visible.
//!
//! The panel keeps a [`sight::Sight`]: how the axis runs, which part of the run and which rows are seen. [`plot::Plot`]
//! turns it into rectangles, lines and labels in pixels, in time that depends on what is visible and not on how long the run
//! is. Only [`canvas`] knows how they get onto the screen.

pub mod canvas;
pub mod chart;
pub mod gestures;
pub mod hand;
pub mod hook;
pub mod keys;
pub mod plot;
pub mod rows;
pub mod scale;
pub mod search;
pub mod sight;
pub mod tip;
pub mod told;
pub mod toolbar;
pub mod totals;
pub mod twin;
