# Every action of argparse, alone and repeated, with defaults, constants, types and conversions of defaults.
import argparse


class Upper(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs is not None:
            raise ValueError("nargs is not for this one")
        super().__init__(option_strings, dest, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        print("called with", values, option_string)
        setattr(namespace, self.dest, values.upper())


parser = argparse.ArgumentParser(prog="p", argument_default=None)
made = [
    parser.add_argument("pos", nargs="?", type=int, default="42"),
    parser.add_argument("--store", default="7", type=float),
    parser.add_argument("--const", action="store_const", const=[1]),
    parser.add_argument("--true", action="store_true"),
    parser.add_argument("--false", action="store_false"),
    parser.add_argument("--append", action="append", default=["first"]),
    parser.add_argument("--append-many", action="append", nargs="*", type=int),
    parser.add_argument("--append-const", dest="append", action="append_const", const="const"),
    parser.add_argument("--extend", action="extend", nargs="+", type=int),
    parser.add_argument("-c", "--count", action="count"),
    parser.add_argument("--bool", action=argparse.BooleanOptionalAction),
    parser.add_argument("--upper", action=Upper),
    parser.add_argument("--version", action="version", version="%(prog)s 2"),
    parser.add_argument("--maybe", nargs="?", const="9", default="8", type=int),
]
for action in made:
    print(action)
for line in (
    "", "5", "--store 1e2 --const --true --false", "--append a --append b --append-const", "--append-many 1 2 --append-many",
    "--extend 1 2 --extend 3", "-c", "-ccc -c", "--bool", "--no-bool", "--bool --no-bool", "--upper word", "--maybe", "--maybe 3",
):
    print(line, "=>", parser.parse_args(line.split()))
print(made[5].default)
try:
    parser.parse_args(["--version"])
except SystemExit as stop:
    print("exits with", stop.code)
try:
    parser.add_argument("--u", action=Upper, nargs=2)
except ValueError as error:
    print(error)
parser.register("action", "upper", Upper)
parser.add_argument("--registered", action="upper")
print(parser.parse_args(["--registered", "x"]).registered)

space = argparse.Namespace(a=1, b="two")
print(space, "a" in space, "c" in space, space == argparse.Namespace(b="two", a=1), space != 3)
setattr(space, "not a name", 3)
print(space)
print(parser.parse_args(["6"], namespace=argparse.Namespace(pos=1, other=2)).other)
print(parser.get_default("store"), parser.get_default("nothing"))
parser.set_defaults(store=3, nothing=4)
print(parser.get_default("store"), parser.get_default("nothing"), parser.parse_args([]).nothing)
print(argparse.ArgumentParser(prog="q"), argparse.FileType("w", 1, encoding="utf-8"))
