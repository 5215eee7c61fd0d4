//! Pairs of instructions that are executed together.
//!
//! Most of what a simple instruction costs is finding the next one, so the machine runs a copy of the instructions in
//! which the first of a frequent pair stands for both. The second stays in its place: a pair may end behind its first,
//! when the machine has to stop there or the second needs more than a moment, and jumps to the second go on working.
//! So pairs change nothing that can be seen, neither places nor counts.

use super::instr::Instr;

/// The instructions as the machine runs them.
pub fn fused(instrs: &[Instr]) -> Box<[Instr]> {
    let seconds = instrs.iter().skip(1).copied().map(Some).chain([None]);
    instrs
        .iter()
        .zip(seconds)
        .map(|(first, second)| second.and_then(|next| pair(*first, next)).unwrap_or(*first))
        .collect()
}

fn pair(first: Instr, second: Instr) -> Option<Instr> {
    let small = |slot: u32| u16::try_from(slot).ok();
    Some(match (first, second) {
        (Instr::LoadFast(a), Instr::LoadFast(b)) => Instr::LoadFastLoadFast(small(a)?, b),
        (Instr::LoadFast(a), Instr::LoadConst(b)) => Instr::LoadFastLoadConst(small(a)?, b),
        (Instr::LoadFast(a), Instr::LoadAttr(b)) => Instr::LoadFastLoadAttr(small(a)?, b),
        (Instr::LoadGlobal(a), Instr::LoadAttr(b)) => Instr::LoadGlobalLoadAttr(small(a)?, b),
        (Instr::LoadFast(a), Instr::LoadMethod(b)) => Instr::LoadFastLoadMethod(small(a)?, b),
        (Instr::LoadFast(a), Instr::StoreAttr(b)) => Instr::LoadFastStoreAttr(small(a)?, b),
        (Instr::LoadFast(a), Instr::Call(argc)) => Instr::LoadFastCall(small(a)?, argc),
        (Instr::LoadFast(a), Instr::CallMethod(argc)) => Instr::LoadFastCallMethod(small(a)?, argc),
        (Instr::LoadFast(a), Instr::ReturnValue) => Instr::LoadFastReturnValue(small(a)?),
        (Instr::LoadFast(a), Instr::YieldValue) => Instr::LoadFastYieldValue(small(a)?),
        (Instr::StoreFast(a), Instr::Jump(target)) => Instr::StoreFastJump(small(a)?, target),
        (Instr::StoreFast(a), Instr::LoadFast(b)) => Instr::StoreFastLoadFast(small(a)?, b),
        (Instr::ForIter(target), Instr::StoreFast(slot)) => Instr::ForIterStoreFast(small(slot)?, target),
        (Instr::BinaryOp(op), Instr::StoreFast(slot)) => Instr::BinaryOpStoreFast(op, small(slot)?),
        (Instr::InplaceOp(op), Instr::StoreFast(slot)) => Instr::InplaceOpStoreFast(op, small(slot)?),
        (Instr::CompareOp(op), Instr::PopJumpIfFalse(target)) => Instr::CompareOpPopJumpIfFalse(op, target),
        (Instr::PopTop, Instr::Jump(target)) => Instr::PopTopJump(target),
        _ => return None,
    })
}
