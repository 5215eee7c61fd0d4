# match, case, type and _ stay ordinary names; the statement in odd places and with odd subjects.

match = [1, 2]
case = {"match": match}
_ = "underscore"
type_ = type
print(match[0], case["match"], match, (case), _)
match.append(3)
match[0] = 10
print(match [1:], match)

def case(match): return match * 2

print(case(case(2)))
match (case):
    case match if callable(match):
        print("a function named match now", match(4))
match -1:
    case -1: print("minus one")
match not True, *[1, 2]:
    case False, *_: print("false first")
match {"a": 1}:
    case {"a": _}: print("wildcard leaves it alone:", _)
match lambda: 3:
    case f: print(f())
match (yes := "walrus"):
    case "walrus": print(yes)
match [n for n in range(3)]:
    case [*_, 2]: print("list display")
match 5 if yes else 6:
    case 5 | 6 as n: print(n)
match "a" "b", "c":
    case "ab", c: print(c)

class match:
    case = "attribute"
    def match(self, case): return self.case, case

print(match().match(case=1), match.case)
match match():
    case match(case="attribute") as case: print("class named match", case.match(2))
match ...:
    case x if x is ...: print("ellipsis")
if True:
    match 1:
        case 1:
            match 2:
                case 1: print("never")
                case 2:
                    for case in "z":
                        match case:
                            case "z": print("deep")
        case _: print("never")
match: int = 3
print(match)
match = lambda *a, **k: (a, k)
print(match(1, case=2), match (*[1]), match)if False else print(match(1, case=2), match (*[1]))
