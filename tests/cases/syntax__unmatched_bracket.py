# A closing bracket that matches nothing.

print(1))
