# finally: what runs when, what it overrides, nested ones, in loops and generators, and the name of the caught error.
def trace(tag, value=None):
    print(tag, end=" ")
    return value
def nested(how):
    for n in range(3):
        try:
            trace(f"try{n}")
            try:
                if how == "continue":
                    continue
                if how == "break":
                    break
                if how == "return":
                    return trace("value", n)
                if how == "raise":
                    raise ValueError(n)
            finally:
                trace(f"inner{n}")
        except ValueError as e:
            trace(f"caught{e}")
        else:
            trace(f"else{n}")
        finally:
            trace(f"outer{n}")
    else:
        trace("loop-else")
    return "end"
for how in ("fall", "continue", "break", "return", "raise"):
    print(how, "->", nested(how))
