//! Loopscope: run a Python asyncio program and watch the event loop think.
