"""csv: reading with every option, dicts of rows, and what is wrong with a text."""

import csv
import io


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


TEXTS = (
    "a,b,c\n1,2,3\n", '"a","b,c"\n', 'a"b,c"d\n', '"a""b",c\n', '"two\nlines",x\n', "a,b\r\nc,d\r\n", "\n\na\n", "", ",\n",
    '""\n', '"a" ,b\n', ' "a", b\n', "a\\,b,c\n", "1,2.5,\"x\"\n", '"unclosed\n', "a,b", "a\rb\n", '"a"b,c\n', "'a','b'\n",
    "a;b\n", "a,,b,\n",
)
OPTIONS = (
    {}, {"skipinitialspace": True}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"strict": True}, {"delimiter": ";"},
    {"quotechar": "'"}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL},
)
for options in OPTIONS:
    for text in TEXTS:
        print(options, repr(text), end=" ")
        show(lambda: list(csv.reader(io.StringIO(text, newline="\n"), **options)))
with open("f.csv", "w", newline="") as file:
    file.write("name,age\r\nAnn,30\r\n\"B, C\",41,extra\r\nshort\r\n\r\nlast,1\r\n")
with open("f.csv", newline="") as file:
    rows = csv.DictReader(file)
    print(rows.fieldnames, list(rows), rows.line_num)
with open("f.csv", newline="") as file:
    for number, row in enumerate(csv.reader(file)):
        print(number, row)
show(lambda: list(csv.DictReader(["1,2", "3"], ["a", "b"], restval="-", restkey="more")))
show(lambda: list(csv.reader([b"x"])))
show(lambda: csv.reader(5))
show(lambda: csv.reader([], "no-such"))
show(lambda: csv.reader([], nothing=1))
show(lambda: csv.reader([], delimiter="ab"))
show(lambda: csv.reader([], quoting=9))
show(lambda: csv.reader([], delimiter='"'))
show(lambda: (csv.list_dialects(), csv.get_dialect("excel").delimiter, csv.field_size_limit()))


class Semicolons(csv.excel):
    delimiter = ";"


csv.register_dialect("semi", Semicolons)
show(lambda: [list(csv.reader(["a;b"], dialect)) for dialect in ("semi", Semicolons, Semicolons())])
csv.unregister_dialect("semi")
show(lambda: csv.unregister_dialect("semi"))
