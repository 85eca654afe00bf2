"""Medicines that changed places: 氯吡格雷停5天，阿司匹林100 mg beside aspirin for 5 days and clopidogrel 100 mg."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from duizhao.check.bilingual import Twin
from duizhao.check.quantity import Quantity, read
from duizhao.check.terms.medicines import Mention

_CLAUSE_ZH = re.compile("[，。；：、（）！？]")
_CLAUSE_EN = re.compile(r"[,;:()!?]|\.(?!\d)| (?:and|but|or|then) ")
_Said = tuple[int, int]  # start and end of a name


def exchanged(twin: Twin, mentions: list[Mention]) -> tuple[str, _Said] | None:
    """(the Chinese name, the place of the English one that stands in its place) of two medicines, each with the
    other's dose or time; None where each has its own. `mentions` are all that the Chinese names."""
    kinds = {each.english.pattern: each for each in mentions}
    if len(kinds) < 2:
        return None
    if (found := _allergic(twin, mentions)) is not None:
        return found
    pairs = list(_bound(twin, mentions, kinds))
    for (one, other, _), (two, another, place) in combinations(pairs, 2):
        if one == another and other == two and one != two:
            return _name(twin, mentions, two), place
    return None


_ALLERGY_ZH = re.compile("对([^，。；]{2,16}?)过敏")
_ALLERGY_EN = re.compile(r"\ballergic to ([a-z-]+(?: [a-z-]+){0,2})|\b([a-z-]+) allergy", re.IGNORECASE)


def _allergic(twin: Twin, mentions: list[Mention]) -> tuple[str, _Said] | None:
    """The medicine to which somebody is allergic in the Chinese, and that of the English, which it names elsewhere."""
    zh = _ALLERGY_ZH.search(twin.zh.text)
    en = _ALLERGY_EN.search(twin.en.text) if zh is not None else None
    if zh is None or en is None:
        return None
    meant = [each for each in mentions if zh.start() < each.start < zh.end()]
    if not meant or any(each.english.search(en[0]) for each in meant):
        return None
    given = next((hit for each in mentions if (hit := each.english.search(twin.en.text, *en.span())) is not None), None)
    return (twin.zh.text[meant[0].start : meant[0].end], given.span()) if given is not None else None


def _name(twin: Twin, mentions: list[Mention], key: str) -> str:
    found = next(each for each in mentions if each.english.pattern == key)
    return twin.zh.text[found.start : found.end]


def _bound(twin: Twin, mentions: list[Mention], kinds: dict[str, Mention]) -> Iterator[tuple[str, str, _Said]]:
    """(the medicine of the Chinese, that of the English, its place) of each number that both texts say once.

    Nothing where only one medicine of the Chinese has such a number: no two can have changed places.
    """
    zh = [((each.start, each.end), each.english.pattern) for each in mentions]
    ones = read(twin.zh.text, "zh").quantities
    times = Counter(map(_key, ones))
    here = [
        (_key(one), named[1])
        for one in ones
        if one.strong and times[_key(one)] == 1 and (named := _named(one, zh, twin.zh.text, _CLAUSE_ZH)) is not None
    ]
    if len({name for _, name in here}) < 2:
        return
    en = [(hit.span(), key) for key, each in kinds.items() for hit in each.english.finditer(twin.en.text)]
    others = [(_key(each), each) for each in read(twin.en.text, "en").quantities if each.strong]
    for key, name in here:
        partners = [each for its, each in others if its == key]
        there = _named(partners[0], en, twin.en.text, _CLAUSE_EN) if len(partners) == 1 else None
        if there is not None:
            yield name, there[1], there[0]


def _key(quantity: Quantity) -> object:
    return quantity.meaning.first.key if quantity.meaning.senses else None


def _named(
    quantity: Quantity, names: list[tuple[_Said, str]], text: str, cut: re.Pattern[str]
) -> tuple[_Said, str] | None:
    """The only medicine that is named in the clause of a number."""
    first = max((hit.end() for hit in cut.finditer(text, 0, quantity.start)), default=0)
    stop = cut.search(text, quantity.end)
    last = stop.start() if stop else len(text)
    inside = [each for each in names if first <= each[0][0] < last]
    return inside[0] if len({key for _, key in inside}) == 1 else None
