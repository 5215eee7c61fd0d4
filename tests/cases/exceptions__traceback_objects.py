# __traceback__: frames, line numbers, with_traceback, growing on re-raise, and being dropped.
def frames(e):
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return names
def inner():
    raise ValueError("v")
def middle():
    inner()
try:
    middle()
except ValueError as e:
    first = e
    print(frames(e))
try:
    raise first
except ValueError as e:
    print(frames(e))
try:
    raise first.with_traceback(None)
except ValueError as e:
    print(frames(e))
def reraise():
    try:
        inner()
    except ValueError as e:
        raise
def reraise_named():
    try:
        inner()
    except ValueError as e:
        raise e
for f in (reraise, reraise_named):
    try:
        f()
    except ValueError as e:
        print(f.__name__, frames(e))
print(ValueError("never raised").__traceback__)
e = first.with_traceback(first.__traceback__)
print(e is first, frames(e) == frames(first))
first.__traceback__ = None
print(frames(first))
for bad in (lambda: first.with_traceback(3), lambda: first.with_traceback()):
    try:
        bad()
    except TypeError as error:
        print(error)
class C:
    def method(self):
        class Inner:
            inner()
C().method()
