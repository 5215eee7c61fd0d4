//! Frames as data, the objects that stand for them, and tracebacks.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::{CodeObject, Dict, Generator, Identity};
use crate::vm::release;
use crate::vm::value::Value;

/// The state of one running or suspended block.
pub struct Frame {
    /// What runs.
    pub code: Rc<CodeObject>,
    /// The module's namespace.
    pub globals: Rc<Dict>,
    /// The namespace of a module or class body; `None` in functions, whose variables live in slots.
    pub namespace: Option<Rc<Dict>>,
    /// The next instruction; while one executes, the one after it.
    pub ip: usize,
    /// Slots first (their number is `code.slots.len()`), then the evaluation stack.
    pub data: Vec<Value>,
    /// The exception that an `except` or `finally` block of this frame is handling; empty for none.
    pub handled: Value,
    /// It was last resumed by a throw, whose exception gets `handled` for its context if it comes out here.
    pub thrown: bool,
    /// The object that stands for this frame, once somebody has asked (a traceback, `gi_frame`).
    pub object: Option<Rc<FrameObject>>,
    /// The line that the frame is in, as far as line mode has followed it; 0 when any line counts as new, because the
    /// frame has just begun or gone on.
    pub line: u32,
    /// The instruction at which line mode last looked, to see a jump backwards within one line.
    pub last_ip: u32,
    /// [`Vm::executed`](crate::vm::Vm::executed) when the frame last began or went on after a suspension.
    pub entered: u64,
}

impl Frame {
    /// A frame that has not begun: `data` holds a value for each slot, and `entered` is
    /// [`Vm::executed`](crate::vm::Vm::executed) now.
    pub fn new(
        code: Rc<CodeObject>,
        globals: Rc<Dict>,
        namespace: Option<Rc<Dict>>,
        data: Vec<Value>,
        entered: u64,
    ) -> Box<Self> {
        Box::new(Self {
            code,
            globals,
            namespace,
            ip: 0,
            data,
            handled: Value::Empty,
            thrown: false,
            object: None,
            line: 0,
            last_ip: 0,
            entered,
        })
    }

    /// Make it a frame that has not begun and holds nothing of a program, for another function's call; the module's
    /// namespace may not be kept alive either, so it gets another one.
    #[inline(always)]
    pub fn empty(&mut self, globals: &Rc<Dict>) {
        self.globals = globals.clone();
        self.ip = 0;
        std::mem::take(&mut self.handled).quick_drop();
        self.thrown = false;
        self.line = 0;
        self.last_ip = 0;
    }

    /// The instruction that is executing or at which the frame is suspended.
    pub fn current(&self) -> usize {
        self.ip.saturating_sub(1)
    }

    /// The line of that instruction; artificial instructions borrow the nearest earlier one's.
    pub fn current_line(&self) -> u32 {
        line_at(&self.code, self.current())
    }

    /// The object that stands for this frame, made when it is first wanted.
    pub fn make_object(&mut self) -> Rc<FrameObject> {
        let line = self.current_line();
        let object = self.object.get_or_insert_with(|| {
            let object = FrameObject {
                identity: Identity::default(),
                code: self.code.clone(),
                globals: self.globals.clone(),
                left: Default::default(),
                line: Cell::new(line),
                owner: Default::default(),
                back: Default::default(),
            };
            object.tracked()
        });
        object.line.set(line);
        object.clone()
    }
}

/// The line of an instruction; artificial instructions borrow the nearest earlier one's.
pub fn line_at(code: &CodeObject, instr: usize) -> u32 {
    let lines = &code.code.lines;
    let upto = (instr + 1).min(lines.len());
    lines[..upto].iter().rev().copied().find(|line| *line > 0).unwrap_or(code.code.first_line)
}

/// `frame`: outlives the run of its frame and then owns the variables, so that a traceback keeps them alive.
pub struct FrameObject {
    /// For `id()`.
    pub identity: Identity,
    /// What ran.
    pub code: Rc<CodeObject>,
    /// The module's namespace.
    pub globals: Rc<Dict>,
    /// The variables, once the frame has ended.
    pub left: RefCell<Vec<Value>>,
    /// The line it ended at, or was last seen at.
    pub line: Cell<u32>,
    /// The generator or coroutine that it was asked of: while this is suspended, it has the variables.
    pub owner: RefCell<Weak<Generator>>,
    /// The calling frame's object, once this frame has ended: with its variables, that is how long they live.
    pub back: RefCell<Option<Rc<FrameObject>>>,
}

impl Drop for FrameObject {
    fn drop(&mut self) {
        release::let_go_all(std::mem::take(self.left.get_mut()));
        if let Some(back) = self.back.get_mut().take() {
            release::let_go(Value::Frame(back));
        }
    }
}

/// `traceback`: one frame on the way of an exception, and those further in.
pub struct Traceback {
    /// For `id()`.
    pub identity: Identity,
    /// The next frame towards the place of the raise (`tb_next`).
    pub next: RefCell<Option<Rc<Traceback>>>,
    /// The frame (`tb_frame`).
    pub frame: Rc<FrameObject>,
    /// The instruction that raised or called (`tb_lasti`).
    pub instr: u32,
    /// Its line (`tb_lineno`).
    pub line: u32,
}

impl Drop for Traceback {
    fn drop(&mut self) {
        if let Some(next) = self.next.get_mut().take() {
            release::let_go(Value::Traceback(next));
        }
    }
}
