# Sockets on the simulated network, as far as CPython has them in C.

import _network
from _network import Endpoint, READ, WRITE, error
from time import monotonic

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOCK_NONBLOCK, SOCK_CLOEXEC = 2048, 524288
SOL_SOCKET, SOMAXCONN = 1, 4096
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF = 1, 2, 3, 4, 5, 6, 7, 8
SO_KEEPALIVE, SO_OOBINLINE, SO_LINGER, SO_REUSEPORT, SO_RCVLOWAT, SO_SNDLOWAT = 9, 10, 13, 15, 18, 19
SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 20, 21, 30, 38, 39
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, IPPROTO_RAW = 0, 1, 6, 17, 41, 255
TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_DEFER_ACCEPT = 1, 2, 3, 4, 5, 6, 9
TCP_QUICKACK, TCP_USER_TIMEOUT, TCP_FASTOPEN = 12, 18, 23
IPV6_V6ONLY, IPV6_JOIN_GROUP = 26, 20
IP_TTL, IP_MULTICAST_TTL, IP_MULTICAST_LOOP, IP_ADD_MEMBERSHIP, IP_MULTICAST_IF = 2, 33, 34, 35, 32
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = 1, 2, 4, 8, 16, 32, 1024
NI_NUMERICHOST, NI_NUMERICSERV, NI_NOFQDN, NI_NAMEREQD, NI_DGRAM = 1, 2, 4, 8, 16
EAI_AGAIN, EAI_BADFLAGS, EAI_FAIL, EAI_FAMILY, EAI_NODATA, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE = -3, -1, -4, -6, -5, -2, -8, -7
MSG_OOB, MSG_PEEK, MSG_DONTROUTE, MSG_WAITALL, MSG_DONTWAIT, MSG_NOSIGNAL = 1, 2, 4, 256, 64, 16384
INADDR_ANY, INADDR_BROADCAST, INADDR_LOOPBACK, INADDR_NONE = 0, 0xFFFFFFFF, 0x7F000001, 0xFFFFFFFF
has_ipv6 = True

timeout = TimeoutError


class herror(OSError):
    __module__ = "socket"


class gaierror(OSError):
    __module__ = "socket"


_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _checked_timeout(timeout)


def _checked_timeout(timeout):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if timeout < 0:
        raise ValueError("Timeout value out of range")
    return float(timeout)


def _data(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, (str, int, float, list, tuple, dict, type(None))):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


