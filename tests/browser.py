"""A headless Chromium led over its debugging pipe (Chrome DevTools Protocol), with the standard library alone."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE = 60.0  # seconds for one answer: two cores may be shared by many
KEYS = {"Enter": 13, "Tab": 9, " ": 32, "End": 35}


@dataclass(slots=True)
class Browser:
    """One page in one browser. Commands wait for their answers; events are dropped."""

    out: int
    into: int
    session: str = ""
    _count: int = 0
    _rest: bytearray = field(default_factory=bytearray)

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Send one command and wait for its answer. Raises AssertionError for an error."""
        self._count += 1
        sent: dict[str, Any] = {"id": self._count, "method": method, "params": values}
        if self.session:
            sent["sessionId"] = self.session
        os.write(self.out, json.dumps(sent).encode() + b"\0")
        deadline = time.monotonic() + PATIENCE
        while (answer := self._message(deadline)).get("id") != self._count:
            pass
        assert "error" not in answer, f"{method}: {answer['error']}"
        result: dict[str, Any] = answer["result"]
        return result

    def _message(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self.into], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "the browser does not answer"
            data = os.read(self.into, 1 << 20)
            assert data, "the browser has gone"
            self._rest += data
        text, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(bytes(text))
        return message

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        done = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True)
        assert "exceptionDetails" not in done, done.get("exceptionDetails")
        return done["result"].get("value")

    def wait(self, script: str) -> Any:
        """The value of an expression as soon as it is true."""
        deadline = time.monotonic() + PATIENCE
        while not (value := self.run(script)):
            assert time.monotonic() < deadline, f"never true: {script}"
            time.sleep(0.02)
        return value

    def open(self, address: str, width: int = 375, height: int = 800) -> None:
        """Go to a page in a window of this size and wait until it and its fonts are loaded."""
        phone = width < 600
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.call("Page.navigate", url=address)
        self.wait(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")
        self.run("document.fonts.ready.then(() => true)")

    def press(self, key: str, *commands: str) -> None:
        """Press a key where the focus is; `commands` are the editor's, such as "paste"."""
        code = KEYS.get(key, ord(key[0].upper()))
        text = {"Enter": "\r", " ": " "}.get(key, "")
        more = {"text": text} if text else {}
        values = {"key": key, "windowsVirtualKeyCode": code, **more}
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", commands=list(commands), **values)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def dark(self, on: bool) -> None:
        """Whether the system prefers dark pages."""
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if on else "light"}]
        self.call("Emulation.setEmulatedMedia", features=scheme)

    def picture(self, whole: bool = False) -> bytes:
        """The window, or the whole page, as PNG."""
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole, **self._clip(whole))
        return base64.b64decode(shot["data"])

    def _clip(self, whole: bool) -> dict[str, Any]:
        if not whole:
            return {}
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        return {"clip": {**size, "scale": 1}}


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with its profile in `folder`, gone at the end."""
    assert CHROMIUM
    ours_in, theirs_out = os.pipe()
    theirs_in, ours_out = os.pipe()
    high = [fcntl.fcntl(each, fcntl.F_DUPFD_CLOEXEC, 20) for each in (theirs_in, theirs_out)]

    def place() -> None:
        os.dup2(high[0], 3)  # where the protocol wants them
        os.dup2(high[1], 4)

    words = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
    words += ["--no-first-run", "--disable-extensions", "--disable-background-networking", "--hide-scrollbars"]
    words += ["--disable-dev-shm-usage", f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=place, pass_fds=(3, 4)
    )
    for each in (theirs_in, theirs_out, *high):
        os.close(each)
    try:
        led = Browser(ours_out, ours_in)
        pages = led.call("Target.getTargets")["targetInfos"]
        target = next(each["targetId"] for each in pages if each["type"] == "page")
        led.session = led.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        led.call("Emulation.setFocusEmulationEnabled", enabled=True)  # the clipboard serves only a page in focus
        yield led
        led.session = ""
        with suppress(AssertionError, OSError):
            led.call("Browser.close")
    finally:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        os.close(ours_in)
        os.close(ours_out)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server that shows a folder on this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
