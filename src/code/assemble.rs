//! From emitted operations with labels to instructions with indices: drops what nothing reaches, computes the stack
//! height at every protected range, resolves jumps, and lays out the exception table.

use super::effect::Flow;
use super::instr::Instr;
use super::object::{Const, ExceptionEntry};
use crate::syntax::{Source, Span};

/// A place to jump to, bound to a position later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(pub u32);

/// How a handler is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protect {
    /// `try`: the exception alone is pushed.
    Finally,
    /// The inside of a handler: the raising instruction's index is pushed too.
    Cleanup,
    /// `with`: as a cleanup, below the value that the manager gave on entry.
    With,
}

/// One emitted operation.
#[derive(Clone, Copy, Debug)]
pub(super) enum Op {
    /// An instruction; jumps hold label numbers.
    Instr(Instr),
    /// From here on `handler` handles exceptions. Counts as a `Nop` when it has a line of its own.
    Protect(Protect, Label),
    /// The innermost protection ends.
    Unprotect,
}

/// What a block's code is made of before assembly.
#[derive(Debug, Default)]
pub(super) struct Draft {
    ops: Vec<(Op, Span)>,
    /// Position of each label in `ops`; `u32::MAX` while unbound.
    labels: Vec<u32>,
}

/// The assembled parts of a code object.
#[derive(Debug, Default)]
pub(super) struct Assembled {
    pub instrs: Vec<Instr>,
    pub spans: Vec<Span>,
    pub lines: Vec<u32>,
    pub exceptions: Vec<ExceptionEntry>,
    /// The most items on the stack between two instructions.
    pub stack_size: u32,
}

