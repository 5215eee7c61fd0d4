# nonlocal for a name that no enclosing function has.

def f():
    nonlocal x
