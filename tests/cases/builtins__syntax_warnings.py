# What the compiler warns of, in CPython's words, places and order: the tokenizer's and parser's warnings first.
x = "\d \q" "\z"
b = b"\d"
f = f"a\d{x}\w"
if x is 3: pass
if x is not "s": pass
if 3 is x is (): pass
try:
    assert (x, "message")
except: pass
try: 3()
except TypeError: pass
try: "s" (3)
except TypeError: pass
try: [1, 2] (3)
except TypeError: pass
try: [(1, 2) (3, 4)]
except TypeError: pass
try: [1][1, 2]
except TypeError: pass
try: "abc"["x"]
except TypeError: pass
try: (1, 2)[1.5]
except TypeError: pass
try: 3[1]
except TypeError: pass
try: {1}[0]
except TypeError: pass
try: (lambda: 0)[1]
except TypeError: pass
try: (x for x in [])[1]
except TypeError: pass
try: f"{x}"(1)
except TypeError: pass
try: {}(1)
except TypeError: pass
try: None()
except TypeError: pass
try: ...()
except TypeError: pass
try: {1: 2}()
except TypeError: pass
try: {1}()
except TypeError: pass
try: [x for x in []]()
except TypeError: pass
try: (x for x in [])()
except TypeError: pass
try: {x for x in []}[0]
except TypeError: pass
k = [0x1for q in (1,)]
y = 1if x else 2
z = 0xfor x
w = 1_0in [1]
v = 1.5or 2
u = 1jif 1else 3
o = "\400 \777 \18"
ob = b"\400"
r = r"\d"
d = """
\y
   \w"""
def fn():
    "doc \s"
    x is ()
    x is ...
    x is None
    x is True
    x is -1
    x is 1.0
    x is b"a"
    x is f"a"
    x is []
    "a" is "b"
while x is 5: pass
try: pass
finally:
    x is 6
def again():
    try: return 1
    finally: x is 7
print("a\d"); print("b\d"); x is 8; x is 8
exec("x is 3; '\\d'")
eval("x is 4\n")
y = f"\{x}" + f"\é{x}" + "\é" + rb"\d".decode() + rf"\d{x}" + f"{x:\d}" if 0 else 0
if 0: x is 9
z = "ok" "\d" f"\d"
[x is 10 for _ in ()]
class A:
    x is 12
print("end"
      "\q")
assert () if 0 else 1
a = 3 if x is (1, x) else 4
if 3 is None: pass
if x is 1 is 2: pass
try: "abc"[1:2], "abc"[0], b"a"["x"], [1]["a"], (x, 1)["b"], "a"[None], [1][1.0], [1][x,], f"{x}"["a"]
except TypeError as error: print(error)
code = compile("'x' is 'y'", "elsewhere.py", "single")
try:
    compile("x is 1\n)", "broken", "exec")
except SyntaxError as error:
    print(error)
