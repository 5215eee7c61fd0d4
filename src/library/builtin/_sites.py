# Hosts that are there without a scenario, with what tutorials ask of them.

import json
from base64 import b64encode
from urllib.parse import parse_qsl, unquote

from _answers import REASONS, Answer, as_json
from _network import OWN_ADDRESS

_TITLES = {
    "example.com": "Example Domain", "example.org": "Example Domain", "example.net": "Example Domain",
    "python.org": "Welcome to Python.org", "docs.python.org": "3.13 Documentation", "github.com": "GitHub",
    "google.com": "Google", "wikipedia.org": "Wikipedia", "stackoverflow.com": "Stack Overflow",
}
_LINKS = {
    "python.org": ("https://docs.python.org/", "https://pypi.org/", "/about/", "/downloads/"),
    "docs.python.org": ("/3/library/asyncio.html", "/3/tutorial/index.html", "https://www.python.org/"),
    "wikipedia.org": ("/wiki/Python_(programming_language)", "/wiki/Event_loop"),
}
_LOREM = (
    "sunt aut facere repellat provident occaecati excepturi optio reprehenderit quia et suscipit recusandae consequuntur "
    "expedita cum architecto nostrum rerum autem est dolore voluptas"
).split()
_PEOPLE = ("Leanne Graham", "Ervin Howell", "Clementine Bauch", "Patricia Lebsack", "Chelsey Dietrich")


def answer_of(host, port, request):
    name = host.name.removeprefix("www.")
    if name == "httpbin.org":
        return _httpbin(request, port)
    if name == "jsonplaceholder.typicode.com":
        return _placeholder(request)
    if name in ("api.github.com", "pokeapi.co", "pypi.org") and (name != "pypi.org" or request.path.endswith("/json")):
        return _api(name, request)
    return _page(name, request)


def _page(name, request):
    if request.path == "/robots.txt":
        return Answer(200, "User-agent: *\nAllow: /\n", "text/plain; charset=utf-8")
    title = _TITLES.get(name, name)
    if request.path != "/":
        title = f"{unquote(request.path).strip('/').rpartition('/')[2].replace('_', ' ')} - {title}"
    links = _LINKS.get(name, ("https://www.iana.org/domains/example",)) if request.path == "/" else ("/",)
    anchors = "".join([f'    <p><a href="{link}">More information...</a></p>\n' for link in links])
    return Answer(200, (
        f"<!doctype html>\n<html>\n<head>\n    <title>{title}</title>\n    <meta charset=\"utf-8\" />\n</head>\n<body>\n"
        f"<div>\n    <h1>{title}</h1>\n    <p>This is {name} as Loopscope simulates it.</p>\n{anchors}</div>\n</body>\n</html>\n"
    ))


# ---- what echoes ------------------------------------------------------------------------------------------------------


def _arguments(query):
    found = {}
    for key, value in parse_qsl(query, keep_blank_values=True):
        if key in found:
            before = found[key]
            found[key] = (before if isinstance(before, list) else [before]) + [value]
        else:
            found[key] = value
    return found


def _echo(request, port):
    secure = "s" if port == 443 else ""
    return {
        "args": _arguments(request.query),
        "headers": {name.title(): value for name, value in request.headers},
        "origin": OWN_ADDRESS,
        "url": f"http{secure}://{request.header('host')}{request.target}",
    }


def _echo_with_body(request, port):
    text = request.body.decode("utf-8", "replace")
    form, data, parsed = {}, text, None
    if request.header("content-type").startswith("application/x-www-form-urlencoded"):
        form, data = _arguments(text), ""
    elif text:
        try:
            parsed = json.loads(text)
        except ValueError:
            pass
    about = _echo(request, port)
    return {
        "args": about["args"], "data": data, "files": {}, "form": form, "headers": about["headers"], "json": parsed,
        "origin": about["origin"], "url": about["url"],
    }


def _whole(text, limit):
    return min(int(text), limit) if text.isdigit() else 0


