# The errors of ssl are kinds of OSError; its constants are small enumerations.
import ssl

for name in ("SSLError", "SSLZeroReturnError", "SSLWantReadError", "SSLWantWriteError", "SSLSyscallError", "SSLEOFError", "SSLCertVerificationError"):
    kind = getattr(ssl, name)
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-3]], issubclass(kind, OSError))
for make in (lambda: ssl.SSLError("text"), lambda: ssl.SSLError(1, "reason"), lambda: ssl.SSLCertVerificationError(1, "no")):
    error = make()
    print(repr(error), error, error.args, error.errno, error.strerror)
try:
    raise ssl.SSLWantReadError(2, "again")
except OSError as error:
    print(type(error).__name__, error.errno)
print(ssl.CERT_NONE, ssl.CERT_OPTIONAL, ssl.CERT_REQUIRED, ssl.HAS_SNI, ssl.HAS_TLSv1_2, ssl.HAS_TLSv1_3)
print(list(ssl.TLSVersion), ssl.Purpose.SERVER_AUTH.shortname, ssl.Purpose.CLIENT_AUTH.oid)
