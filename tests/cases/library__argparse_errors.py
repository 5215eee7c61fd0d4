# What argparse says of wrong command lines, with which status it exits, and how it refuses wrong parsers.
import argparse
import sys


def tried(argv, build, **kwargs):
    parser = argparse.ArgumentParser(prog="p", **kwargs)
    try:
        build(parser)
        print(argv, "->", parser.parse_args(argv))
    except SystemExit as stop:
        print(argv, "exits with", stop.code)
    except Exception as error:
        print(argv, type(error).__name__, error)


def words(parser):
    parser.add_argument("x", type=int)
    parser.add_argument("y", nargs="?", choices=["a", "b"], default="a")
    parser.add_argument("--foo", type=float)
    parser.add_argument("--fob", nargs=2)
    parser.add_argument("--some", nargs="+")
    parser.add_argument("-q", "--quiet", action="store_true")
    parser.add_argument("--need", required=True)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--left")
    group.add_argument("--right")


# Standard error comes out in its place among the lines of standard output.
sys.stderr = sys.stdout
for line in (
    "", "1", "1 --need", "one --need 2", "1 c --need 2", "1 a b c --need 2", "1 --need 2 --foo x", "1 --need 2 --fo 3",
    "1 --need 2 --fob 3", "1 --need 2 --some", "1 --need 2 --quiet=3", "1 --need 2 -q3", "1 --need 2 -qx", "1 --need 2 --other",
    "1 --need 2 --left 3 --right 4", "1 --need=2 --foo=1e3 --fob 1 2 -q", "-1 --need -5", "-- -1", "1 --need 2 -z 3", "-h",
):
    tried(line.split(), words)
    tried(line.split(), words, exit_on_error=False)

for add in (
    lambda p: p.add_argument(),
    lambda p: p.add_argument("-x", "y"),
    lambda p: p.add_argument("x", dest="y"),
    lambda p: p.add_argument("x", required=True),
    lambda p: p.add_argument("--"),
    lambda p: p.add_argument("-h"),
    lambda p: p.add_argument("-x", action="nothing"),
    lambda p: p.add_argument("-x", type="int"),
    lambda p: p.add_argument("-x", type=argparse.FileType),
    lambda p: p.add_argument("-x", nargs=0),
    lambda p: p.add_argument("-x", nargs="many"),
    lambda p: p.add_argument("-x", nargs=2, metavar=("a", "b", "c")),
    lambda p: p.add_argument("-x", const=3),
    lambda p: p.add_argument("-x", action="store_true", type=int),
    lambda p: p.add_argument("-x", action="append", nargs=0),
    lambda p: p.add_mutually_exclusive_group().add_argument("x"),
    lambda p: (p.add_subparsers(), p.add_subparsers()),
    lambda p: argparse.ArgumentParser(conflict_handler="shrug"),
    lambda p: argparse.ArgumentParser(parents=[3]),
):
    tried([], add)


def strange(text):
    raise argparse.ArgumentTypeError(f"{text} is strange")


def wrong(text):
    raise ValueError("not shown")


tried(["1"], lambda p: p.add_argument("x", type=strange))
tried(["1"], lambda p: p.add_argument("x", type=wrong))
tried(["1"], lambda p: p.add_argument("x", type=lambda text: 1 / 0))
tried(["a"], lambda p: p.add_argument("x", metavar="NAME", type=int))
parser = argparse.ArgumentParser(prog="p")
try:
    parser.error("a message of the program's own")
except SystemExit as stop:
    print(stop.code)
try:
    parser.exit(3, "leaving\n")
except SystemExit as stop:
    print(stop.code)
parser.parse_args(["--unknown"])
