# The part of sockets that CPython has in Python: enumerations, helpers, and sockets as files.

import io
import sys
from enum import IntEnum, IntFlag

import _socket
from _socket import *
from _socket import gaierror, herror, timeout

__refused__ = (
    "AF_ALG", "AF_APPLETALK", "AF_ASH", "AF_ATMPVC", "AF_ATMSVC", "AF_AX25", "AF_BRIDGE", "AF_CAN", "AF_DECnet",
    "AF_ECONET", "AF_IPX", "AF_IRDA", "AF_KEY", "AF_LLC", "AF_NETBEUI", "AF_NETLINK", "AF_NETROM", "AF_PACKET",
    "AF_PPPOX", "AF_QIPCRTR", "AF_RDS", "AF_ROSE", "AF_ROUTE", "AF_SECURITY", "AF_SNA", "AF_TIPC", "AF_VSOCK",
    "AF_WANPIPE", "AF_X25", "ALG_OP_DECRYPT", "ALG_OP_ENCRYPT", "ALG_OP_SIGN", "ALG_OP_VERIFY",
    "ALG_SET_AEAD_ASSOCLEN", "ALG_SET_AEAD_AUTHSIZE", "ALG_SET_IV", "ALG_SET_KEY", "ALG_SET_OP", "ALG_SET_PUBKEY",
    "CAN_BCM", "CAN_BCM_CAN_FD_FRAME", "CAN_BCM_RX_ANNOUNCE_RESUME", "CAN_BCM_RX_CHANGED", "CAN_BCM_RX_CHECK_DLC",
    "CAN_BCM_RX_DELETE", "CAN_BCM_RX_FILTER_ID", "CAN_BCM_RX_NO_AUTOTIMER", "CAN_BCM_RX_READ", "CAN_BCM_RX_RTR_FRAME",
    "CAN_BCM_RX_SETUP", "CAN_BCM_RX_STATUS", "CAN_BCM_RX_TIMEOUT", "CAN_BCM_SETTIMER", "CAN_BCM_STARTTIMER",
    "CAN_BCM_TX_ANNOUNCE", "CAN_BCM_TX_COUNTEVT", "CAN_BCM_TX_CP_CAN_ID", "CAN_BCM_TX_DELETE", "CAN_BCM_TX_EXPIRED",
    "CAN_BCM_TX_READ", "CAN_BCM_TX_RESET_MULTI_IDX", "CAN_BCM_TX_SEND", "CAN_BCM_TX_SETUP", "CAN_BCM_TX_STATUS",
    "CAN_EFF_FLAG", "CAN_EFF_MASK", "CAN_ERR_FLAG", "CAN_ERR_MASK", "CAN_ISOTP", "CAN_J1939", "CAN_RAW",
    "CAN_RAW_FD_FRAMES", "CAN_RAW_FILTER", "CAN_RAW_JOIN_FILTERS", "CAN_RAW_LOOPBACK", "CAN_RAW_RECV_OWN_MSGS",
    "CAN_RTR_FLAG", "CAN_SFF_MASK", "CAPI", "CMSG_LEN", "CMSG_SPACE", "EAI_ADDRFAMILY", "EAI_MEMORY", "EAI_OVERFLOW",
    "EAI_SYSTEM", "ETHERTYPE_ARP", "ETHERTYPE_IP", "ETHERTYPE_IPV6", "ETHERTYPE_VLAN", "ETH_P_ALL",
    "INADDR_ALLHOSTS_GROUP", "INADDR_MAX_LOCAL_GROUP", "INADDR_UNSPEC_GROUP", "IOCTL_VM_SOCKETS_GET_LOCAL_CID",
    "IPPORT_RESERVED", "IPPORT_USERRESERVED", "IPPROTO_AH", "IPPROTO_DSTOPTS", "IPPROTO_EGP", "IPPROTO_ESP",
    "IPPROTO_FRAGMENT", "IPPROTO_GRE", "IPPROTO_HOPOPTS", "IPPROTO_ICMPV6", "IPPROTO_IDP", "IPPROTO_IGMP",
    "IPPROTO_IPIP", "IPPROTO_MPTCP", "IPPROTO_NONE", "IPPROTO_PIM", "IPPROTO_PUP", "IPPROTO_ROUTING", "IPPROTO_RSVP",
    "IPPROTO_SCTP", "IPPROTO_TP", "IPPROTO_UDPLITE", "IPV6_CHECKSUM", "IPV6_DONTFRAG", "IPV6_DSTOPTS",
    "IPV6_HOPLIMIT", "IPV6_HOPOPTS", "IPV6_LEAVE_GROUP", "IPV6_MULTICAST_HOPS", "IPV6_MULTICAST_IF",
    "IPV6_MULTICAST_LOOP", "IPV6_NEXTHOP", "IPV6_PATHMTU", "IPV6_PKTINFO", "IPV6_RECVDSTOPTS", "IPV6_RECVHOPLIMIT",
    "IPV6_RECVHOPOPTS", "IPV6_RECVPATHMTU", "IPV6_RECVPKTINFO", "IPV6_RECVRTHDR", "IPV6_RECVTCLASS", "IPV6_RTHDR",
    "IPV6_RTHDRDSTOPTS", "IPV6_RTHDR_TYPE_0", "IPV6_TCLASS", "IPV6_UNICAST_HOPS", "IP_ADD_SOURCE_MEMBERSHIP",
    "IP_BIND_ADDRESS_NO_PORT", "IP_BLOCK_SOURCE", "IP_DEFAULT_MULTICAST_LOOP", "IP_DEFAULT_MULTICAST_TTL",
    "IP_DROP_MEMBERSHIP", "IP_DROP_SOURCE_MEMBERSHIP", "IP_HDRINCL", "IP_MAX_MEMBERSHIPS", "IP_OPTIONS", "IP_PKTINFO",
    "IP_RECVOPTS", "IP_RECVRETOPTS", "IP_RECVTOS", "IP_RETOPTS", "IP_TOS", "IP_TRANSPARENT", "IP_UNBLOCK_SOURCE",
    "J1939_EE_INFO_NONE", "J1939_EE_INFO_TX_ABORT", "J1939_FILTER_MAX", "J1939_IDLE_ADDR", "J1939_MAX_UNICAST_ADDR",
    "J1939_NLA_BYTES_ACKED", "J1939_NLA_PAD", "J1939_NO_ADDR", "J1939_NO_NAME", "J1939_NO_PGN",
    "J1939_PGN_ADDRESS_CLAIMED", "J1939_PGN_ADDRESS_COMMANDED", "J1939_PGN_MAX", "J1939_PGN_PDU1_MAX",
    "J1939_PGN_REQUEST", "MSG_CMSG_CLOEXEC", "MSG_CONFIRM", "MSG_CTRUNC", "MSG_EOR", "MSG_ERRQUEUE", "MSG_FASTOPEN",
    "MSG_MORE", "MSG_TRUNC", "NETLINK_CRYPTO", "NETLINK_DNRTMSG", "NETLINK_FIREWALL", "NETLINK_IP6_FW",
    "NETLINK_NFLOG", "NETLINK_ROUTE", "NETLINK_USERSOCK", "NETLINK_XFRM", "NI_IDN", "NI_MAXHOST", "NI_MAXSERV",
    "PACKET_BROADCAST", "PACKET_FASTROUTE", "PACKET_HOST", "PACKET_LOOPBACK", "PACKET_MULTICAST", "PACKET_OTHERHOST",
    "PACKET_OUTGOING", "PF_CAN", "PF_PACKET", "PF_RDS", "SCM_CREDENTIALS", "SCM_J1939_DEST_ADDR",
    "SCM_J1939_DEST_NAME", "SCM_J1939_ERRQUEUE", "SCM_J1939_PRIO", "SCM_RIGHTS", "SOCK_RDM", "SOCK_SEQPACKET",
    "SOL_ALG", "SOL_CAN_BASE", "SOL_CAN_RAW", "SOL_IP", "SOL_RDS", "SOL_TCP", "SOL_TIPC", "SOL_UDP",
    "SO_BINDTODEVICE", "SO_BINDTOIFINDEX", "SO_INCOMING_CPU", "SO_J1939_ERRQUEUE", "SO_J1939_FILTER",
    "SO_J1939_PROMISC", "SO_J1939_SEND_PRIO", "SO_MARK", "SO_PASSCRED", "SO_PASSSEC", "SO_PEERCRED", "SO_PEERSEC",
    "SO_PRIORITY", "SO_VM_SOCKETS_BUFFER_MAX_SIZE", "SO_VM_SOCKETS_BUFFER_MIN_SIZE", "SO_VM_SOCKETS_BUFFER_SIZE",
    "TCP_CC_INFO", "TCP_CONGESTION", "TCP_FASTOPEN_CONNECT", "TCP_FASTOPEN_KEY", "TCP_FASTOPEN_NO_COOKIE", "TCP_INFO",
    "TCP_INQ", "TCP_LINGER2", "TCP_MD5SIG", "TCP_MD5SIG_EXT", "TCP_NOTSENT_LOWAT", "TCP_QUEUE_SEQ", "TCP_REPAIR",
    "TCP_REPAIR_OPTIONS", "TCP_REPAIR_QUEUE", "TCP_REPAIR_WINDOW", "TCP_SAVED_SYN", "TCP_SAVE_SYN", "TCP_SYNCNT",
    "TCP_THIN_DUPACK", "TCP_THIN_LINEAR_TIMEOUTS", "TCP_TIMESTAMP", "TCP_TX_DELAY", "TCP_ULP", "TCP_WINDOW_CLAMP",
    "TCP_ZEROCOPY_RECEIVE", "TIPC_ADDR_ID", "TIPC_ADDR_NAME", "TIPC_ADDR_NAMESEQ", "TIPC_CFG_SRV",
    "TIPC_CLUSTER_SCOPE", "TIPC_CONN_TIMEOUT", "TIPC_CRITICAL_IMPORTANCE", "TIPC_DEST_DROPPABLE",
    "TIPC_HIGH_IMPORTANCE", "TIPC_IMPORTANCE", "TIPC_LOW_IMPORTANCE", "TIPC_MEDIUM_IMPORTANCE", "TIPC_NODE_SCOPE",
    "TIPC_PUBLISHED", "TIPC_SRC_DROPPABLE", "TIPC_SUBSCR_TIMEOUT", "TIPC_SUB_CANCEL", "TIPC_SUB_PORTS",
    "TIPC_SUB_SERVICE", "TIPC_TOP_SRV", "TIPC_WAIT_FOREVER", "TIPC_WITHDRAWN", "TIPC_ZONE_SCOPE",
    "UDPLITE_RECV_CSCOV", "UDPLITE_SEND_CSCOV", "VMADDR_CID_ANY", "VMADDR_CID_HOST", "VMADDR_PORT_ANY",
    "VM_SOCKETS_INVALID_VERSION", "getprotobyname", "recv_fds", "send_fds",
)

