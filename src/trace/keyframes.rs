//! Models kept at some positions, so that any position is a short fold away.
//!
//! Copies of a model share pages, so a keyframe costs its page tables and what changed since the one before. Bigger
//! models have bigger tables and get fewer keyframes; when all together outgrow their allowance, every other one goes.

use super::events::Events;
use super::model::Model;
use std::collections::HashSet;

/// Keyframes of one trace, in order of their positions.
pub struct Keyframes {
    frames: Vec<Model>,
    /// Events between two keyframes, at least.
    spacing: u32,
    /// Bytes that all frames together hold, roughly; exact after each thinning.
    bytes: usize,
    allowance: usize,
}

impl Default for Keyframes {
    fn default() -> Self {
        Self::with_allowance(Self::BYTES)
    }
}

impl Keyframes {
    /// Default allowance in bytes.
    pub const BYTES: usize = 96 << 20;
    /// Events between two keyframes of a small model.
    const SPACING: u32 = 2048;
    /// Bytes of page tables that justify one more event between two keyframes.
    const BYTES_PER_EVENT: usize = 32;

    /// No keyframes yet, and this many bytes for all that will come.
    pub fn with_allowance(allowance: usize) -> Self {
        Self { frames: Vec::new(), spacing: Self::SPACING, bytes: 0, allowance }
    }

    /// The same with a keyframe every `spacing` events at first.
    pub fn every(self, spacing: u32) -> Self {
        Self { spacing, ..self }
    }

    /// Look at the model after each event in turn; keeps a copy when it is time for one.
    pub fn offer(&mut self, model: &Model) {
        let last = self.frames.last().map_or(0, |frame| frame.event);
        if model.event - last < self.spacing {
            return;
        }
        self.bytes += model.own_bytes();
        self.frames.push(model.clone());
        let tables = (model.table_bytes() / Self::BYTES_PER_EVENT) as u32;
        self.spacing = self.spacing.max(tables);
        while self.bytes > self.allowance && self.frames.len() > 1 {
            self.thin();
        }
    }

    /// Drop every other frame and measure what is left.
    fn thin(&mut self) {
        let mut index = 0;
        self.frames.retain(|_| {
            index += 1;
            index % 2 == 0
        });
        self.spacing = self.spacing.saturating_mul(2);
        self.bytes = self.measure();
    }

    /// Bytes held by all frames, shared pages counted once.
    fn measure(&self) -> usize {
        let mut seen = HashSet::new();
        let mut bytes = 0;
        for frame in &self.frames {
            bytes += frame.table_bytes();
            frame.visit_pages(&mut |address, size| {
                if seen.insert(address) {
                    bytes += size;
                }
            });
        }
        bytes
    }

    /// The model at position `event`: a fold from the nearest model before it, which is a keyframe or `near` (the
    /// caller's last answer, given to be moved on without a copy).
    ///
    /// `events` must hold at least `event` events.
    pub fn model_at(&self, events: Events<'_>, event: u32, near: Option<Model>) -> Model {
        let place = self.frames.partition_point(|frame| frame.event <= event);
        let frame = place.checked_sub(1).map(|place| &self.frames[place]);
        let frame_event = frame.map_or(0, |frame| frame.event);
        let mut model = match near {
            Some(near) if near.event <= event && near.event >= frame_event => near,
            _ => frame.cloned().unwrap_or_default(),
        };
        for next in events.first(event as usize).iter_from(model.event as usize) {
            model.apply(next);
        }
        model
    }

    /// How many keyframes there are.
    pub fn len(&self) -> usize {
        self.frames.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// The most events that an answer has to fold.
    pub fn longest_fold(&self, events: u32) -> u32 {
        let mut last = 0;
        let mut longest = 0;
        for position in self.frames.iter().map(|frame| frame.event).chain([events]) {
            longest = longest.max(position - last);
            last = position;
        }
        longest
    }

    /// Bytes that the frames hold, roughly.
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}
