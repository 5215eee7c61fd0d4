# compile() in mode 'single': what an interactive prompt runs.
import builtins

for source in (
    "1",
    "None",
    "x = 1",
    "1; 2; x",
    "if x:\n  3\n  4\n",
    "for i in 'ab': i\n",
    "def f():\n  1\n  return 2\n",
    "f()",
    "'a' 'b'; None; 3",
    "'text'\n",
    "1\n# comment\n",
    "[\n1\n]",
    "class A: 1\n",
    "_",
    "x: int = 5",
    "try:\n 1 / 0\nexcept ZeroDivisionError as e:\n e\nfinally:\n 2\n",
    "while 0: pass\nelse: 5\n",
    "",
    "\n",
    "# c",
    "1\n2",
    "x = 1\n\n\nx",
    "if 1: 2",
    "with x: pass",
    "1 +",
    "[1",
    "return 1",
):
    try:
        code = compile(source, "<prompt>", "single")
        print(repr(source), code.co_name, eval(code, globals()))
    except SyntaxError as error:
        print(repr(source), "!!", error.msg, *error.args[1])
print(builtins._, "_" in globals())


class Loud:
    def __repr__(self):
        return "loud"


exec(compile("Loud()", "<prompt>", "single"))
print(repr(builtins._))


class Silent:
    def __repr__(self):
        raise ValueError("no repr")


try:
    exec(compile("Silent()", "<prompt>", "single"))
except ValueError as error:
    print(error, builtins._)
for mode in ("many", 3):
    try:
        compile("1", "", mode)
    except (TypeError, ValueError) as error:
        print(error)
