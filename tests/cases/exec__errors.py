# What exec, eval and compile refuse, and how errors inside them look.
def attempt(function, *args, **kwargs):
    try:
        print("ok", function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for text in ["1 +", "x = 1", "import os", "", "a b", "(1,", "if x:\n  y", "f(a=1, 2)", "x = = 1", "yield 1", "'abc", "1; 2"]:
    attempt(eval, text)
for text in ["1 +", "def f(:\n  pass", "if x:\ny", "x = [1\ny = 2", "f(a=1, 2)", "return", "a = 1 +\n\nb", "print 1", "  x"]:
    attempt(exec, text)
attempt(exec, 1)
attempt(eval, None)
attempt(exec, "", 1)
attempt(exec, "", {}, 1)
attempt(eval, "1", 1)
attempt(eval, "1", {}, 1)
attempt(exec)
attempt(eval)
attempt(exec, "", {}, {}, {})
attempt(compile, "1", "f", "unknown")
attempt(compile, 1, "f", "exec")
attempt(compile, "1", "f")
attempt(exec, "a\0b")
attempt(eval, "missing")
try:
    compile("first\nsecond = = 2\n", "where.py", "exec")
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, error.offset, repr(error.text), error.end_lineno, error.end_offset)


def outer():
    exec("def inner():\n    return 1 / 0\n\ninner()")


outer()
