# Blocking sockets in one thread: what they return, and what they raise.
import socket

listener = socket.create_server(("127.0.0.1", 8911))
client = socket.create_connection(("127.0.0.1", 8911), timeout=5)
server, address = listener.accept()
print(address == client.getsockname(), client.getpeername(), client.gettimeout(), server.gettimeout())
client.sendall(b"line one\nline two\nrest")
print(server.recv(5), server.recv(100, socket.MSG_PEEK)[:4])
with server.makefile("r") as file:
    print(repr(file.readline()), repr(file.readline()))
client.shutdown(socket.SHUT_WR)
print(server.recv(10), server.recv(10))
server.close()
print(client.recv(10))
client.close()
for call in (lambda: client.recv(1), lambda: socket.create_connection(("127.0.0.1", 1))):
    try:
        call()
    except OSError as error:
        print(repr(error))
client = socket.create_connection(("127.0.0.1", 8911))
client.settimeout(0.05)
try:
    client.recv(1)
except socket.timeout as error:
    print(repr(error), error.errno)
client.setblocking(False)
try:
    client.recv(1)
except BlockingIOError as error:
    print(error)
left, right = socket.socketpair()
left.send(b"pair")
print(right.recv(10), left.family, right.type)
print(socket.inet_ntoa(socket.inet_aton("10.1.2.3")), socket.inet_pton(socket.AF_INET6, "::1")[-1], socket.htons(258))
print(socket.inet_ntop(socket.AF_INET6, bytes(14) + b"\3\4"), socket.AF_INET, repr(socket.SOCK_STREAM))
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
print(socket.gethostbyname("localhost"), socket.getservbyname("https"), socket.getservbyport(80))
for sock in (left, right, client, listener):
    sock.close()
print(listener)