error = OSError

AddressFamily = IntEnum("AddressFamily", {name: value for name, value in vars(_socket).items() if name.startswith("AF_")})
SocketKind = IntEnum("SocketKind", {name: value for name, value in vars(_socket).items() if name.startswith("SOCK_")})
MsgFlag = IntFlag("MsgFlag", {name: value for name, value in vars(_socket).items() if name.startswith("MSG_")})
AddressInfo = IntFlag("AddressInfo", {name: value for name, value in vars(_socket).items() if name.startswith("AI_")})

for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    _kind.__module__ = "socket"
    globals().update(_kind.__members__)
    _kind.__repr__ = lambda self: f"<{type(self).__name__}.{self._name_}: {self._value_}>"
    _kind.__str__ = int.__repr__


def _member(value, kind):
    try:
        return kind(value)
    except ValueError:
        return value


class _GiveupOnSendfile(Exception):
    pass


class socket(_socket.socket):
    __module__ = "socket"
    _io_refs = 0
    _closed = False

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
        _socket.socket.__init__(self, family, type, proto, fileno)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = " [closed]" if self._closed else ""
        shown = (
            f"<{type(self).__module__}.{type(self).__qualname__}{closed} fd={self.fileno()}, family={int(self.family)}, "
            f"type={int(self.type)}, proto={self.proto}"
        )
        if not self._closed:
            for name, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    shown += f", {name}={address}"
        return shown + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    @property
    def family(self):
        return _member(super().family, AddressFamily)

    @property
    def type(self):
        return _member(super().type, SocketKind)

    def accept(self):
        fd, address = self._accept()
        sock = socket(self.family, self.type, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            sock.setblocking(True)
        return sock, address

    def dup(self):
        return socket(self.family, self.type, self.proto, fileno=_socket.dup(self.fileno()))

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        self._io_refs += 1
        file = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""), buffering)
        return file if "b" in mode else _Text(file, encoding or "utf-8", errors or "strict", newline)

    def sendfile(self, file, offset=0, count=None):
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        sent = 0
        while count is None or sent < count:
            data = file.read(8192 if count is None else min(8192, count - sent))
            if not data:
                break
            self.sendall(data)
            sent += len(data)
        return sent

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self):
        _socket.socket.close(self)

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass


SocketType = _socket.socket


class SocketIO(io.RawIOBase):
    """A socket as a file of bytes, with what was read ahead."""

    def __init__(self, sock, mode, buffering=None):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        self._sock = sock
        self._mode = mode
        self._ahead = b""
        self._behind = []
        self._buffered = buffering != 0

    @property
    def mode(self):
        return self._mode

    @property
    def name(self):
        return -1 if self.closed else self._sock.fileno()

    def readable(self):
        return "r" in self._mode

    def writable(self):
        return "w" in self._mode

    def fileno(self):
        self._check()
        return self._sock.fileno()

    def _more(self):
        data = self._sock.recv(8192)
        self._ahead += data
        return data

    def read(self, size=-1):
        self._check()
        if size is None or size < 0:
            while self._more():
                pass
            size = len(self._ahead)
        while len(self._ahead) < size and self._more():
            pass
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def read1(self, size=-1):
        self._check()
        if not self._ahead:
            self._more()
        size = len(self._ahead) if size < 0 else size
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def readline(self, size=-1):
        self._check()
        while b"\n" not in self._ahead and (size < 0 or len(self._ahead) < size) and self._more():
            pass
        end = self._ahead.find(b"\n") + 1 or len(self._ahead)
        if size >= 0:
            end = min(end, size)
        data, self._ahead = self._ahead[:end], self._ahead[end:]
        return data

    def readinto(self, buffer):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def write(self, data):
        self._check()
        if self._buffered:
            self._behind.append(bytes(data))
        else:
            self._sock.sendall(data)
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        behind, self._behind = self._behind, []
        if behind:
            self._sock.sendall(b"".join(behind))

    def close(self):
        if not self.closed:
            self.flush()
            self._closed = True
            self._sock._decref_socketios()
            self._sock = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


