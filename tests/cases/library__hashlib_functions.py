import hashlib
for name in sorted(["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512"]):
    for data in (b"", b"abc", b"x" * 200):
        print(name, getattr(hashlib, name)(data).hexdigest())
    made = hashlib.new(name)
    print(made.name, made.digest_size, made.block_size)
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"").digest(5))
made = hashlib.sha256(b"a")
other = made.copy()
made.update(b"b")
print(made.hexdigest() == hashlib.sha256(b"ab").hexdigest(), other.hexdigest() == hashlib.sha256(b"a").hexdigest())
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 2).hex())
for call in (lambda: hashlib.new("nope"), lambda: hashlib.md5("text"), lambda: hashlib.sha1(5)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
