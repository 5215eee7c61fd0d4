# An unindent that fits no outer level.

def f():
        x = 1
    return x
