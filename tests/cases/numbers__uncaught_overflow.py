# Numeric errors inside nested handlers, with chains; the last one is uncaught.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


def risky(op):
    try:
        return op()
    except ZeroDivisionError as e:
        try:
            return int("x" * 3)
        except ValueError as v:
            raise OverflowError("gave up") from e
    finally:
        print("finally", end=" ")


for op in (lambda: 1 / 1, lambda: 1 // 0, lambda: 10.0**400, lambda: int(float("nan")), lambda: 2.0 ** "a", lambda: (-1) ** 0.5, lambda: float("1e"), lambda: [][1 // 1], lambda: 5 % 0.0, lambda: complex(1) / 0, lambda: divmod(1, 0), lambda: pow(0, -1), lambda: 0.0**-2, lambda: round(float("inf")), lambda: int("12", 40), lambda: 1 << -5, lambda: chr(-1), lambda: (300).to_bytes(1, "big"), lambda: float(10**400), lambda: range(0, 1, 0), lambda: bytes([-1])):
    try:
        print(risky(op))
    except ArithmeticError as e:
        print(type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__, isinstance(e, Exception), type(e).__mro__[1].__name__)
    except (TypeError, ValueError, LookupError) as e:
        print("other", type(e).__name__, e)
print([c.__name__ for c in OverflowError.__mro__], [c.__name__ for c in FloatingPointError.__mro__], issubclass(ZeroDivisionError, ArithmeticError))
try:
    risky(lambda: 0 % 0)
except OverflowError:
    print("caught"); print(10**400 * 1.5)
