//! The instructions of the machine.
//!
//! A stack machine close to CPython 3.13's, with three simplifications that keep suspension and single stepping
//! simple: a call needs no `PUSH_NULL`, `await` and `yield from` are one instruction that stays put until its
//! iterator is exhausted, and generators need no opening instruction because a call creates them.
//!
//! Each instruction's document gives the operands and the stack before → after, top at the right. Jump targets are
//! indices into [`Code::instrs`](super::Code::instrs).

/// One instruction: a tag and at most 32 + 16 bits of operands, 8 bytes in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instr {
    // ---- stack ---------------------------------------------------------------------------------------------
    /// Do nothing; a placeholder that carries a line (`pass`, for example).
    Nop,
    /// `a` → . Discard the top.
    PopTop,
    /// Push a copy of the `n`-th item from the top, 1 being the top itself.
    Copy(u32),
    /// Exchange the top with the `n`-th item from the top (2 = the one below it).
    Swap(u32),

    // ---- constants and names -------------------------------------------------------------------------------
    /// → `consts[i]`.
    LoadConst(u32),
    /// → the value in slot `i`; `UnboundLocalError` when the slot is empty.
    LoadFast(u32),
    /// `v` → . Store into slot `i`.
    StoreFast(u32),
    /// Empty slot `i`; `UnboundLocalError` when it is empty already.
    DeleteFast(u32),
    /// → the value of slot `i`, possibly the empty marker, and empty the slot. Opens an inlined comprehension,
    /// which saves the outer variable of the same name on the stack.
    LoadFastAndClear(u32),
    /// `v` → . Like [`StoreFast`](Self::StoreFast) but accepts the empty marker; closes an inlined comprehension.
    StoreFastMaybeEmpty(u32),
    /// Wrap the value (or emptiness) of slot `i` in a fresh cell, in place.
    MakeCell(u32),
    /// → the cell itself in slot `i`, for a closure tuple.
    LoadClosure(u32),
    /// → the content of the cell in slot `i`; `NameError` (free variable) or `UnboundLocalError` when empty.
    LoadDeref(u32),
    /// `namespace` → the name of slot `i` from the namespace if it is there, else the cell's content.
    LoadFromDictOrDeref(u32),
    /// `v` → . Store into the cell in slot `i`.
    StoreDeref(u32),
    /// Empty the cell in slot `i`.
    DeleteDeref(u32),
    /// → `names[i]` looked up in the frame's namespace, then globals, then builtins (module and class bodies).
    LoadName(u32),
    /// `v` → . Store into the frame's namespace.
    StoreName(u32),
    /// Delete from the frame's namespace; `NameError` when absent.
    DeleteName(u32),
    /// → `names[i]` from globals, then builtins; `NameError` when absent.
    LoadGlobal(u32),
    /// `namespace` → `names[i]` from the namespace if it is there, else as [`LoadGlobal`](Self::LoadGlobal).
    LoadFromDictOrGlobals(u32),
    /// `v` → . Store into globals.
    StoreGlobal(u32),
    /// Delete from globals.
    DeleteGlobal(u32),
    /// → the frame's namespace dictionary (class bodies, `locals()` at module level).
    LoadLocals,
    /// Make sure that `__annotations__` exists in the namespace.
    SetupAnnotations,

    // ---- attributes and items ------------------------------------------------------------------------------
    /// `o` → `o.names[i]`.
    LoadAttr(u32),
    /// `o` → `function, o` when the attribute is a plain method found on the class, else `empty, o.names[i]`.
    /// Always followed (after the arguments) by [`CallMethod`](Self::CallMethod) or
    /// [`CallMethodKw`](Self::CallMethodKw).
    LoadMethod(u32),
    /// `v, o` → . `o.names[i] = v`.
    StoreAttr(u32),
    /// `o` → . `del o.names[i]`.
    DeleteAttr(u32),
    /// `o, k` → `o[k]`.
    BinarySubscr,
    /// `v, o, k` → . `o[k] = v`.
    StoreSubscr,
    /// `o, k` → . `del o[k]`.
    DeleteSubscr,
    /// `start, stop` or `start, stop, step` (by the operand 2 or 3) → slice.
    BuildSlice(u32),

    // ---- operators -----------------------------------------------------------------------------------------
    /// `a, b` → `a op b`.
    BinaryOp(BinaryOp),
    /// `a, b` → `a op= b`: tries the in-place method first.
    InplaceOp(BinaryOp),
    /// `a` → `op a`.
    UnaryOp(UnaryOp),
    /// `a, b` → `a op b`.
    CompareOp(CompareOp),
    /// `a, b` → `a is b` (or `is not` when true).
    IsOp(bool),
    /// `item, container` → `item in container` (or `not in` when true).
    ContainsOp(bool),

    // ---- building ------------------------------------------------------------------------------------------
    /// `v1 … vn` → tuple.
    BuildTuple(u32),
    /// `v1 … vn` → list.
    BuildList(u32),
    /// `v1 … vn` → set.
    BuildSet(u32),
    /// `k1, v1 … kn, vn` → dict.
    BuildMap(u32),
    /// `s1 … sn` (all str) → their concatenation.
    BuildString(u32),
    /// `… list … v` → `… list …`: append `v` to the list that is `n`-th from the top once `v` is off (1 = the top).
    ListAppend(u32),
    /// As [`ListAppend`](Self::ListAppend), for a set.
    SetAdd(u32),
    /// `… dict … k, v` → `… dict …`: as [`ListAppend`](Self::ListAppend), for a dict.
    MapAdd(u32),
    /// `… list … iterable` → `… list …`: extend (a starred item).
    ListExtend(u32),
    /// As [`ListExtend`](Self::ListExtend), for a set.
    SetUpdate(u32),
    /// `… dict … mapping` → `… dict …`: update (`{**m}`).
    DictUpdate(u32),
    /// `callable … dict … mapping` → the same without the mapping: update for a call's `**kwargs`; `TypeError` for a
    /// duplicate key. The dict is `n`-th from the top once the mapping is off.
    DictMerge(u32),
    /// `list` → tuple.
    ListToTuple,
    /// `v` → `str(v)`, `repr(v)` or `ascii(v)`.
    ConvertValue(Conversion),
    /// `v` → `format(v, "")`.
    FormatSimple,
    /// `v, spec` → `format(v, spec)`.
    FormatWithSpec,
    /// `seq` → `vn … v1` (the first item ends on top); `ValueError` when the count differs.
    UnpackSequence(u32),
    /// `seq` → items for `a, *b, c`: `before` single items, one list, `after` single items; the first ends on top.
    UnpackEx {
        /// Targets before the starred one.
        before: u16,
        /// Targets after it.
        after: u32,
    },

    // ---- control flow --------------------------------------------------------------------------------------
    /// Go on at the target.
    Jump(u32),
    /// `v` → . Jump when `v` is false.
    PopJumpIfFalse(u32),
    /// `v` → . Jump when `v` is true.
    PopJumpIfTrue(u32),
    /// `v` → . Jump when `v` is None.
    PopJumpIfNone(u32),
    /// `v` → . Jump when `v` is not None.
    PopJumpIfNotNone(u32),
    /// `v` → `v` and jump when false, else → .
    JumpIfFalseOrPop(u32),
    /// `v` → `v` and jump when true, else → .
    JumpIfTrueOrPop(u32),
    /// `v` → `iter(v)`.
    GetIter,
    /// `it` → `it, next`; when exhausted `it` → and jump.
    ForIter(u32),

    // ---- calls ---------------------------------------------------------------------------------------------
    /// `callable, a1 … an` → result.
    Call(u32),
    /// `callable, a1 … an` → result; the last `len(consts[names])` arguments are keywords named by that tuple.
    CallKw {
        /// All arguments, keywords included.
        argc: u16,
        /// Index in `consts` of the tuple of keyword names.
        names: u32,
    },
    /// `callable, iterable` or `callable, iterable, dict` (when true) → result: `f(*args, **kwargs)`.
    CallEx(bool),
    /// `function, self, a1 … an` or `empty, bound, a1 … an` → result.
    CallMethod(u32),
    /// As [`CallMethod`](Self::CallMethod) with keyword names as in [`CallKw`](Self::CallKw).
    CallMethodKw {
        /// All arguments, keywords included.
        argc: u16,
        /// Index in `consts` of the tuple of keyword names.
        names: u32,
    },
    /// `v` → leave the frame with `v`.
    ReturnValue,
    /// `[defaults], [kwdefaults], [annotations], [closure], code` → function; the flags say which are there.
    MakeFunction(FunctionParts),
    /// → the builtin that makes a class: `__build_class__(body, name, *bases, **kwds)`.
    LoadBuildClass,
    /// → a function of our own hidden Python.
    LoadHelper(Helper),

    // ---- exceptions ----------------------------------------------------------------------------------------
    /// 0: re-raise the handled exception. 1: `exc` → raise it. 2: `exc, cause` → raise from.
    RaiseVarargs(u32),
    /// `exc` → raise it again as it is. With 1, `lasti, …` lies that many items below `exc` (the instruction whose
    /// place the traceback keeps); with 0 it does not. The stack is unwound by the handler anyway.
    Reraise(u32),
    /// `exc` → `previous, exc`: `exc` becomes the handled exception (`sys.exception()`).
    PushExcInfo,
    /// `previous` → . The handled exception is the previous one again.
    PopExcept,
    /// `exc, type` → `exc, bool`: does `exc` match (a class or a tuple of classes)?
    CheckExcMatch,
    /// `exc, type` → `rest, match`: split a group for `except*`; `match` is None when nothing matches.
    CheckEgMatch,
    /// `orig, list` → exception to raise after `except*` clauses, or None.
    PrepReraiseStar,
    /// → the class `AssertionError`, whatever the name is bound to.
    LoadAssertionError,
    /// `manager` → `exit, entered`: look up `__enter__` and `__exit__`, call the former.
    BeforeWith,
    /// `exit, lasti, previous, exc` → the same and the result of `exit(type, exc, traceback)`.
    WithExceptStart,

    // ---- generators and coroutines -------------------------------------------------------------------------
    /// `v` → suspend, handing out `v`; on resumption → the value sent. In an async generator it hands out an item.
    YieldValue,
    /// `it, v` → send `v` to `it`. While `it` yields, hand its value out and stay at this instruction: the next
    /// value sent takes the place of `v`. When it returns → its result. `await` and `yield from` both end in it.
    YieldFrom,
    /// `o` → the iterator that `await o` drives; says in an error where the object came from.
    GetAwaitable(AwaitSource),
    /// `o` → the iterator for `yield from o`.
    GetYieldFromIter,
    /// `o` → `o.__aiter__()`, checked.
    GetAiter,
    /// `aiter` → `aiter, awaitable` of `__anext__()`.
    GetAnext,
    /// `aiter, exc` → ; ends the loop when `exc` is StopAsyncIteration, else raises it again.
    EndAsyncFor,
    /// `manager` → `aexit, awaitable`: look up `__aenter__` and `__aexit__`, call the former.
    BeforeAsyncWith,

    // ---- imports and patterns ------------------------------------------------------------------------------
    /// `level, fromlist` → module `names[i]`.
    ImportName(u32),
    /// `module` → `module, module.names[i]`; `ImportError` when absent.
    ImportFrom(u32),
    /// `module` → ; bind its public names in the namespace.
    ImportStar,
    /// `v` → `v, len(v)`.
    GetLen,
    /// `v` → `v, bool`: is it a sequence for patterns?
    MatchSequence,
    /// `v` → `v, bool`: is it a mapping for patterns?
    MatchMapping,
    /// `v, keys` → `v, keys, values-or-None`.
    MatchKeys,
    /// `v, class, names` → attributes tuple or None; the operand counts positional patterns.
    MatchClass(u32),

    // ---- pairs: made for the machine only, see `fuse.rs` -----------------------------------------------------
    /// [`LoadFast`](Self::LoadFast) twice.
    LoadFastLoadFast(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`LoadConst`](Self::LoadConst).
    LoadFastLoadConst(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`LoadAttr`](Self::LoadAttr).
    LoadFastLoadAttr(u16, u32),
    /// [`LoadGlobal`](Self::LoadGlobal), [`LoadAttr`](Self::LoadAttr).
    LoadGlobalLoadAttr(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`LoadMethod`](Self::LoadMethod).
    LoadFastLoadMethod(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`StoreAttr`](Self::StoreAttr).
    LoadFastStoreAttr(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`Call`](Self::Call).
    LoadFastCall(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`CallMethod`](Self::CallMethod).
    LoadFastCallMethod(u16, u32),
    /// [`LoadFast`](Self::LoadFast), [`ReturnValue`](Self::ReturnValue).
    LoadFastReturnValue(u16),
    /// [`LoadFast`](Self::LoadFast), [`YieldValue`](Self::YieldValue).
    LoadFastYieldValue(u16),
    /// [`StoreFast`](Self::StoreFast), [`Jump`](Self::Jump).
    StoreFastJump(u16, u32),
    /// [`StoreFast`](Self::StoreFast), [`LoadFast`](Self::LoadFast).
    StoreFastLoadFast(u16, u32),
    /// [`ForIter`](Self::ForIter), which jumps to the second operand, and [`StoreFast`](Self::StoreFast).
    ForIterStoreFast(u16, u32),
    /// [`BinaryOp`](Self::BinaryOp), [`StoreFast`](Self::StoreFast).
    BinaryOpStoreFast(BinaryOp, u16),
    /// [`InplaceOp`](Self::InplaceOp), [`StoreFast`](Self::StoreFast).
    InplaceOpStoreFast(BinaryOp, u16),
    /// [`CompareOp`](Self::CompareOp), [`PopJumpIfFalse`](Self::PopJumpIfFalse).
    CompareOpPopJumpIfFalse(CompareOp, u32),
    /// [`PopTop`](Self::PopTop), [`Jump`](Self::Jump).
    PopTopJump(u32),
    /// [`Jump`](Self::Jump) to the second operand, where there are [`ForIter`](Self::ForIter) and
    /// [`StoreFast`](Self::StoreFast).
    JumpForIterStoreFast(u16, u32),
    /// [`PopTop`](Self::PopTop), then the same.
    PopTopJumpForIterStoreFast(u16, u32),
}

