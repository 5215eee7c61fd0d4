# Templates and constants.
import string
from string import Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace))
print(len(string.printable), string.capwords("hello  world\tagain"), string.capwords("a-b c", "-"))
template = Template("$who owes ${amount}USD, $$5")
print(template.substitute(who="Ann", amount=3), template.substitute({"who": "Bob", "amount": 1}, amount=2))
print(Template("$a $b").safe_substitute(a=1), Template("$ $a ${").safe_substitute(a=1), template.template)
print(template.get_identifiers(), template.is_valid(), Template("$").is_valid(), Template("$1").get_identifiers())


class Percent(Template):
    delimiter = "%"


print(Percent("%a %%").substitute(a=5))
for wrong in (
    lambda: Template("$a").substitute(),
    lambda: Template("x\n $").substitute(),
    lambda: Template("$a").substitute({}, {}),
    lambda: Template("${a b}").substitute(a=1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
