# A header without its colon.

for n in range(3)
    print(n)