/// Functions of hidden Python that instructions call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helper {
    /// `type_parameter(kind, name, bound, default)`: the object that a type parameter is.
    TypeParameter,
    /// `type_alias(name, parameters, value)`: what a `type` statement binds.
    TypeAlias,
    /// `generic_base(parameters)`: the last base of a generic class.
    GenericBase,
    /// `generic_function(parameters, function)`: the function, which has these type parameters now.
    GenericFunction,
    /// `display(value)`: shows what an expression at a prompt gives.
    Display,
}

impl Helper {
    /// The function's name.
    pub fn name(self) -> &'static str {
        ["type_parameter", "type_alias", "generic_base", "generic_function", "display"][self as usize]
    }
}

/// The arithmetic and bitwise operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `@`
    MatMul,
    /// `/`
    TrueDiv,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `<<`
    LShift,
    /// `>>`
    RShift,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

impl BinaryOp {
    /// The operator as written.
    pub fn symbol(self) -> &'static str {
        ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"][self as usize]
    }

    /// The operator's method name without underscores (`add` in `__add__`, `__radd__`, `__iadd__`).
    pub fn stem(self) -> &'static str {
        [
            "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and",
            "or", "xor",
        ][self as usize]
    }
}

/// The unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-v`
    Negative,
    /// `+v`
    Positive,
    /// `~v`
    Invert,
    /// `not v`
    Not,
}