class socket:
    __module__ = "_socket"
    _endpoint = None

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else int(family)
            type = SOCK_STREAM if type == -1 else int(type)
            self._timeout = 0.0 if type & SOCK_NONBLOCK else _default_timeout
            type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
            if family not in (AF_UNIX, AF_INET, AF_INET6) or type not in (SOCK_STREAM, SOCK_DGRAM):
                if family in (AF_UNIX, AF_INET, AF_INET6) and type == SOCK_RAW:
                    raise PermissionError(1, "Operation not permitted")
                raise error(97)
            self._endpoint = Endpoint(family, type)
            _network.allocate(self._endpoint)
        else:
            if not isinstance(fileno, int):
                raise TypeError(f"'{fileno.__class__.__name__}' object cannot be interpreted as an integer")
            self._endpoint = _network.descriptors.get(fileno)
            if self._endpoint is None:
                raise error(9)
            self._timeout = _default_timeout
        self._proto = 0 if proto == -1 else int(proto)

    family = property(lambda self: self._family)
    type = property(lambda self: self._kind)
    proto = property(lambda self: self._proto)
    timeout = property(lambda self: self._timeout)

    @property
    def _family(self):
        return self._shape[0]

    @property
    def _kind(self):
        return self._shape[1]

    @property
    def _shape(self):
        endpoint = self._endpoint
        if endpoint is None:
            return self._was
        return endpoint.family, endpoint.kind

    _was = (AF_INET, SOCK_STREAM)

    def _open(self):
        if self._endpoint is None:
            raise error(9)
        return self._endpoint

    def fileno(self):
        return -1 if self._endpoint is None else self._endpoint.fd

    def close(self):
        endpoint = self._endpoint
        if endpoint is not None:
            self._was = (endpoint.family, endpoint.kind)
            self._endpoint = None
            endpoint.close()

    def detach(self):
        fd = self.fileno()
        if self._endpoint is not None:
            self._was = self._shape
            self._endpoint = None
        return fd

    def __del__(self):
        if self._endpoint is not None:
            import warnings
            try:
                warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
            except Warning as error:
                from sys import _ignore
                _ignore(error, self)
            self.close()

    # ---- blocking

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0.0

    def settimeout(self, value, /):
        self._timeout = _checked_timeout(value)

    def gettimeout(self):
        return self._timeout

    def _do(self, name, ready, act, *arguments):
        # Try, and where that would block and may, wait and try again.
        endpoint = self._open()
        deadline = None if self._timeout is None else monotonic() + self._timeout
        while True:
            try:
                return act(*arguments)
            except BlockingIOError:
                if self._timeout == 0.0:
                    raise
            if not endpoint.wait(ready, deadline, f"socket.{name}"):
                raise TimeoutError("timed out")

    # ---- addresses

    def _address(self, address, call):
        family = self._family
        if family == AF_UNIX:
            if isinstance(address, bytes):
                address = address.decode()
            if not isinstance(address, str):
                raise TypeError(f"a bytes-like object is required, not '{address.__class__.__name__}'")
            return address
        name = "AF_INET" if family == AF_INET else "AF_INET6"
        if not isinstance(address, tuple):
            raise TypeError(f"{call}(): {name} address must be tuple, not {address.__class__.__name__}")
        if family == AF_INET and len(address) != 2:
            raise TypeError("AF_INET address must be a pair (host, port)")
        if family == AF_INET6 and not 2 <= len(address) <= 4:
            raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
        host, port = address[:2]
        if isinstance(host, (bytes, bytearray)):
            host = bytes(host).decode()
        if not isinstance(host, str):
            raise TypeError(f"str, bytes or bytearray expected, not {host.__class__.__name__}")
        if not isinstance(port, int):
            raise TypeError(f"'{port.__class__.__name__}' object cannot be interpreted as an integer")
        if not 0 <= port <= 65535:
            raise OverflowError(f"{call}(): port must be 0-65535.")
        if host == "":
            host = "0.0.0.0" if family == AF_INET else "::"
        elif host == "<broadcast>":
            host = "255.255.255.255"
        elif not _numeric(host, family):
            host = _resolve(host, family)
        return (host, port) if family == AF_INET else (host, port, *(*address[2:], 0, 0)[:2])

    def bind(self, address, /):
        address = self._address(address, "bind")
        self._open().bind(address)

    def getsockname(self):
        return self._open().name()

    def getpeername(self):
        endpoint = self._open()
        if endpoint.state != "connected":
            raise error(107)
        return "" if endpoint.remote is None else endpoint.remote

    def listen(self, backlog=128, /):
        self._open().listen()

    def _accept(self):
        endpoint = self._open()
        other = self._do("accept", endpoint.readable, endpoint.accept)
        fd = _network.allocate(other)
        return fd, "" if other.family == AF_UNIX else other.remote

    def _begin_to_connect(self, address):
        # The number of the error, 0 when connected.
        endpoint = self._open()
        if endpoint.failure:
            return endpoint.take_failure()
        if endpoint.state == "connecting":
            return 114
        endpoint.connect(address)
        if endpoint.kind == SOCK_DGRAM or endpoint.family == AF_UNIX:
            return 0
        if self._timeout == 0.0:
            return 115
        deadline = None if self._timeout is None else monotonic() + self._timeout
        if not endpoint.wait(lambda: endpoint.state != "connecting", deadline, "socket.connect"):
            return 11
        return endpoint.take_failure()

    def connect(self, address, /):
        number = self._begin_to_connect(self._address(address, "connect"))
        if number == 11:
            raise TimeoutError("timed out")
        if number:
            raise error(number)

    def connect_ex(self, address, /):
        address = self._address(address, "connect_ex")
        try:
            return self._begin_to_connect(address)
        except OSError as failed:
            return failed.errno

    # ---- bytes

    def recv(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        return self._receive("recv", bufsize, flags)

    def _receive(self, name, count, flags):
        endpoint = self._open()
        if endpoint.kind == SOCK_DGRAM:
            return self._do(name, endpoint.readable, endpoint.receive_from, count)[0]
        return self._do(name, endpoint.readable, endpoint.receive, count, bool(flags & MSG_PEEK))

    def recv_into(self, buffer, nbytes=0, flags=0):
        data = self._receive("recv_into", nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recvfrom")
        endpoint = self._open()
        if endpoint.kind == SOCK_DGRAM:
            return self._do("recvfrom", endpoint.readable, endpoint.receive_from, bufsize)
        return self._receive("recvfrom", bufsize, flags), None

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        data, sender = self.recvfrom(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data), sender

    def send(self, data, flags=0, /):
        data = _data(data)
        endpoint = self._open()
        if endpoint.kind == SOCK_DGRAM:
            if endpoint.peer is not None:
                endpoint.peer.inbox.append((data, ""))
                endpoint.peer.changed(READ)
                return len(data)
            if endpoint.remote is None:
                raise error(89)
            return endpoint.send_to(data, None)
        if self._timeout == 0.0:
            return endpoint.send(data)
        return self._do("send", endpoint.writable, endpoint.send, data)

    def sendall(self, data, flags=0, /):
        data = _data(data)
        sent = self.send(data)
        while sent < len(data):
            data = data[sent:]
            sent = self.send(data)

    def sendto(self, data, *arguments):
        if not 1 <= len(arguments) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(arguments)} given)")
        address = arguments[-1]
        endpoint = self._open()
        if endpoint.kind != SOCK_DGRAM:
            return self.send(data)
        return endpoint.send_to(_data(data), self._address(address, "sendto"))

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        if ancdata:
            raise NotImplementedError("ancillary data is not simulated by Loopscope")
        return self.send(b"".join([bytes(part) for part in buffers]))

    def shutdown(self, how, /):
        if how not in (0, 1, 2):
            raise error(22)
        self._open().shut(how)

    # ---- options

    def setsockopt(self, level, option, value, length=None, /):
        endpoint = self._open()
        level, option = int(level), int(option)
        if level == SOL_SOCKET and option in (SO_SNDBUF, SO_RCVBUF):
            value = min(max(int(value), 1_152), 212_992) * 2
            if option == SO_RCVBUF:
                endpoint.room = value
        endpoint.options[level, option] = value if isinstance(value, (bytes, bytearray)) else int(value)

    def getsockopt(self, level, option, buflen=0, /):
        endpoint = self._open()
        level, option = int(level), int(option)
        if level == SOL_SOCKET:
            if option == SO_ERROR:
                _network.catch_up()
                return endpoint.take_failure()
            if option == SO_TYPE:
                return endpoint.kind
            if option == SO_DOMAIN:
                return endpoint.family
            if option == SO_PROTOCOL:
                return self._proto
            if option == SO_ACCEPTCONN:
                return int(endpoint.state == "listening")
            if option in (SO_SNDBUF, SO_RCVBUF):
                default = 212_992 if endpoint.family == AF_UNIX or endpoint.kind == SOCK_DGRAM else (
                    131_072 if option == SO_RCVBUF else 2_626_560
                )
                return endpoint.options.get((level, option), default)
        value = endpoint.options.get((level, option), 0)
        return value


