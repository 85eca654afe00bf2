"""One request to WeChat's interface and its answer: no proxy, no redirect, a time limit, a size limit."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Protocol
from urllib.parse import urlencode, urlsplit

from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen

LIMIT = 16_000_000  # bytes of an answer: draft/get returns eight articles of at most 1 MB
PIECE = 65_536  # bytes read at a time


@frozen
class Request:
    """`path` begins with /; `kind` is the Content-Type of `body`. Neither `query` nor `body` is ever printed."""

    method: str
    path: str
    query: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    kind: str


@frozen
class Answer:
    """An HTTP answer as it came."""

    status: int
    body: bytes = field(repr=False)


class Unreached(Stop):
    """The request was never sent: it may be sent again without harm."""


class Lost(Stop):
    """Sent, but no whole answer came back: nobody knows whether it was carried out.

    `answered` tells that the other side at least said that it failed (HTTP 5xx).
    """

    def __init__(self, message: Message, hint: Message | None = None, answered: bool = False) -> None:
        super().__init__(message, hint)
        self.answered = answered


class Port(Protocol):
    """Where requests go. `live` is False for a rehearsal that sends nothing."""

    live: bool

    def send(self, request: Request) -> Answer:
        """The answer. Raises Unreached or Lost."""
        ...


class Http:
    """The real way, by the standard library. Settings for proxies in the environment are not looked at."""

    live = True

    def __init__(self, base: str, now: Callable[[], float], timeout: float = 30.0) -> None:
        """`timeout` is in seconds, for connecting and for the whole answer; `now` any clock that counts seconds."""
        parts = urlsplit(base)
        self._host, self._port, self._prefix = parts.hostname or "", parts.port, parts.path
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._now = now
        self._timeout = timeout

    def send(self, request: Request) -> Answer:
        """The answer, whatever its status."""
        line = self._connected()
        try:
            query = f"?{urlencode(request.query)}" if request.query else ""
            headers = {"Content-Type": request.kind, "Accept": "application/json", "Connection": "close"}
            line.request(request.method, f"{self._prefix}{request.path}{query}", request.body or None, headers)
            return self._answer(line)
        except (OSError, http.client.HTTPException, ValueError) as error:  # their texts may hold the address
            raise Lost(_reason(error), _LINE) from None
        finally:
            line.close()

    def _connected(self) -> http.client.HTTPConnection:
        if self._tls is None:
            line = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        else:
            line = http.client.HTTPSConnection(self._host, self._port, timeout=self._timeout, context=self._tls)
        try:
            line.connect()
        except ssl.SSLCertVerificationError:
            raise Stop(
                say("{host} could not prove that it is {host}: its certificate is not valid", host=self._host),
                say("somebody may be listening, or this machine's clock is wrong. Nothing was sent"),
            ) from None
        except OSError as error:
            raise Unreached(
                say("{host} cannot be reached: {reason}", host=self._host, reason=_reason(error)), _LINE
            ) from None
        return line

    def _answer(self, line: http.client.HTTPConnection) -> Answer:
        end = self._now() + self._timeout
        answer = line.getresponse()
        parts: list[bytes] = []
        size = 0
        while piece := answer.read(PIECE):
            parts.append(piece)
            size += len(piece)
            if size > LIMIT:
                raise ValueError("too long")
            if self._now() > end:
                raise TimeoutError
        if answer.length:  # announced and not come
            raise http.client.IncompleteRead(b"")
        return Answer(answer.status, b"".join(parts))


_LINE = say("look whether this machine is online, then push again")


def _reason(error: Exception) -> Message:
    if isinstance(error, TimeoutError):
        return say("no answer came in time")
    if isinstance(error, http.client.IncompleteRead):
        return say("the answer broke off half-way")
    if isinstance(error, ValueError | http.client.HTTPException) and not isinstance(error, ConnectionError):
        return say("the answer is not what the interface sends")
    return say("the line broke: {reason}", reason=getattr(error, "strerror", None) or type(error).__name__)
