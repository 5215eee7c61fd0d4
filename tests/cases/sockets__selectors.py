# An echo server with a selector and callbacks, as in the documentation, and select.select, without asyncio.
import select
import selectors
import socket

selector = selectors.DefaultSelector()
done = 0


def accept(listener):
    sock, _ = listener.accept()
    sock.setblocking(False)
    selector.register(sock, selectors.EVENT_READ, read)


def read(sock):
    global done
    data = sock.recv(100)
    print("echoing", data)
    if data:
        sock.sendall(data)
    else:
        selector.unregister(sock)
        sock.close()
        done += 1


listener = socket.create_server(("127.0.0.1", 8914))
listener.setblocking(False)
print(selector.select(timeout=0))
key = selector.register(listener, selectors.EVENT_READ, accept)
print(key.events, key.data is accept, key.fileobj is listener, len(selector.get_map()))
clients = [socket.create_connection(("127.0.0.1", 8914)) for _ in range(2)]
for number, client in enumerate(clients):
    client.sendall(b"message %d" % number)
waiting = list(clients)
while done < 2:
    for key, mask in selector.select():
        key.data(key.fileobj)
    readable, writable, _ = select.select(waiting, waiting, [], 0)
    for client in readable:
        print("client", clients.index(client), "got", client.recv(100), "writable:", client in writable)
        client.shutdown(socket.SHUT_WR)
        waiting.remove(client)
for client in clients:
    print(client.recv(10))
    client.close()
for problem in (
    lambda: selector.register(listener, 0), lambda: selector.register(listener, selectors.EVENT_READ),
    lambda: selector.unregister(10_000), lambda: selector.register("x", 1), lambda: selector.get_key(10_000),
):
    try:
        problem()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, str(error)[:17])
selector.close()
listener.close()
left, right = socket.socketpair()
print(select.select([left], [], [], 0.01), select.select([], [left], [], 5) == ([], [left], []))
right.send(b"x")
poll = select.poll()
poll.register(left, select.POLLIN)
print([events for _, events in poll.poll(1000)])
left.close()
right.close()
