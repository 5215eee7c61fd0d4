import asyncio
import aiohttp
from aiohttp import web

todos = {1: {"title": "write tests", "done": False}}


async def index(request):
    return web.Response(text="<h1>Todo API</h1>", content_type="text/html")


async def list_todos(request):
    return web.json_response([{"id": key, **value} for key, value in todos.items()])


async def add_todo(request):
    data = await request.json()
    if "title" not in data:
        raise web.HTTPBadRequest(text="title is required")
    new_id = max(todos) + 1
    todos[new_id] = {"title": data["title"], "done": False}
    return web.json_response({"id": new_id}, status=201)


async def get_todo(request):
    key = int(request.match_info["id"])
    if key not in todos:
        raise web.HTTPNotFound(text="no such todo")
    return web.json_response(todos[key])


@web.middleware
async def timing(request, handler):
    loop = asyncio.get_running_loop()
    start = loop.time()
    response = await handler(request)
    response.headers["X-Elapsed"] = f"{loop.time() - start:.3f}"
    return response


async def slow(request):
    await asyncio.sleep(1)
    return web.Response(text="finally")


def make_app():
    app = web.Application(middlewares=[timing])
    app.router.add_get("/", index)
    app.router.add_get("/todos", list_todos)
    app.router.add_post("/todos", add_todo)
    app.router.add_get(r"/todos/{id:\d+}", get_todo)
    app.router.add_get("/slow", slow)
    return app


async def client():
    base = "http://localhost:8080"
    async with aiohttp.ClientSession() as session:
        async with session.get(base + "/") as resp:
            print(resp.status, resp.headers["Content-Type"], await resp.text())
        async with session.post(base + "/todos", json={"title": "ship it"}) as resp:
            print(resp.status, await resp.json())
        async with session.post(base + "/todos", json={}) as resp:
            print(resp.status, await resp.text())
        async with session.get(base + "/todos") as resp:
            print(await resp.json())
        for path in ("/todos/2", "/todos/99", "/slow"):
            async with session.get(base + path) as resp:
                print(path, resp.status, await resp.text(), resp.headers.get("X-Elapsed"))


async def main():
    runner = web.AppRunner(make_app())
    await runner.setup()
    site = web.TCPSite(runner, "localhost", 8080)
    await site.start()
    print("======== Running on http://localhost:8080 ========")
    try:
        await client()
    finally:
        await runner.cleanup()

asyncio.run(main())