impl Draft {
    /// A fresh label.
    pub fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        Label(self.labels.len() as u32 - 1)
    }

    /// The next operation is where `label` leads.
    pub fn bind(&mut self, label: Label) {
        self.labels[label.0 as usize] = self.ops.len() as u32;
    }

    /// Append an operation.
    pub fn push(&mut self, op: Op, span: Span) {
        self.ops.push((op, span));
    }

    /// How many operations there are.
    pub fn len(&self) -> usize {
        self.ops.len()
    }

    /// Replace every instruction.
    pub fn rewrite(&mut self, change: impl Fn(Instr) -> Instr) {
        for (op, _) in &mut self.ops {
            if let Op::Instr(instr) = op {
                *instr = change(*instr);
            }
        }
    }

    /// Put artificial instructions, none of them a jump, in front.
    pub fn prepend(&mut self, instrs: impl Iterator<Item = Instr>) {
        let front: Vec<_> = instrs.map(|instr| (Op::Instr(instr), Span::default())).collect();
        for label in self.labels.iter_mut().filter(|label| **label != u32::MAX) {
            *label += front.len() as u32;
        }
        self.ops.splice(0..0, front);
    }

    /// Turn the draft into instructions.
    pub fn assemble(mut self, source: &Source) -> Assembled {
        let mut lines: Vec<u32> = {
            let mut finder = LineFinder::new(source);
            self.ops.iter().map(|(_, span)| finder.line(*span)).collect()
        };
        self.thread_jumps(&lines);
        let reach = Reach::explore(&self);
        let keep = self.kept(&mut lines, &reach);
        // New index of every operation: of itself when kept, else of the next kept one.
        let mut index = Vec::with_capacity(self.ops.len() + 1);
        let mut count = 0;
        for kept in &keep {
            index.push(count);
            count += u32::from(*kept);
        }
        index.push(count);

        let stack_size = reach.depth.iter().flatten().copied().max().unwrap_or(0);
        let mut out = Assembled { stack_size, ..Assembled::default() };
        for (at, (op, span)) in self.ops.iter().enumerate() {
            if !keep[at] {
                continue;
            }
            let instr = match op {
                Op::Instr(instr) => match instr.target() {
                    Some(label) => instr.with_target(index[self.labels[label as usize] as usize]),
                    None => *instr,
                },
                Op::Protect(..) | Op::Unprotect => Instr::Nop,
            };
            let here = out.instrs.len() as u32;
            if let Some(handler) = reach.handler[at] {
                let Handler { target, depth, lasti, .. } = reach.handlers[handler as usize];
                let target = index[self.labels[target.0 as usize] as usize];
                match out.exceptions.last_mut() {
                    Some(last) if last.end == here && last.target == target && last.depth == depth => {
                        last.end += 1;
                    }
                    _ => {
                        let entry = ExceptionEntry { start: here, end: here + 1, target, depth, lasti };
                        out.exceptions.push(entry);
                    }
                }
            }
            out.instrs.push(instr);
            out.spans.push(*span);
            out.lines.push(lines[at]);
        }
        out
    }

    fn position(&self, label: u32) -> usize {
        self.labels[label as usize] as usize
    }

    /// A jump to a jump goes to the final place at once, unless a line event would be lost on the way.
    fn thread_jumps(&mut self, lines: &[u32]) {
        for at in 0..self.ops.len() {
            let Op::Instr(instr) = self.ops[at].0 else { continue };
            let Some(mut label) = instr.target() else { continue };
            if matches!(instr, Instr::ForIter(_)) {
                continue;
            }
            // A chain of jumps may be a ring (`while True: pass`), hence the bound.
            for _ in 0..8 {
                let position = self.position(label);
                let Some((Op::Instr(Instr::Jump(next)), _)) = self.ops.get(position) else { break };
                if lines[position] != 0 && lines[position] != lines[at] {
                    break;
                }
                label = *next;
            }
            self.ops[at].0 = Op::Instr(instr.with_target(label));
        }
    }

    /// Which operations become instructions. A placeholder hands its line on to an artificial instruction behind it.
    fn kept(&mut self, lines: &mut [u32], reach: &Reach) -> Vec<bool> {
        let count = self.ops.len();
        let mut is_target = vec![false; count + 1];
        for position in &self.labels {
            if let Some(slot) = is_target.get_mut(*position as usize) {
                *slot = true;
            }
        }
        // Line of the first operation at or after each position that surely becomes an instruction.
        let mut keep = vec![false; count];
        let mut next_line = 0;
        let mut next_kept: Option<usize> = None;
        for at in (0..count).rev() {
            if reach.depth[at].is_none() {
                continue;
            }
            let line = lines[at];
            let removable = match self.ops[at].0 {
                Op::Unprotect => {
                    continue;
                }
                Op::Protect(..) | Op::Instr(Instr::Nop) => true,
                Op::Instr(Instr::Jump(label)) => {
                    let target = self.position(label);
                    // Nothing that is kept lies between the jump and its target.
                    target > at && next_kept.is_none_or(|kept| kept >= target)
                }
                Op::Instr(_) => false,
            };
            let previous_line = (!is_target[at])
                .then(|| self.previous_line(at, lines, reach, &is_target))
                .flatten()
                .filter(|_| at > 0);
            let redundant = line == 0 || next_line == line || previous_line == Some(line);
            if removable && redundant {
                continue;
            }
            if let Some(next) = next_kept.filter(|next| removable && lines[*next] == 0)
                && !(at + 1..=next).any(|between| is_target[between])
            {
                lines[next] = line;
                self.ops[next].1 = self.ops[at].1;
                next_line = line;
                continue;
            }
            keep[at] = true;
            next_line = line;
            next_kept = Some(at);
        }
        keep
    }

    /// Line of the operation that control came from in a straight line.
    fn previous_line(&self, at: usize, lines: &[u32], reach: &Reach, is_target: &[bool]) -> Option<u32> {
        let mut before = at;
        while before > 0 {
            before -= 1;
            reach.depth[before]?;
            match self.ops[before].0 {
                Op::Unprotect if is_target[before] => return None,
                Op::Unprotect => {}
                Op::Instr(instr) if matches!(instr.flow(), Flow::Jump | Flow::End) => return None,
                _ => return Some(lines[before]),
            }
        }
        None
    }
}

