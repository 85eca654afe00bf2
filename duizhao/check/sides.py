"""Left and right with the part of the body that they belong to: 左手 is no right hand.

English is given in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.late import Late
from duizhao.check.polarity import SIDES

_PARTS = {
    "手": "hand", "腕": "wrist", "肘": "elbow", "臂": "arm", "上肢": "arm", "肩": "shoulder", "膝": "knee", "髋": "hip",
    "腿": "leg", "下肢": "leg", "脚": "foot", "足": "foot", "踝": "ankle", "眼": "eye", "耳": "ear", "肾": "kidney",
    "肺": "lung", "乳": "breast", "侧": "side", "颈": "neck", "前臂": "forearm", "上臂": "arm", "大腿": "thigh",
    "小腿": "leg", "拇指": "thumb", "食指": "finger", "手指": "finger", "脚趾": "toe", "脚跟": "heel", "脸": "cheek",
    "面颊": "cheek", "锁骨": "collarbone", "腹股沟": "groin", "卵巢": "ovary", "睾丸": "testicle", "鼻孔": "nostril",
    "输尿管": "ureter",
}  # fmt: skip
_ALIKE = {
    "feet": "foot",
    "limb": "leg",
    "calf": "leg",
    "shin": "leg",
    "clavicle": "collarbone",
    "ovarie": "ovary",
    "sided": "side",
    "hander": "hand",
    "handed": "hand",
}
_ZH = Late(rf"(?P<side>[左右])(?:侧|边)?(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})")
_EN = Late(rf"\b(?P<side>left|right)[- ](?P<part>{'|'.join(sorted({*_PARTS.values(), *_ALIKE}))})s?\b")
_IN_ONE_ZH = Late("左[、和及与或/]右")  # 左、右臂: the part is said once, for both
_NAMES = {"左": "left", "右": "right"}


def other_sides(chinese: str, english: str) -> Iterator[tuple[int, int]]:
    """Where the English names a part of the other side alone, or names one side twice where the Chinese names both."""
    if _IN_ONE_ZH.pattern.search(chinese):
        return
    wanted: dict[str, set[str]] = {}
    for found in _ZH.pattern.finditer(chinese):
        wanted.setdefault(_PARTS[found["part"]], set()).add(_NAMES[found["side"]])
    given: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for found in _EN.pattern.finditer(english) if wanted else ():
        part = _ALIKE.get(found["part"], found["part"])
        given.setdefault(part, []).append((found["side"], found.span()))
    for part, sides in wanted.items():
        there = given.get(part, [])
        named = {side for side, _ in there}
        if there and (sides.isdisjoint(named) or (len(sides) == 2 and len(there) > 1 and len(named) == 1)):
            yield there[0][1]


_ON_ONE_ZH = Late(f"[左右](?:侧|边|上|下|前|腹|胸|肋|颈|腰|{'|'.join(_PARTS)})")
_LEFT_OR_RIGHT = Late(r"\b(?:left|right|[lr])\b")


def _tells_side(english: str) -> bool:
    return _LEFT_OR_RIGHT.search(english) is not None or SIDES["en"].search(english) is not None


def lost_side(chinese: str, english: str) -> tuple[int, int] | None:
    """The place in `chinese` of the only side that it names, where nothing in `english` can stand for a side."""
    found = _ON_ONE_ZH.pattern.search(chinese)
    if found is None or ("左" in chinese and "右" in chinese) or _tells_side(english):
        return None
    return found.span()


SIDE_GATE, SOUND_GATE, TURN_GATE = re.compile("[左右]"), re.compile("健"), re.compile("先")
_LEFT_EN = Late(r"\bleft\b(?! (?:over|out|off|behind|in|to|untreated|alone|it|with|for|on))")
_RIGHT_EN = Late(
    r"\bright\b(?! (?:away|now|after|before|for|amount|dose|size|time|answer|thing|way|one|here|up|down"
    r"|to (?:ask|refuse|know)|at|through|into))"
)
_LEFT_NOUN_EN, _RIGHT_NOUN_EN = (
    Late(
        rf"\b(?:an?|the|your|his|her|their|underwent) {side}[- ](?!(?:after|before|for|amount|dose|size"
        r"|time|answer|thing|way|one|here|up|down|to|at|and|or|over|out|off|in|with|it|medicine|drug|place|order|temperature|person|people"
        r"|balance|decision|choice|age|moment|number|kind|type|angle|position|technique|treatment|care|support)\b)[a-z]{4,}"
    )
    for side in ("left", "right")
)
_BOTH_ZH = Late(r"对侧|健侧|患侧|另一|两侧|双侧|左右|反过来|正[确好]|合适|适当")
_LEFT_ZH, _RIGHT_ZH = Late("左(?![右氧旋甲炔乙])"), Late("右(?<!左右)(?![美旋])")


def other_side_alone(chinese: str, english: str) -> tuple[int, int] | None:
    """Where the English names a side before some noun, and the Chinese the other one alone: 左侧, a right lobectomy."""
    named = [side.pattern.search(chinese) is not None for side in (_LEFT_ZH, _RIGHT_ZH)]
    if all(named) or not any(named) or _BOTH_ZH.pattern.search(chinese):
        return None
    return found.span() if (found := (_LEFT_NOUN_EN if named[1] else _RIGHT_NOUN_EN).pattern.search(english)) else None


def exchanged_sides(chinese: str, english: str) -> tuple[int, int] | None:
    """Where the English says right once more and left once less than the Chinese, or the other way round."""
    if "左" not in chinese or "右" not in chinese:
        return None  # who names one side alone is judged by the words for it
    wanted = [len(side.pattern.findall(chinese)) for side in (_LEFT_ZH, _RIGHT_ZH)]
    if not all(wanted):
        return None
    given = [list(side.pattern.finditer(english)) for side in (_LEFT_EN, _RIGHT_EN)]
    more = [len(hits) - count for hits, count in zip(given, wanted, strict=True)]
    if sum(more) or max(more) != 1:
        return None
    return given[more.index(1)][-1].span()


_SOUND_ZH, _AFFECTED_ZH = Late("健[侧肢]|健康侧"), Late("[患病][侧肢]")
_SOUND_EN = Late(
    r"\b(?:good|sound|unaffected|healthy|well|non-?\w+|un\w+|other|opposite|strong\w*|better|normal|free)\b"
)
_AFFECTED_EN = Late(
    r"\b(?:bad|affected|operated|injured|sore|weak\w*|paraly\w+|sick|surgical|painful|involved|diseased|treated|replaced"
    r"|new|broken|fractured|stroke|operation|hurt|swollen)\b"
)
_AFFECTED_SIDE_EN = Late(
    r"\b(?:bad|affected|operated|injured|weak(?:er)?|paralysed|paralyzed) (?:side|hand|arm|leg|foot|limb)\b"
)


def sound_side(chinese: str, english: str) -> tuple[int, int] | None:
    """Where the English speaks of the affected side alone, and the Chinese of the sound one, or of both."""
    if "健" not in chinese or not _SOUND_ZH.pattern.search(chinese) or _SOUND_EN.pattern.search(english):
        return None
    found = (_AFFECTED_EN if _AFFECTED_ZH.pattern.search(chinese) else _AFFECTED_SIDE_EN).pattern.search(english)
    return found.span() if found is not None else None


_IN_TURN_ZH = Late(r"先[^，。；]{0,6}(?P<one>[健患病])[侧肢][^。；]{0,10}?[再后][^，。；]{0,6}[健患病][侧肢]")
_OTHER_ORDER = Late(r"\b(?:before|after|until|last|second)\b")


def sides_in_turn(chinese: str, english: str) -> tuple[int, int] | None:
    """Where the English begins with the side that comes second in the Chinese: 先穿患侧，再穿健侧."""
    turn = _IN_TURN_ZH.pattern.search(chinese) if "先" in chinese else None
    if turn is None or _OTHER_ORDER.pattern.search(english):
        return None
    sound, affected = _SOUND_EN.pattern.search(english), _AFFECTED_EN.pattern.search(english)
    if sound is None or affected is None:
        return None
    first = min(sound, affected, key=lambda hit: hit.start())
    return None if (first is sound) == (turn["one"] == "健") else first.span()
