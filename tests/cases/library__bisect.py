import bisect
from bisect import insort, insort_left

numbers = [1, 3, 3, 5, 8]
print(bisect.bisect(numbers, 3), bisect.bisect_left(numbers, 3), bisect.bisect_right(numbers, 3))
print(bisect.bisect_left(numbers, 0), bisect.bisect_right(numbers, 100))
print(bisect.bisect(numbers, 3, 0, 2), bisect.bisect(numbers, 3, lo=3), bisect.bisect([], 1))
insort(numbers, 4)
insort_left(numbers, 3.0)
print(numbers)

words = ["fig", "kiwi", "mango"]
print(bisect.bisect_left(words, 4, key=len), bisect.bisect_right(words, 4, key=len))
insort(words, "plum", key=len)
insort_left(words, "pear", key=len)
print(words)
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
print(bisect.bisect_left, type(bisect.insort))
try:
    bisect.bisect(numbers, 1, -1)
except ValueError as error:
    print(error)
try:
    bisect.bisect(numbers, "a")
except TypeError as error:
    print(error)


class Grades:
    def __len__(self):
        return 5

    def __getitem__(self, index):
        print("look at", index)
        return index * 10


print(bisect.bisect(Grades(), 25))
bisect.bisect_left(["a", None], 3)