impl Assembled {
    /// Drop the constants that no instruction uses (those of unreachable code) and number the rest anew. The first
    /// `kept` stay where they are.
    pub fn prune(&mut self, constants: Vec<Const>, kept: usize) -> Vec<Const> {
        let mut used = vec![false; constants.len()];
        used.iter_mut().take(kept).for_each(|used| *used = true);
        for instr in &self.instrs {
            if let Instr::LoadConst(at)
            | Instr::CallKw { names: at, .. }
            | Instr::CallMethodKw { names: at, .. } = instr
            {
                used[*at as usize] = true;
            }
        }
        let mut index = Vec::with_capacity(constants.len());
        let mut next = 0;
        for used in &used {
            index.push(next);
            next += u32::from(*used);
        }
        for instr in &mut self.instrs {
            if let Instr::LoadConst(at)
            | Instr::CallKw { names: at, .. }
            | Instr::CallMethodKw { names: at, .. } = instr
            {
                *at = index[*at as usize];
            }
        }
        constants.into_iter().zip(used).filter(|(_, used)| *used).map(|(constant, _)| constant).collect()
    }
}

/// A handler as seen from the operations that it protects.
#[derive(Clone, Copy, Debug)]
struct Handler {
    target: Label,
    depth: u32,
    lasti: bool,
    outer: Option<u32>,
}

/// Which operations can run, at which height of the stack, under which handler.
#[derive(Debug)]
struct Reach {
    depth: Vec<Option<u32>>,
    handler: Vec<Option<u32>>,
    handlers: Vec<Handler>,
}

impl Reach {
    fn explore(draft: &Draft) -> Self {
        let count = draft.ops.len();
        let mut reach = Self { depth: vec![None; count], handler: vec![None; count], handlers: Vec::new() };
        let mut todo = vec![(0usize, 0i32, None)];
        while let Some((mut at, mut depth, mut handler)) = todo.pop() {
            while at < count {
                debug_assert!(depth >= 0, "stack underflow at {at}: {:?}", draft.ops[at]);
                if let Some(known) = reach.depth[at] {
                    debug_assert_eq!(known as i32, depth, "two heights at {at}: {:?}", draft.ops[at]);
                    break;
                }
                reach.depth[at] = Some(depth as u32);
                reach.handler[at] = handler;
                match draft.ops[at].0 {
                    Op::Protect(kind, target) => {
                        let (survivors, pushed) = match kind {
                            Protect::Finally => (depth, 1),
                            Protect::Cleanup => (depth, 2),
                            Protect::With => (depth - 1, 2),
                        };
                        todo.push((draft.position(target.0), survivors + pushed, handler));
                        let lasti = kind != Protect::Finally;
                        reach.handlers.push(Handler {
                            target,
                            depth: survivors as u32,
                            lasti,
                            outer: handler,
                        });
                        handler = Some(reach.handlers.len() as u32 - 1);
                    }
                    Op::Unprotect => {
                        handler = handler.and_then(|inner: u32| reach.handlers[inner as usize].outer);
                    }
                    Op::Instr(instr) => {
                        let (next, jump) = instr.effect();
                        if let Some(label) = instr.target() {
                            todo.push((draft.position(label), depth + jump, handler));
                        }
                        match instr.flow() {
                            Flow::Next | Flow::Branch => depth += next,
                            Flow::Jump | Flow::End => break,
                        }
                    }
                }
                at += 1;
            }
        }
        reach
    }
}

/// Lines of spans; neighbours usually share a line, so the last answer is tried first.
struct LineFinder<'s> {
    source: &'s Source,
    last: Option<(Span, u32)>,
}

impl<'s> LineFinder<'s> {
    fn new(source: &'s Source) -> Self {
        Self { source, last: None }
    }

    /// The line where `span` starts, 0 for the empty span of artificial instructions.
    fn line(&mut self, span: Span) -> u32 {
        if span == Span::default() {
            return 0;
        }
        match self.last {
            Some((known, line)) if known.start == span.start => line,
            _ => {
                let line = self.source.line(span.start);
                self.last = Some((span, line));
                line
            }
        }
    }
}
