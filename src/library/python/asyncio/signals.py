# Signals that a loop handles, and what an interrupt does to a runner.

import signal
import threading

import _asyncio
from _asyncio import _adopt, _write_to_self
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.runners import Runner as _Runner

__all__ = ()


def _sighandler_noop(signum, frame):
    pass


_sighandler_noop.__module__ = "asyncio.unix_events"


def _check_signal(number):
    if not isinstance(number, int):
        raise TypeError(f"sig must be an int, not {number!r}")
    if number not in signal.valid_signals():
        raise ValueError(f"invalid signal number {number}")


class BaseEventLoop:
    def add_signal_handler(self, sig, callback, *args):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check_signal(sig)
        self._check_closed()
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        if self._signal_handlers is None:
            self._signal_handlers = {}
            self._signals_come = []
        signal._wakeup = self._signal_came
        self._signal_handlers[sig] = _asyncio.Handle(callback, args, self, None)
        try:
            signal.signal(sig, _sighandler_noop)
        except OSError:
            del self._signal_handlers[sig]
            if not self._signal_handlers:
                signal._wakeup = None
            raise RuntimeError(f"sig {sig} cannot be caught") from None

    def remove_signal_handler(self, sig):
        _check_signal(sig)
        if self._signal_handlers is None or sig not in self._signal_handlers:
            return False
        del self._signal_handlers[sig]
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        if not self._signal_handlers:
            signal._wakeup = None
        return True

    def _signal_came(self, number):
        self._signals_come.append(number)
        if not self.is_closed():
            _write_to_self(self, self._read_from_self)

    def _read_from_self(self):
        come = self._signals_come
        while come:
            number = come.pop(0)
            handle = self._signal_handlers.get(number)
            if handle is None:
                continue
            if handle.cancelled():
                self.remove_signal_handler(number)
            else:
                self.call_soon(handle._callback, *handle._args, context=handle._context)

    _read_from_self.__qualname__ = "BaseSelectorEventLoop._read_from_self"


_adopt(_asyncio.BaseEventLoop, BaseEventLoop)


class Runner:
    def _on_sigint(self, signum, frame, main_task):
        self._interrupt_count += 1
        if self._interrupt_count == 1 and not main_task.done():
            main_task.cancel()
            # The loop may be waiting.
            self._loop.call_soon_threadsafe(lambda: None)
            return
        raise KeyboardInterrupt()


_Runner._on_sigint = Runner._on_sigint
