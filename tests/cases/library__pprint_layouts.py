# Long values laid out: widths, depths, compactness, sorted keys, long texts, dataclasses, recursion, numbers with separators.
import collections
import dataclasses
import io
import pprint
import types
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, saferepr


@dataclasses.dataclass
class Point:
    name: str
    values: list
    hidden: int = dataclasses.field(default=0, repr=False)


config = {"servers": [{"host": f"server-{n}.example.org", "ports": list(range(8000, 8000 + n)), "tags": ("a", "b")} for n in range(4)], "empty": {}, "nested": {"deep": {"deeper": {"deepest": [1, [2, [3]]]}}}, "text": "lorem ipsum " * 12, "number": 123456789, "bytes": b"x" * 100, "none": None}
pp(config)
pprint.pprint(config, width=50, depth=2)
pprint.pprint(config["nested"], depth=1)
pprint.pprint(list(range(60)), compact=True, width=40)
pprint.pprint(list(range(30)), width=20, indent=4)
pprint.pprint({"b": 1, "a": {"d": 2, "c": 3}}, width=10)
pprint.pprint({"b": 1, "a": {"d": 2, "c": 3}}, width=10, sort_dicts=False)
pprint.pprint({3, 1, 2, "x"} if False else {30, 10, 20}, width=5)
pprint.pprint(frozenset(range(20)), width=30)
pprint.pprint(Point("a" * 30, [Point("b" * 30, [1, 2, 3]), "c" * 40]), width=60)
pprint.pprint(types.SimpleNamespace(alpha="a" * 40, beta=["b" * 40, 1]), width=60)
pprint.pprint(collections.OrderedDict((k, k * 20) for k in "abc"), width=40)
pprint.pprint(collections.defaultdict(list, {k: [k * 20] for k in "ab"}), width=40)
pprint.pprint(collections.Counter("mississippi" * 3), width=20)
pprint.pprint(collections.deque(["x" * 20, "y" * 20], maxlen=5), width=30)
pprint.pprint(collections.ChainMap({"a" * 20: 1}, {"b" * 20: 2}), width=30)
pprint.pprint(collections.namedtuple("Row", "a b")("x" * 40, "y" * 40), width=50)
pprint.pprint((("single" * 15,), {"k" * 30: ("v" * 50,)}), width=60)
pprint.pprint("short words and some more of them " * 3, width=30)
pprint.pprint(["one line\nanother line\n" * 2, "x"], width=25)
pprint.pprint(123456789, underscore_numbers=True)
pprint.pprint([1234567, 1.5, 10**12], underscore_numbers=True)
loop = [1]
loop.append(loop)
print(pformat(loop).split("id=")[0], isrecursive(loop), isreadable(loop), isreadable([1, "a"]), isreadable([object()]), saferepr({"b": 1, "a": [2]}), saferepr("a\n'b'"))
out = io.StringIO()
PrettyPrinter(width=20, stream=out, indent=2).pprint({"key": ["value"] * 3})
print(out.getvalue(), pformat({1: 2, "a": 3, None: 4, (1, 2): 5}, width=20), pformat([]), pformat(()), pformat((1,)), pformat(set()), pformat({}), sep="\n")


class Mine(PrettyPrinter):
    def format(self, value, context, maxlevels, level):
        if isinstance(value, str):
            return f"<{value}>", True, False
        return super().format(value, context, maxlevels, level)


Mine(width=20).pprint({"a": ["b", "c" * 10], "d": 1})
for bad in (lambda: PrettyPrinter(width=0), lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: pprint.pprint(1, widht=3), lambda: PrettyPrinter(compact=True, underscore_numbers=True).pformat(1000)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Shy:
    def __repr__(self):
        return "shy\nand long " * 5


pprint.pprint([Shy(), {"k": Shy()}], width=30)
