# Contexts: their settings, flags and traps, local ones, a task's own, and what they refuse.
import asyncio
import decimal
from decimal import *

print(getcontext(), DefaultContext, BasicContext, ExtendedContext, sep="\n")
print(Context(prec=5, rounding=ROUND_UP, Emin=-9, Emax=9, capitals=0, clamp=1, flags=[Inexact], traps=[Overflow, Clamped]))
context = getcontext()
print(context.flags, context.traps, sep="\n")
print(Decimal(1) / 3, context.flags[Inexact], context.flags[Rounded], context)
context.clear_flags()
for made in (
    lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("Infinity") - Decimal("Infinity"), lambda: Decimal("9E+999999") * 10,
    lambda: Decimal(-1).sqrt(), lambda: Decimal("x"), lambda: divmod(Decimal(1), 0), lambda: Decimal("1E+30") // 1, lambda: Decimal(0.1),
):
    for signal in (DivisionByZero, InvalidOperation, Overflow, FloatOperation):
        context.traps[signal] = True
    try:
        print(made())
    except DecimalException as error:
        print(type(error).__name__, error.args)
    context.clear_traps()
    print(made(), [signal.__name__ for signal, up in context.flags.items() if up])
    context.clear_flags()
setcontext(DefaultContext)
print(getcontext() is DefaultContext, getcontext().traps == DefaultContext.traps)

with localcontext() as local:
    local.prec = 4
    print(Decimal(1) / 3, local is getcontext())
    with localcontext(Context(prec=2), rounding=ROUND_UP):
        print(Decimal(1) / 3)
print(Decimal(1) / 3)
with localcontext(prec=50, traps=[Inexact]):
    try:
        print(Decimal(1) / 3)
    except Inexact as error:
        print(error)
copied = getcontext().copy()
copied.prec = 7
print(getcontext().prec, copied.divide(1, 3), copied.create_decimal("1.23456789"), copied.create_decimal(12345678), copied.create_decimal_from_float(0.1))
print(copied.Etiny(), copied.Etop(), copied.radix(), copied.to_sci_string(Decimal("1E+9")), copied.to_eng_string(Decimal("1E+10")))
print(MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, decimal.HAVE_THREADS, decimal.HAVE_CONTEXTVAR, decimal.__version__)
for wrong in (
    lambda: Context(prec=0), lambda: Context(prec="5"), lambda: Context(rounding="up"), lambda: Context(Emin=1), lambda: Context(Emax=-1),
    lambda: Context(capitals=2), lambda: Context(clamp=2), lambda: Context(flags=[1]), lambda: Context(traps={Inexact: True}),
    lambda: context.flags[3], lambda: context.flags.__delitem__(Inexact), lambda: delattr(context, "prec"), lambda: setcontext(3),
    lambda: localcontext(3), lambda: localcontext(size=3), lambda: setattr(context, "traps", 3), lambda: context.add(1, 2.5),
    lambda: Decimal(1, context=3), lambda: Decimal(1).sqrt(3),
):
    try:
        print(wrong())
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
for error in (DecimalException, Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow):
    print([each.__name__ for each in error.__mro__[:-1]])


async def task(digits):
    # Each task has the context that it was made with, and changes its own.
    setcontext(getcontext().copy())
    getcontext().prec = digits
    await asyncio.sleep(1 / digits)
    return Decimal(2).sqrt()


async def main():
    print(await asyncio.gather(task(5), task(10), task(20)), getcontext().prec)


asyncio.run(main())
