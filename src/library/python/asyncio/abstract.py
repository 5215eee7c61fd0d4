# The methods of AbstractEventLoop: each raises NotImplementedError until a class of the program's own defines it.

__all__ = ()

_PLAIN = (
    "add_reader", "add_signal_handler", "add_writer", "call_at", "call_exception_handler", "call_later", "call_soon",
    "call_soon_threadsafe", "close", "create_future", "create_task", "default_exception_handler", "get_debug",
    "get_exception_handler", "get_task_factory", "is_closed", "is_running", "remove_reader", "remove_signal_handler",
    "remove_writer", "run_forever", "run_in_executor", "run_until_complete", "set_debug", "set_default_executor",
    "set_exception_handler", "set_task_factory", "stop", "time",
)
_ASYNCHRONOUS = (
    "connect_accepted_socket", "connect_read_pipe", "connect_write_pipe", "create_connection", "create_datagram_endpoint",
    "create_server", "create_unix_connection", "create_unix_server", "getaddrinfo", "getnameinfo", "sendfile",
    "shutdown_asyncgens", "shutdown_default_executor", "sock_accept", "sock_connect", "sock_recv", "sock_recv_into",
    "sock_recvfrom", "sock_recvfrom_into", "sock_sendall", "sock_sendfile", "sock_sendto", "start_tls", "subprocess_exec",
    "subprocess_shell",
)


def method(loop, name):
    if name in _PLAIN:
        def plain(*args, **kwargs):
            raise NotImplementedError

        made = plain
    elif name in _ASYNCHRONOUS:
        async def asynchronous(*args, **kwargs):
            raise NotImplementedError

        made = asynchronous
    else:
        raise AttributeError(f"{type(loop).__name__!r} object has no attribute {name!r}", name=name, obj=loop)
    made.__name__ = name
    made.__qualname__ = f"AbstractEventLoop.{name}"
    return made
