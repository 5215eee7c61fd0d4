"""Futures, as far as they need Python."""

from _asyncio import Future, isfuture
from asyncio.base_tasks import _future_repr
from asyncio.events import get_event_loop

__all__ = ('Future', 'isfuture')


def _init_future(future):
    """`Future()` without a running loop."""
    future.__init__(loop=get_event_loop())


def _set_exception_class(future, cls):
    future.set_exception(cls())


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)
