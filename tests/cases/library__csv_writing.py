"""csv: writing with every way of quoting, dicts, and rows that cannot be written."""

import csv
import io


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


ROWS = (
    ["a", "b"], [1, 2.5, None, True], ["x,y", 'q"t', "two\nlines", ""], [""], [], ["\\"], ["'", ";"], [None], " ab", ["a b"],
)
OPTIONS = (
    {}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE},
    {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL},
    {"doublequote": False, "escapechar": "\\"}, {"delimiter": ";"}, {"dialect": "excel-tab"}, {"dialect": "unix"},
    {"lineterminator": "\n"}, {"quotechar": "'"},
)
for options in OPTIONS:
    for row in ROWS:
        file = io.StringIO(newline="\n")
        print(options, row, end=" ")
        show(lambda: (csv.writer(file, **options).writerow(row), file.getvalue()))
with open("f.csv", "w", newline="") as file:
    writer = csv.DictWriter(file, ["name", "age"], restval="?")
    print(writer.writeheader(), writer.writerow({"name": "Ann", "age": 30}), writer.writerows([{"age": 1}, {"name": "B, C"}]))
    show(lambda: writer.writerow({"name": "x", "other": 1}))
print(repr(open("f.csv", newline="").read()))
writer = csv.DictWriter(io.StringIO(), ["a"], extrasaction="ignore")
show(lambda: writer.writerow({"a": 1, "b": 2}))
show(lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="x"))
show(lambda: csv.writer(5))
show(lambda: csv.writer(io.StringIO()).writerow(5))
with open("g.csv", "w", newline="") as file:
    csv.writer(file).writerows([[number, number ** 2, f"n{number}"] for number in range(5)])
with open("g.csv", newline="") as file:
    print([[int(first), int(second), third] for first, second, third in csv.reader(file)])
