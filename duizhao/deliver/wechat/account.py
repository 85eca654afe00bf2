"""Whose drafts: the account's AppID and secret, from the environment or from a file that nobody else can read."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from duizhao.finding import Stop, say
from duizhao.frozen import frozen

OFFICIAL = "https://api.weixin.qq.com"
APPID, SECRET, FILE = "DUIZHAO_WECHAT_APPID", "DUIZHAO_WECHAT_SECRET", "DUIZHAO_WECHAT_FILE"
LIMIT = 10_000  # bytes of the file
_APPID = re.compile(r"[A-Za-z0-9_-]{4,64}")
_SECRET = re.compile(r"[!-~]{8,256}")
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class Secret:
    """A text that shows itself only when asked by name, so that no log, error or debugger prints it by the way."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("a secret is not written down")


@frozen
class Account:
    """One Official Account as the interface knows it, and the address of the interface."""

    appid: str
    secret: Secret
    base: str = OFFICIAL

    @property
    def host(self) -> str:
        """Who is spoken to."""
        return urlsplit(self.base).netloc

    @property
    def key(self) -> str:
        """What drafts, pictures and tokens belong to: an account at an address."""
        return f"{self.appid}@{self.host}"


def account(environment: Mapping[str, str], settled: Path, project: Path, base: str) -> Account:
    """The account that the environment names, else the file named there, else the file `settled`.

    `base` is the address of the interface. Raises Stop for a missing, half or unsafe one; no message holds the secret.
    """
    appid, secret = environment.get(APPID, "").strip(), environment.get(SECRET, "").strip()
    if not appid and not secret:
        named = environment.get(FILE, "")
        path = Path(named) if named else settled
        if named or path.exists():
            appid, secret = _file(path, project)
    if not appid or not secret:
        lacking = SECRET if appid else APPID
        raise Stop(
            say("the account's {name} is not known", name=lacking),
            say(
                "copy AppID and AppSecret from the Official Account's back end: Settings and Development > "
                "Interface development > Basic configuration. Set the environment variables {appid} and "
                '{secret}, or write both into {path} as  appid = "…"  and  secret = "…"',
                appid=APPID,
                secret=SECRET,
                path=settled,
            ),
        )
    if not _APPID.fullmatch(appid):
        raise Stop(say("{name} is no AppID", name=APPID), say("it looks like wx followed by 16 letters and digits"))
    if not _SECRET.fullmatch(secret):
        raise Stop(say("{name} is no AppSecret", name=SECRET), say("copy it anew: 32 letters and digits in one line"))
    return Account(appid, Secret(secret), address(base))


def address(base: str) -> str:
    """The interface's address without a slash at its end. Raises Stop for one that would send the secret in clear."""
    parts = urlsplit(base)
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    if not safe or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise Stop(
            say("WeChat's interface cannot be reached at {address}", address=parts.hostname or base[:60]),
            say("write an address that begins with https:// (http:// only on this machine, for tests)"),
        )
    return base.rstrip("/")


def _file(path: Path, project: Path) -> tuple[str, str]:
    """(AppID, secret) of the account's file."""
    if path.resolve().is_relative_to(project.resolve()):
        raise Stop(
            say("{path} lies in the project, from where it could be published", path=path),
            say("move it to your own folder, outside the project"),
        )
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NOFOLLOW", 0))) as file:
            _private(os.fstat(file.fileno()), path)
            found = tomllib.loads(file.read(LIMIT).decode("utf-8-sig"))
    except OSError as error:
        raise Stop(say("cannot read {path}: {error}", path=path, error=error.strerror or "")) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):  # their texts may hold what stands in the file
        raise Stop(
            say("{path} cannot be understood", path=path),
            say('write two lines:  appid = "…"  and  secret = "…"'),
        ) from None
    appid, secret = found.get("appid"), found.get("secret")
    return (appid if isinstance(appid, str) else "").strip(), (secret if isinstance(secret, str) else "").strip()


def _private(state: os.stat_result, path: Path) -> None:
    if os.name == "posix" and stat.S_IMODE(state.st_mode) & 0o077:
        raise Stop(
            say("others can read {path}, which holds a secret", path=path), say("type: chmod 600 {path}", path=path)
        )
