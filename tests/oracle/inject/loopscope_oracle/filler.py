"""Move the program's objects to other addresses.

Sets of tasks iterate in an order that hangs on addresses.  A recording is repeated with different fillers: what
changes between the repeats hangs on addresses, and is compared without regard to order.
"""

_kept = []


def shift_addresses(amount):
    """Leave holes of every small size behind, so that later objects land in other slots than without them."""
    if amount == 0:
        return
    for size in range(16, 512, 16):
        blocks = [bytes(size) for _ in range(amount * 7 + size % 13)]
        _kept.append(blocks[:: 1 + amount % 3])

    class Filler:
        """Its instances take slots with a garbage collector's header, as tasks do."""

        __slots__ = [f"slot{n}" for n in range(20)]

    fillers = [Filler() for _ in range(amount * 5)]
    _kept.append(fillers[:: 1 + (amount + 1) % 3])
