# Format specs of numbers.

pi, n, big = 3.14159265, 42, 1234567.891
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}| {pi:+.1e} {pi:g} {pi!r} {pi:.0f} {0.5:.0%} {1.5:.0f} {2.5:.0f}")
print(f"{n:5d}| {n:<5}| {n:^6}| {n:05} {n:+d} {n:x} {n:#X} {n:b} {n:o} {n:c} {-n:=+6d} {n:_} {n:e} {n:.1f}")
print(f"{big:,.1f} {big:_.2f} {10**20:,} {1e16} {1e15} {0.1 + 0.2} {1e-5} {100.0} {-0.0} {1e22:.3g} {-n: d} {n: d}")
width, precision = 10, 3
print(f"{pi:{width}.{precision}}| {n:>{width}}| {n=} {n = } {pi=:.2f} {n + 1=}")
print(f"{True} {None} {True:d} {[1, 'a']} {(1,)} {float('inf')} {float('nan'):.1f} {pi:06} {-pi:07.1f} {pi:*^9.2f}")
print("%d %5.2f %05d %x %% %+d %e %g %i" % (3, pi, 42, 255, 7, pi, 1e-9, 5.9))
for spec in ("d", ".2x", "5.5d", "s"):
    try:
        print(format(pi if spec == "d" else n, spec))
    except ValueError as error:
        print(error)
