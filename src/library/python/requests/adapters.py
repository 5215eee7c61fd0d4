# Adapters can be made and mounted. Connections are the session's own, so their settings change nothing.


class BaseAdapter:
    pass


class HTTPAdapter(BaseAdapter):
    def __init__(self, pool_connections=10, pool_maxsize=10, max_retries=0, pool_block=False):
        self.max_retries = max_retries
        self._pool_connections = pool_connections
        self._pool_maxsize = pool_maxsize
