# add_reader and add_writer: callbacks come in every iteration while the descriptor is ready, until they are removed.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    got = loop.create_future()

    def readable():
        data = right.recv(2)
        print("readable", data)
        if data == b"ef":
            print("removed", loop.remove_reader(right), loop.remove_reader(right))
            got.set_result(None)

    writes = 0

    def writable():
        nonlocal writes
        writes += 1
        print("writable", writes)
        if writes == 3:
            loop.remove_writer(left)
            left.send(b"abcdef")

    loop.add_reader(right, readable)
    loop.add_writer(left.fileno(), writable)
    await got

    def other(word):
        print("other", word)
        loop.remove_reader(right)

    loop.add_reader(right, readable)
    loop.add_reader(right, other, "replaces it")
    left.send(b"x")
    await asyncio.sleep(0.1)
    for bad in (10_000, "text"):
        try:
            loop.add_reader(bad, print)
        except Exception as error:
            print(type(error).__name__, error)
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=left)
    try:
        loop.add_reader(left, print)
    except RuntimeError as error:
        print("RuntimeError:", "is used by transport" in str(error))
    transport.close()
    right.close()
    await asyncio.sleep(0.1)


asyncio.run(main())
