# What a transport calls: programs derive their protocols from these.

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What every protocol hears of: the connection, and whether its writes are taken."""

    __slots__ = ()

    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):
    """A stream, whose bytes come as they arrive."""

    __slots__ = ()

    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class BufferedProtocol(BaseProtocol):
    """A stream, whose bytes come in buffers of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        pass

    def buffer_updated(self, nbytes):
        pass

    def eof_received(self):
        pass


class DatagramProtocol(BaseProtocol):
    """Datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass


class SubprocessProtocol(BaseProtocol):
    """A process and its pipes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        pass

    def pipe_connection_lost(self, fd, exc):
        pass

    def process_exited(self):
        pass


def _feed_data_to_buffered_proto(proto, data):
    # The protocol may offer less room than there is data.
    while data:
        buffer = proto.get_buffer(len(data))
        if not len(buffer):
            raise RuntimeError("get_buffer() returned an empty buffer")
        part = data[:len(buffer)]
        buffer[:len(part)] = part
        proto.buffer_updated(len(part))
        data = data[len(part):]
