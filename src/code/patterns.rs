//! `match`.
//!
//! A pattern finds its subject on top of the stack and uses it up. Captured values collect below whatever the pattern
//! still works on and are stored only when the whole pattern has matched. A failing test jumps to a place that pops as
//! many items as lie on the stack there.

use super::assemble::Label;
use super::compiler::{Compiler, Outcome};
use super::instr::{BinaryOp, CompareOp, Instr};
use super::names::span;
use super::object::Const;
use super::scope::NameId;
use crate::syntax::ast::{self, Expr, Identifier, Pattern, Singleton};
use crate::syntax::{Span, SyntaxError};

/// What is on the stack while a pattern is compiled.
#[derive(Debug, Default)]
struct Context {
    /// Captured names; the value of the first one is nearest the top.
    stores: Vec<NameId>,
    /// Whether a pattern that always matches may stand here.
    allow_irrefutable: bool,
    /// `fails[n]` pops `n` items and leaves the case.
    fails: Vec<Label>,
    /// Items above the captured values.
    on_top: usize,
}

impl<'a> Compiler<'a> {
    /// `match`.
    pub fn match_(&mut self, node: &'a ast::StmtMatch) -> Outcome {
        self.expr(&node.subject)?;
        let end = self.label();
        let Some((last, before)) = node.cases.split_last() else { return Ok(()) };
        // A closing `case _:` needs no pattern.
        let has_default = is_wildcard(&last.pattern) && !before.is_empty();
        let tested = if has_default { before } else { &node.cases[..] };
        for (index, case) in tested.iter().enumerate() {
            let at = span(&case.pattern);
            let is_last = index + 1 == tested.len();
            if !is_last {
                self.emit(Instr::Copy(1), at);
            }
            let mut context = Context {
                allow_irrefutable: case.guard.is_some() || index + 1 == node.cases.len(),
                ..Context::default()
            };
            self.pattern(&case.pattern, &mut context)?;
            for name in std::mem::take(&mut context.stores) {
                self.store_id(name, at);
            }
            if let Some(guard) = &case.guard {
                let fail = self.fail_label(&mut context, 0);
                self.jump_if(guard, fail, false)?;
            }
            if !is_last {
                self.emit(Instr::PopTop, at);
            }
            self.body(&case.body)?;
            self.jump(Instr::Jump, end, Span::default());
            self.bind_fails(&mut context, at);
        }
        if has_default {
            self.emit(Instr::Nop, span(&last.pattern));
            if let Some(guard) = &last.guard {
                self.jump_if(guard, end, false)?;
            }
            self.body(&last.body)?;
        }
        self.bind(end);
        Ok(())
    }

    /// Where to go to fail with `pops` items to drop.
    fn fail_label(&mut self, context: &mut Context, pops: usize) -> Label {
        while context.fails.len() <= pops {
            let label = self.label();
            context.fails.push(label);
        }
        context.fails[pops]
    }

    fn jump_to_fail(&mut self, context: &mut Context, make: fn(u32) -> Instr, at: Span) {
        let pops = context.on_top + context.stores.len();
        let label = self.fail_label(context, pops);
        self.jump(make, label, at);
    }

    fn bind_fails(&mut self, context: &mut Context, at: Span) {
        for (pops, label) in std::mem::take(&mut context.fails).into_iter().enumerate().rev() {
            self.bind(label);
            if pops > 0 {
                self.emit(Instr::PopTop, at);
            }
        }
    }