/// The rich comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOp {
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

impl CompareOp {
    /// The operator as written.
    pub fn symbol(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// Whether it holds between two values that have an order.
    #[inline]
    pub fn holds<T: PartialOrd>(self, a: T, b: T) -> bool {
        match self {
            Self::Lt => a < b,
            Self::Le => a <= b,
            Self::Eq => a == b,
            Self::Ne => a != b,
            Self::Gt => a > b,
            Self::Ge => a >= b,
        }
    }

    /// The comparison that gives the same answer with the operands exchanged.
    pub fn reflected(self) -> Self {
        match self {
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
            same => same,
        }
    }
}

/// The conversion of an f-string field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

/// Where an awaited object came from: decides the words of the `TypeError` when it cannot be awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwaitSource {
    /// A plain `await`.
    Await,
    /// The result of `__aenter__`.
    AsyncEnter,
    /// The result of `__aexit__`.
    AsyncExit,
    /// The result of `__anext__`.
    AsyncNext,
}

/// Which optional parts lie on the stack under a code object for [`Instr::MakeFunction`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FunctionParts {
    /// A tuple of defaults of positional parameters.
    pub defaults: bool,
    /// A dict of defaults of keyword-only parameters.
    pub kwdefaults: bool,
    /// A dict of annotations.
    pub annotations: bool,
    /// A tuple of cells, in the order of the code's free variables.
    pub closure: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instruction_takes_eight_bytes() {
        assert_eq!(std::mem::size_of::<Instr>(), 8);
    }
}
