# Under its usual name: what asynchronous binary files are.

from aiofiles.threadpool import AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO, AsyncIndirectBufferedIOBase
