# Commands of a program: parsers inside a parser, with aliases, defaults, help of their own and what they do not know.
import argparse
import sys


def show(parser, *argv):
    try:
        print(argv, parser.parse_args(argv))
    except SystemExit as stop:
        print(argv, "exits with", stop.code)


sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="tool", description="A tool with commands.")
parser.add_argument("--level", type=int, default=1)
parser.add_argument("place")
commands = parser.add_subparsers(title="commands", description="what it can do", dest="command", metavar="COMMAND", help="one of these")
add = commands.add_parser("add", aliases=["a", "plus"], help="add numbers", description="Adds numbers.")
add.add_argument("numbers", nargs="+", type=int)
add.add_argument("--level", type=int, default=5, help="hides the outer one")
add.set_defaults(run=sum)
drop = commands.add_parser("drop", help="forget them")
drop.add_argument("-f", "--force", action="store_true")
old = commands.add_parser("old", deprecated=True)
old.add_argument("--way", deprecated=True)
print(commands.choices.keys())
show(parser)
show(parser, "here")
show(parser, "here", "add")
show(parser, "here", "a", "1", "2", "--level", "7")
show(parser, "--level", "9", "here", "drop", "-f")
show(parser, "here", "drop", "-x", "y")
show(parser, "here", "dro")
show(parser, "here", "old", "--way", "1")
show(parser, "-h")
show(parser, "here", "add", "-h")
print(parser.parse_known_args(["here", "--what", "drop", "--else", "-f"]))
print(vars(parser.parse_args(["here", "plus", "3", "4"])))

nested = argparse.ArgumentParser(prog="outer")
middle = nested.add_subparsers(required=True)
inner = middle.add_parser("middle").add_subparsers(dest="leaf", required=True, prog="another name")
leaf = inner.add_parser("leaf")
leaf.add_argument("x", nargs=argparse.REMAINDER)
show(nested)
show(nested, "middle")
show(nested, "middle", "leaf", "-a", "--", "b")
show(nested, "middle", "leaf", "-h")
for add_again in (lambda: middle.add_parser("middle"), lambda: middle.add_parser("new", aliases=["middle"])):
    try:
        add_again()
    except Exception as error:
        print(type(error).__name__, error)
