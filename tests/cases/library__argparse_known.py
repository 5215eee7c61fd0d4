# What stands where: known arguments, intermixed ones, abbreviations, other prefixes, parents, conflicts, and many command
# lines made by chance for parsers made by chance.
import argparse
import random


def known(parser, *argv):
    try:
        print(argv, parser.parse_known_args(argv))
    except argparse.ArgumentError as error:
        print(argv, error)


parser = argparse.ArgumentParser(prog="p", exit_on_error=False)
parser.add_argument("--long-name", "-l", dest="long")
parser.add_argument("-a", action="store_true")
parser.add_argument("-b", nargs="?")
parser.add_argument("first", nargs="?")
parser.add_argument("rest", nargs="*")
known(parser, "1", "-x", "2", "--y=3", "4")
known(parser, "-ab3", "x", "-l", "y", "--", "-a", "--", "z")
known(parser, "-ab", "--long", "v", "--long=w", "-lu", "-l=t")
known(parser, "-a=3")
known(parser, "--lo", "-a")
print(parser.parse_known_intermixed_args(["1", "-a", "2", "-q", "-l", "v", "3"]))
strict = argparse.ArgumentParser(prog="p", exit_on_error=False, allow_abbrev=False)
strict.add_argument("--long-name")
known(strict, "--long", "v", "--long-name", "w")
other = argparse.ArgumentParser(prog="p", exit_on_error=False, prefix_chars="+/")
other.add_argument("+x", "++ex")
other.add_argument("/y", action="store_true")
known(other, "+x", "1", "/y", "-z", "++ex=3", "+x4")
print(other.format_help())
negative = argparse.ArgumentParser(prog="p", exit_on_error=False)
negative.add_argument("-1", dest="one", action="store_true")
negative.add_argument("x", nargs="*")
known(negative, "-1", "2")
known(negative, "-2")

parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", default="s")
group = parent.add_argument_group("together")
group.add_argument("--grouped")
exclusive = parent.add_mutually_exclusive_group()
exclusive.add_argument("--this")
exclusive.add_argument("--that")
parent.set_defaults(extra=1)
child = argparse.ArgumentParser(prog="child", parents=[parent], conflict_handler="resolve", exit_on_error=False)
child.add_argument("--shared", "--own", default="o")
print(child.format_help())
known(child, "--this", "1")
known(child, "--this", "1", "--that", "2")

draw = random.Random(5)
words = ["a", "1", "-1", "--", "-x", "-y", "--foo", "--bar", "--fo", "--foo=3", "-xy", "-z5", "-z=5", "", "x y", "-", "b"]
for _ in range(60):
    parser = argparse.ArgumentParser(prog="p", exit_on_error=False, add_help=False)
    options = ["-x", "-y", "-z", "--foo", "--bar"]
    for at in range(draw.randint(1, 5)):
        nargs = draw.choice([None, None, "?", "*", "+", 2, "...", "A..."])
        if draw.random() < 0.5 and options:
            name = options.pop(draw.randrange(len(options)))
            if draw.random() < 0.4:
                parser.add_argument(name, action="store_true")
            else:
                parser.add_argument(name, nargs=nargs)
        else:
            parser.add_argument(f"p{at}", nargs=nargs)
    print(parser.format_usage(), end="")
    for _ in range(8):
        known(parser, *[draw.choice(words) for _ in range(draw.randint(0, 7))])
