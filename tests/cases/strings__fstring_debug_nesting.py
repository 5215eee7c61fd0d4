# f-strings: = specifier, nested quotes, nested specs, lambdas, walrus, comprehension, order of evaluation.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


x, y, name, w = 10, 2.5, "né", 8
print(f"{x=} {y = } {name=} {name=!s} {name=!a} {x=:5} {y=:.3f} {x + 1 = } {x=!r:>5}|{ x = }|{x= }|{x =}")
print(f"{name!r:>{w}}|{name:{'*'}^{w}}|{y:{w}.{x - 8}}|{x:{'#'}{'x'}}|{'a' 'b'}|{'nested {braces}'}|{{}}|{{{x}}}|{{x}}")
print(f"{f'{f"{x}"}'}|{f"{'q'}"}|{'"'}|{"'"}|{"\n"!r}|{'\t'.join("ab")!r}|{f'{x:{w}}'!r}")
print(f"{(lambda a: a * 2)(4)}|{(z := 5)}|{z}|{z:=5}|{[i for i in range(3)]}|{ {'k': 1}['k'] }|{ {1, } }|{x if x > 5 else y}|{x!s}|{x != y}|{not x}|{x == 10}|{x >= 3}|{x:>5}")
print(f"{x,}|{x, y}|{*[1, 2], 3}|{(yield_ := 'w')}|{"a" if True else "b"}|{x:{'>' if x else '<'}{w}}|{-x}|{x ** 2 // 3}|{~x}|{x}{y}{name}")
print(f"""multi
{x
 + 1}
{
    name!r
}""" f" joined {x}" " plain {x}" rf"\n{x}\{{}}" fr'\t{name}')
log = []


def say(v):
    log.append(v)
    return v


print(f"{say(1)}{say(2):{say(3)}}{say('a')!r:{say('>')}{say(6)}}{say(4)}", log)
print(f"\x41\u00e9\N{LATIN SMALL LETTER A}\101\\{x}\'\"\n{x}", f"a\
b{x}", F"{x}", f'{x:%}', f"{'%'}%%", f"{3.0:%}", f"{x:{{}}}" if False else "skipped")


class Spec:
    def __format__(self, spec):
        return repr(spec)


s = Spec()
print(f"{s:}|{s: a b }|{s:{x}{y}z}|{s:{'{'}}|{s:\n}|{s:\x41}|{s:!r}|{s!s:.0}|{s:{x:>4}}|{s:{name!r}}|{s:a:b}|{s::}")
t(lambda: f"{undefined}"); t(lambda: f"{x:{undefined}}"); t(lambda: f"{x:q}"); t(lambda: f"{1 / 0}"); t(lambda: f"{name:d}"); t(lambda: f"{x:{name}}"); t(lambda: f"{x.nope}")
print(f"{'a':>{4}}{'b':<{4}}|", f"{x:,}", f"{1234567:,}", f"{'': >{3}}|", f"{x:{0}>{5}}", f"{x:{'0'}5}", f"", f"{''}" == "")
