//! The browser, as far as the page needs it. Everything here is small and may fail without harm: a page without storage
//! forgets, a page without the editor's bundle has a plain text field.

pub mod copy;

pub mod editor;

pub mod field;

pub mod files;

pub mod frame;

pub mod flip;

pub mod hash;

pub mod hook;

pub mod keys;

pub mod library;

pub mod light;

pub mod menu;

pub mod roll;

pub mod root;

pub mod shelf;

pub mod size;

pub mod storage;
