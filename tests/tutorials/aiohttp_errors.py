import asyncio
import aiohttp
from aiohttp import ClientTimeout, ClientError, ClientResponseError, ClientConnectorError
import logging
import sys

logging.basicConfig(
    format="%(levelname)s:%(name)s: %(message)s",
    level=logging.INFO,
    stream=sys.stdout,
)
logger = logging.getLogger("fetcher")
logging.getLogger("chardet.charsetprober").disabled = True


async def fetch_with_retry(session, url, retries=3, backoff=0.5):
    for attempt in range(1, retries + 1):
        try:
            async with session.get(url) as resp:
                resp.raise_for_status()
                logger.info("Got response [%s] for URL: %s", resp.status, url)
                return await resp.json()
        except ClientResponseError as e:
            logger.warning("attempt %d: HTTP %s %s", attempt, e.status, e.message)
        except asyncio.TimeoutError:
            logger.warning("attempt %d: timed out", attempt)
        except ClientConnectorError as e:
            logger.error("cannot connect: %s", e.host)
            return None
        except ClientError as e:
            logger.exception("client error: %s", e)
        await asyncio.sleep(backoff * 2 ** (attempt - 1))
    logger.error("giving up on %s", url)
    return None


async def main():
    timeout = ClientTimeout(total=2, connect=1)
    headers = {"User-Agent": "my-app/0.1", "Accept": "application/json"}
    async with aiohttp.ClientSession(timeout=timeout, headers=headers) as session:
        results = await asyncio.gather(
            fetch_with_retry(session, "https://httpbin.org/get?q=asyncio"),
            fetch_with_retry(session, "https://httpbin.org/status/503"),
            fetch_with_retry(session, "https://httpbin.org/delay/5", retries=2),
            fetch_with_retry(session, "https://no-such-host.invalid/"),
            return_exceptions=True,
        )
    print(results[0]["args"], results[0]["headers"]["User-Agent"])
    print([r is None for r in results])


asyncio.run(main())