class _Text(io.TextIOBase):
    """A socket as a file of text."""

    def __init__(self, file, encoding, errors, newline):
        self.buffer = file
        self.encoding = encoding
        self.errors = errors
        self._newline = newline

    def _text(self, data):
        text = data.decode(self.encoding, self.errors)
        return text.replace("\r\n", "\n") if self._newline is None else text

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def read(self, size=-1):
        return self._text(self.buffer.read(size))

    def readline(self, size=-1):
        return self._text(self.buffer.readline(size))

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, text):
        self.buffer.write(text.encode(self.encoding, self.errors))
        return len(text)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    @property
    def closed(self):
        return self.buffer.closed

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, _socket.dup(fd))


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    return tuple([
        socket(family, type, proto, sock.detach()) for sock in _socket.socketpair(family, type, proto)
    ])


def getfqdn(name=""):
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        return gethostbyaddr(name)[0]
    except OSError:
        return name


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    found = []
    for af, socktype, number, canonical, address in _socket.getaddrinfo(host, port, family, type, proto, flags):
        found.append((_member(af, AddressFamily), _member(socktype, SocketKind), number, canonical, address))
    return found


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    host, port = address
    failures = []
    for family, type, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, type, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except OSError as failed:
            if not all_errors:
                failures.clear()
            failures.append(failed)
            if sock is not None:
                sock.close()
    if not failures:
        raise OSError("getaddrinfo returns an empty list")
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", failures)
        raise failures[0]
    finally:
        failures.clear()


def has_dualstack_ipv6():
    return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6:
        raise ValueError("dualstack_ipv6 not supported on this platform")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 1)
        try:
            sock.bind(address)
        except OSError as failed:
            text = f"{failed.strerror} (while attempting to bind on address {address!r})"
            raise OSError(failed.errno, text) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise


__all__ = [name for name in globals() if name[0] != "_" and name not in ("io", "sys", "IntEnum", "IntFlag", "AddressInfo", "MsgFlag")]
