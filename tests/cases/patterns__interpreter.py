# A small expression evaluator and simplifier written with nested patterns.


class Num:
    __match_args__ = ("value",)
    def __init__(self, value): self.value = value
    def __repr__(self): return f"{self.value}"


class Bin:
    __match_args__ = ("op", "left", "right")
    def __init__(self, op, left, right): self.op, self.left, self.right = op, left, right
    def __repr__(self): return f"({self.left} {self.op} {self.right})"


class Var:
    __match_args__ = ("name",)
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name


def simplify(e):
    match e:
        case Bin("+", Num(0), x) | Bin("+", x, Num(0)) | Bin("*", Num(1), x) | Bin("*", x, Num(1)):
            return simplify(x)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return Num(0)
        case Bin(op, Num(a), Num(b)):
            return Num({"+": a + b, "*": a * b, "-": a - b}[op])
        case Bin("-", Var(a), Var(b)) if a == b:
            return Num(0)
        case Bin(op, left, right):
            l, r = simplify(left), simplify(right)
            return simplify(Bin(op, l, r)) if (repr(l), repr(r)) != (repr(left), repr(right)) else e
        case _:
            return e


def evaluate(e, env):
    match e:
        case Num(v): return v
        case Var(n) if n in env: return env[n]
        case Var(name=n): raise NameError(f"no {n}")
        case Bin("+" | "-" | "*" as op, l, r):
            a, b = evaluate(l, env), evaluate(r, env)
            match op:
                case "+": return a + b
                case "-": return a - b
                case "*": return a * b
        case Bin(op=op): raise ValueError(f"operator {op}")
        case _: raise TypeError(f"not an expression: {e!r}")


x, y = Var("x"), Var("y")
for e in (Bin("+", Num(0), x), Bin("*", Bin("+", Num(1), Num(2)), x), Bin("-", Bin("*", x, Num(1)), Bin("+", Num(0), x)), Bin("*", Num(0), Bin("/", x, y)),
          Bin("+", Bin("*", x, y), Num(3)), Bin("/", x, y), "text", Bin("+", Var("z"), Num(1))):
    print(e, "=>", simplify(e), end=" ; ")
    try: print(evaluate(e, {"x": 4, "y": 5}))
    except Exception as error: print(type(error).__name__, error)
