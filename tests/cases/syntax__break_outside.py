# break without a loop.

def f():
    break
