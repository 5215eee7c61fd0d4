//! The parts of the page. Each takes props and reports [`super::state::Action`]s; none keeps state of its own beyond
//! what a pointer does at the moment.

pub mod sprite;

pub mod told;

pub mod card;

pub mod lane;

pub mod leap;

mod slots;

pub mod phases;

pub mod notice;

pub mod deadlock;

pub mod blocked;

pub mod ring;

pub mod stage;

pub mod chain;

pub mod deeds;

pub mod frames;

pub mod graph;

pub mod objects;

pub mod tree;

pub mod inspector;

pub mod player;

pub mod scrubber;

pub mod pace;

pub mod bookmarks;

pub mod breakpoints;

pub mod strip;

pub mod signals;

pub mod lanes;

pub mod timeline;

pub mod console;

pub mod console_line;

pub mod console_find;

pub mod header;

pub mod own;

pub mod programs;

pub mod keys;

pub mod palette;
pub mod paper;

pub mod tabs;

pub mod editor;

pub mod splitter;

pub mod listing;

pub mod share;

pub mod scenario;

pub mod scenario_form;

pub mod scenario_text;

pub mod spoken;
