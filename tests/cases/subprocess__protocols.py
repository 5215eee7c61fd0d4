# Recorded on the real clock. The protocol of a process hears of its pipes and of its end.
import asyncio
import subprocess


class Protocol(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("made", type(transport).__name__, transport.get_returncode(), transport.get_pipe_transport(1) is not None, transport.get_pipe_transport(2))
        self.transport = transport

    def pipe_data_received(self, fd, data):
        print("data", fd, data)

    def pipe_connection_lost(self, fd, exc):
        print("pipe lost", fd, exc)

    def process_exited(self):
        # Before or after the pipes are lost, as it happens.
        self.exited = self.transport.get_returncode()

    def connection_lost(self, exc):
        print("lost", exc, self.exited)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Protocol(done), "sh", "-c", "read_missing 2>/dev/null; sleep 0.1; echo hello; exec sleep_missing 2>/dev/null", stdin=None, stderr=None)
    await done
    transport.close()
    print(transport.get_extra_info("subprocess") is not None, transport.is_closing())
    done = loop.create_future()
    transport, protocol = await loop.subprocess_shell(lambda: Protocol(done), "cat", stdin=subprocess.PIPE, stderr=None)
    stdin = transport.get_pipe_transport(0)
    stdin.write(b"to cat")
    stdin.write_eof()
    await done
    for wrong in ({"universal_newlines": True}, {"shell": False}, {"bufsize": 1}, {"text": True}, {"encoding": "utf-8"}, {"errors": "x"}):
        try:
            await loop.subprocess_shell(lambda: Protocol(done), "true", **wrong)
        except ValueError as error:
            print(error)
    try:
        await loop.subprocess_exec(lambda: Protocol(done), "true", shell=True)
    except ValueError as error:
        print(error)
    try:
        await asyncio.create_subprocess_shell(["true"])
    except ValueError as error:
        print(error)
    print(asyncio.subprocess.PIPE, asyncio.subprocess.STDOUT, asyncio.subprocess.DEVNULL)


asyncio.run(main())
