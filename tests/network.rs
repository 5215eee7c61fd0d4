//! Hosts outside of the page and the clients that ask them. No interpreter can record these: the hosts are ours, and so are
//! the clients; what these tests expect was compared by hand with the real clients at a server on this machine.

use loopscope::runner::{self, Options, Report};
use loopscope::world::Scenario;

fn run(scenario: &str, text: &str) -> Report {
    let scenario = Some(Scenario::parse(scenario).expect("a scenario"));
    runner::run(text, "p.py", &Options { scenario, ..Options::default() })
}

/// The output of a program that ends well and says nothing on standard error.
fn output(scenario: &str, text: &str) -> String {
    let report = run(scenario, text);
    assert_eq!(report.stderr, "", "{text}");
    assert_eq!(report.exit_code, 0, "{text}");
    report.stdout
}

const CRAWLER: &str = r#"
import asyncio

async def fetch(host, path):
    reader, writer = await asyncio.open_connection(host, 443, ssl=True)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.read()
    now = asyncio.get_running_loop().time()
    print(f"{now:.3f}", host, head.split(b"\r\n")[0].decode(), len(body) > 100)
    writer.close()
    await writer.wait_closed()

async def main():
    await asyncio.gather(fetch("example.com", "/"), fetch("httpbin.org", "/delay/2"), fetch("python.org", "/"))
    print(f"{asyncio.get_running_loop().time():.3f}")

asyncio.run(main())
"#;

#[test]
fn a_crawl_takes_as_long_as_its_slowest_request() {
    // A round trip to connect, one to ask, and what the host takes for its answer.
    assert_eq!(
        output("", CRAWLER),
        "0.100 example.com HTTP/1.1 200 OK True\n0.100 python.org HTTP/1.1 200 OK True\n\
         2.100 httpbin.org HTTP/1.1 200 OK True\n2.100\n"
    );
    let slow = r#"{"network": {"hosts": {"python.org": {"latency": 3}}}}"#;
    assert!(output(slow, CRAWLER).ends_with("6.000 python.org HTTP/1.1 200 OK True\n6.000\n"));
}

#[test]
fn two_thousand_connections_take_one_round_trip() {
    let text = r#"
import asyncio

async def connect():
    reader, writer = await asyncio.open_connection("example.com", 80)
    at = asyncio.get_running_loop().time()
    writer.close()
    await writer.wait_closed()
    return at

async def main():
    print(set(await asyncio.gather(*(connect() for _ in range(2000)))), asyncio.get_running_loop().time())

asyncio.run(main())
"#;
    assert_eq!(output("", text), "{0.05} 0.05\n");
}

#[test]
fn a_scenario_describes_hosts() {
    let scenario = r#"{"network": {"latency": 0.2, "hosts": {
        "api.test": {"latency": 0.1, "headers": {"X-Kind": "test"}, "body": {"ok": true},
                     "paths": {"/slow": {"delay": 1, "body": "late"}, "/broken": {"status": 503}}},
        "closed.test": {"refuse": true}, "lost.test": {"timeout": true},
        "torn.test": {"body": "0123456789", "drop_after": 40},
        "thin.test": {"body": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "bandwidth": 100},
        "busy.test": {"connections": 1, "body": ""}}}}"#;
    let text = r#"
import requests, socket, threading, time

def ask(url, **settings):
    begun = time.monotonic()
    try:
        response = requests.get(url, **settings)
        said = f"{response.status_code} {response.text!r} {response.headers.get('x-kind')}"
    except requests.RequestException as error:
        said = type(error).__name__
    print(f"{time.monotonic() - begun:.2f}", said)

for path in ("/", "/slow", "/broken"):
    ask("http://api.test" + path)
for name in ("closed", "torn"):
    ask(f"http://{name}.test/")
ask("http://lost.test/", timeout=3)
ask("http://api.test/slow", timeout=0.5)
ask("http://nowhere.test/")
begun = time.monotonic()
requests.get("http://thin.test/")
print("thin", time.monotonic() - begun > 1.5)
with socket.create_connection(("busy.test", 80)) as first:
    begun = time.monotonic()
    threading.Timer(2, first.close).start()
    requests.get("http://busy.test/")
    print(f"busy {time.monotonic() - begun:.2f}")
