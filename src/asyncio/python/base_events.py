"""Methods of the event loop that are written in Python."""

import _asyncio
from _asyncio import (
    Task, _adopt, _current_handle, _forget_asyncgen, _log, _set_exception_handler, _set_task_factory, _take_asyncgens,
    gather, isfuture,
)
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.tasks import ensure_future

__all__ = ('BaseEventLoop',)

# Methods of CPython's loop that are not simulated.
_MISSING = (
    'sendfile',
)

# Methods in modules that are imported when the first of them is called; each adopts its own into the class.
_LATER = {
    'executors': 'run_in_executor set_default_executor',
    'signals': 'add_signal_handler remove_signal_handler',
    'selector_events': 'add_reader add_writer remove_reader remove_writer _add_reader _remove_reader _add_writer _remove_writer '
    'sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendfile sock_sendto',
    'unix_events': 'connect_read_pipe connect_write_pipe subprocess_exec subprocess_shell',
    'servers': 'create_server create_unix_server',
    'connections': 'connect_accepted_socket create_connection create_datagram_endpoint create_unix_connection getaddrinfo '
    'getnameinfo start_tls _ensure_resolved',
}


def _run_until_complete_cb(fut):
    if not fut.cancelled() and isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        # That exception has ended run_forever already.
        return
    fut.get_loop().stop()


def _call_exception_handler(loop, context):
    loop.call_exception_handler(context)


def _create_named(loop, coro, name, context):
    return loop.create_task(coro, name=str(name), context=context)


def _create_with_factory(loop, coro, name, context):
    factory = loop.get_task_factory()
    task = factory(loop, coro) if context is None else factory(loop, coro, context=context)
    task.set_name(name)
    return task


def _check_callback(callback, method):
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError(f'coroutines cannot be used with {method}()')
    if not callable(callback):
        raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')


def _measure(loop, handle, took):
    """Debug mode: a handle has run."""
    if took >= loop.slow_callback_duration:
        task = getattr(handle._callback, '__self__', None)
        _log('warning', f'Executing {task if isinstance(task, Task) else handle!r} took {took:.3f} seconds')


def _format_stack(frames):
    """Where something was made, as far as that is the program's own code."""
    lines = ''.join(f'  File "{file}", line {line}, in {name}\n    {text}\n' for file, line, name, text in frames if text)
    return 'created at (most recent call last):\n' + lines.rstrip()


def _warn_late(agen):
    # Nobody will close it when the loop ends.
    import sys
    if 'warnings' in sys.modules:
        from warnings import warn
        warn(f'asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call', ResourceWarning,
             source=agen)


def _context_of(context):
    """The contextvars context of what a problem is about."""
    for key in ('task', 'future', 'handle'):
        thing = context.get(key)
        if thing is not None:
            return thing.get_context() if hasattr(thing, 'get_context') else None
    return None


class BaseEventLoop:
    slow_callback_duration = 0.1
    _default_executor = None
    _signal_handlers = None
    _executor_shutdown_called = False

    def __getattr__(self, name):
        for module, names in _LATER.items():
            if name in names.split():
                __import__('asyncio.' + module)
                return getattr(self, name)
        text = f"'{type(self).__name__}' object has no attribute '{name}'"
        if name in _MISSING:
            text += ' here: Loopscope does not simulate it yet'
        raise AttributeError(text, name=name, obj=self)

    def __init__(self, selector=None):
        _log('debug', 'Using selector: EpollSelector')

    def close(self):
        if self.get_debug() and not self.is_closed() and not self.is_running():
            _log('debug', f'Close {self!r}')
        if self._signal_handlers and not self.is_running():
            for number in list(self._signal_handlers):
                self.remove_signal_handler(number)
        self._close()
        poller = self.__dict__.pop('_selector', None)
        if poller is not None:
            # Who only waited to be called back by it goes with it.
            from _network import retire
            retire(poller)

    def __del__(self):
        if self.is_closed():
            return
        import sys
        # Who has not imported `warnings` cannot have asked to see this one.
        if 'warnings' in sys.modules:
            from warnings import warn
            warn(f'unclosed event loop {self!r}', ResourceWarning, source=self)
        if not self.is_running():
            self.close()

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        own = not isfuture(future)
        future = ensure_future(future, loop=self)
        if own:
            # That the future never became done is an error below.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if own and future.done() and not future.cancelled():
                # Nobody else can ask for the exception, which is on its way out anyhow.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        _set_exception_handler(self, handler)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        _set_task_factory(self, factory)

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        handle = _current_handle(self)
        if 'source_traceback' not in context and handle is not None and handle._source_traceback:
            context['handle_traceback'] = handle._source_traceback
        for key in sorted(context):
            value = context[key]
            if key == 'source_traceback':
                lines.append(f'{key}: Object {_format_stack(value)}')
            elif key == 'handle_traceback':
                lines.append(f'{key}: Handle {_format_stack(value)}')
            elif key not in ('message', 'exception'):
                lines.append(f'{key}: {value!r}')
        _log('error', '\n'.join(lines), context.get('exception'))

    def call_exception_handler(self, context):
        handler = self.get_exception_handler()
        if handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                _log('error', 'Exception in default exception handler', error)
            return
        try:
            own = _context_of(context)
            if own is None:
                handler(self, context)
            else:
                own.run(handler, self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler(
                    {'message': 'Unhandled error in exception handler', 'exception': error, 'context': context}
                )
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as worse:
                _log(
                    'error',
                    'Exception in default exception handler while handling an unexpected error '
                    'in custom exception handler',
                    worse,
                )

    def _asyncgen_finalizer_hook(self, agen):
        _forget_asyncgen(self, agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        closing = _take_asyncgens(self)
        if not closing:
            return
        results = await gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                        'exception': result,
                        'asyncgen': agen,
                    }
                )

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is not None:
            await self._shutdown_executor(timeout)


_adopt(_asyncio.BaseEventLoop, BaseEventLoop)
BaseEventLoop = _asyncio.BaseEventLoop
