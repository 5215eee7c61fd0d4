# Star patterns: in every position, with wildcard, on long sequences, binding lists always, with nested stars.


def parts(x):
    match x:
        case [*a, 0, 0]: return "ends 0 0", a
        case [0, *a, 0]: return "0 around", a
        case [[*a], *b] if a: return "nested", a, b
        case [_, *_, [*_, last]]: return "inner last", last
        case [a, *_, z] if a == z: return "same ends", a
        case (a, b, *c, d, e): return "five or more or four", a, b, c, d, e
        case (a, *b): return "head", a, b
        case (*a,): return "all", a


for x in ([0, 0], [1, 0, 0], (0, 0), [0, 5, 0], (0, 1, 2, 0), [[1, 2], 3], ((1,),), [[], []], [5, [6, 7]], (9, 8, 9), range(4), range(7), [1, 2], (1,), (), [None]):
    print(x, "->", parts(x))
match tuple(range(1000)):
    case (first, *mid, last):
        print(type(mid).__name__, len(mid), first, last)
source = [1, [2, 3]]
match source:
    case [*copy]:
        copy.append(4)
        copy[1].append("shared")
        print(source, copy, copy is source)
match source:
    case [*_] as same: print(same is source)
match "a b c".split():
    case [cmd, *args]: print(cmd, args)


def command(line):
    match line.split():
        case ["quit" | "exit"]: return "bye"
        case ["go", ("north" | "south" | "east" | "west") as d]: return f"to {d}"
        case ["go", *_]: return "where?"
        case ["drop", *things] if things: return f"dropped {', '.join(things)}"
        case ["say", first, *_] if first.startswith('"'): return "quoted"
        case [word, "twice"]: return f"{word} {word}"
        case []: return "silence"
        case [unknown, *_]: return f"no {unknown}"


for line in ("quit", "go north", "go up", "go", "drop", "drop a b", 'say "hi there', "jump twice", "", "fly away"):
    print(repr(line), command(line))
