import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.version, u.variant, u.urn, u.node, u.clock_seq, u.time)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://x"), hash(u) == hash(uuid.UUID(int=u.int)), u == uuid.UUID(bytes=u.bytes), u < uuid.NAMESPACE_DNS)
v = uuid.uuid4()
print(v.version, v.variant, len(str(v)), uuid.uuid1().version, v != uuid.uuid4())
for call in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"a"), lambda: setattr(u, "int", 1), lambda: u < 3, lambda: uuid.UUID(int=1, version=9)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print({u: 1}[uuid.UUID("{12345678123456781234567812345678}")], int(u) == u.int)