SocketType = socket


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    if family != AF_UNIX:
        raise error(95)
    nonblocking = type & SOCK_NONBLOCK
    made = []
    for endpoint in _network.pair(int(family), int(type) & 0xFF):
        sock = socket(fileno=_network.allocate(endpoint), proto=proto)
        if nonblocking:
            sock.setblocking(False)
        made.append(sock)
    return tuple(made)


def close(fd, /):
    endpoint = _network.descriptors.get(fd)
    if endpoint is None:
        raise error(9)
    endpoint.close()


def dup(fd, /):
    raise NotImplementedError("socket.dup() is not simulated by Loopscope")


# ---- names ------------------------------------------------------------------------------------------------------------

_SERVICES = {
    "echo": 7, "discard": 9, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110,
    "ntp": 123, "imap": 143, "https": 443, "postgresql": 5432, "mysql": 3306, "redis": 6379,
}


def _bytes_of_four(text):
    parts = text.split(".")
    if len(parts) != 4 or not all(part.isascii() and part.isdigit() and len(part) <= 3 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if max(numbers) > 255 or any(len(part) > 1 and part[0] == "0" for part in parts):
        return None
    return bytes(numbers)


def _bytes_of_six(text):
    if text.count("::") > 1 or ":::" in text:
        return None
    head, gap, tail = text.partition("::")
    groups = []
    for side in (head, tail):
        words = []
        for word in side.split(":") if side else ():
            if "." in word:
                four = _bytes_of_four(word)
                if four is None:
                    return None
                words += [four[:2].hex(), four[2:].hex()]
            else:
                words.append(word)
        groups.append(words)
    missing = 8 - len(groups[0]) - len(groups[1])
    if missing < 0 or (missing and not gap) or (gap and missing == 0):
        return None
    packed = b""
    for word in groups[0] + ["0"] * missing + groups[1]:
        if not 1 <= len(word) <= 4 or any(digit not in "0123456789abcdefABCDEF" for digit in word):
            return None
        packed += int(word, 16).to_bytes(2, "big")
    return packed


def _numeric(host, family):
    if family == AF_INET6:
        return _bytes_of_six(host.partition("%")[0]) is not None
    return _bytes_of_four(host) is not None


def inet_aton(ip_addr, /):
    parts = ip_addr.split(".")
    try:
        numbers = [int(part, 0) for part in parts]
    except ValueError:
        numbers = []
    if not 1 <= len(numbers) <= 4 or any(not 0 <= number < 256 for number in numbers[:-1]) or not (
        0 <= numbers[-1] < 256 ** (5 - len(numbers))
    ):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(numbers), "big")


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(str(number) for number in packed_ip)