    /// Move the top below `count - 1` items.
    fn rotate(&mut self, count: usize, at: Span) {
        for depth in (2..=count).rev() {
            self.emit(Instr::Swap(depth as u32), at);
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern, context: &mut Context) -> Outcome {
        let at = span(pattern);
        match pattern {
            Pattern::MatchValue(node) => {
                self.expr(&node.value)?;
                self.emit(Instr::CompareOp(CompareOp::Eq), at);
                self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
                Ok(())
            }
            Pattern::MatchSingleton(node) => {
                let value = match node.value {
                    Singleton::None => Const::None,
                    Singleton::True => Const::Bool(true),
                    Singleton::False => Const::Bool(false),
                };
                self.load_const(value, at);
                self.emit(Instr::IsOp(false), at);
                self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
                Ok(())
            }
            Pattern::MatchSequence(node) => self.sequence_pattern(node, context),
            Pattern::MatchMapping(node) => self.mapping_pattern(node, context),
            Pattern::MatchClass(node) => self.class_pattern(node, context),
            Pattern::MatchStar(node) => self.capture(node.name.as_ref(), context, at),
            Pattern::MatchAs(node) => self.as_pattern(node, context),
            Pattern::MatchOr(node) => self.or_pattern(node, context),
        }
    }

    /// A pattern inside another one may always match.
    fn subpattern(&mut self, pattern: &'a Pattern, context: &mut Context) -> Outcome {
        let saved = std::mem::replace(&mut context.allow_irrefutable, true);
        self.pattern(pattern, context)?;
        context.allow_irrefutable = saved;
        Ok(())
    }

    /// Keep the top for `name`, or drop it for `_`.
    fn capture(&mut self, name: Option<&Identifier>, context: &mut Context, at: Span) -> Outcome {
        let Some(name) = name else {
            self.emit(Instr::PopTop, at);
            return Ok(());
        };
        let id = self.intern(name);
        self.add_capture(id, context, at)?;
        self.rotate(context.on_top + context.stores.len(), at);
        Ok(())
    }

    fn add_capture(&mut self, id: NameId, context: &mut Context, at: Span) -> Outcome {
        if context.stores.contains(&id) {
            let name = self.table.names.name(id);
            return Err(SyntaxError::new(format!("multiple assignments to name '{name}' in pattern"), at));
        }
        context.stores.push(id);
        Ok(())
    }

    fn as_pattern(&mut self, node: &'a ast::PatternMatchAs, context: &mut Context) -> Outcome {
        let at = span(node);
        let Some(inner) = &node.pattern else {
            if !context.allow_irrefutable {
                return Err(SyntaxError::new(
                    match &node.name {
                        Some(name) => format!("name capture '{name}' makes remaining patterns unreachable"),
                        None => "wildcard makes remaining patterns unreachable".to_owned(),
                    },
                    at,
                ));
            }
            return self.capture(node.name.as_ref(), context, at);
        };
        context.on_top += 1;
        self.emit(Instr::Copy(1), at);
        self.pattern(inner, context)?;
        context.on_top -= 1;
        self.capture(node.name.as_ref(), context, at)
    }

    // ---- sequences -------------------------------------------------------------------------------------------

    fn sequence_pattern(&mut self, node: &'a ast::PatternMatchSequence, context: &mut Context) -> Outcome {
        let at = span(node);
        let patterns = &node.patterns;
        let size = patterns.len();
        let mut stars = patterns.iter().enumerate().filter(|(_, inner)| inner.is_match_star());
        let star = stars.next();
        if stars.next().is_some() {
            return Err(SyntaxError::new("multiple starred names in sequence pattern", at));
        }
        let only_wildcards = patterns.iter().all(|inner| is_wildcard(inner) || is_star_wildcard(inner));

        context.on_top += 1;
        self.emit(Instr::MatchSequence, at);
        self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
        let needed = match star {
            None => Some((size, CompareOp::Eq)),
            Some(_) if size > 1 => Some((size - 1, CompareOp::Ge)),
            Some(_) => None,
        };
        if let Some((length, op)) = needed {
            self.emit(Instr::GetLen, at);
            self.load_const(Const::Int(length as i64), at);
            self.emit(Instr::CompareOp(op), at);
            self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
        }
        context.on_top -= 1;
        match star {
            _ if only_wildcards => self.emit(Instr::PopTop, at),
            Some((index, star)) if is_star_wildcard(star) => {
                self.sequence_by_index(patterns, index, context, at)?;
            }
            _ => self.sequence_by_unpacking(patterns, star.map(|(index, _)| index), context, at)?,
        }
        Ok(())
    }

    /// Items around `*_` are picked one by one, so that what it stands for is never built.
    fn sequence_by_index(
        &mut self,
        patterns: &'a [Pattern],
        star: usize,
        context: &mut Context,
        at: Span,
    ) -> Outcome {
        context.on_top += 1;
        for (index, inner) in patterns.iter().enumerate() {
            if index == star || is_wildcard(inner) {
                continue;
            }
            self.emit(Instr::Copy(1), at);
            if index < star {
                self.load_const(Const::Int(index as i64), at);
            } else {
                self.emit(Instr::GetLen, at);
                self.load_const(Const::Int((patterns.len() - index) as i64), at);
                self.emit(Instr::BinaryOp(BinaryOp::Sub), at);
            }
            self.emit(Instr::BinarySubscr, at);
            self.subpattern(inner, context)?;
        }
        context.on_top -= 1;
        self.emit(Instr::PopTop, at);
        Ok(())
    }

    fn sequence_by_unpacking(
        &mut self,
        patterns: &'a [Pattern],
        star: Option<usize>,
        context: &mut Context,
        at: Span,
    ) -> Outcome {
        let size = patterns.len();
        match star {
            None => self.emit(Instr::UnpackSequence(size as u32), at),
            Some(star) => {
                let Ok(before) = u16::try_from(star) else {
                    let message = "too many expressions in star-unpacking sequence pattern";
                    return Err(SyntaxError::new(message, at));
                };
                self.emit(Instr::UnpackEx { before, after: (size - star - 1) as u32 }, at);
            }
        }
        context.on_top += size;
        for inner in patterns {
            context.on_top -= 1;
            self.subpattern(inner, context)?;
        }
        Ok(())
    }

    // ---- mappings --------------------------------------------------------------------------------------------

    fn mapping_pattern(&mut self, node: &'a ast::PatternMatchMapping, context: &mut Context) -> Outcome {
        let at = span(node);
        let size = node.keys.len();
        context.on_top += 1;
        self.emit(Instr::MatchMapping, at);
        self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
        if size == 0 && node.rest.is_none() {
            context.on_top -= 1;
            self.emit(Instr::PopTop, at);
            return Ok(());
        }
        if size > 0 {
            self.emit(Instr::GetLen, at);
            self.load_const(Const::Int(size as i64), at);
            self.emit(Instr::CompareOp(CompareOp::Ge), at);
            self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
        }
        self.mapping_keys(&node.keys, at)?;
        self.emit(Instr::BuildTuple(size as u32), at);
        // subject → subject, keys, values or None
        self.emit(Instr::MatchKeys, at);
        context.on_top += 2;
        self.emit(Instr::Copy(1), at);
        self.load_const(Const::None, at);
        self.emit(Instr::IsOp(true), at);
        self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
        self.emit(Instr::UnpackSequence(size as u32), at);
        context.on_top += size;
        context.on_top -= 1;
        for inner in &node.patterns {
            context.on_top -= 1;
            self.subpattern(inner, context)?;
        }
        context.on_top -= 2;
        let Some(rest) = &node.rest else {
            self.emit(Instr::PopTop, at);
            self.emit(Instr::PopTop, at);
            return Ok(());
        };
        // subject, keys → a copy of the subject without the keys
        self.emit(Instr::BuildMap(0), at);
        self.emit(Instr::Swap(3), at);
        self.emit(Instr::DictUpdate(2), at);
        self.emit(Instr::UnpackSequence(size as u32), at);
        for left in (1..=size).rev() {
            self.emit(Instr::Copy(1 + left as u32), at);
            self.emit(Instr::Swap(2), at);
            self.emit(Instr::DeleteSubscr, at);
        }
        self.capture(Some(rest), context, at)
    }

    fn mapping_keys(&mut self, keys: &'a [Expr], at: Span) -> Outcome {
        let mut seen = super::constants::Pool::default();
        let mut count = 0;
        for key in keys {
            match super::constants::constant(key) {
                Some(value) => {
                    let shown = self.source.text.get(span(key).start as usize..span(key).end as usize);
                    if seen.add(value) != count {
                        let key = shown.unwrap_or_default();
                        let message = format!("mapping pattern checks duplicate key ({key})");
                        return Err(SyntaxError::new(message, at));
                    }
                    count += 1;
                }
                None if key.is_attribute_expr() => {}
                None => {
                    return Err(SyntaxError::new(
                        "mapping pattern keys may only match literals and attribute lookups",
                        at,
                    ));
                }
            }
            self.expr(key)?;
        }
        Ok(())
    }

    // ---- classes and alternatives ------------------------------------------------------------------------------

    fn class_pattern(&mut self, node: &'a ast::PatternMatchClass, context: &mut Context) -> Outcome {
        let at = span(node);
        let positional = node.arguments.patterns.len();
        let keywords = &node.arguments.keywords;
        for (index, keyword) in keywords.iter().enumerate() {
            if keywords[..index].iter().any(|other| other.attr.as_str() == keyword.attr.as_str()) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr.as_str());
                return Err(SyntaxError::new(message, span(&keyword.pattern)));
            }
        }
        self.expr(&node.cls)?;
        let names = keywords.iter().map(|keyword| Const::Str(keyword.attr.as_str().into())).collect();
        self.load_const(Const::Tuple(names), at);
        self.emit(Instr::MatchClass(positional as u32), at);
        self.emit(Instr::Copy(1), at);
        self.load_const(Const::None, at);
        self.emit(Instr::IsOp(true), at);
        context.on_top += 1;
        self.jump_to_fail(context, Instr::PopJumpIfFalse, at);
        let count = positional + keywords.len();
        self.emit(Instr::UnpackSequence(count as u32), at);
        context.on_top += count;
        context.on_top -= 1;
        let inner = node.arguments.patterns.iter().chain(keywords.iter().map(|keyword| &keyword.pattern));
        for pattern in inner {
            context.on_top -= 1;
            if is_wildcard(pattern) {
                self.emit(Instr::PopTop, at);
            } else {
                self.subpattern(pattern, context)?;
            }
        }
        Ok(())
    }

    fn or_pattern(&mut self, node: &'a ast::PatternMatchOr, context: &mut Context) -> Outcome {
        let at = span(node);
        let end = self.label();
        let count = node.patterns.len();
        let mut names: Vec<NameId> = Vec::new();
        for (index, alternative) in node.patterns.iter().enumerate() {
            let place = span(alternative);
            let mut inner = Context {
                allow_irrefutable: index + 1 == count && context.allow_irrefutable,
                ..Context::default()
            };
            self.emit(Instr::Copy(1), place);
            self.pattern(alternative, &mut inner)?;
            if index == 0 {
                names = inner.stores.clone();
            } else {
                self.reorder(&names, &mut inner.stores, at, place)?;
            }
            self.jump(Instr::Jump, end, place);
            self.bind_fails(&mut inner, place);
        }
        // No alternative matched: drop the copy of the subject.
        self.emit(Instr::PopTop, at);
        self.jump_to_fail(context, Instr::Jump, at);
        self.bind(end);
        let depth = names.len() + 1 + context.on_top + context.stores.len();
        for name in names {
            self.rotate(depth, at);
            self.add_capture(name, context, at)?;
        }
        self.emit(Instr::PopTop, at);
        Ok(())
    }

    /// Bring the values captured by a later alternative into the order of the first one's.
    fn reorder(&mut self, names: &[NameId], stores: &mut Vec<NameId>, at: Span, place: Span) -> Outcome {
        let different = || SyntaxError::new("alternative patterns bind different names", at);
        if names.len() != stores.len() {
            return Err(different());
        }
        for wanted in (0..names.len()).rev() {
            let Some(found) = stores.iter().position(|name| *name == names[wanted]) else {
                return Err(different());
            };
            if found == wanted {
                continue;
            }
            let rotated: Vec<NameId> = stores.drain(..=found).collect();
            let to = wanted - found;
            stores.splice(to..to, rotated);
            for _ in 0..=found {
                self.rotate(wanted + 1, place);
            }
        }
        Ok(())
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern, Pattern::MatchAs(node) if node.pattern.is_none() && node.name.is_none())
}

fn is_star_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern, Pattern::MatchStar(node) if node.name.is_none())
}
