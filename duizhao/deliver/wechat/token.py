"""The access token: fetched by POST, so that no address holds the secret; shared by processes in a private file."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from duizhao.deliver.wechat import private
from duizhao.deliver.wechat.account import Account
from duizhao.deliver.wechat.calls import TOKEN, written
from duizhao.deliver.wechat.line import Line, text
from duizhao.finding import Stop
from duizhao.lock import held

EARLY = 300.0  # seconds: WeChat makes a new token in the last five minutes, in which old and new are both valid
PATIENCE = 90.0  # seconds that another process may take to fetch one
FILE, LOCK = "token.json", "token.lock"


class Keeper:
    """Holds the token of one account. `folder` is the account's private folder, None to keep nothing."""

    def __init__(self, account: Account, line: Line, folder: Path | None) -> None:
        self._account = account
        self._line = line
        self._folder = folder
        self._mutex = Lock()  # uploads run side by side, and one fetch is enough for all of them
        self._token = ""
        self._failure: Stop | None = None  # a wrong secret is tried once, not by every upload

    def current(self) -> str:
        """A token that should be valid."""
        with self._mutex:
            return self._token or self._obtain("")

    def renewed(self, bad: str) -> str:
        """A token after WeChat has refused `bad`: the one that somebody else got since then, or a fresh one."""
        with self._mutex:
            return self._token if self._token and self._token != bad else self._obtain(bad)

    def _obtain(self, bad: str) -> str:
        if self._failure is not None:
            raise self._failure
        try:
            return self._got(bad)
        except Stop as stop:
            self._failure = stop
            raise

    def _got(self, bad: str) -> str:
        if self._folder is None:
            self._token = self._fetched()[0]
            return self._token
        outside = self._line.outside
        with held(self._folder / LOCK, PATIENCE, outside.tell, "push"):
            kept = self._kept()
            if kept and kept != bad:
                self._token = kept
                return kept
            self._token, seconds = self._fetched()
            private.write(self._folder / FILE, {"token": self._token, "until": outside.now() + seconds})
            return self._token

    def _kept(self) -> str:
        assert self._folder is not None
        found = private.read(self._folder / FILE)
        token, until = found.get("token"), found.get("until")
        if not isinstance(token, str) or not isinstance(until, int | float):
            return ""
        self._line.hide(token)
        return token if self._line.outside.now() + EARLY < until else ""

    def _fetched(self) -> tuple[str, float]:
        """(token, seconds that it is good for). Never with force_refresh: that would end everybody else's token."""
        asked = {
            "grant_type": "client_credential",
            "appid": self._account.appid,
            "secret": self._account.secret.reveal(),
            "force_refresh": False,
        }
        reply = self._line.send(TOKEN, written(asked))
        token = text(reply, "access_token")
        self._line.hide(token)
        seconds = reply.get("expires_in")
        return token, float(seconds) if isinstance(seconds, int | float) else EARLY
