import anyio
from anyio import create_tcp_listener, connect_tcp, create_task_group


async def handle(client):
    async with client:
        name = await client.receive(1024)
        await client.send(b"Hello, %s\n" % name)


async def main():
    listener = await create_tcp_listener(local_host="127.0.0.1", local_port=1234)
    async with create_task_group() as tg:
        tg.start_soon(listener.serve, handle)
        async with await connect_tcp("127.0.0.1", 1234) as client:
            await client.send(b"Client")
            response = await client.receive()
            print(response)
        tg.cancel_scope.cancel()

anyio.run(main)