def inet_pton(address_family, ip_string, /):
    if address_family == AF_INET:
        packed = _bytes_of_four(ip_string)
    elif address_family == AF_INET6:
        packed = _bytes_of_six(ip_string)
    else:
        raise error(97)
    if packed is None:
        raise OSError("illegal IP address string passed to inet_pton")
    return packed


def inet_ntop(address_family, packed_ip, /):
    if address_family == AF_INET:
        if len(packed_ip) != 4:
            raise ValueError("invalid length of packed IP address string")
        return inet_ntoa(packed_ip)
    if address_family != AF_INET6:
        raise ValueError(f"unknown address family {int(address_family)}")
    if len(packed_ip) != 16:
        raise ValueError("invalid length of packed IP address string")
    words = [packed_ip[at] << 8 | packed_ip[at + 1] for at in range(0, 16, 2)]
    # The longest run of zeros, if longer than one, is left out.
    best, at = (0, 0), 0
    while at < 8:
        end = at
        while end < 8 and words[end] == 0:
            end += 1
        if end - at > max(best[1] - best[0], 1):
            best = (at, end)
        at = end + 1
    text = [f"{word:x}" for word in words]
    if best[1]:
        return ":".join(text[:best[0]]) + "::" + ":".join(text[best[1]:])
    return ":".join(text)


def htons(x, /):
    return _swapped(x, 2, "htons")


def ntohs(x, /):
    return _swapped(x, 2, "ntohs")


def htonl(x, /):
    return _swapped(x, 4, "htonl")


def ntohl(x, /):
    return _swapped(x, 4, "ntohl")


def _swapped(number, size, name):
    if number < 0:
        raise OverflowError(f"{name}: can't convert negative Python int to C {8 * size}-bit unsigned integer")
    if number >= 256 ** size:
        raise OverflowError(f"{name}: Python int too large to convert to C {8 * size}-bit unsigned integer")
    return int.from_bytes(number.to_bytes(size, "little"), "big")


