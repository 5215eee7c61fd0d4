# A base that is no class is a TypeError, also before any library has been imported.
for base in (5, "text", None, object()):
    try:
        class A(base):
            pass
    except TypeError as error:
        print(type(error).__name__)
