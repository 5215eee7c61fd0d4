# Guards: when they are evaluated, what they see, side effects, falling through, and errors in them.

def say(text, result):
    print("guard", text)
    return result

def run(x):
    match x:
        case int(n) if say("int", n > 10):
            return "big"
        case int() | str() if say("int or str", False):
            return "never"
        case [a, b] if say(f"{a} {b}", a == b):
            return "equal pair"
        case [a, *_] if (total := sum(x)) > 10:
            return f"heavy {total}"
        case [_, _]:
            return "pair"
        case str(s) if s and s[0] == "x" if True else False:
            return "x-string"
        case {"n": n} if n in (m for m in range(n + 1)) and not n % 2:
            return "even n"
        case _ if say("wildcard", False):
            return "never"
        case other:
            return f"other {other!r}"

for x in (11, 5, [1, 1], [1, 2], [9, 2], [20], "xy", "y", {"n": 4}, {"n": 3}, None):
    print("=", run(x))

def failing(x):
    match x:
        case [a, b] if a / b > 1:
            return "ratio"
        case _ if undefined:
            return "never"

for x in ([4, 2], [1, 0], [1, "b"], 7):
    try: print(failing(x))
    except Exception as e: print(type(e).__name__, e)

def changes(items):
    match items:
        case [a, *rest] if items.clear():
            return "never"
        case [a, *rest]:
            return "still full"
        case []:
            return "emptied by the guard", a, rest

print(changes([1, 2, 3]))
fs = []
for n in range(3):
    match n:
        case k if fs.append(lambda: k): pass
print([f() for f in fs])
