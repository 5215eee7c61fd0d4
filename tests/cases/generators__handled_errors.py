# The error being handled belongs to the generator while it runs, and to the caller while it is suspended.

def bare():
    try:
        raise
    except RuntimeError as e:
        return str(e)
    except Exception as e:
        return repr(e)

def gen():
    print("in gen:", bare())
    try:
        raise KeyError("inner")
    except KeyError:
        print("handling:", bare())
        yield 1
        print("resumed:", bare())
        yield 2
    print("after:", bare())
    try:
        yield 3
    finally:
        print("finally:", bare())

g = gen()
try:
    raise ValueError("outer")
except ValueError:
    print(next(g))
    print("caller handles:", bare())
print("outside:", bare())
print(next(g))
print("outside again:", bare())
try:
    raise OSError("another")
except OSError:
    print(next(g))
try:
    raise TypeError("around close")
except TypeError:
    g.close()
    print("closed:", bare())

def reraises():
    try:
        yield "ready"
    except ValueError:
        yield "caught"
        raise

g = reraises()
print(next(g), g.throw(ValueError("kept over the yield")))
try:
    try:
        raise KeyError("elsewhere")
    except KeyError:
        next(g)
except ValueError as e:
    print(repr(e), repr(e.__context__))
