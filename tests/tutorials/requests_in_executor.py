import asyncio
import concurrent.futures
import functools
import requests


def get(url, **kwargs):
    r = requests.get(url, **kwargs)
    return r.status_code, r.elapsed.total_seconds() >= 0, r.headers["Content-Type"]


async def main():
    loop = asyncio.get_event_loop()
    urls = [f"https://httpbin.org/delay/{i}" for i in (1, 2, 3)]

    futures = [loop.run_in_executor(None, requests.get, url) for url in urls]
    for response in await asyncio.gather(*futures):
        print(response.url, response.ok, response.json()["url"])
    print(f"{loop.time():.1f}")

    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as executor:
        futures = [
            loop.run_in_executor(executor, functools.partial(get, url, timeout=5, headers={"X-Test": "1"}))
            for url in urls
        ]
        for done in await asyncio.gather(*futures):
            print(done)
    print(f"{loop.time():.1f}")

    session = requests.Session()
    session.headers.update({"Authorization": "Bearer token"})
    answer = await asyncio.to_thread(session.post, "https://httpbin.org/post", data={"a": 1})
    print(answer.json()["form"], answer.json()["headers"]["Authorization"])
    try:
        await asyncio.to_thread(requests.get, "https://httpbin.org/delay/9", timeout=1)
    except requests.exceptions.Timeout:
        print("timeout")
    try:
        (await asyncio.to_thread(requests.get, "https://httpbin.org/status/500")).raise_for_status()
    except requests.exceptions.HTTPError as err:
        print(err)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
