# A bracket that is never closed: nothing runs.

print("never printed")
values = [1, 2
print(values)
