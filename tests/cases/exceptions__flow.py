# try, except, else, finally in every combination, with return, break and continue inside.

def attempt(action):
    trail = []
    try:
        trail.append("try")
        if action == "raise":
            raise KeyError("k")
        if action == "return":
            return trail
    except KeyError as error:
        trail.append(f"except {error}")
    else:
        trail.append("else")
    finally:
        trail.append("finally")
    trail.append("after")
    return trail


for action in ("none", "raise", "return"):
    print(action, attempt(action))


def override():
    try:
        return "try"
    finally:
        print("finally runs first")


print(override())


def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "swallowed by break"


print(swallow())

for n in range(3):
    try:
        if n == 1:
            continue
        print("body", n)
    finally:
        print("finally", n)

try:
    try:
        raise ValueError("inner")
    finally:
        print("cleaning")
except (KeyError, ValueError) as error:
    print("outer caught", error)
try:
    error
except NameError as missing:
    print(missing)
