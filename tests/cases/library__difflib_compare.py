# What differs: matching blocks, ratios, close matches, and texts as ndiff, unified and context diffs show them.
import difflib
from difflib import Differ, SequenceMatcher, get_close_matches, ndiff, restore

s = SequenceMatcher(None, "abxcd", "abcdx")
print(s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 4), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match())
print(SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;").ratio(), SequenceMatcher(a=[1, 2, 3], b=[2, 3, 4]).get_opcodes(), SequenceMatcher().ratio())
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", "while for with wheels heel".split(), n=2, cutoff=0.5), get_close_matches("zzz", ["a"]))
long = list(range(150)) + [7] * 100
print(len(SequenceMatcher(None, long, long[::-1]).get_opcodes()), SequenceMatcher(None, long, long[::-1]).bpopular, round(SequenceMatcher(None, long, long[1:], autojunk=False).ratio(), 4))
a = "one\ntwo\nthree\nfour\nfive and more\n".splitlines(keepends=True)
b = "ore\ntree\nemu\nfour\nfive  and some more\n".splitlines(keepends=True)
print("".join(ndiff(a, b)), end="")
print("".join(Differ().compare(a, b)) == "".join(ndiff(a, b, charjunk=None)), "".join(restore(ndiff(a, b), 1)) == "".join(a), "".join(restore(ndiff(a, b), 2)) == "".join(b))
print("".join(difflib.unified_diff(a, b, "before.py", "after.py", "today", n=1)), end="")
print("".join(difflib.context_diff(a, b, "before.py", "after.py")), end="")
many = [f"line {n}\n" for n in range(30)]
changed = many[:3] + ["new\n"] + many[3:20] + many[22:]
print("".join(difflib.unified_diff(many, changed)), list(difflib.unified_diff(many, many)), "".join(difflib.unified_diff([], ["x\n"])), "".join(difflib.unified_diff(["x"], ["y"], lineterm="")), sep="|")
print("\n".join(ndiff(["\tif x:", "  pass", "same", "z" * 10], ["\tif xy:", "    pass", "same", "q"])))
print("\n".join(ndiff(["a", "b", "c"], ["c", "b", "a"])), "\n".join(ndiff(["def f(x):", "return 1"], ["def g(x, y):", "return 2"])), sep="\n")
for attempt in (lambda: get_close_matches("a", ["b"], n=0), lambda: get_close_matches("a", ["b"], cutoff=2), lambda: list(restore([], 3)), lambda: SequenceMatcher(None, [[]], [[1]])):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
