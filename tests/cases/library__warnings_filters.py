# Which warnings are shown.
import warnings


def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)


warnings.warn("first")
old()
for _ in range(2):
    warnings.warn("once in a place", UserWarning)
warnings.simplefilter("always")
for _ in range(2):
    warnings.warn("always", RuntimeWarning)
warnings.simplefilter("ignore")
warnings.warn("ignored")
warnings.filterwarnings("error", message="bad", category=UserWarning)
try:
    warnings.warn("bad thing")
except UserWarning as error:
    print("raised", error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded", FutureWarning)
    old()
    print([(str(each.message), each.category.__name__, each.lineno) for each in caught])
    print(str(caught[0]).replace(caught[0].filename, "FILE"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn(ResourceWarning("as an object"))
    except ResourceWarning as error:
        print(repr(error))
warnings.warn("ignored again")
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "x = 1"), end="")
print(warnings.formatwarning("m", UserWarning, "f.py", 3), end="")
warnings.resetwarnings()
warnings.simplefilter("once")
for text in ("a", "a", "b"):
    warnings.warn(text)
for wrong in (
    lambda: warnings.warn("x", int),
    lambda: warnings.simplefilter("nope"),
    lambda: warnings.filterwarnings("error", category=1),
    lambda: warnings.filterwarnings("error", lineno=-1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


@warnings.deprecated("use new()")
def outdated(a):
    return a


print(outdated(1), outdated.__deprecated__, outdated.__name__)
