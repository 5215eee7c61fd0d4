# Complex numbers: texts, arithmetic, powers, errors.
import asyncio


def case(label, thunk):
    try:
        print(f"{label} = {thunk()!r}")
    except Exception as error:
        print(f"{label} raises {type(error).__name__}: {error}")


async def main():
    z = 3 - 4j
    print(z, abs(z), z.real, z.imag, z.conjugate(), -z, +z, z * 2, z + 1.5, 2 - z, z / 2, z == 3 - 4j, z != 3)
    await asyncio.sleep(0)
    print(1j**2, (1 + 2j) ** 3, (1 + 2j) ** -3, (1 + 2j) ** 2.5, (-1) ** 0.5, (1 + 2j) / (3 - 4j))
    print(0j, -0j, 1j, -1j, 1e20 + 1j, complex(1, -2), complex(0, float("inf")), complex("1+2j"), complex(" (3-j) "))
    print(f"{z:.2f}", f"{z}", f"{z:>20}", format(1.5 + 2j, ".3"), str(1 + 0j), [1j, 2 + 0j], hash(1 + 0j) == hash(1))
    print(complex(), complex(5), complex(1.5), complex(real=1, imag=2), bool(0j), bool(1j), 1 + 0j == 1)
    case("1j < 2", lambda: 1j < 2)
    case("1j // 1", lambda: 1j // 1)
    case("1j % 1", lambda: 1j % 1)
    case("1j / 0", lambda: 1j / 0)
    case("0j ** -1", lambda: 0j**-1)
    case("complex('1+2')", lambda: complex("1+2"))
    case("complex('1', 2)", lambda: complex("1", 2))
    case("complex([])", lambda: complex([]))
    case("int(1j)", lambda: int(1j))
    case("float(1j)", lambda: float(1j))
    case("format(1j, 'd')", lambda: format(1j, "d"))


asyncio.run(main())
