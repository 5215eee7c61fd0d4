# A header without its block.

def f():
print("no body")
