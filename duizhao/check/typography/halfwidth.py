"""Half-width marks in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import HOLE, Letters, Spot
from duizhao.check.typography.scripts import (
    HAN,
    WIDE,
    after,
    before,
    chinese,
    is_han,
    is_latin,
    is_source,
    is_wide,
)
from duizhao.finding import Finding, Severity, say

WIDER = dict(zip(",;:?!.()", "，；：？！。（）", strict=True))
_ANY = re.compile(r'[,;:?!.()"]')
_MARK = re.compile(r"[ \t]*[,;:?!.][ \t]*")
_RATIO = Late(r"[男女阴阳]\s?:\s?[男女阴阳]")
_PART = Late(  # 一. or 2. or B. before an item, 表1. before a caption
    r"[一二三四五六七八九十]{1,3}$|(?:^|[\s、，；。])(?:[A-Za-z]?[\d.]+|[A-Za-z])$|[图表第录]\s?[\d.]+$"
)
_LAST_WORD = Late(rf"[{HAN}][ \t]?(?!vs$|etc$|al$|No$|Dr$|Prof$|Mrs?$|Ms$|St$)[A-Za-z0-9%/-]+(?:[ \t][A-Za-z/%]+)?$")
_BRACKETS = Late(r"[ \t]*[(（]([^()（）]*)[)）]")
_NUMBERED = Late(r"(?:^|[：；，。\n])[ \t]*$")
_QUOTES = Late(r'"([^"\n]*)"')


def half_width(case: Case) -> Iterator[Finding]:
    """A half-width mark stands in Chinese text.

    A comma or bracket from the other keyboard leaves a hole or sticks to the letters beside it, and on paper lines
    break at the wrong side of it: a sentence about a dose is read twice (GB/T 15834-2011 asks for full-width marks).
    """
    for whole in chinese(case.wholes):
        wide = whole.text.count("（") > whole.text.count("(")
        curly = "“" in whole.text
        for letters in whole.holding(_ANY):
            if not is_source(letters.text):
                yield from _points(letters)
                yield from _brackets(letters, usual=wide)
                yield from _quotes(letters, usual=curly)


def _points(letters: Letters) -> Iterator[Finding]:
    text = letters.text
    for found in _MARK.finditer(text):
        mark = found[0].strip()
        left, right = text[found.start() - 1 : found.start()] if found.start() else "", text[found.end() :][:1]
        if not (_stop if mark == "." else _point)(text, found, left, right):
            continue
        certain = mark != "." or not is_han(right) or found[0] != mark  # 约翰.史密斯 wants another mark
        keeps = right == "\n"
        start, end = found.start(), found.start() + len(found[0].rstrip()) if keeps else found.end()
        spot = Spot(letters, start, end, WIDER[mark] if certain else None)
        yield spot.says(
            "TYP001",
            say("the half-width mark {mark} stands in Chinese text", mark=mark),
            say("write {mark}", mark=WIDER[mark]),
        )


def _point(text: str, found: re.Match[str], left: str, right: str) -> bool:
    """Whether , ; : ? or ! belongs to the Chinese around it."""
    mark = found[0].strip()
    if mark == ":" and _RATIO.pattern.search(text, max(0, found.start() - 1), found.end() + 1):
        return False
    if mark in "?!" and not right:
        return is_wide(left) or (is_latin(left) and any(map(is_han, text)))
    if right and right in "/=)(" and not is_wide(left):
        return False
    return is_wide(left) or (is_wide(right) and left != "" and left != "\n")


def _stop(text: str, found: re.Match[str], left: str, right: str) -> bool:
    """Whether a point is a full stop of the Chinese around it: not in 3.5, a.m., 图.jpg, 一. or 2."""
    if (
        left == "."
        or right == "."
        or (is_latin(right) and found[0] == ".")
        or _PART.pattern.search(text, 0, found.start())
    ):
        return False
    if is_wide(left) or (left in ("]", ")", "%", HOLE) and is_han(right)):
        return True
    return (
        is_latin(left)
        and (is_han(right) or not right)
        and _LAST_WORD.pattern.search(text, 0, found.start()) is not None
    )


def _brackets(letters: Letters, usual: bool) -> Iterator[Finding]:
    """`usual`: the article mostly writes full-width brackets, even around Latin words."""
    text = letters.text
    for found in _BRACKETS.pattern.finditer(text) if "(" in text or ")" in text else ():
        bracket = found[0].lstrip()
        if bracket[0] == "（" and bracket[-1] == "）":
            continue
        severity = _bracketed(text, found, usual)
        if severity is None:
            continue
        opening = found.start() if bracket[0] == "(" and before(text, found.start() + 1) else found.end() - len(bracket)
        spots = [
            Spot(letters, opening, found.end() - len(bracket) + 1, "（"),
            Spot(letters, found.end() - 1, found.end(), "）"),
        ]
        spots = [spot for spot in spots if spot.old != spot.new]
        edits = [spot.edits for spot in spots]
        finding = spots[0].says(
            "TYP001",
            say("the half-width mark {mark} stands in Chinese text", mark=spots[0].old.strip()),
            say("write {mark}", mark=f"（{found[1]}）" if len(found[1]) < 20 else "（…）"),
            severity,
        )
        yield replace(finding, cure=tuple(edit for each in edits for edit in each) if all(edits) else ())


def _bracketed(text: str, found: re.Match[str], usual: bool) -> Severity | None:
    """How grave half-width brackets are; None where they are right: mg/(kg·d), (1) before an item, a blank to fill."""
    content, start = found[1], found.end() - len(found[0].lstrip())
    left, right = before(text, found.start()), after(text, found.end())
    mixed = "（" in found[0] or "）" in found[0]
    if not content.strip() or (left and left in "/=+-×"):
        return None
    if len(content) <= 3 and _NUMBERED.pattern.search(text, 0, start) and not mixed:
        return None if content.isascii() else Severity.INFO
    if mixed or re.search(f"[{HAN}]", content):
        return Severity.WARNING
    if not (is_wide(left) or is_wide(right)):
        return None
    return Severity.WARNING if usual and re.search("[A-Za-z]{2}", content) else Severity.INFO


def _quotes(letters: Letters, usual: bool) -> Iterator[Finding]:
    text = letters.text
    if text.count('"') % 2:
        return  # TYP012 tells
    for found in _QUOTES.pattern.finditer(text) if '"' in text else ():
        touches = is_wide(before(text, found.start())) or is_wide(after(text, found.end()))
        if not re.search(f"[{WIDE}]", found[1]) and not touches:
            continue
        spots = Spot(letters, found.start(), found.start() + 1, "“"), Spot(letters, found.end() - 1, found.end(), "”")
        edits = [spot.edits for spot in spots]
        finding = spots[0].says(
            "TYP001",
            say("the half-width mark {mark} stands in Chinese text", mark='"'),
            say("write {mark}", mark="“…”"),
            Severity.WARNING if usual and re.search(f"[{HAN}]", found[1]) else Severity.INFO,
        )
        yield replace(finding, cure=tuple(edit for each in edits for edit in each) if all(edits) else ())
