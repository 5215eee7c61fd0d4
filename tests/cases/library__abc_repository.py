# Interfaces in an asyncio program: an abstract repository with two implementations, and the mistakes around it.
import asyncio
from abc import ABC, ABCMeta, abstractmethod
from typing import Generic, TypeVar

T = TypeVar("T")


class Repository(ABC, Generic[T]):
    @abstractmethod
    async def get(self, key: str) -> T | None: ...

    @abstractmethod
    async def put(self, key: str, value: T) -> None: ...

    @abstractmethod
    def __aiter__(self): ...

    async def get_or(self, key: str, default: T) -> T:
        value = await self.get(key)
        return default if value is None else value


class Memory(Repository[int]):
    def __init__(self):
        self.data = {}

    async def get(self, key):
        await asyncio.sleep(0.1)
        return self.data.get(key)

    async def put(self, key, value):
        self.data[key] = value

    async def __aiter__(self):
        for item in self.data.items():
            await asyncio.sleep(0)
            yield item


class Cached(Repository[T]):
    def __init__(self, inner: Repository[T]):
        self.inner, self.cache = inner, {}

    async def get(self, key):
        if key not in self.cache:
            self.cache[key] = await self.inner.get(key)
        return self.cache[key]

    async def put(self, key, value):
        self.cache[key] = value
        await self.inner.put(key, value)

    def __aiter__(self):
        return self.inner.__aiter__()


class Forgetful(Repository):
    async def get(self, key):
        return await super().get(key)


class Service:
    def __init__(self, repository: Repository):
        if not isinstance(repository, Repository):
            raise TypeError(f"{type(repository).__name__} is no Repository")
        self.repository = repository


async def main():
    loop = asyncio.get_running_loop()
    service = Service(Cached(Memory()))
    await asyncio.gather(*(service.repository.put(k, n) for n, k in enumerate("abc")))
    print(await service.repository.get("a"), await service.repository.get_or("z", -1), loop.time())
    print([item async for item in service.repository])
    try:
        Forgetful()
    except TypeError as error:
        print(error)
    try:
        Service({})
    except TypeError as error:
        print(error)


asyncio.run(main())


class Singleton(ABCMeta):
    instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in Singleton.instances:
            Singleton.instances[cls] = super().__call__(*args, **kwargs)
        return Singleton.instances[cls]


class Config(metaclass=Singleton):
    @abstractmethod
    def load(self): ...


class FileConfig(Config):
    def __init__(self, path="default"):
        self.path = path

    def load(self):
        return self.path


print(FileConfig("x") is FileConfig("y"), FileConfig().load(), isinstance(FileConfig(), Config))
try:
    Config()
except TypeError as error:
    print(error)
