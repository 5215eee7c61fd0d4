"""Without a call, garbage is collected when enough containers were made, unless that is switched off."""

import gc

alive = 0


class Node:
    def __init__(self):
        global alive
        alive += 1
        self.me = self

    def __del__(self):
        global alive
        alive -= 1


for _ in range(20_000):
    Node()
print(alive < 10_000)
gc.collect()
print(alive)
gc.disable()
for _ in range(20_000):
    Node()
print(alive)
print(gc.collect() >= 20_000, alive)
