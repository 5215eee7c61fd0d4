//! Programs as people find them in tutorials, for clients whose hosts are simulated here: they run as they stand. Nothing
//! can be recorded for them; each is held to the lines that show what it is about.

use loopscope::runner::{self, Options, Report};
use std::path::Path;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tutorials")
}

/// Each program, and lines that it prints, in this order.
const PROGRAMS: &[(&str, &[&str])] = &[
    (
        "aiofiles_notes",
        &[
            "{'1.txt': 1, '2.txt': 2, '3.txt': 3}",
            "appended 16",
            "{'counts': [1, 2, 3]}",
            "True 21",
            "False",
            "temporary",
            "[Errno 2] No such file or directory: 'missing.txt'",
        ],
    ),
    (
        "aiohttp_download",
        &[
            "Downloaded downloads/a.bin (5000 bytes)",
            "Failed to download https://httpbin.org/status/404: 404",
            "['a.bin', 'b.bin']",
        ],
    ),
    (
        "aiohttp_errors",
        &[
            "ERROR:fetcher: cannot connect: no-such-host.invalid",
            "WARNING:fetcher: attempt 3: HTTP 503 Service Unavailable",
            "ERROR:fetcher: giving up on https://httpbin.org/delay/5",
            "{'q': 'asyncio'} my-app/0.1",
            "[False, True, True, True]",
        ],
    ),
    (
        "aiohttp_link_crawler",
        &[
            "aiohttp exception for https://httpbin.org/status/404 404 Not Found",
            "https://example.com/ 1 ['https://www.iana.org/domains/example']",
            "https://www.python.org/ 4 ['https://docs.python.org/', 'https://pypi.org/']",
        ],
    ),
    // Ten at once: as long as one of them.
    ("aiohttp_pokemon", &["bulbasaur", "caterpie", "--- 0.1 seconds ---"]),
    (
        "aiohttp_semaphore",
        &["https://httpbin.org/delay/1      status=200 size>0=True", "--- 1.2 seconds ---"],
    ),
    (
        "aiohttp_web_server",
        &[
            "200 text/html; charset=utf-8 <h1>Todo API</h1>",
            "201 {'id': 2}",
            "400 title is required",
            "/todos/99 404 no such todo None",
            "/slow 200 finally 1.000",
        ],
    ),
    (
        "anyio_basics",
        &[
            "All tasks finished! 2",
            "received item 2",
            "cancelled: True",
            "timed out",
            "service is up on 8080",
            "group: (ValueError('boom'),)",
        ],
    ),
    ("anyio_tcp", &["b'Hello, Client\\n'"]),
    ("async_timeout_use", &["1 ok {", "2 timeout"]),
    (
        "http_server_by_hand",
        &["200 GET / ", "404 Not Found POST /x abc", "200 POST / hello", "200 b'GET / '", "server stopped"],
    ),
    (
        "httpx_async",
        &[
            "201 foo",
            "Error response 404 while requesting URL('https://jsonplaceholder.typicode.com/this/does/not/exist').",
            "True",
            "timed out: ReadTimeout",
        ],
    ),
    ("httpx_sync_vs_async", &["sync:  5.3s", "[200, 200, 200, 200, 200]", "async: 1.1s"]),
    ("port_scanner", &["example.com:80 is open", "example.com:443 is open", "scanned 104 0.10"]),
    (
        "requests_in_executor",
        // Two workers for waits of 1, 2 and 3 s.
        &[
            "3.1",
            "7.3",
            "{'a': '1'} Bearer token",
            "timeout",
            "500 Server Error: Internal Server Error for url: https://httpbin.org/status/500",
        ],
    ),
    (
        "urllib_pool",
        &[
            "'http://nonexistent-subdomain.python.org/' generated an exception: <urlopen error [Errno -2] Name or service not known>",
            "'http://httpbin.org/delay/2' page is there",
        ],
    ),
    ("uvloop_run", &["asyncio.unix_events", "42", "42", "42", "42"]),
];

fn run(text: &str, name: &str) -> Report {
    runner::run(text, name, &Options::default())
}

#[test]
fn tutorials_run_as_they_stand() {
    for (name, lines) in PROGRAMS {
        let path = folder().join(format!("{name}.py"));
        let text =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let report = run(&text, &format!("{name}.py"));
        assert_eq!((report.stderr.as_str(), report.exit_code), ("", 0), "{name}");
        let mut printed = report.stdout.lines();
        for line in *lines {
            assert!(
                printed.any(|printed| printed == *line),
                "{name}: no {line:?} in its place in\n{}",
                report.stdout
            );
        }
    }
}

#[test]
fn every_tutorial_is_in_the_table() {
    let entries = std::fs::read_dir(folder()).expect("the folder of tutorials");
    let mut there: Vec<String> =
        entries.filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned)).collect();
    there.sort();
    assert_eq!(there, PROGRAMS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn what_cannot_work_is_refused_by_name() {
    for (text, says) in [
        (
            "import websockets\n",
            "ModuleNotFoundError: No module named 'websockets': Loopscope does not simulate websockets, but \
             asyncio.start_server and asyncio.open_connection may do\n",
        ),
        (
            "from tqdm.asyncio import tqdm\n",
            "ModuleNotFoundError: No module named 'tqdm': Loopscope does not simulate tqdm, but print may do\n",
        ),
        (
            "import selenium\n",
            "ModuleNotFoundError: No module named 'selenium': Loopscope does not simulate selenium\n",
        ),
        (
            "import sqlite3\n",
            "ModuleNotFoundError: No module named 'sqlite3': Loopscope does not simulate it\n",
        ),
        ("import nosuch\n", "ModuleNotFoundError: No module named 'nosuch'\n"),
        (
            "from anyio import run_process\n",
            "ImportError: cannot import name 'run_process' from 'anyio': Loopscope does not simulate it yet\n",
        ),
    ] {
        let report = run(text, "p.py");
        assert_eq!(report.exit_code, 1, "{text}");
        assert!(report.stderr.ends_with(says), "{}", report.stderr);
    }
}
