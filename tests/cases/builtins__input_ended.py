# input() when standard input has ended already: the prompt is printed, then EOFError.
try:
    input("name? ")
except EOFError as error:
    print(type(error).__name__, error)
try:
    input(1, 2)
except TypeError as error:
    print(error)
input([1])
