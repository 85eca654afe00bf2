"""Which draft belongs to which article, so that a second push changes it instead of making another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from duizhao.deliver.wechat import private
from duizhao.lock import held

VERSION = 1
PATIENCE = 10.0  # seconds for another process to write its line


@dataclass(frozen=True, slots=True)
class Sent:
    """One article of a draft: the fingerprint of what was sent, and that of the text which WeChat then kept."""

    lang: str
    sent: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """A draft on its way: told to WeChat at `since` (seconds since 1970), no answer yet."""

    titles: tuple[str, ...]
    since: float


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one article's draft: nothing at first; `urls` once it is published.

    `submitting` stands while nobody knows whether WeChat has taken the wish to publish.
    """

    media_id: str = ""
    articles: tuple[Sent, ...] = ()
    pending: Pending | None = None
    publish_id: str = ""
    submitting: bool = False
    urls: tuple[str, ...] = field(default=())

    @property
    def languages(self) -> tuple[str, ...]:
        """The draft's articles in order."""
        return tuple(each.lang for each in self.articles)


class State:
    """The records of one account (`key`) in one file, read and written at every turn: another push may be at work
    on another article. With `keep` False changes stay in memory."""

    def __init__(self, path: Path, key: str, keep: bool = True) -> None:
        self._path = path
        self._key = key
        self._keep = keep
        self._rehearsed: dict[str, object] = {}

    def of(self, slug: str) -> Record:
        """What is known of an article; a record that cannot be understood counts as none."""
        found = self._mine().get(slug)
        try:
            return _record(found) if isinstance(found, dict) else Record()
        except (KeyError, TypeError, ValueError):
            return Record()

    def ids(self) -> frozenset[str]:
        """The drafts that are somebody's already."""
        return frozenset(media for slug in self._mine() if (media := self.of(slug).media_id))

    def put(self, slug: str, record: Record) -> Record:
        """Keep a record, on the disk before anything else is sent."""
        if not self._keep:
            self._rehearsed[slug] = asdict(record)
            return record
        private.folder(self._path.parent)
        with held(self._path.with_suffix(".lock"), PATIENCE, lambda _: None, "push"):
            accounts = {**self._accounts(), self._key: {**self._mine(), slug: asdict(record)}}
            private.write(self._path, {"version": VERSION, "accounts": accounts})
        return record

    def _accounts(self) -> dict[str, object]:
        whole = private.read(self._path)
        found = whole.get("accounts")
        return found if isinstance(found, dict) and whole.get("version") == VERSION else {}

    def _mine(self) -> dict[str, object]:
        found = self._accounts().get(self._key)
        return {**(found if isinstance(found, dict) else {}), **self._rehearsed}


def _record(found: Mapping[str, Any]) -> Record:
    pending = found["pending"]
    return Record(
        str(found["media_id"]),
        tuple(Sent(str(each["lang"]), str(each["sent"]), str(each["kept"])) for each in found["articles"]),
        Pending(tuple(map(str, pending["titles"])), float(pending["since"])) if pending else None,
        str(found["publish_id"]),
        bool(found["submitting"]),
        tuple(map(str, found["urls"])),
    )
