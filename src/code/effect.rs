//! What an instruction does to the height of the stack and where it may go: what the assembler needs to know.

use super::instr::{FunctionParts, Instr};

/// How control leaves an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// On to the next one.
    Next,
    /// To the target only.
    Jump,
    /// To the target or the next one.
    Branch,
    /// Nowhere in this block.
    End,
}

impl Instr {
    /// Where a jump goes.
    pub(super) fn target(self) -> Option<u32> {
        match self {
            Self::Jump(to)
            | Self::PopJumpIfFalse(to)
            | Self::PopJumpIfTrue(to)
            | Self::PopJumpIfNone(to)
            | Self::PopJumpIfNotNone(to)
            | Self::JumpIfFalseOrPop(to)
            | Self::JumpIfTrueOrPop(to)
            | Self::ForIter(to) => Some(to),
            _ => None,
        }
    }

    /// The same jump to another place; anything else unchanged.
    pub(super) fn with_target(self, to: u32) -> Self {
        match self {
            Self::Jump(_) => Self::Jump(to),
            Self::PopJumpIfFalse(_) => Self::PopJumpIfFalse(to),
            Self::PopJumpIfTrue(_) => Self::PopJumpIfTrue(to),
            Self::PopJumpIfNone(_) => Self::PopJumpIfNone(to),
            Self::PopJumpIfNotNone(_) => Self::PopJumpIfNotNone(to),
            Self::JumpIfFalseOrPop(_) => Self::JumpIfFalseOrPop(to),
            Self::JumpIfTrueOrPop(_) => Self::JumpIfTrueOrPop(to),
            Self::ForIter(_) => Self::ForIter(to),
            other => other,
        }
    }

    /// How control leaves the instruction.
    pub(super) fn flow(self) -> Flow {
        match self {
            Self::Jump(_) => Flow::Jump,
            Self::ReturnValue | Self::RaiseVarargs(_) | Self::Reraise(_) => Flow::End,
            other if other.target().is_some() => Flow::Branch,
            _ => Flow::Next,
        }
    }

    /// Change of the stack's height when control goes on to the next instruction, and when it jumps.
    pub(super) fn effect(self) -> (i32, i32) {
        let both = |change: i32| (change, change);
        match self {
            Self::PopJumpIfFalse(_) | Self::PopJumpIfTrue(_) => both(-1),
            Self::PopJumpIfNone(_) | Self::PopJumpIfNotNone(_) => both(-1),
            Self::JumpIfFalseOrPop(_) | Self::JumpIfTrueOrPop(_) => (-1, 0),
            Self::ForIter(_) => (1, -1),
            other => both(other.plain_effect()),
        }
    }

