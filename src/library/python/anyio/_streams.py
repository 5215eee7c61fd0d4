# Streams of objects in memory.

import asyncio
import math
from collections import deque, namedtuple

from _asyncio import _create_waiter


class ClosedResourceError(Exception):
    pass


class BrokenResourceError(Exception):
    pass


class EndOfStream(Exception):
    pass


class WouldBlock(Exception):
    pass


class BusyResourceError(Exception):
    def __init__(self, action):
        super().__init__(f"Another task is already {action} this resource")


class IncompleteRead(Exception):
    pass


for _error in (ClosedResourceError, BrokenResourceError, EndOfStream, WouldBlock, BusyResourceError, IncompleteRead):
    _error.__module__ = "anyio"

Statistics = namedtuple(
    "MemoryObjectStreamStatistics",
    "current_buffer_used max_buffer_size open_send_streams open_receive_streams tasks_waiting_send tasks_waiting_receive",
)


class _State:
    def __init__(self, room):
        self.room = room
        self.items = deque()
        self.senders = self.receivers = 0
        # Futures of receivers; futures of senders with what each has to send.
        self.receiving = deque()
        self.sending = deque()


class _Stream:
    def __init__(self, state):
        self._state = state
        self._closed = False

    def statistics(self):
        state = self._state
        return Statistics(
            len(state.items), state.room, state.senders, state.receivers, len(state.sending), len(state.receiving),
        )

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()

    async def aclose(self):
        self.close()
        await asyncio.sleep(0)


class MemoryObjectSendStream(_Stream):
    def __init__(self, state):
        super().__init__(state)
        state.senders += 1

    def send_nowait(self, item):
        state = self._state
        if self._closed:
            raise ClosedResourceError
        if not state.receivers:
            raise BrokenResourceError
        while state.receiving:
            waiter = state.receiving.popleft()
            if not waiter.done():
                waiter.set_result(item)
                return
        if len(state.items) >= state.room:
            raise WouldBlock
        state.items.append(item)

    async def send(self, item):
        await asyncio.sleep(0)
        try:
            self.send_nowait(item)
        except WouldBlock:
            waiter = _create_waiter(asyncio.get_running_loop(), "MemoryObjectSendStream.send", None)
            entry = (waiter, item)
            self._state.sending.append(entry)
            try:
                await waiter
            except BaseException:
                if entry in self._state.sending:
                    self._state.sending.remove(entry)
                raise

    def clone(self):
        if self._closed:
            raise ClosedResourceError
        return MemoryObjectSendStream(self._state)

    def close(self):
        if not self._closed:
            self._closed = True
            state = self._state
            state.senders -= 1
            if not state.senders:
                for waiter in state.receiving:
                    if not waiter.done():
                        waiter.set_exception(EndOfStream())
                state.receiving.clear()


class MemoryObjectReceiveStream(_Stream):
    def __init__(self, state):
        super().__init__(state)
        state.receivers += 1

    def receive_nowait(self):
        state = self._state
        if self._closed:
            raise ClosedResourceError
        while state.sending:
            waiter, item = state.sending.popleft()
            if not waiter.done():
                waiter.set_result(None)
                state.items.append(item)
                break
        if state.items:
            return state.items.popleft()
        if not state.senders:
            raise EndOfStream
        raise WouldBlock

    async def receive(self):
        await asyncio.sleep(0)
        try:
            return self.receive_nowait()
        except WouldBlock:
            waiter = _create_waiter(asyncio.get_running_loop(), "MemoryObjectReceiveStream.receive", None)
            self._state.receiving.append(waiter)
            try:
                return await waiter
            except asyncio.CancelledError:
                if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                    # It came just before: for the next one who asks.
                    self._state.items.appendleft(waiter.result())
                raise

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.receive()
        except EndOfStream:
            raise StopAsyncIteration from None

    def clone(self):
        if self._closed:
            raise ClosedResourceError
        return MemoryObjectReceiveStream(self._state)

    def close(self):
        if not self._closed:
            self._closed = True
            state = self._state
            state.receivers -= 1
            if not state.receivers:
                for waiter, _ in state.sending:
                    if not waiter.done():
                        waiter.set_exception(BrokenResourceError())
                state.sending.clear()


class create_memory_object_stream(tuple):
    """Both ends of a new stream; a class, so that the type of its items can be written in brackets."""

    def __new__(cls, max_buffer_size=0, item_type=None):
        if max_buffer_size != math.inf and not isinstance(max_buffer_size, int):
            raise ValueError("max_buffer_size must be either an integer or math.inf")
        if max_buffer_size < 0:
            raise ValueError("max_buffer_size cannot be negative")
        state = _State(max_buffer_size)
        return tuple.__new__(cls, (MemoryObjectSendStream(state), MemoryObjectReceiveStream(state)))

    def __class_getitem__(cls, item):
        return cls
