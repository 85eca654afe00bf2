"""What a check reports, and how the house stops when it cannot go on."""

from __future__ import annotations

import copyreg
from collections.abc import Mapping
from dataclasses import field
from enum import IntEnum

from duizhao.frozen import frozen
from duizhao.model import Span


class Severity(IntEnum):
    """How bad: an ERROR stops the press, a WARNING only with --strict, an INFO never."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """`error`, `warning` or `info`, as in the JSON report."""
        return self.name.lower()


class Passing(str):
    """What the machine said at this moment, such as that a disk did not answer: it may say otherwise next time.

    What was found that way is not remembered.
    """

    __slots__ = ()


@frozen
class Message:
    """A sentence in English with `{name}` places, translated when it is printed and not before.

    `text` is the catalogue's key (gettext msgid).
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format_map(self.values) if self.values else self.text


def say(text: str, /, **values: object) -> Message:
    """A message. Extraction tools find `say("...")`, so `text` is always a literal."""
    return Message(text, values)


@frozen
class Excerpt:
    """Where the other language says it, and what it says there (one line)."""

    span: Span
    text: str


@frozen
class Edit:
    """A cure that needs no judgement: `old`, typed at `where` on one line, becomes `new`."""

    where: Span
    old: str
    new: str


@frozen
class Finding:
    """One fault: where it is, what is wrong, and what to type. `code` is a row of duizhao.check.RULES.

    `length` is how many characters from `where.column` on are at fault. `cure` is what `check --fix` does about it:
    all of its edits or none. `fingerprint` is the same as long as the texts concerned are (duizhao.fingerprint).
    """

    where: Span
    code: str
    message: Message
    hint: Message
    severity: Severity | None = None
    beside: Excerpt | None = None
    slug: str = ""
    section: str = ""
    length: int = 1
    cure: tuple[Edit, ...] = ()
    fingerprint: str = ""


class Stop(Exception):  # noqa: N818 - it is not an error of the program but its decision to stop
    """The house cannot go on (bad setting, unreadable file, missing library): exit code 2, no traceback."""

    def __init__(self, message: Message, hint: Message | None = None, where: Span | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint
        self.where = where

    def __reduce__(self) -> tuple[object, ...]:
        """Made again as it was, not by calling the class: subclasses are called with other things than a sentence."""
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]


def worst(findings: tuple[Finding, ...] | list[Finding]) -> Severity | None:
    """The gravest severity, None without findings."""
    return max((each.severity for each in findings if each.severity is not None), default=None)
