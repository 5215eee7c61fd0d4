#!/usr/bin/env python3
"""Asynchronously get links embedded in multiple pages' HTML."""
import asyncio
import re
from typing import IO
import urllib.error
import urllib.parse

import aiohttp
from aiohttp import ClientSession

HREF_RE = re.compile(r'href="(.*?)"')


async def fetch_html(url: str, session: ClientSession, **kwargs) -> str:
    resp = await session.request(method="GET", url=url, **kwargs)
    resp.raise_for_status()
    html = await resp.text()
    return html


async def parse(url: str, session: ClientSession, **kwargs) -> set:
    found = set()
    try:
        html = await fetch_html(url=url, session=session, **kwargs)
    except (aiohttp.ClientError, aiohttp.http_exceptions.HttpProcessingError) as e:
        print("aiohttp exception for", url, getattr(e, "status", None), getattr(e, "message", None))
        return found
    else:
        for link in HREF_RE.findall(html):
            try:
                abslink = urllib.parse.urljoin(url, link)
            except (urllib.error.URLError, ValueError):
                pass
            else:
                found.add(abslink)
        return found


async def bulk_crawl(urls: set, **kwargs) -> dict:
    async with ClientSession() as session:
        tasks = [parse(url=url, session=session, **kwargs) for url in urls]
        return dict(zip(urls, await asyncio.gather(*tasks)))


if __name__ == "__main__":
    import sys
    assert sys.version_info >= (3, 7), "Script requires Python 3.7+."
    urls = ["https://example.com/", "https://www.python.org/", "https://httpbin.org/status/404", "https://github.com/"]
    for url, links in asyncio.run(bulk_crawl(urls=urls)).items():
        print(url, len(links), sorted(links)[:2])
