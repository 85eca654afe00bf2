"""This one and not that one: 不要用左臂，只用右臂 is no "not the right arm, only the left".

English is given in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from duizhao.check.late import Late
from duizhao.check.negation import AVOID_EN, ORDERS_ZH, denial
from duizhao.check.terms.kinds_care import CLEANERS, POSTURES
from duizhao.check.terms.kinds_ways import ROUTES
from duizhao.check.terms.thing import Thing

Place = tuple[int, int]
_Contrast = tuple[int, int, Place]  # who or what is ruled out, who or what is meant, the place of the former


def _group(*rows: tuple[str, str]) -> tuple[Late, Late]:
    """(Chinese, English) patterns of what excludes each other, each a group of its own."""
    ones, others = zip(*rows, strict=True)
    return Late("|".join(f"({one})" for one in ones)), Late(
        r"\b(?:" + "|".join(f"({each})" for each in others) + r")\b"
    )


def _of_kind(things: Sequence[Thing]) -> tuple[Late, Late]:
    """A group of all that one kind of words excludes of each other."""
    ones = "|".join(f"({thing.named.words})" for thing in things)
    return Late(ones), Late("|".join(f"({thing.sure.words})" for thing in things))


_SIDE_OF = r"(?= (?:\w+ )?(?:side|arm|leg|eye|ear|hand|foot|breast|knee|hip)| ?[,.;:)]|$)"
_GROUPS = (
    _group(("左(?!右)", f"left{_SIDE_OF}"), ("(?<!左)右", f"right{_SIDE_OF}")),
    _group(
        ("患者|病人|本人", "patients?|person"),
        ("家属|家人|亲属|陪护", "famil(?:y|ies)|relatives?|carers?"),
        ("医生|医师", "doctors?"),
        ("护士", "nurses?"),
        ("药师|药剂师", "pharmacists?"),
    ),
    _group(
        ("孩子|宝宝|患儿|婴儿", "child|children|baby|babies"),
        ("父母|家长|大人|成人|母亲|妈妈", "parents?|adults?|mothers?"),
    ),
    _group(("热(?!量|[痛退])|烫|温水", "hot|heat|warm"), ("冷(?!静)|冰|凉", "cold|ice|cool")),
    _group(("里面|内侧|里侧|内部", "inside|inner"), ("外面|外侧|外部", "outside|outer")),
    _group(("坐", "sit|sitting|seated"), ("躺|卧", "lie|lying"), ("站", "stand|standing")),
    _group(("早上|早晨|上午|清晨", "mornings?"), ("晚上|夜里|夜间|睡前|傍晚", "evenings?|nights?|bedtime")),
    _group(
        ("空腹|[饭餐]前", "empty stomach|before (?:meals|food|eating)"),
        ("[饭餐]后", "after (?:meals|food|eating)"),
    ),
    _group(
        ("冷冻|冷冻室", "freez(?:e|er|ing)"),
        ("冷藏", r"fridge|refrigerat\w+"),
        ("室温|常温", "room temperature"),
    ),
    _group(
        ("牛奶", "milk"),
        ("果汁|西柚汁", "juice"),
        ("茶", "tea"),
        ("咖啡", "coffee"),
        ("白开水|清水", "water"),
    ),
    *map(_of_kind, (CLEANERS, POSTURES, ROUTES)),
)
_CLAUSE_ZH = Late("[，。；：！？、]|而(?=是|非|不)")
_CLAUSE_EN = Late(r"[,;:.!?()–—]| (?:and|but|so) |\b(?=(?:rather than|instead of)\b)")
_NO_EN = Late(denial(AVOID_EN, "instead of|rather than"))
GATE = re.compile(f"[不{ORDERS_ZH}]|避免|而非")
_NAMED = Late("|".join(zh.words for zh, _ in _GROUPS))
_FEWEST = 2
_UNSURE = Late(
    "不(?:同|仅|但|适|舒|良|超过|少于|管|论|一定)|n(?:o|ot) (?:only|more|less|longer|later)|whether|是否|除非|unless"
)


def names_two(chinese: str, english: str) -> bool:
    """A quick look: whether the English denies something, and the Chinese names two that may exclude each other."""
    return len(_NAMED.pattern.findall(chinese)) >= _FEWEST and _NO_EN.pattern.search(english) is not None


def exchanged_ban(chinese: str, english: str) -> Place | None:
    """The place in `english` of what is ruled out and meant in Chinese, where both say one of two and not the other."""
    if GATE.search(chinese) is None or _NO_EN.pattern.search(english) is None:
        return None
    ones, others = _clauses(chinese, _CLAUSE_ZH), _clauses(english, _CLAUSE_EN)
    for zh, en in _GROUPS:
        if len(zh.pattern.findall(chinese)) < _FEWEST:
            continue
        wanted = {(ruled_out, meant) for ruled_out, meant, _ in _contrasts(ones, zh, GATE)}
        if not wanted:
            continue
        given = {(ruled_out, meant): place for ruled_out, meant, place in _contrasts(others, en, _NO_EN.pattern)}
        for ruled_out, meant in sorted(wanted):
            if (meant, ruled_out) in given and (ruled_out, meant) not in given and (meant, ruled_out) not in wanted:
                return given[meant, ruled_out]
    return None


def _contrasts(clauses: Sequence[tuple[int, str]], group: Late, no: re.Pattern[str]) -> Iterator[_Contrast]:
    """Of each two clauses in a row that name one of a group each, one of them with a not: what each names."""
    named: list[tuple[int, bool, Place]] = []
    for start, text in clauses:
        hits = list(group.pattern.finditer(text))
        members = {hit.lastindex or 0 for hit in hits}
        if len(members) == 1 and _UNSURE.pattern.search(text) is None:
            place = hits[0].start() + start, hits[0].end() + start
            named.append((members.pop(), no.search(text) is not None, place))
    for (one, denies, place), (other, refuses, where) in pairwise(named):
        if one != other and denies is not refuses:
            yield (one, other, place) if denies else (other, one, where)


def _clauses(text: str, cut: Late) -> list[tuple[int, str]]:
    places = [0, *(hit.end() for hit in cut.pattern.finditer(text)), len(text)]
    return [(start, text[start:end]) for start, end in pairwise(places)]
