"""The office behind HTTP on 127.0.0.1, with the faults that lines and machines have.

A fault is a number (answered as an error), or a word:
  "hang"                nothing is done and no answer comes
  "hang-after-success"  it is done, and no answer comes
  "drop"                nothing is done and the line breaks
  "drop-after-success"  it is done, and the line breaks
  "half"                it is done, and the answer breaks off half-way
  "garbage"             it is done, and the answer is no JSON
  "empty"               it is done, and the answer is {}
  "http-502"            nothing is done, and a gateway answers;  "http-502-after-success" likewise, but it is done
  "redirect"            the answer points elsewhere
  "rotate"              just before, another program takes a new token, and the old one dies
"""

from __future__ import annotations

import json
import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import TracebackType
from urllib.parse import parse_qsl, urlsplit

from wechat_server.desk import Asked, answer
from wechat_server.office import Office

PREFIX = "/cgi-bin/"


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self._do(b"")

    def do_POST(self) -> None:
        self._do(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def _do(self, body: bytes) -> None:
        office, parts = self.server.office, urlsplit(self.path)
        asked = Asked(
            self.command, parts.path.removeprefix(PREFIX), dict(parse_qsl(parts.query)), body,
            self.headers.get("Content-Type", ""), self.server.guise or self.client_address[0],
        )  # fmt: skip
        with office.lock:
            office.seen.append((f"{self.command} {self.path}", body))
            planned = office.faults.get(asked.call) or [None]
            fault = planned.pop(0)
        if fault == "rotate":
            office.rotate(at_once=True)
        if isinstance(fault, int):
            with office.lock:
                office.calls[asked.call] += 1
            self._write(json.dumps({"errcode": fault, "errmsg": f"planned {fault} rid: 1"}).encode())
            return
        word = fault or ""
        done = word in ("hang", "drop", "http-502", "redirect")
        reply = b"{}" if done else json.dumps(answer(office, asked), ensure_ascii=False).encode()
        self._misbehave(word, reply)

    def _misbehave(self, word: str, reply: bytes) -> None:
        if word.startswith("hang"):
            self.server.over.wait(30)
        elif word.startswith("drop"):
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
        elif word == "half":
            self._write(reply[: len(reply) // 2], len(reply))
        elif word.startswith("http-502"):
            self._write(b"<html>Bad Gateway</html>", status=502)
        elif word == "redirect":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.end_headers()
        else:
            self._write({"garbage": b"<html>", "empty": b"{}"}.get(word, reply))

    def _write(self, reply: bytes, length: int | None = None, status: int = 200) -> None:
        with suppress(OSError):
            self.send_response(status)
            self.send_header("Content-Type", "application/json; encoding=utf-8")
            self.send_header("Content-Length", str(len(reply) if length is None else length))
            self.end_headers()
            self.wfile.write(reply)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, office: Office, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.office = office
        self.over = Event()
        self.guise = ""  # an address that callers seem to have, "" for their own

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that hangs up is no news."""


class Running:
    """The server while a `with` block lasts. `address` is what to set as the interface's address."""

    def __init__(self, office: Office | None = None, port: int = 0) -> None:
        self.office = office or Office()
        self.server = _Server(self.office, port)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        self._thread = Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Running:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.over.set()
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()
