"""Pages, volumes, issues and editions: how numbers and their ranges print."""

from __future__ import annotations

import re

_SIDE = r"([0-9]*[A-Za-z]+0*)?([0-9]+)([a-z]*)"
_RANGE = re.compile(rf"{_SIDE}\s*-\s*{_SIDE}")
_ROMAN = re.compile(r"([ivxlcm]+)\s*-\s*([ivxlcm]+)", re.IGNORECASE)
_SEPARATOR = re.compile(r"([,;&]\s*|\s+and\s+)")
_PAGE_LABEL = re.compile(r"^pp?\.\s*(?=\S)", re.IGNORECASE)
_VOLUME_LABEL = re.compile(r"^(?:vol|no|iss)\.\s*(?=\d)", re.IGNORECASE)
_NUMERIC = re.compile(r"[A-Za-z]*[0-9]+[A-Za-z]*(?:\s*(?:[-–,&/]|and)\s*[A-Za-z]*[0-9]+[A-Za-z]*)*")


def pages(text: str, dash: str, shorten: bool = False) -> str:
    """Ranges with `dash`, the last page in full (102-3 becomes 102-103).

    With `shorten` (NLM) the last page keeps only what differs: 181–7, 3494–514, e123–30.
    A range that does not count up, or joins unlike numbers (e1-3, 105.e1-105.e7), is left as typed.
    """
    plain = _PAGE_LABEL.sub("", text.strip()).replace("–", "-")
    return "".join(
        part if _SEPARATOR.fullmatch(part) else _range(part, dash, shorten) for part in _SEPARATOR.split(plain)
    )


def _range(text: str, dash: str, shorten: bool) -> str:
    if match := _ROMAN.fullmatch(text):
        return dash.join(match.groups())
    match = _RANGE.fullmatch(text)
    if not match:
        return text
    series, first, letters, other, last, others = (group or "" for group in match.groups())
    if series != other:
        return text
    last = first[: max(0, len(first) - len(last))] + last
    if letters or others or int(first) >= int(last):
        return f"{series}{first}{letters}{dash}{series}{last}{others}"
    return f"{series}{first}{dash}{_differing(first, last) if shorten else series + last}"


def _differing(first: str, last: str) -> str:
    """What of `last` differs from `first`: 187 after 181 is 7."""
    if len(first) != len(last):
        return last
    same = next(i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b)
    return last[same:]


def number(text: str, dash: str) -> str:
    """A volume or issue: a range of numbers takes `dash`, a typed `vol.` or `no.` goes."""
    return re.sub(r"(?<=[0-9])\s*-\s*(?=[0-9])", dash, _VOLUME_LABEL.sub("", text.strip()))


def is_numeric(text: str) -> bool:
    """Whether CSL calls it a number: 2, 2nd, 2a, 2-3, S4; not `Third`, `Rev. ed.`, `第2版`."""
    return bool(_NUMERIC.fullmatch(text.strip()))


def is_plural(text: str) -> bool:
    """Whether the number is several numbers."""
    return bool(re.search(r"[0-9]\s*(?:[-–,&]|and)\s*[0-9]", text))


def ordinals(text: str) -> str:
    """1st, 2nd, 3rd, 11th, 21st for each bare number in English text; 2nd stays 2nd."""
    return re.sub(r"(?<![0-9A-Za-z])[0-9]+(?![0-9A-Za-z])", lambda match: _ordinal(int(match[0])), text)


def _ordinal(value: int) -> str:
    teen = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
