"""Range marks, ellipses and dashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Letters, Spot, Whole
from duizhao.check.typography.scripts import HAN, WIDE, after, before, chinese, is_source, western
from duizhao.finding import Finding, Severity, say

# Two numbers with one mark between them, and no third: 2-1-1, 010-1234567 and 2026-11-23 are no ranges.
_UNIT = r"(?:%|％|℃|°C|mg|g|kg|ml|mL|cm|mm|岁|天|周|月|年|小时|分钟|次)?"
_RANGE = Late(
    rf"(?<![A-Za-z\d_.,/～~–—－-])(?P<low>\d+(?:\.\d+)?){_UNIT} ?"
    rf"(?P<mark>--+|——|～～|~~|[-~～–—－−‐‑]) ?(?P<high>\d+(?:\.\d+)?)"
    rf"(?![\d./:：]|[-～~–—－][\d\w]|[A-Za-z]{{1,2}}\d)"
)
_MARKS = re.compile(r"\d\S? ?[-~～–—－−‐‑]")
_BEFORE_NUMBER = re.compile(r"[-~～–—－−‐‑] ?\d")  # a quick look
_HYPHENS = "-‐‑"
_BROKEN = ("--", "——", "～～", "~~")  # no mark at all
_CHINESE_END = Late(r"\.{3,}|。{3,}|(?<![…])…(?!…)|(?<![-|\d])--+(?![-|\d])")
_WESTERN_END = Late(r"……+|——|(?<=[^\W\d]) ?(?<!-)--(?!-) ?(?=[^\W\d])")
_SIGN = re.compile(r"[…—-]|\.\.|。。")


def ranges(case: Case) -> Iterator[Finding]:
    """A range is written with another mark than the language has, or than the rest of the article.

    15--20 or 3~5 beside 3～5 can be read as a sum, a minus or a code, and the reader takes the wrong dose. Chinese sets
    ～ between numbers (GB/T 15834-2011), English an en dash or "to".
    """
    for whole in chinese(case.wholes):
        yield from _chinese_ranges(whole)
    for whole in western(case.wholes):
        yield from _western_ranges(whole)


def _chinese_ranges(whole: Whole) -> Iterator[Finding]:
    every = [(letters, found) for letters in whole.holding(_BEFORE_NUMBER) for found in _found(letters)]
    plain = [(letters, found) for letters, found in every if not _years(found)]
    counts = Counter(found["mark"] for _, found in plain)
    usual = counts["～"] > 0
    for letters, found in every:
        mark = found["mark"]
        if mark in _BROKEN and not (_years(found) and mark == "——"):
            yield _range(letters, found, "～" if not _years(found) else "—", None)
        elif mark != "～" and not _years(found):
            doubtful = usual and mark not in "–—"  # either dash is a range to every reader
            yield _range(letters, found, "～", Severity.WARNING if doubtful else Severity.INFO)


def _western_ranges(whole: Whole) -> Iterator[Finding]:
    every = [(letters, found) for letters in whole.holding(_BEFORE_NUMBER) for found in _found(letters)]
    usual = any(found["mark"] == "–" for _, found in every)
    for letters, found in every:
        if found["mark"] in _HYPHENS:
            if _measured(letters, found):
                yield _range(letters, found, "–", Severity.WARNING if usual else Severity.INFO)
        elif found["mark"] not in "–−":
            yield _range(letters, found, "–", None)


def _found(letters: Letters) -> Iterator[re.Match[str]]:
    if _MARKS.search(letters.text) is None or is_source(letters.text):
        return
    for found in _RANGE.pattern.finditer(letters.text):
        low, high = found["low"], found["high"]
        zero = low[0] == "0" and len(low) > 1 and low[1] != "."  # 010-12345 is a telephone number
        if not zero and float(low) < float(high) and not (len(high) >= 7 and "." not in high):
            yield found


def _measured(letters: Letters, found: re.Match[str]) -> bool:
    """Whether a unit follows: two bare numbers with a hyphen may be a score, a code or a scheme."""
    return re.match(rf" ?[{HAN}%％℃°A-Za-z]", letters.text[found.end() :]) is not None


def _years(found: re.Match[str]) -> bool:
    return all(re.fullmatch(r"(?:19|20)\d\d", found[name]) for name in ("low", "high"))


def _range(letters: Letters, found: re.Match[str], mark: str, severity: Severity | None) -> Finding:
    start, end = found.span("mark")
    blanks = letters.text[start - 1] == " ", letters.text[end : end + 1] == " "
    start, end = start - blanks[0], end + blanks[1]
    safe = found["mark"] not in _HYPHENS or _measured(letters, found)
    return Spot(letters, start, end, mark if safe else None).says(
        "TYP007",
        say("the range {text} is written with {mark}", text=found[0], mark=found["mark"]),
        say("write {text}", text=f"{found['low']}{mark}{found['high']}"),
        severity,
    )


def dashes(case: Case) -> Iterator[Finding]:
    """An ellipsis or a dash is made of the wrong signs.

    Three points or two hyphens are torn apart at the end of a line, and two hyphens in front of a number read as a
    minus. Chinese sets …… and ——, two letters wide (GB/T 15834-2011); English … and —.
    """
    for whole in chinese(case.wholes):
        for letters in whole.holding(_SIGN):
            for found in _CHINESE_END.pattern.finditer(letters.text) if not is_source(letters.text) else ():
                yield from _chinese_dash(letters, found)
    for whole in western(case.wholes):
        for letters in whole.holding(_SIGN) if any(map(whole.text.__contains__, ("……", "——", "--"))) else ():
            for found in _WESTERN_END.pattern.finditer(letters.text):
                chinese_sign = "…" in found[0] or "—" in found[0]
                new = "…" if "…" in found[0] else "—"
                yield _dash(letters, found, new, None if chinese_sign else Severity.INFO)


def _chinese_dash(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    text, sign = letters.text, found[0]
    beside = before(text, found.start()) + after(text, found.end())
    if not re.search(f"[{WIDE}”“]", beside) or re.fullmatch(r"\.{7,}", sign):
        return  # in a Latin phrase, or a line to write on
    if sign[0] == "-":
        if len(sign) > 4 or not re.fullmatch(f"[{HAN}”“》（]+", beside):
            return
        yield _dash(letters, found, "——", None)
    else:
        yield _dash(letters, found, "……", Severity.INFO if sign == "…" else None)


def _dash(letters: Letters, found: re.Match[str], new: str, severity: Severity | None) -> Finding:
    return Spot(letters, found.start(), found.end(), new).says(
        "TYP008",
        say("{text} stands for {sign}", text=found[0].strip(), sign=new),
        say("write {text}", text=new),
        severity,
    )
