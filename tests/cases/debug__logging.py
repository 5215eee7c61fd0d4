# With logging at level DEBUG the loop says which selector it uses; in debug mode it says that it is closed.

import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")


async def main():
    logging.info("inside")


asyncio.run(main())
asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.close()
loop.close()
logging.getLogger("asyncio").setLevel(logging.WARNING)
asyncio.run(main(), debug=True)
