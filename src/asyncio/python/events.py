"""Handles, the running loop and the policy that makes loops."""

from _asyncio import (
    AbstractEventLoop, Handle, TimerHandle, _adopt, _get_running_loop, _set_running_loop, _UnixSelectorEventLoop,
    get_running_loop,
)
from _threads import current as _current_thread
from asyncio.format_helpers import _format_callback_source

__all__ = (
    'AbstractEventLoop', 'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy', 'EventLoop', 'Handle',
    'SelectorEventLoop', 'TimerHandle', '_get_running_loop', '_set_running_loop', 'get_event_loop',
    'get_event_loop_policy', 'get_running_loop', 'new_event_loop', 'set_event_loop', 'set_event_loop_policy',
)

SelectorEventLoop = EventLoop = _UnixSelectorEventLoop


def _warn(message, category=DeprecationWarning):
    """Warn of a line of the program: CPython hides such warnings of its library."""
    from sys import _getframe
    from warnings import warn
    level = 1
    while _getframe(level).f_globals.get('__name__', '').startswith('asyncio'):
        level += 1
    warn(message, category, level + 1)


class _AbstractEventLoop:
    def __getattr__(self, name):
        return __import__('asyncio.abstract', None, None, ('*',)).method(self, name)


_adopt(AbstractEventLoop, _AbstractEventLoop)


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    _loop_factory = None

    def __init__(self):
        # The loop of each thread that has set one, by the thread's number.
        self._loops = {}

    def get_event_loop(self):
        thread = _current_thread()
        if not thread and thread not in self._loops:
            _warn('There is no current event loop')
            self.set_event_loop(self.new_event_loop())
        loop = self._loops.get(thread)
        if loop is None:
            name = __import__('threading').current_thread().name if thread else 'MainThread'
            raise RuntimeError(f'There is no current event loop in thread {name!r}.')
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loops[_current_thread()] = loop

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_event_loop_policy = None


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'"
        )
    _event_loop_policy = policy


def get_event_loop():
    loop = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def _report_failure(loop, handle, exception):
    """A callback raised: called by the loop. What the handler raises in turn has the exception as its context."""
    try:
        raise exception
    except BaseException:
        shown = _format_callback_source(handle._callback, handle._args, loop.get_debug())
        context = {'message': f'Exception in callback {shown}', 'exception': exception, 'handle': handle}
        if handle._source_traceback:
            context['source_traceback'] = handle._source_traceback
        loop.call_exception_handler(context)
