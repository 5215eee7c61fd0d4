# The traceback of an uncaught error: frames, source lines, carets, notes.

def inner(values):
    return [
        1 / value
        for value in values
    ]


def outer(data):
    first = data["numbers"]
    return inner(first) + inner([1])


class Report:
    def __init__(self, data):
        self.result = outer(data)


try:
    Report({})
except KeyError as error:
    print("caught", error)
try:
    Report({"numbers": [1, 0]})
except ZeroDivisionError as error:
    error.add_note("the second number is the culprit")
    raise