    fn plain_effect(self) -> i32 {
        match self {
            Self::Nop
            | Self::Swap(_)
            | Self::DeleteFast(_)
            | Self::MakeCell(_)
            | Self::DeleteDeref(_)
            | Self::DeleteName(_)
            | Self::DeleteGlobal(_)
            | Self::SetupAnnotations
            | Self::LoadAttr(_)
            | Self::LoadFromDictOrDeref(_)
            | Self::LoadFromDictOrGlobals(_)
            | Self::UnaryOp(_)
            | Self::ListToTuple
            | Self::ConvertValue(_)
            | Self::FormatSimple
            | Self::GetIter
            | Self::GetAwaitable(_)
            | Self::GetYieldFromIter
            | Self::GetAiter
            | Self::YieldValue
            | Self::CheckExcMatch
            | Self::CheckEgMatch
            | Self::Jump(_) => 0,
            Self::Copy(_)
            | Self::LoadConst(_)
            | Self::LoadFast(_)
            | Self::LoadFastAndClear(_)
            | Self::LoadClosure(_)
            | Self::LoadDeref(_)
            | Self::LoadName(_)
            | Self::LoadGlobal(_)
            | Self::LoadLocals
            | Self::LoadHelper(_)
            | Self::LoadMethod(_)
            | Self::LoadBuildClass
            | Self::PushExcInfo
            | Self::LoadAssertionError
            | Self::BeforeWith
            | Self::WithExceptStart
            | Self::GetAnext
            | Self::BeforeAsyncWith
            | Self::ImportFrom(_)
            | Self::GetLen
            | Self::MatchSequence
            | Self::MatchMapping
            | Self::MatchKeys => 1,
            Self::PopTop
            | Self::StoreFast(_)
            | Self::StoreFastMaybeEmpty(_)
            | Self::StoreDeref(_)
            | Self::StoreName(_)
            | Self::StoreGlobal(_)
            | Self::DeleteAttr(_)
            | Self::BinarySubscr
            | Self::BinaryOp(_)
            | Self::InplaceOp(_)
            | Self::CompareOp(_)
            | Self::IsOp(_)
            | Self::ContainsOp(_)
            | Self::ListAppend(_)
            | Self::SetAdd(_)
            | Self::ListExtend(_)
            | Self::SetUpdate(_)
            | Self::DictUpdate(_)
            | Self::DictMerge(_)
            | Self::FormatWithSpec
            | Self::ReturnValue
            | Self::Reraise(_)
            | Self::PopExcept
            | Self::PrepReraiseStar
            | Self::YieldFrom
            | Self::ImportName(_)
            | Self::ImportStar => -1,
            Self::StoreAttr(_) | Self::DeleteSubscr | Self::MapAdd(_) | Self::EndAsyncFor => -2,
            Self::MatchClass(_) => -2,
            Self::StoreSubscr => -3,
            Self::BuildTuple(n) | Self::BuildList(n) | Self::BuildSet(n) | Self::BuildString(n) => {
                1 - n as i32
            }
            Self::BuildMap(n) => 1 - 2 * n as i32,
            Self::BuildSlice(n) => 1 - n as i32,
            Self::UnpackSequence(n) => n as i32 - 1,
            Self::UnpackEx { before, after } => i32::from(before) + after as i32,
            Self::Call(n) => -(n as i32),
            Self::CallKw { argc, .. } => -i32::from(argc),
            Self::CallEx(with_keywords) => -1 - i32::from(with_keywords),
            Self::CallMethod(n) => -(n as i32) - 1,
            Self::CallMethodKw { argc, .. } => -i32::from(argc) - 1,
            Self::RaiseVarargs(n) => -(n as i32),
            Self::MakeFunction(parts) => -i32::from(parts.count()),
            // Jumps that pop are answered by `effect`.
            Self::PopJumpIfFalse(_)
            | Self::PopJumpIfTrue(_)
            | Self::PopJumpIfNone(_)
            | Self::PopJumpIfNotNone(_)
            | Self::JumpIfFalseOrPop(_)
            | Self::JumpIfTrueOrPop(_)
            | Self::ForIter(_)
            // Pairs are made when heights have long been known.
            | Self::LoadFastLoadFast(..)
            | Self::LoadFastLoadConst(..)
            | Self::LoadFastLoadAttr(..)
            | Self::LoadGlobalLoadAttr(..)
            | Self::LoadFastLoadMethod(..)
            | Self::LoadFastStoreAttr(..)
            | Self::LoadFastCall(..)
            | Self::LoadFastCallMethod(..)
            | Self::LoadFastReturnValue(_)
            | Self::LoadFastYieldValue(_)
            | Self::StoreFastJump(..)
            | Self::StoreFastLoadFast(..)
            | Self::ForIterStoreFast(..)
            | Self::BinaryOpStoreFast(..)
            | Self::InplaceOpStoreFast(..)
            | Self::CompareOpPopJumpIfFalse(..)
            | Self::JumpForIterStoreFast(..)
            | Self::PopTopJumpForIterStoreFast(..)
            | Self::PopTopJump(_) => 0,
        }
    }
}

impl FunctionParts {
    /// How many items lie under the code object.
    fn count(self) -> u8 {
        [self.defaults, self.kwdefaults, self.annotations, self.closure].into_iter().map(u8::from).sum()
    }
}
