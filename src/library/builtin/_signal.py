# What of `signal` CPython has in C and programs see as such.


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt
