import cmath
for z in (1 + 2j, -1.5 + 0.5j, 3, 2.5, 0.3 - 0.9j, -2j):
    print(cmath.phase(z), cmath.polar(z), cmath.exp(z), cmath.cos(z), cmath.sin(z), cmath.cosh(z), cmath.sinh(z), cmath.log(z), cmath.log10(z), cmath.log(z, 2))
print(cmath.rect(2, 0.5), cmath.rect(1, 0), cmath.isclose(1 + 1e-10j, 1), cmath.isclose(1, 2), cmath.isnan(complex("nan")), cmath.isinf(cmath.infj), cmath.isfinite(1j), cmath.e, cmath.pi, cmath.tau)
for call in (lambda: cmath.log(0), lambda: cmath.exp("x"), lambda: cmath.isclose(1, 2, rel_tol=-1)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
