# exec, eval and compile: whose variables they see and where results go.
x = "global"


def inside():
    x = "local"
    exec("x = 'changed'; y = 1; print(sorted(locals()))")
    print(x, sorted(locals()))
    print(eval("x"), eval("x + '!'", {"x": "given"}), eval("x", globals()))
    there = {}
    exec("z = x * 2", {"x": 21}, there)
    print(there)


class Body:
    x = "class"
    exec("made = x + '!'")
    print(eval("made"))


inside()
print(Body.made)

space = {}
exec("count = 0\ndef step(n=1):\n    global count\n    count += n\n    return count", space)
print(space["step"](), space["step"](5), space["count"], sorted(space))
print(type(space["__builtins__"]).__name__, space["step"].__module__)

code = compile("[n * k for n in range(3)]", "formula", "eval")
print([eval(code, {"k": k}) for k in range(4)], code.co_filename, code.co_name)
print(eval(compile("5", "f", "exec")), exec(compile("5", "f", "eval")), eval("  1 + 1  "), eval(b"'\xc3\xa9'"))
exec("class Made:\n    'doc'\n    def name(self):\n        return __class__.__name__\nprint(Made().name(), Made.__doc__)", {})

for source in ["len([1, 2])", "x"]:
    try:
        print(eval(source, {"__builtins__": {"len": lambda value: "ours"}}))
    except NameError as error:
        print(error)
print(eval("max(3, *[4, 1])"), eval("lambda a, b=2: a + b")(1), [eval("x") for x in range(3)])
print(__import__("asyncio").sleep.__name__, __import__("asyncio.tasks").__name__)
print(__import__("asyncio.tasks", fromlist=["sleep"]).__name__)
try:
    __import__("asyncio_nowhere")
except ImportError as error:
    print(type(error).__name__, error, error.name)
