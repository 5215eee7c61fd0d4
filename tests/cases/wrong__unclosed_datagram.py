# Recorded on the real clock
# A datagram endpoint that nobody closes, in a loop that ends.

import asyncio
import gc
import re
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, re.sub(r"\d\d+", "N", str(message).split(" at 0x")[0]))


warnings.simplefilter("always")
warnings.showwarning = show


async def main():
    transport, protocol = await asyncio.get_running_loop().create_datagram_endpoint(
        asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    print(type(transport).__name__, transport.is_closing())


asyncio.run(main())
gc.collect()
print("end")
