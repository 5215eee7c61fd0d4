# UnicodeTranslateError and the other classes that nothing raises by itself here.
error = UnicodeTranslateError("abc", 0, 1, "reason")
print(error, repr(error), error.object, error.start, error.end, error.reason, hasattr(error, "encoding"))
print(UnicodeTranslateError("a\u1234c", 1, 2, "r"), "|", UnicodeTranslateError("abc", 0, 3, "r"))
error.reason = "other"
print(error)
for arguments in ((), (1, 0, 1, "r"), ("a", "b", 1, "r"), ("a", 0, 1, 2), ("a", 0, 1, "r", 5)):
    try:
        UnicodeTranslateError(*arguments)
    except TypeError as wrong:
        print(wrong)
for kind in (UnicodeTranslateError, UnicodeWarning, EncodingWarning, PythonFinalizationError):
    print(kind, kind.__mro__)
