import pprint
data = {"name": "x" * 30, "list": list(range(30)), "nested": {"a": [1, 2, {"b": (3,)}], "c": "word " * 25}, "set": {3, 1, 2}, 5: None}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, depth=2, indent=4)
pprint.pp({"b": 1, "a": 2})
pprint.pprint({"b": 1, "a": 2})
print(pprint.pformat([1000000, [2]], underscore_numbers=True), pprint.pformat(("one",)), pprint.pformat(b"abcdef" * 20, width=40))
r = [1]
r.append(r)
print(pprint.isrecursive(r), pprint.isreadable(r), pprint.isreadable([1]), pprint.saferepr({"b": 1, "a": [2]}))
pprint.pprint("line one\nline two " + "word " * 20, width=30)
pprint.pprint(["a" * 50, "b" * 50, ("c" * 70,)])
pprint.pprint([{"key": [i] * 12, "other": i} for i in range(3)])
pprint.pprint(frozenset(range(40)))
for call in (lambda: pprint.pformat(1, indent=-1), lambda: pprint.pformat(1, depth=0), lambda: pprint.pformat(1, width=0)):
    try:
        call()
    except ValueError as error:
        print(error)
