"""A program reads its own text, by its file's name and as an object of pathlib."""

import os
import sys
from pathlib import Path

with open(__file__) as file:
    print(file.readline(), end="")
print(os.path.isabs(__file__), os.path.basename(__file__) == os.path.basename(sys.argv[0]))
print(Path(__file__).parent == Path.cwd(), os.listdir() == [Path(__file__).name])
print(len(Path(__file__).read_text().splitlines()))
data = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data.txt")
with open(data, "w") as file:
    print("beside the program", file=file)
print(open("data.txt").read(), end="")