"#;
    assert_eq!(
        output(scenario, text),
        "0.20 200 '{\"ok\": true}' test\n1.20 200 'late' test\n0.20 503 '{\"ok\": true}' test\n\
         0.20 ConnectionError\n0.40 ConnectionError\n3.00 ConnectTimeout\n0.60 ReadTimeout\n0.00 ConnectionError\n\
         thin True\nbusy 2.40\n"
    );
    let wrong = Scenario::parse(r#"{"network": {"speed": 3}}"#).expect_err("no such setting");
    assert!(wrong.contains("\"network\" of the scenario has no setting \"speed\""), "{wrong}");
}

#[test]
fn a_host_that_there_is_anyhow_can_answer_late_and_break_off() {
    let scenario =
        r#"{"network": {"hosts": {"example.com": {"delay": 1.5}, "python.org": {"drop_after": 100}}}}"#;
    let text = "import requests, time\nrequests.get('http://example.com')\nprint(f'{time.monotonic():.2f}')\n\
                try:\n requests.get('http://python.org')\nexcept requests.ConnectionError:\n print('broken off')\n";
    assert_eq!(output(scenario, text), "1.60\nbroken off\n");
}

#[test]
fn jitter_comes_from_a_seed() {
    let text = "import requests, time\nfor _ in range(3):\n requests.get('http://example.com')\n print(time.monotonic())\n";
    let with = |seed| output(&format!(r#"{{"network": {{"jitter": 0.04, "seed": {seed}}}}}"#), text);
    assert_eq!(with(1), with(1));
    assert_ne!(with(1), with(2));
}

#[test]
fn aiohttp_asks_and_says_what_went_wrong() {
    let text = r#"
import aiohttp, asyncio

async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post("http://httpbin.org/post", params={"a": 1}, json={"x": 1}) as response:
            answer = await response.json()
            print(response.status, response.url, answer["json"], answer["args"])
        for url, settings in (
            ("http://127.0.0.1:1/", {}), ("http://nowhere.test/", {}), ("example.com", {}),
            ("http://httpbin.org/delay/3", {"timeout": aiohttp.ClientTimeout(total=0.2)}),
            ("http://httpbin.org/status/404", {"raise_for_status": True}),
        ):
            try:
                async with session.get(url, **settings):
                    pass
            except Exception as error:
                print(type(error).__name__, error)
    begun = asyncio.get_running_loop().time()
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        async def fetch():
            async with session.get("http://httpbin.org/delay/1") as response:
                await response.read()
        await asyncio.gather(*(fetch() for _ in range(4)))
    # Two at a time, and the second pair finds its connections open.
    print(f"{asyncio.get_running_loop().time() - begun:.2f}")

asyncio.run(main())
"#;
    assert_eq!(
        output("", text),
        "200 http://httpbin.org/post?a=1 {'x': 1} {'a': '1'}\n\
         ClientConnectorError Cannot connect to host 127.0.0.1:1 ssl:default [Connect call failed ('127.0.0.1', 1)]\n\
         ClientConnectorDNSError Cannot connect to host nowhere.test:80 ssl:default [Name or service not known]\n\
         InvalidUrlClientError example.com\nTimeoutError \n\
         ClientResponseError 404, message='Not Found', url='http://httpbin.org/status/404'\n2.15\n"
    );
}

#[test]
fn an_unclosed_session_is_reported_when_its_coroutine_ends() {
    let text = "import aiohttp, asyncio\nasync def main():\n session = aiohttp.ClientSession()\n \
                print((await session.get('http://example.com')).status)\nasyncio.run(main())\nprint('after')\n";
    let report = run("", text);
    assert_eq!(report.stdout, "200\nafter\n");
    let lines: Vec<&str> = report.stderr.lines().collect();
    assert_eq!(lines[0], "Unclosed client session");
    assert!(lines[1].starts_with("client_session: <aiohttp.client.ClientSession object at 0x"), "{lines:?}");
}

#[test]
fn an_aiohttp_server_answers_its_client() {
    let text = r#"
import aiohttp, asyncio
from aiohttp import web

routes = web.RouteTableDef()

@routes.get("/hello/{name}")
async def hello(request):
    return web.Response(text=f"Hello {request.match_info['name']}")

@routes.post("/json")
async def echo(request):
    return web.json_response({"got": await request.json(), "query": dict(request.query)})

async def main():
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 8080)
    await site.start()
    async with aiohttp.ClientSession("http://127.0.0.1:8080") as session:
        for method, path, settings in (
            ("GET", "/hello/bob", {}), ("POST", "/json?a=1", {"json": [1]}), ("GET", "/none", {}), ("PUT", "/json", {}),
        ):
            async with session.request(method, path, **settings) as response:
                print(response.status, await response.text())
    await runner.cleanup()

asyncio.run(main())
"#;
    assert_eq!(
        output("", text),
        "200 Hello bob\n200 {\"got\": [1], \"query\": {\"a\": \"1\"}}\n404 404: Not Found\n405 405: Method Not Allowed\n"
    );
}

#[test]
fn httpx_asks_both_ways() {
    let text = r#"
import asyncio, httpx, time

response = httpx.get("http://httpbin.org/redirect/1")
print(response, response.next_request, f"{time.monotonic():.2f}")
try:
    httpx.get("http://httpbin.org/status/500").raise_for_status()
except httpx.HTTPStatusError as error:
    print(str(error).splitlines()[0])
for url in ("http://127.0.0.1:1/", "example.com"):
    try:
        httpx.get(url)
    except httpx.RequestError as error:
        print(repr(error))

async def main():
    begun = time.monotonic()
    async with httpx.AsyncClient(base_url="https://jsonplaceholder.typicode.com") as client:
        answers = await asyncio.gather(*(client.get(f"/todos/{number}") for number in range(1, 6)))
        print([answer.json()["id"] for answer in answers], f"{time.monotonic() - begun:.2f}")
        try:
            await client.get("https://httpbin.org/delay/3", timeout=0.1)
        except httpx.ReadTimeout as error:
            print(repr(error))

asyncio.run(main())
"#;
    assert_eq!(
        output("", text),
        "<Response [302 Found]> <Request('GET', 'http://httpbin.org/get')> 0.10\n\
         Server error '500 Internal Server Error' for url 'http://httpbin.org/status/500'\n\
         ConnectError('[Errno 111] Connection refused')\n\
         UnsupportedProtocol(\"Request URL is missing an 'http://' or 'https://' protocol.\")\n\
         [1, 2, 3, 4, 5] 0.10\nReadTimeout('')\n"
    );
}

#[test]
fn urllib_and_requests_block_the_thread() {
    let text = r#"
import asyncio, requests, time, urllib.error, urllib.request

with urllib.request.urlopen("http://example.com") as answer:
    print(answer.status, answer.headers["Content-Type"], len(answer.read()) > 100)
try:
    urllib.request.urlopen("http://httpbin.org/status/404")
except urllib.error.HTTPError as error:
    print(error, error.code)
try:
    requests.get("http://httpbin.org/status/404").raise_for_status()
except requests.HTTPError as error:
    print(error)

async def tick():
    for _ in range(2):
        await asyncio.sleep(0.1)
        print(f"tick {asyncio.get_running_loop().time() - begun:.1f}")

async def main():
    global begun
    begun = asyncio.get_running_loop().time()
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    requests.get("http://httpbin.org/delay/1")
    await ticking

asyncio.run(main())
"#;
    assert_eq!(
        output("", text),
        "200 text/html; charset=utf-8 True\nHTTP Error 404: Not Found 404\n\
         404 Client Error: Not Found for url: http://httpbin.org/status/404\ntick 1.1\ntick 1.2\n"
    );
}

#[test]
fn anyio_async_timeout_and_uvloop_run_on_the_one_loop() {
    let text = r#"
import anyio, async_timeout, asyncio, uvloop

async def worker(seconds):
    await anyio.sleep(seconds)
    print("worked", seconds)

async def fail():
    await anyio.sleep(0.3)
    raise ValueError("no")

async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(worker, 0.2)
        group.start_soon(worker, 0.1)
    with anyio.move_on_after(0.1) as scope:
        await anyio.sleep(1)
    print(scope.cancelled_caught)
    try:
        with anyio.fail_after(0.1):
            await anyio.sleep(1)
    except TimeoutError:
        print("timeout")
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(fail)
            await anyio.sleep(9)
    except* ValueError as errors:
        print(errors.exceptions)
    print(await anyio.to_thread.run_sync(lambda: "from a thread"))
    try:
        async with async_timeout.timeout(0.1):
            await asyncio.sleep(1)
    except asyncio.TimeoutError:
        print("timeout again")
    print(f"{anyio.current_time():.1f}")

anyio.run(main)
print(uvloop.run(asyncio.sleep(0, "same loop")))
"#;
    assert_eq!(
        output("", text),
        "worked 0.1\nworked 0.2\nTrue\ntimeout\n(ValueError('no'),)\nfrom a thread\ntimeout again\n0.8\nsame loop\n"
    );
}
