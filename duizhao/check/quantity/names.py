"""Names that hold digits (IL-4, CD80, HbA1c, COVID-19): found, compared apart, and taken out of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from duizhao.check.quantity.units import UNITS

Names = dict[str, tuple[str, int]]  # as compared -> (as typed, where)
_L = "A-Za-zα-ωΑ-Ω"
_GREEK = {
    "α": "ALPHA", "β": "BETA", "γ": "GAMMA", "δ": "DELTA", "ε": "EPSILON", "κ": "KAPPA", "λ": "LAMBDA", "ω": "OMEGA",
    "σ": "SIGMA", "τ": "TAU", "θ": "THETA", "μ": "MU", "µ": "MU",
}  # fmt: skip
# Words that a hyphen or nothing parts from a number of its own: under-5s, mid-2020, week-12.
_PLAIN = (
    "under|over|above|below|age|aged|ages|mid|pre|post|non|sub|phase|type|stage|grade|class|group|step|level|part|page|"
    "week|weeks|day|days|month|months|year|years|hour|hours|round|cycle|dose|visit|figure|fig|table|box|no|top|about|"
    "plus|minus|times|and|or|to|from|of|per|early|late|since|by|in|every|arm|order|article|rule|route|room|bus|ward|"
    "approximately|approx|nearly|than|score|january|february|march|april|may|june|july|august|september|october|"
    "november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|vol|ref|section|chapter|volume|chap|sheet|"
    "day|usd|rmb|cny|us|hk|ph|q"
)
_CANDIDATE = re.compile(rf"[{_L}]\)?[-‑–]?\d|\d-?[A-Z]|\d{{3}}-\d{{4}}|\d{{7}}|://|www\.|@")
_BLANK = re.compile(
    r"(?:https?|ftp)://[^\s<>（）()，。；、]+|www\.[^\s<>（）()，。；、]+"
    r"|(?<![\w.])10\.\d{4,9}/[^\s<>，。；、]+|[\w.+-]+@[\w-]+\.[\w.-]+"
)
_PHONE = re.compile(
    r"(?<![\d.,/])(?:\+\d{1,3}[- ])?\d{3,4}-\d{3,4}(?:-\d{3,4})?(?:-\d{3,4})?(?![\d,])|(?<![\d.,/])\d{7,8}-\d{1,4}(?!\d)"
)
_NAME = re.compile(
    rf"(?<![{_L}\d])(?<![{_L}][-‑])(?P<stem>[{_L}]+(?:[-‑][{_L}]+)*)(?P<join>[-‑]?)\d[{_L}0-9]*(?:[-‑–/.][{_L}0-9]+)*"
    r"|(?<![\w.,-])(?P<first>\d{1,3}-?[A-Z][A-Za-z]{0,5}(?:-[A-Z0-9]+)*)(?![\w/])"
)
_PLAIN_STEM = re.compile(rf"(?:^|[-‑])(?:{_PLAIN})$", re.IGNORECASE)
_KEYS = re.compile(r"^(.*?[A-Za-z])(\d+(?:[A-Z]*))((?:/-?\d+)+)$")


def blank(text: str) -> tuple[str, Names]:
    """(text with spaces where addresses, telephone numbers and names with digits stood, those names)."""
    if _CANDIDATE.search(text) is None:
        return text, {}
    names: Names = {}

    def take(found: re.Match[str]) -> str:
        typed = found[0]
        if not _is_name(found):
            return typed
        for key in _keys(typed):
            names.setdefault(key, (typed, found.start()))
        return "\x00" * len(typed)

    text = _PHONE.sub(lambda found: _phone(found, names), _BLANK.sub(_spaces, text))
    return _NAME.sub(take, text), names


def _spaces(found: re.Match[str]) -> str:
    return "\x00" * len(found[0])


def _phone(found: re.Match[str], names: Names) -> str:
    typed = found[0]
    numbers = [int(each) for each in re.findall(r"\d+", typed)]
    if len(numbers) == 2 and all(1900 <= each < 2100 for each in numbers):
        return typed  # 2019-2021
    if len(re.findall(r"\d", typed)) < 7 or (len(numbers) == 2 and len(typed) < 9 and not typed.startswith("0")):
        return typed  # 100-1500
    names["#" + re.sub(r"\D", "", typed)[-8:]] = (typed, found.start())
    return "\x00" * len(typed)


def _is_name(found: re.Match[str]) -> bool:
    """Whether letters and digits are one name, not a word or a unit beside a number."""
    first = found["first"]
    if first is not None:
        letters = re.sub(r"^\d+-?", "", first).casefold()
        return letters not in UNITS and not re.fullmatch(r"(?:st|nd|rd|th|am|pm|x)", letters)
    stem, join = found["stem"], found["join"]
    if _PLAIN_STEM.search(stem):
        return False
    if stem.casefold() == "covid" or re.search(r"[A-ZΑ-Ωα-ω]", stem):
        return re.fullmatch(r"[A-Z][a-z]{4,}", stem) is None or bool(join)  # Take2 is no name, Covid-19 is one
    return len(stem) <= 3 and not join if len(stem) < 4 else bool(join)


def _keys(typed: str) -> Iterator[str]:
    """IL4 and IL13 for IL-4/13; hyphens, case and Greek letters do not count."""
    plain = "".join(_GREEK.get(char.lower(), char) for char in typed)
    plain = re.sub("[-‑–]", "", plain).upper()
    several = _KEYS.match(plain)
    if several is None:
        yield plain.rstrip("S") if plain[-2:-1].isdigit() else plain
        return
    yield several[1] + several[2]
    for digits in re.findall(r"\d+", several[3]):
        yield several[1] + digits


def stem(key: str) -> str:
    """The letters of a name before its first digit; "#" for a telephone number."""
    return re.split(r"\d", key, maxsplit=1)[0] or re.sub(r"\d", "", key)


def digits(keys: Iterable[str]) -> set[int]:
    """The numbers inside names: 白介素4 may be IL-4 in the other language."""
    return {int(each) for key in keys for each in re.findall(r"\d{1,6}", key)}
