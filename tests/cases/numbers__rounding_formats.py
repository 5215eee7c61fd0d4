# Rounding through round(), formats, % and int(): halves, negative digits, carries.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


vals = [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 0.05, 0.15, 0.25, 0.35, 0.45, 2.675, 1.005, 9.995, 99.95, 999.5, 1e15 + 0.5, 1e16, 123456.789, 0.000123456, 1e-7, 5e-8, 4.9999999999999999, 0.49999999999999994, 9.5, 10.5]
for v in vals:
    print(v, round(v), round(v, 1), round(v, 2), round(v, -1), f"{v:.0f} {v:.1f} {v:.2f} {v:.0e} {v:.1e} {v:.1g} {v:.2g} {v:.3g} {v:.0%} {v:.1%}", "%.0f %.1f %.2e %.3g %d %i" % (v, v, v, v, v, v), int(v), v // 1, v % 1, divmod(v, 0.1)[0])
for n in range(-4, 18):
    print(round(1234567.8901234567, n), round(-2.5, n), round(12345678901234567890, -n) if n > 0 else round(12345678901234567890, n), end=" ")
print()
for v, n in ((5, -1), (15, -1), (25, -1), (55, -2), (150, -2), (250, -2), (-5, -1), (-15, -1), (44, -2), (50, -2), (51, -2), (10**20 + 5, -1), (10**20 + 15, -1)):
    print(round(v, n), end=" ")
print(); print([f"{x / 8:.2f}" for x in range(9)], [f"{x / 2:.0f}" for x in range(9)], [f"{10 ** e:g}" for e in range(-6, 18, 3)], [f"{1.0 * 10 ** e:.3g}" for e in range(-6, 8, 2)], [f"{9.9999 * 10 ** e:.3g}" for e in range(-6, 8, 2)], [f"{10.0 ** e!r}" for e in (-5, -4, 0, 15, 16, 17, 22, 24)])
