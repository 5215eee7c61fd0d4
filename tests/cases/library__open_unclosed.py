"""A file that nobody closed is closed when it dies, with a warning for who asks for it; what it wrote arrives."""

import warnings


def leave(text):
    file = open("f", "w", encoding="utf-8")
    file.write(text)


leave("quiet")
print(open("f").read())
warnings.simplefilter("always", ResourceWarning)
leave("loud")
file = open("f", "rb")
print(file.read())
del file
raw = open("f", "rb", 0)
raw = None
with open("f") as file:
    print(file.read())
del file
try:
    open("f", encoding="utf-8").foo
except AttributeError as error:
    print(error)
warnings.simplefilter("error", ResourceWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    leave("caught")
    print([(str(one.message), one.category.__name__, one.source is not None) for one in caught])
