# break, continue, return, raise and yield inside cases; try and with around; no case matching.
def loop(items):
    out = []
    for item in items:
        match item:
            case "skip":
                continue
            case "stop":
                break
            case int(n) if n > 5:
                out.append(n)
            case "raise":
                raise ValueError(out)
        out.append("after")
    else:
        out.append("else")
    return out
print(loop([1, "skip", 7]), loop(["stop", 1]), loop([]))
try: loop([9, "raise"])
except ValueError as e: print(e)
def finally_inside(x):
    try:
        match x:
            case 1: return "one"
            case 2: raise KeyError("two")
            case _: pass
        return "fell out"
    except KeyError as e: return f"caught {e}"
    finally: print("finally", x)
print([finally_inside(n) for n in (1, 2, 3)])
def gen():
    received = None
    while True:
        match received:
            case None: received = yield "idle"
            case [first, *rest]: received = yield (first, rest)
            case {"stop": value}: return value
            case str(s) if (more := (yield f"string {s}")): received = more
            case unknown: received = yield f"unknown {unknown}"
g = gen()
print(next(g), g.send([1, 2]), g.send("text"), g.send({"k": 1}), g.send(4), g.send(None))
try: g.send({"stop": "value"})
except StopIteration as e: print(e.value)
def nested(x):
    while True:
        match x:
            case [head, *tail] if tail:
                x = tail
                continue
            case [only]: return only
            case _: break
    return "broke"
print(nested([1, 2, 3]), nested(5))
match 3:
    case [] | {}: print("never")
print("nothing matched, nothing happened")
match [1, 0]:
    case [a, b]: print(a / b)
