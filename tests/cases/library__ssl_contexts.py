# What contexts say of themselves, and which settings go together.
import ssl

for protocol in (ssl.PROTOCOL_TLS_CLIENT, ssl.PROTOCOL_TLS_SERVER):
    context = ssl.SSLContext(protocol)
    print(context.check_hostname, context.verify_mode, context.protocol == protocol, context.verify_mode.name)
context = ssl.create_default_context()
print(context.check_hostname, context.verify_mode == ssl.CERT_REQUIRED)
try:
    context.verify_mode = ssl.CERT_NONE
except ValueError as error:
    print(error)
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
print(context.check_hostname, context.verify_mode)
context.check_hostname = True
print(context.check_hostname, context.verify_mode)
for bad in (7, "x"):
    try:
        context.verify_mode = bad
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
print(server.check_hostname, server.verify_mode, server.verify_mode is ssl.CERT_NONE)
loose = ssl._create_unverified_context()
print(loose.check_hostname, loose.verify_mode)
context.minimum_version = ssl.TLSVersion.TLSv1_3
print(context.minimum_version, ssl.TLSVersion.TLSv1_2 < ssl.TLSVersion.TLSv1_3)
try:
    context.load_verify_locations()
except TypeError as error:
    print(error)
