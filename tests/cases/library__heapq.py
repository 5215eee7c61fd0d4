# Heaps.
import heapq

heap = []
for number in (5, 1, 4, 1, 3):
    heapq.heappush(heap, number)
print(heap, [heapq.heappop(heap) for _ in range(5)])
data = [9, 7, 5, 3, 1, 8, 6, 4, 2, 0]
heapq.heapify(data)
print(data, heapq.heappushpop(data, -1), heapq.heappushpop(data, 5), heapq.heapreplace(data, 10), data)
print(heapq.nlargest(3, [1, 5, 2, 8]), heapq.nsmallest(2, "hello", key=ord), heapq.nlargest(0, [1]), heapq.nsmallest(9, [2, 1]))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge("ca", "b", reverse=True)), list(heapq.merge(["b", "C"], ["a"], key=str.lower)))


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


items = [Item(n) for n in (3, 1, 2)]
heapq.heapify(items)
print([heapq.heappop(items).n for _ in range(3)])
for wrong in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify("a"), lambda: heapq.heapify([1, "a"])):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