def _httpbin(request, port):
    _, first, *rest = request.path.split("/") + [""]
    rest = [part for part in rest if part]
    if first in ("get", "post", "put", "patch", "delete"):
        if request.method not in (first.upper(), "HEAD") or first != "get" and request.method == "HEAD":
            return Answer(405, "<h1>Method Not Allowed</h1>\n", headers=[("Allow", first.upper())])
        return as_json(_echo(request, port) if first == "get" else _echo_with_body(request, port))
    if first == "anything":
        return as_json({**_echo_with_body(request, port), "method": request.method})
    if first == "delay" and rest:
        try:
            delay = min(float(rest[0]), 10.0)
        except ValueError:
            delay = 0.0
        return as_json(_echo_with_body(request, port), delay=delay)
    if first == "status" and rest:
        status = _whole(rest[0].split(",")[0], 599)
        if not 100 <= status:
            return Answer(400, "Invalid status code")
        headers = [("Location", "/redirect/1")] if status in (301, 302, 303, 307, 308) else []
        return Answer(status, "", headers=headers)
    if first == "json":
        return as_json({"slideshow": {
            "author": "Yours Truly", "date": "date of publication", "title": "Sample Slide Show",
            "slides": [{"title": "Wake up to WonderWidgets!", "type": "all"}, {"title": "Overview", "type": "all"}],
        }})
    if first == "ip":
        return as_json({"origin": OWN_ADDRESS})
    if first == "uuid":
        return as_json({"uuid": "5f2b0c1e-7d43-4c8e-9a56-0e1d2c3b4a59"})
    if first == "headers":
        return as_json({"headers": _echo(request, port)["headers"]})
    if first == "user-agent":
        return as_json({"user-agent": request.header("user-agent", None)})
    if first in ("bytes", "stream-bytes") and rest:
        count = _whole(rest[0], 102_400)
        return Answer(200, bytes([at * 131 % 251 for at in range(count)]), "application/octet-stream")
    if first == "stream" and rest:
        about = _echo(request, port)
        lines = [json.dumps({"id": at, **about}) + "\n" for at in range(_whole(rest[0], 100))]
        return Answer(200, "".join(lines), "application/json")
    if first in ("redirect", "relative-redirect", "absolute-redirect") and rest:
        left = _whole(rest[0], 100)
        return Answer(302, "", headers=[("Location", f"/redirect/{left - 1}" if left > 1 else "/get")])
    if first == "redirect-to":
        return Answer(302, "", headers=[("Location", str(_arguments(request.query).get("url", "/")))])
    if first == "base64" and rest:
        from base64 import urlsafe_b64decode
        return Answer(200, urlsafe_b64decode(rest[0]))
    if first == "basic-auth" and len(rest) == 2:
        wanted = "Basic " + b64encode(":".join(rest).encode()).decode()
        if request.header("authorization") != wanted:
            return Answer(401, "", headers=[("WWW-Authenticate", 'Basic realm="Fake Realm"')])
        return as_json({"authenticated": True, "user": rest[0]})
    if first == "cookies":
        if rest[:1] == ["set"]:
            cookies = _arguments(request.query)
            headers = [("Set-Cookie", f"{key}={value}; Path=/") for key, value in cookies.items()]
            return Answer(302, "", headers=[*headers, ("Location", "/cookies")])
        pairs = [part.strip().partition("=") for part in request.header("cookie").split(";") if part.strip()]
        return as_json({"cookies": {key: value for key, _, value in pairs}})
    if first in ("html", ""):
        return _page("httpbin.org", request)
    if first == "robots.txt":
        return Answer(200, "User-agent: *\nDisallow: /deny\n", "text/plain")
    return Answer(404, f"<title>404 Not Found</title>\n<h1>{REASONS[404]}</h1>\n")


# ---- what serves records ----------------------------------------------------------------------------------------------


def _words(number, count):
    return " ".join([_LOREM[(number * 7 + at * 3) % len(_LOREM)] for at in range(count)])


