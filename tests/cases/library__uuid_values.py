# UUIDs: parsing every form, fields, comparison, names turned into numbers, and the random ones.
import json
import uuid
from uuid import UUID


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


u = UUID("12345678-1234-5678-9234-567812345678")
same = [UUID("{12345678123456789234567812345678}"), UUID("urn:uuid:12345678-1234-5678-9234-567812345678"), UUID(hex="12345678" * 2 + "9234567812345678") if False else UUID(int=u.int), UUID(bytes=u.bytes), UUID(bytes_le=u.bytes_le), UUID(fields=u.fields)]
print(u, repr(u), [x == u for x in same], hash(u) == hash(same[0]), {u: 1}[same[1]], int(u) == u.int, u.hex, u.urn, u.fields, u.version, u.variant)
print(u.time_low, u.time_mid, u.time_hi_version, u.clock_seq, u.node, u.time, u.bytes.hex(), u.bytes_le.hex(), u.is_safe)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://example.com/ä"), uuid.uuid5(uuid.NAMESPACE_DNS, b"bytes"), uuid.uuid5(uuid.NAMESPACE_OID, "a").version, uuid.NAMESPACE_X500)
r = uuid.uuid4()
print(r.version, r.variant == uuid.RFC_4122, len(str(r)), str(r).count("-"), uuid.uuid4() != uuid.uuid4(), UUID(str(r)) == r, UUID(int=r.int, version=4) == r)
print(UUID(int=0), UUID(int=2**128 - 1), UUID(int=5, version=3), UUID(int=0).version, UUID(int=2**128 - 1).variant)
print(sorted([UUID(int=3), UUID(int=1)]), UUID(int=1) < UUID(int=2), UUID(int=1) >= UUID(int=1), UUID(int=1) == 1, f"{u}", "%s" % u, str(u)[:8])
attempt("short", lambda: UUID("1234"))
attempt("letters", lambda: UUID("z" * 32))
attempt("nothing", lambda: UUID())
attempt("two", lambda: UUID("0" * 32, int=1))
attempt("bytes", lambda: UUID(bytes=b"short"))
attempt("bytes_le", lambda: UUID(bytes_le=b"short"))
attempt("fields", lambda: UUID(fields=(1, 2)))
attempt("field range", lambda: UUID(fields=(2**40, 0, 0, 0, 0, 0)))
attempt("int", lambda: UUID(int=-1))
attempt("large", lambda: UUID(int=2**128))
attempt("version", lambda: UUID(int=1, version=9))
attempt("assign", lambda: setattr(u, "int", 5))
attempt("new", lambda: setattr(u, "other", 5))
attempt("less", lambda: u < 5)
attempt("number", lambda: UUID(5))
attempt("json", lambda: json.dumps({"id": u}))
attempt("json text", lambda: json.dumps({"id": u}, default=str))
attempt("uuid3 text", lambda: uuid.uuid3("dns", "x"))
match u:
    case UUID(version=5):
        print("five")
    case UUID(hex=h):
        print("hex", h[:4])
