# Under its usual name: what asynchronous text files are.

from aiofiles.threadpool import AsyncTextIndirectIOWrapper, AsyncTextIOWrapper
