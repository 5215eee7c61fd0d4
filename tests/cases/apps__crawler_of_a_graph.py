# A crawler over a made-up site: a bounded number at a time, every page once, links found as it goes.

import asyncio

SITE = {
    "/": ["/a", "/b", "/c"], "/a": ["/", "/d"], "/b": ["/d", "/missing"], "/c": ["/e", "/f", "/a"],
    "/d": [], "/e": ["/f"], "/f": ["/slow"], "/slow": ["/"],
}


async def fetch(path):
    await asyncio.sleep(3 if path == "/slow" else 0.1 * len(path))
    if path not in SITE:
        raise FileNotFoundError(path)
    return SITE[path]


async def crawl(limit):
    seen, results = {"/"}, {}
    semaphore = asyncio.Semaphore(limit)

    async def visit(group, path):
        async with semaphore:
            try:
                async with asyncio.timeout(1):
                    links = await fetch(path)
            except (FileNotFoundError, TimeoutError) as error:
                results[path] = type(error).__name__
                return
        results[path] = len(links)
        for link in links:
            if link not in seen:
                seen.add(link)
                group.create_task(visit(group, link), name=link)

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(group, "/"), name="/")
    return results


print(asyncio.run(crawl(2)))
