//! Pairs of instructions that are executed together.
//!
//! Most of what a simple instruction costs is finding the next one, so the machine runs a copy of the instructions in
//! which the first of a frequent pair stands for both. The second stays in its place: a pair may end behind its first,
//! when the machine has to stop there or the second needs more than a moment, and jumps to the second go on working.
//! So pairs change nothing that can be seen, neither places nor counts. At the end of a loop over something, where one round
//! follows another, there are more than two.

use super::instr::Instr;

/// The instructions as the machine runs them.
pub fn fused(instrs: &[Instr]) -> Box<[Instr]> {
    let one = |at: usize| match (instrs[at], instrs.get(at + 1)) {
        (Instr::Jump(target), _) => {
            again(instrs, target).map(|slot| Instr::JumpForIterStoreFast(slot, target))
        }
        (Instr::PopTop, Some(Instr::Jump(target))) => Some(match again(instrs, *target) {
            Some(slot) => Instr::PopTopJumpForIterStoreFast(slot, *target),
            None => Instr::PopTopJump(*target),
        }),
        (first, Some(second)) => pair(first, *second),
        (_, None) => None,
    };
    (0..instrs.len()).map(|at| one(at).unwrap_or(instrs[at])).collect()
}

/// The variable of the loop that begins again at `target`, if one does.
fn again(instrs: &[Instr], target: u32) -> Option<u16> {
    match instrs.get(target as usize..)? {
        [Instr::ForIter(_), Instr::StoreFast(slot), ..] => u16::try_from(*slot).ok(),
        _ => None,
    }
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
        _ => return None,
    })
}
