# The expressions after except: evaluated in order and only as needed, tuples one level deep, wrong ones.
def choose(tag):
    print("choose", tag)
    return {"k": KeyError, "v": ValueError, "t": (TypeError, (OSError, IndexError))}[tag]
for error in (IndexError("i"), ValueError("v"), KeyError("k")):
    try:
        raise error
    except choose("k"):
        print("key")
    except choose("v") as e:
        print("value", e)
    except choose("t") as e:
        print("type or nested", e)
for kinds in ((), (OSError,), (KeyError, ValueError), ((ValueError,),), (KeyError, (ValueError, OSError)), [ValueError], (ValueError, 3)):
    try:
        try:
            raise ValueError("v")
        except kinds as e:
            print(kinds if type(kinds) is tuple and len(kinds) < 3 else "?", "caught", e)
    except Exception as e:
        print("outer", type(e).__name__, e, repr(e.__context__))
