# Recursion to the limit is an error that can be caught; deep data is not.

def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))


def forever():
    return forever()


try:
    forever()
except RecursionError as error:
    print(error)
nested = []
for _ in range(50_000):
    nested = [nested]
del nested
print("gone")