def _record(kind, number):
    if kind == "todos":
        return {
            "userId": (number - 1) // 20 + 1, "id": number, "title": _words(number, 4), "completed": number % 4 == 0,
        }
    if kind == "posts":
        return {
            "userId": (number - 1) // 10 + 1, "id": number, "title": _words(number, 5), "body": _words(number + 3, 20),
        }
    if kind == "comments":
        return {
            "postId": (number - 1) // 5 + 1, "id": number, "name": _words(number, 4), "email": f"person{number}@example.com",
            "body": _words(number + 5, 15),
        }
    if kind == "users":
        name = _PEOPLE[(number - 1) % len(_PEOPLE)]
        return {
            "id": number, "name": name, "username": name.split()[0], "email": f"{name.split()[0].lower()}{number}@example.com",
            "address": {"city": "Gwenborough", "zipcode": f"{92_998 + number}"}, "phone": f"1-770-736-{8_000 + number}",
            "website": "example.org", "company": {"name": f"{name.split()[1]} Group"},
        }
    if kind == "albums":
        return {"userId": (number - 1) // 10 + 1, "id": number, "title": _words(number, 4)}
    return {
        "albumId": (number - 1) // 50 + 1, "id": number, "title": _words(number, 5), "url": f"https://example.com/600/{number}",
        "thumbnailUrl": f"https://example.com/150/{number}",
    }


_COUNTS = {"todos": 200, "posts": 100, "comments": 500, "users": 10, "albums": 100, "photos": 500}


def _placeholder(request):
    parts = [part for part in request.path.split("/") if part]
    if not parts:
        return _page("jsonplaceholder.typicode.com", request)
    kind = parts[0]
    if kind not in _COUNTS:
        return as_json({}, 404)
    if request.method in ("POST", "PUT", "PATCH"):
        try:
            given = json.loads(request.body or b"{}")
        except ValueError:
            given = _arguments(request.body.decode("utf-8", "replace"))
        number = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else _COUNTS[kind] + 1
        base = _record(kind, number) if request.method == "PATCH" else {}
        return as_json({**base, **given, "id": number}, 201 if request.method == "POST" else 200)
    if request.method == "DELETE":
        return as_json({})
    if len(parts) > 1:
        if not parts[1].isdigit() or not 1 <= int(parts[1]) <= _COUNTS[kind]:
            return as_json({}, 404)
        if len(parts) == 2:
            return as_json(_record(kind, int(parts[1])))
        # What belongs to a record, such as the comments of a post.
        owner = {"posts": "postId", "users": "userId", "albums": "albumId"}.get(kind)
        request.query = f"{owner}={parts[1]}"
        kind = parts[2]
        if kind not in _COUNTS:
            return as_json({}, 404)
    records = [_record(kind, number) for number in range(1, _COUNTS[kind] + 1)]
    for key, value in _arguments(request.query).items():
        if key == "_limit":
            records = records[:int(value)]
        elif records and key in records[0]:
            records = [record for record in records if str(record[key]) == value]
    return as_json(records)


_CREATURES = (
    "bulbasaur ivysaur venusaur charmander charmeleon charizard squirtle wartortle blastoise caterpie metapod butterfree "
    "weedle kakuna beedrill pidgey pidgeotto pidgeot rattata raticate"
).split()


def _api(name, request):
    parts = [part for part in request.path.split("/") if part]
    if name == "pokeapi.co":
        which = parts[-1] if parts else ""
        number = int(which) if which.isdigit() else _CREATURES.index(which) + 1 if which in _CREATURES else 0
        if len(parts) < 4 or not number:
            count = len(_CREATURES)
            results = [{"name": creature, "url": f"https://pokeapi.co/api/v2/pokemon/{at + 1}/"} for at, creature in enumerate(_CREATURES)]
            return as_json({"count": count, "next": None, "previous": None, "results": results})
        creature = _CREATURES[(number - 1) % len(_CREATURES)] if number <= len(_CREATURES) else f"pokemon-{number}"
        return as_json({"id": number, "name": creature, "height": number % 20 + 1, "weight": number * 13 % 900 + 10})
    if name == "pypi.org":
        project = parts[1] if len(parts) > 1 else ""
        return as_json({"info": {"name": project, "version": "1.0.0", "summary": f"The project {project}"}})
    if parts[:1] == ["users"] and len(parts) == 2:
        size = sum(map(ord, parts[1]))
        return as_json({
            "login": parts[1], "id": size * 31, "type": "User", "name": parts[1].title(), "public_repos": size % 90,
            "followers": size % 1_000, "html_url": f"https://github.com/{parts[1]}",
        })
    if parts[:1] == ["repos"] and len(parts) == 3:
        size = sum(map(ord, request.path))
        return as_json({
            "id": size * 17, "name": parts[2], "full_name": "/".join(parts[1:]), "stargazers_count": size * 3 % 70_000,
            "forks_count": size % 9_000, "language": "Python", "open_issues_count": size % 500,
        })
    if not parts:
        return as_json({"current_user_url": "https://api.github.com/user"})
    if parts == ["events"]:
        return as_json([
            {"id": str(1000 + at), "type": "PushEvent", "actor": {"login": f"user{at}"}} for at in range(5)
        ])
    return as_json({"message": "Not Found", "status": "404"}, 404)
