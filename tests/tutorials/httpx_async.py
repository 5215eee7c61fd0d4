import asyncio
import httpx
from dataclasses import dataclass


@dataclass
class Todo:
    id: int
    title: str
    completed: bool


async def get_todo(client: httpx.AsyncClient, todo_id: int) -> Todo:
    response = await client.get(f"/todos/{todo_id}")
    response.raise_for_status()
    data = response.json()
    return Todo(id=data["id"], title=data["title"], completed=data["completed"])


async def main():
    limits = httpx.Limits(max_keepalive_connections=5, max_connections=10)
    timeout = httpx.Timeout(10.0, connect=5.0)
    async with httpx.AsyncClient(
        base_url="https://jsonplaceholder.typicode.com", limits=limits, timeout=timeout, follow_redirects=True
    ) as client:
        todos = await asyncio.gather(*[get_todo(client, i) for i in range(1, 6)])
        for todo in todos:
            print(todo.id, type(todo.title).__name__, todo.completed)
        response = await client.post("/posts", json={"title": "foo", "body": "bar", "userId": 1})
        print(response.status_code, response.json()["title"])
        try:
            response = await client.get("/this/does/not/exist")
            response.raise_for_status()
        except httpx.HTTPStatusError as exc:
            print(f"Error response {exc.response.status_code} while requesting {exc.request.url!r}.")
        async with client.stream("GET", "https://httpbin.org/stream/3") as r:
            async for line in r.aiter_lines():
                print(len(line) > 10)
        try:
            await client.get("https://httpbin.org/delay/3", timeout=1)
        except httpx.TimeoutException as exc:
            print("timed out:", type(exc).__name__)
        except httpx.RequestError as exc:
            print(f"An error occurred while requesting {exc.request.url!r}.")


asyncio.run(main())
