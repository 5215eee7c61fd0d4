# The loop's own methods on sockets, without transports.
import asyncio
import socket


async def serve(loop, listener):
    for _ in range(2):
        sock, address = await loop.sock_accept(listener)
        print("accepted from", address[0], "blocking:", sock.getblocking())
        data = await loop.sock_recv(sock, 100)
        await loop.sock_sendall(sock, b"re: " + data)
        sock.close()


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.create_server(("127.0.0.1", 8908))
    listener.setblocking(False)
    server = asyncio.create_task(serve(loop, listener))
    for text in (b"first", b"second"):
        sock = socket.socket()
        sock.setblocking(False)
        await loop.sock_connect(sock, ("127.0.0.1", 8908))
        await loop.sock_sendall(sock, text)
        buffer = bytearray(10)
        count = await loop.sock_recv_into(sock, buffer)
        print(count, bytes(buffer[:count]))
        print(await loop.sock_recv(sock, 10))
        sock.close()
    await server
    listener.close()
    left, right = (socket.socket(type=socket.SOCK_DGRAM) for _ in range(2))
    for sock, port in ((left, 8909), (right, 8910)):
        sock.setblocking(False)
        sock.bind(("127.0.0.1", port))
    waiting = asyncio.create_task(loop.sock_recvfrom(right, 100))
    await asyncio.sleep(0.1)
    print(await loop.sock_sendto(left, b"datagram", ("127.0.0.1", 8910)))
    print(await waiting)
    left.close()
    right.close()


asyncio.run(main())
