# An uncaught nested group with causes and notes: the printed tree.


def leaf(kind, text):
    try:
        raise kind(text)
    except kind as e:
        return e


def branch():
    errors = [leaf(ValueError, "one"), leaf(KeyError, "two")]
    errors[0].add_note("a note\non two lines")
    try:
        raise ExceptionGroup("inner", errors)
    except ExceptionGroup as e:
        return e


def chained():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise RuntimeError("caused") from e
    except RuntimeError as e:
        return e


def contextual():
    try:
        try:
            int("x")
        except ValueError:
            raise LookupError("while handling")
    except LookupError as e:
        return e


print("before")
tree = ExceptionGroup("outer", [branch(), chained(), contextual(), OSError(2, "no frames"), ExceptionGroup("deep", [TypeError()])])
tree.add_note("note of the tree")
print(tree, len(tree.exceptions))
try:
    raise tree
except* ValueError as matched:
    print("handled", matched.exceptions[0].exceptions)
print("not reached")