def gethostname():
    return "loopscope"


def getservbyname(servicename, protocolname=None, /):
    if servicename not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None, /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def _resolve(host, family=AF_INET):
    if family != AF_INET6 and _bytes_of_four(host) is not None:
        return host
    if host in ("localhost", "localhost.localdomain", "ip6-localhost"):
        return "::1" if family == AF_INET6 else "127.0.0.1"
    if host == gethostname():
        return "127.0.1.1"
    from _hosts import look_up
    address = look_up(host)
    if address is None or family == AF_INET6:
        raise gaierror(EAI_NONAME, "Name or service not known")
    return address


def gethostbyname(hostname, /):
    return _resolve(hostname)


def gethostbyname_ex(hostname, /):
    return hostname, [], [_resolve(hostname)]


def gethostbyaddr(ip_address, /):
    if ip_address.startswith("127.") or ip_address == "localhost":
        return "localhost", [], ["127.0.0.1"]
    from _hosts import name_of
    name = name_of(ip_address)
    if name is None:
        raise herror(1, "Unknown host")
    return name, [], [ip_address]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(host, (bytes, bytearray)):
        host = bytes(host).decode()
    if host is not None and not isinstance(host, str):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if isinstance(port, (bytes, bytearray)):
        port = bytes(port).decode()
    if isinstance(port, str):
        if port.isascii() and port.isdigit():
            port = int(port)
        elif port in _SERVICES and not flags & AI_NUMERICSERV:
            port = _SERVICES[port]
        else:
            raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    elif port is None:
        port = 0
    elif not isinstance(port, int):
        raise OSError("Int or String expected")
    wanted = [family] if family else [AF_INET, AF_INET6]
    found = []
    if host is None:
        hosts = {AF_INET: "0.0.0.0", AF_INET6: "::"} if flags & AI_PASSIVE else {AF_INET: "127.0.0.1", AF_INET6: "::1"}
        found = [(kind, hosts[kind]) for kind in wanted if kind in hosts]
    elif _bytes_of_four(host) is not None:
        found = [(AF_INET, host)]
        if AF_INET not in wanted:
            raise gaierror(-9, "Address family for hostname not supported")
    elif _numeric(host, AF_INET6):
        found = [(AF_INET6, host)]
        if AF_INET6 not in wanted:
            raise gaierror(-9, "Address family for hostname not supported")
    elif flags & AI_NUMERICHOST:
        raise gaierror(EAI_NONAME, "Name or service not known")
    elif family == AF_INET6:
        found = [(AF_INET6, _resolve(host, AF_INET6))]
    else:
        found = [(AF_INET, _resolve(host))]
    answers = []
    for kind, address in found:
        where = (address, port) if kind == AF_INET else (address, port, 0, 0)
        for socktype, number in ((SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)):
            if type in (0, socktype) and (proto in (0, number) or socktype == SOCK_RAW):
                canonical = host if flags & AI_CANONNAME and not answers and host else ""
                answers.append((kind, socktype, proto or number, canonical, where))
    if not answers:
        raise gaierror(EAI_SOCKTYPE, "ai_socktype not supported")
    return answers


def getnameinfo(sockaddr, flags, /):
    host, port = sockaddr[:2]
    if not flags & NI_NUMERICHOST:
        try:
            host = gethostbyaddr(host)[0]
        except OSError:
            if flags & NI_NAMEREQD:
                raise gaierror(EAI_NONAME, "Name or service not known") from None
    service = str(port)
    if not flags & NI_NUMERICSERV:
        try:
            service = getservbyport(port)
        except OSError:
            pass
    return host, service


def if_nameindex():
    return [(1, "lo")]


def if_nametoindex(oname, /):
    if oname != "lo":
        raise OSError("no interface with this name")
    return 1


def if_indextoname(index, /):
    if index != 1:
        raise OSError(6, "No such device or address")
    return "lo"


def sethostname(name, /):
    raise PermissionError(1, "Operation not permitted")
