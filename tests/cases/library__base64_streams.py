# Tokens, padding, bad characters, other alphabets, lines: what programs run into with base64.
import base64
import binascii
import json


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def part(value):
    return base64.urlsafe_b64encode(json.dumps(value, separators=(",", ":")).encode()).rstrip(b"=").decode()


def unpart(text):
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


token = ".".join(map(part, ({"alg": "none"}, {"sub": "ä?>~", "n": 1})))
print(token, [unpart(p) for p in token.split(".")])
for n in range(5):
    data = bytes(range(250, 250 + n)) if n < 6 else b""
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b85encode(data), base64.a85encode(data), base64.b64encode(data, altchars=b"-_"))
attempt("padding", lambda: base64.b64decode("YQ"))
attempt("one more", lambda: base64.b64decode("YWJjZ"))
attempt("rubbish ignored", lambda: base64.b64decode("Y\nW J*j"))
attempt("rubbish refused", lambda: base64.b64decode("YW*j", validate=True))
attempt("newline refused", lambda: base64.b64decode(b"YWJj\n", validate=True))
attempt("early padding", lambda: base64.b64decode("Y=WJj"))
attempt("trailing", lambda: base64.b64decode("YQ==YQ=="))
attempt("non ascii", lambda: base64.b64decode("Ä"))
attempt("text", lambda: base64.b64encode("text"))
attempt("number", lambda: base64.b64decode(5))
attempt("altchars", lambda: base64.b64decode("-_-_", altchars="-_"))
attempt("altchars length", lambda: base64.b64encode(b"a", altchars=b"abc"))
attempt("base32", lambda: (base64.b32decode("MFRGG==="), base64.b32decode("mfrgg===", casefold=True), base64.b32decode("MFRGG0I1" if False else "MFRGGZDF", map01="L")))
attempt("base32 case", lambda: base64.b32decode("mfrgg==="))
attempt("base32 padding", lambda: base64.b32decode("MFRGG"))
attempt("base32 digit", lambda: base64.b32decode("MFRG1==="))
attempt("base16", lambda: (base64.b16decode("6A6b", casefold=True), base64.b16decode(b"6A")))
attempt("base16 case", lambda: base64.b16decode("6a"))
attempt("base16 odd", lambda: base64.b16decode("6"))
attempt("base85", lambda: (base64.b85decode("VPaz"), base64.a85decode("@:E^"), base64.a85encode(b"\0\0\0\0ab", adobe=True), base64.a85encode(b"x" * 12, wrapcol=8), base64.a85decode(b"<~z@:B~>", adobe=True)))
attempt("base85 bad", lambda: base64.b85decode("VP z"))
attempt("base85 overflow", lambda: base64.b85decode("~~~~~"))
attempt("ascii85 bad", lambda: base64.a85decode("v"))
attempt("adobe", lambda: base64.a85decode("abc", adobe=True))
attempt("lines", lambda: base64.encodebytes(b"x" * 60))
attempt("decode lines", lambda: base64.decodebytes(b"eHh4\neHh4\n"))
attempt("bytearray", lambda: (base64.b64encode(bytearray(b"ab")), base64.standard_b64decode("YWI="), base64.b32hexencode(b"ab")))
attempt("binascii", lambda: (binascii.hexlify(b"ab", "-"), binascii.unhexlify("6162"), binascii.a2b_base64(b"YQ=="), binascii.b2a_base64(b"a", newline=False), binascii.crc32(b"hello")))
attempt("hex odd", lambda: binascii.unhexlify("616"))
attempt("hex digit", lambda: binascii.unhexlify("6z"))
print(issubclass(binascii.Error, ValueError), base64.b64decode(base64.b64encode(bytes(range(256)))) == bytes(range(256)))
