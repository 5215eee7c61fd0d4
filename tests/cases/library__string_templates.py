# Templates: defaults, missing names, escapes, subclasses with other delimiters and patterns, finding names.
from collections import ChainMap
from string import Template

t = Template("Dear $name, you owe $$${amount}. $name_2 ${name}s $_x é$été")
print(t.safe_substitute(name="Ann"), t.get_identifiers(), t.is_valid(), t.template)


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("missing", lambda: Template("$a $b").substitute(a=1))
attempt("mapping", lambda: Template("$a $b").substitute({"a": 1, "b": [2]}))
attempt("both", lambda: Template("$a $b").substitute({"a": 1, "b": 2}, b=3))
attempt("chain", lambda: Template("$a $b").substitute(ChainMap({"a": "x"}, {"a": "y", "b": "z"})))
attempt("stray", lambda: Template("cost: $ 5").substitute())
attempt("stray line", lambda: Template("one\ntwo\n  three $5").substitute())
attempt("safe stray", lambda: Template("cost: $ 5 $").safe_substitute())
attempt("open brace", lambda: Template("${a").substitute(a=1))
attempt("braces", lambda: Template("${a}b ${a}$b").substitute(a=1, b=2))
attempt("bad braces", lambda: Template("${a-b}").substitute({"a-b": 1}))
attempt("positional", lambda: Template("$a").substitute({}, {}))
attempt("number", lambda: Template(5).substitute())
attempt("case", lambda: Template("$A $a").substitute(a=1, A=2))
attempt("self", lambda: Template("$self $mapping").substitute(self=1, mapping=2))
attempt("none", lambda: Template("$a").substitute(a=None))
attempt("valid", lambda: (Template("$ x").is_valid(), Template("$x $$").is_valid(), Template("$a $b $a ${c}").get_identifiers()))
attempt("identifiers of a bad one", lambda: Template("$ x").get_identifiers())


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+\.[a-z]+"


class Braced(Template):
    braceidpattern = r"[0-9]+"


class Own(Template):
    pattern = r"""
    \[\[(?:
      (?P<escaped>\[\[) |
      (?P<named>[a-z]+)\]\] |
      (?P<braced>[A-Z]+)\]\] |
      (?P<invalid>)
    )
    """


print(Percent("%user.name is %% %user.age $x").substitute({"user.name": "Bo", "user.age": 3}), Percent.delimiter, Percent("%x").safe_substitute())
print(Braced("$a ${1} ${b}").safe_substitute({"a": "A", "1": "one"}))
print(Own("[[name]] [[NAME]] [[[[").safe_substitute(name="n", NAME="N"))
attempt("own", lambda: Own("[[1]]").substitute())


class Shouting(dict):
    def __missing__(self, key):
        return key.upper()


print(Template("$hello ${big} $world").substitute(Shouting(big="large")))
page = Template("<li>$title: ${price}€</li>")
print("\n".join(page.substitute(row) for row in ({"title": "tea", "price": 3}, {"title": "$cake", "price": 4.5})))
