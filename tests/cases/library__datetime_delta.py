# Durations.
from datetime import timedelta

for made in (
    timedelta(), timedelta(1, 2, 3), timedelta(hours=25, minutes=-1), timedelta(seconds=-1), timedelta(weeks=1.5, milliseconds=1.5),
    timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=0.1), timedelta(hours=1.0000001), timedelta.max, timedelta.min,
):
    print(repr(made), str(made), made.total_seconds(), made.days, made.seconds, made.microseconds, bool(made))
a, b = timedelta(hours=5), timedelta(hours=2)
print(a + b, a - b, -a, abs(-a), a * 2, 3 * b, a * 0.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, a / 1.5, +a)
print(a > b, a == timedelta(minutes=300), a != b, sorted([a, b])[0], hash(a) == hash(timedelta(minutes=300)), a == 5)
print(sum([a, b], timedelta()), max(a, b), timedelta.resolution, timedelta(seconds=3) / 2)
for wrong in (
    lambda: timedelta("a"), lambda: timedelta(days=10**9), lambda: a + 1, lambda: a < 1, lambda: a / timedelta(0), lambda: a * "x",
    lambda: timedelta.max + a, lambda: timedelta(nothing=1), lambda: a // 0,
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
