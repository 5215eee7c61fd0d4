import base64
for data in (b"", b"a", b"ab", b"abc", b"\xff\xfe\xfd\xfc\xfb", bytes(range(20)), b"\0\0\0\0", b"    x"):
    for name in ("b64", "urlsafe_b64", "standard_b64", "b32", "b32hex", "b16", "b85", "a85"):
        encoded = getattr(base64, name + "encode")(data)
        print(name, encoded, getattr(base64, name + "decode")(encoded) == data)
print(base64.b64encode(b"\xfb\xff", b"@!"), base64.b64decode("YQ=="), base64.b64decode(b"Y Q\n=="), base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHg=\n"))
print(base64.a85encode(b"    hello world", foldspaces=True, wrapcol=6, adobe=True), base64.a85decode(b"<~87cURD]~>", adobe=True), base64.b85encode(b"abc", pad=True))
print(base64.z85encode(b"\x86\x4F\xD2\x6F\xB5\x59\xF7\x5B"), base64.z85decode("HelloWorld"))
for call in (lambda: base64.b64decode("a"), lambda: base64.b64decode("abc"), lambda: base64.b64decode("ab!c", validate=True), lambda: base64.b64encode("x"), lambda: base64.b64decode("é"),
             lambda: base64.b32decode("abc"), lambda: base64.b32decode("abcdefgh"), lambda: base64.b16decode("0g"), lambda: base64.b16decode("abc", True), lambda: base64.b85decode(" "),
             lambda: base64.b85decode("~~~~~"), lambda: base64.a85decode(b"x"), lambda: base64.b64decode(5), lambda: base64.encodebytes("a"), lambda: base64.b32decode("mzxw6===", casefold=True)):
    try:
        print(call())
    except Exception as error:
        print(type(error), error)
