# Help texts of argparse: how usage is wrapped, what stands beside what, groups, formatters, metavars and nargs.
import argparse


def build(**kwargs):
    parser = argparse.ArgumentParser(
        prog="loop", description="Runs a number of workers, each of which waits for its turn and reports what %(prog)s told it.",
        epilog="An epilogue that is long enough for being wrapped over the edge of a line, which is after 78 columns.", **kwargs,
    )
    parser.add_argument("source", help="where from")
    parser.add_argument("targets", nargs="*", default=["a"], help="where to")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    parser.add_argument("-w", "--workers", type=int, default=3, metavar="N", help="how many (of type %(type)s)")
    parser.add_argument("--a-very-long-option-name", help="its help begins on a line of its own, and goes on for longer than one line")
    parser.add_argument("--mode", choices=["fast", "slow"], default="fast", help="one of %(choices)s")
    parser.add_argument("--hidden", help=argparse.SUPPRESS)
    parser.add_argument("--pair", nargs=2, metavar=("LOW", "HIGH"))
    parser.add_argument("--some", nargs="+")
    parser.add_argument("--maybe", nargs="?", const="c", help="100%% optional")
    parser.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="on or off")
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    group = parser.add_argument_group("timing", "How long things take.\nThis is its description.")
    group.add_argument("--delay", type=float, default=0.5, help="seconds")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--on", action="store_true")
    either.add_argument("--off", action="store_false", help="not on\nbut off")
    return parser


for formatter in (
    argparse.HelpFormatter, argparse.ArgumentDefaultsHelpFormatter, argparse.RawTextHelpFormatter,
    argparse.RawDescriptionHelpFormatter,
):
    print("-----", formatter.__name__)
    build(formatter_class=formatter).print_help()

print("----- narrow")
build(formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=12, width=40)).print_help()
print("----- wide")
build(formatter_class=lambda prog: argparse.HelpFormatter(prog, 4, 50, width=200)).print_help()

print("----- usages")
for nargs in (None, "?", "*", "+", 1, 3, argparse.REMAINDER, argparse.PARSER):
    for metavar in (None, "M"):
        parser = argparse.ArgumentParser(prog="p", add_help=False)
        parser.add_argument("x", nargs=nargs, metavar=metavar)
        parser.add_argument("-y", nargs=nargs, metavar=metavar)
        parser.print_usage()
parser = argparse.ArgumentParser(prog="a-program-with-a-name-that-takes-up-most-of-the-width-of-a-line")
for name in ("--first-option", "--second-option", "--third-option"):
    parser.add_argument(name)
parser.add_argument("argument_one")
parser.add_argument("argument_two", nargs="+")
parser.print_help()
parser = argparse.ArgumentParser(prog="p", usage="%(prog)s [what you like]", formatter_class=argparse.MetavarTypeHelpFormatter)
parser.add_argument("--number", type=int, help="a number")
parser.print_help()
print(argparse.ArgumentParser(prog="p", add_help=False).format_help())
print(argparse.ArgumentParser(prog="p", description="%(prog)s!").format_usage())
