# A syntax error: nothing runs.

print("never printed")
values = [1, 2
print(values)
