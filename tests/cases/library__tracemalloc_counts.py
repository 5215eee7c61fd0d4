# What tracemalloc tells of a program that takes memory and gives it back: more, the most, and none when nobody asks.
import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
held = [bytes(1000) for _ in range(1000)]
current, peak = tracemalloc.get_traced_memory()
print(current > 1_000_000, peak >= current, current < 3_000_000)
del held
after, highest = tracemalloc.get_traced_memory()
print(after < current, highest >= peak)
tracemalloc.reset_peak()
low = tracemalloc.get_traced_memory()
print(low[1] < highest)
text = "x" * 500_000
text = None
print(tracemalloc.get_traced_memory()[1] > low[1] + 400_000, tracemalloc.get_traced_memory()[0] < 100_000)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 100_000, tracemalloc.get_tracemalloc_memory() >= 0)
tracemalloc.start()
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.stop()
