//! Packages that programs import, that are not simulated, and what to use in their place.

/// Well-known packages, sorted, each with what does the same here; an empty text where nothing does.
const PACKAGES: &[(&str, &str)] = &[
    ("aiobotocore", ""),
    ("aiogram", ""),
    ("aiomysql", DATA),
    ("aioredis", DATA),
    ("aiosqlite", DATA),
    ("asyncpg", DATA),
    ("bs4", "html.parser"),
    ("celery", "asyncio.Queue"),
    ("curio", "anyio"),
    ("discord", ""),
    ("django", WEB),
    ("fastapi", WEB),
    ("flask", WEB),
    ("gevent", "asyncio"),
    ("grpc", STREAMS),
    ("httplib2", "httpx"),
    ("janus", "queue.Queue and asyncio.to_thread"),
    ("loguru", "logging"),
    ("lxml", "html.parser"),
    ("motor", DATA),
    ("nest_asyncio", "await, in place of a run within a run"),
    ("numpy", PLAIN),
    ("pandas", PLAIN),
    ("psycopg", DATA),
    ("psycopg2", DATA),
    ("pydantic", "dataclasses"),
    ("pymongo", DATA),
    ("pytest", "unittest with IsolatedAsyncioTestCase"),
    ("quart", WEB),
    ("redis", DATA),
    ("rich", "print"),
    ("sanic", WEB),
    ("scipy", PLAIN),
    ("selenium", ""),
    ("sqlalchemy", DATA),
    ("starlette", WEB),
    ("tenacity", "a loop with asyncio.sleep"),
    ("tornado", WEB),
    ("tqdm", "print"),
    ("trio", "anyio"),
    ("twisted", "asyncio"),
    ("urllib3", "urllib.request"),
    ("uvicorn", WEB),
    ("websocket", STREAMS),
    ("websockets", STREAMS),
];

const DATA: &str = "a dict and asyncio.sleep";
const PLAIN: &str = "lists and loops";
const STREAMS: &str = "asyncio.start_server and asyncio.open_connection";
const WEB: &str = "aiohttp.web";

/// What to use in place of a package that is not here, if it is a well-known one.
pub fn instead_of(package: &str) -> Option<&'static str> {
    let at = PACKAGES.binary_search_by_key(&package, |(name, _)| name).ok()?;
    Some(PACKAGES[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_found() {
        assert!(PACKAGES.is_sorted_by_key(|(name, _)| name));
        assert_eq!(instead_of("websockets"), Some(STREAMS));
        assert_eq!(instead_of("selenium"), Some(""));
        assert_eq!(instead_of("nosuch"), None);
    }
}
