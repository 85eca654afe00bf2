"""Which draft belongs to which article, so that a second push changes it instead of making another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, field
from pathlib import Path
from typing import Any

from duizhao.deliver.wechat import private
from duizhao.deliver.wechat.post import named
from duizhao.frozen import frozen
from duizhao.lock import held

VERSION = 1
PATIENCE = 10.0  # seconds for another process to write its line


@frozen
class Sent:
    """One article of a draft: the fingerprint of what was sent, and that of the text which WeChat then kept."""

    lang: str
    sent: str = ""
    kept: str = ""
    part: int = 1

    @property
    def name(self) -> str:
        """As that of its post."""
        return named(self.lang, self.part)


@frozen
class Pending:
    """A draft on its way: told to WeChat at `since` (seconds since 1970), no answer yet.

    `known` are the drafts that were somebody's then, the one that it replaces too: it is none of them.
    """

    titles: tuple[str, ...]
    since: float
    known: tuple[str, ...] = ()


@frozen
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
    def names(self) -> tuple[str, ...]:
        """The draft's articles in order."""
        return tuple(each.name for each in self.articles)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of its articles, each once."""
        return tuple(dict.fromkeys(each.lang for each in self.articles))


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
        """The drafts that are somebody's already, or were until a push broke off."""
        records = [self.of(slug) for slug in self._mine()]
        replaced = [media for each in records if each.pending for media in each.pending.known]
        return frozenset([*replaced, *(each.media_id for each in records if each.media_id)])

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


def _pending(found: Mapping[str, Any]) -> Pending:
    return Pending(tuple(map(str, found["titles"])), float(found["since"]), tuple(map(str, found["known"])))


def _sent(found: Mapping[str, Any]) -> Sent:
    return Sent(str(found["lang"]), str(found["sent"]), str(found["kept"]), int(found["part"]))


def _record(found: Mapping[str, Any]) -> Record:
    pending = found["pending"]
    return Record(
        str(found["media_id"]),
        tuple(_sent(each) for each in found["articles"]),
        _pending(pending) if pending else None,
        str(found["publish_id"]),
        bool(found["submitting"]),
        tuple(map(str, found["urls"])),
    )
