"""Names that hold digits (IL-4, CD80, HbA1c, COVID-19): found, compared apart, and taken out of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

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
    "usd|rmb|cny|us|hk|ph|q"
)
# A digit that belongs to a name, or a long number: found from its digits, which are rarer than letters.
_CANDIDATE = re.compile(
    rf"[0-9](?:(?<=[{_L}].)|(?<=[{_L}][-‑–)_].)"
    r"|(?=[0-9A-Z.-])(?=\d{0,2}-?[A-Z]|\d\d-\d{4}|\d{6}|\d{3,4}-\d|\d{0,2}\.\d+\.\d))"
)
_BLANK = re.compile(
    r"(?:https?|ftp)://[^\s<>（）()，。；、]+|www\.[^\s<>（）()，。；、]+"
    r"|(?<![\w.])10\.\d{4,9}/[^\s<>，。；、]+|[\w.+-]+@[\w-]+\.[\w.-]+"
)
_NUMBERED = re.compile(  # telephone numbers, versions (2.0.1)
    r"(?<![\d.,/])(?:\d{3,4}-\d{3,4}(?:-\d{3,4}){0,2}(?!\d|,\d)|\d{7,8}-\d{1,4}(?!\d))"
    r"|(?<![\d.])\d{1,3}(?:\.\d{1,4}){2,}(?![\d.])"
)
_SERVICE = re.compile(r"(?<![\d.,])\d{4} \d{3} \d{3}(?! ?\d|[.,]\d)")  # 1300 726 306: no thousands
_NAME = re.compile(
    rf"(?<![{_L}\d])(?<![{_L}][-‑])(?P<stem>[{_L}]+(?:[-‑][{_L}]+)*)(?P<join>[-‑]?)_?\d[{_L}0-9]*(?:[-‑–/.][{_L}0-9]+)*"
    rf"|(?<![{_L}\d_.,-])(?P<first>\d{{1,3}}-?[A-Z][A-Za-z]{{0,5}}(?:-[A-Z0-9]+)*)(?![{_L}\d_/])"
)
_DIMENSIONS = ("2D", "3D", "4D")  # and no days, which nobody writes so
_PLAIN_STEM = re.compile(rf"(?:^|[-‑])(?:{_PLAIN})$", re.IGNORECASE)
_SPAN, _LEVEL = re.compile("[-‑–/]"), re.compile(r"[A-Za-z]{1,3}\d{1,3}[a-z]?")
_TAIL = re.compile("(?<=[0-9])[-‑–][a-z]{4,}$")  # β2-microglobulin
_PREFIX = re.compile(r"^(?:anti|non|pre|post)[-‑](?=[A-Zα-ω])", re.IGNORECASE)  # anti-IL-17A: 抗 IL-17A
_KEYS = re.compile(r"^(.*?[A-Za-z])(\d+(?:[A-Z]*))((?:/-?\d+)+)$")


def blank(text: str) -> tuple[str, Names]:
    """(text with NULs where addresses, telephone numbers and names with digits stood, those names)."""
    names: Names = {}
    if "://" in text or "@" in text or "www." in text or "10." in text:
        text = _BLANK.sub(lambda found: "\x00" * len(found[0]), text)
    if "00 " in text:
        text = _SERVICE.sub(lambda found: _numbered(found, 0, names), text)
    pieces: list[str] = []
    done = 0
    for hit in _CANDIDATE.finditer(text):
        if hit.start() >= done:
            start = max(done, text.rfind(" ", 0, hit.start()) + 1)
            end = text.find(" ", hit.end())
            end = len(text) if end < 0 else end
            pieces += (text[done:start], _named(text[start:end], start, names))
            done = end
    return ("".join(pieces) + text[done:] if pieces else text), names


def _named(word: str, start: int, names: Names) -> str:
    """The text between two spaces without its names."""

    def take(found: re.Match[str]) -> str:
        typed = found[0]
        keys = _keys(typed, found["stem"], found["join"])
        for key in keys:
            names.setdefault(key, (typed, start + found.start()))
        return "\x00" * len(typed) if keys else typed

    return _NAME.sub(take, _NUMBERED.sub(lambda found: _numbered(found, start, names), word))


def _numbered(found: re.Match[str], start: int, names: Names) -> str:
    """Takes out a telephone number or a version, which is no range (2019-2021, 100-1500) and no date (5.12.2023)."""
    typed = found[0]
    digits = re.sub(r"\D", "", typed)
    numbers = typed.split("-")
    if "." in typed:
        plain = re.fullmatch(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d", typed) is not None
    elif len(numbers) == 2:
        years = all(1900 <= int(each) < 2100 for each in numbers)
        plain = years or len(digits) < 7 or (len(typed) < 9 and not typed.startswith("0"))
    else:
        plain = len(digits) < 7
    if plain:
        return typed
    names["#" + digits[-8:]] = (typed, start + found.start())
    return "\x00" * len(typed)


@lru_cache(maxsize=1024)
def _keys(typed: str, stem: str | None, join: str | None) -> tuple[str, ...]:
    """IL4 and IL13 for IL-4/13: hyphens, case and Greek letters do not count. None for what is no name."""
    if not (_is_name(stem, join or "") if stem else _begins_with_digits(typed)):
        return ()
    typed = _PREFIX.sub("", typed)
    plain = "".join(_GREEK.get(char.lower(), char) for char in typed)
    plain = re.sub("[-‑–_]", "", _TAIL.sub("", plain)).upper()
    if len(each := _SPAN.split(typed)) > 1 and all(_LEVEL.fullmatch(one) for one in each):  # L3–L4
        return tuple(one.upper() for one in each)
    several = _KEYS.match(plain)
    if several is None:
        return (plain.rstrip("S") if plain[-2:-1].isdigit() else plain,)
    return (several[1] + several[2], *(several[1] + digits for digits in re.findall(r"\d+", several[3])))


def _begins_with_digits(typed: str) -> bool:
    """18F, 5-HT, 3D; not 5MG or 1ST."""
    if typed in _DIMENSIONS:
        return True
    letters = re.sub(r"^\d+-?", "", typed).casefold()
    return letters not in UNITS and not re.fullmatch(r"st|nd|rd|th|am|pm|x", letters)


def _is_name(stem: str, join: str) -> bool:
    """Whether letters and the digits behind them are one name: IL-4, p53, covid-19; not week-12, Take2."""
    if _PLAIN_STEM.search(stem):
        return False
    if stem.casefold() == "covid":
        return True
    if re.search(r"[A-ZΑ-Ωα-ω]", stem):
        return bool(join) or re.fullmatch(r"[A-Z][a-z]{4,}", stem) is None
    return not join if len(stem) < 4 else bool(join)


def stem(key: str) -> str:
    """The letters of a name before its first digit; "#" for a telephone number."""
    return re.split(r"\d", key, maxsplit=1)[0] or re.sub(r"\d", "", key)


def spaced(key: str, text: str) -> bool:
    """Whether a text in lower case has the name with a gap in it: SPF 50."""
    first = re.fullmatch(r"(\d+)([A-Z]+)", key)
    if first is not None:  # 5P: the 5 Ps
        return re.search(rf"(?<!\d){first[1]}[ -]{first[2]}['’]?s?\b", text, re.IGNORECASE) is not None
    letters, number = stem(key), key[len(stem(key)) :]
    return (
        bool(letters and number)
        and re.search(rf"{re.escape(letters)}[ -]{{1,2}}{re.escape(number)}", text, re.I) is not None
    )


def typed_apart(key: str, text: str) -> bool:
    """Whether a text says the letters of a name, and its number as a type: an HPV test; type 16 or 18."""
    letters, number = stem(key), key[len(stem(key)) :]
    if (
        not number.isdigit()
        or re.search(rf"(?<![A-Za-z]){re.escape(letters)}(?![A-Za-z])", text, re.IGNORECASE) is None
    ):
        return False
    return re.search(rf"\btypes? (?:\d+(?:,| or| and|, or|, and) )*{number}\b", text, re.IGNORECASE) is not None


def digits(keys: Iterable[str]) -> set[int]:
    """The numbers inside names: 白介素4 may be IL-4 in the other language."""
    return {int(each) for key in keys for each in re.findall(r"\d{1,6}", key)}
