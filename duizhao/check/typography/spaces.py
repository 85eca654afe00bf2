"""Blanks: too many, too few, or by two rules in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Letters, Spot, Whole
from duizhao.check.typography.scripts import HAN, chinese, is_han, is_latin, is_source, western
from duizhao.finding import Finding, Severity, say

_CHINESE = Late(rf"(?<=[{HAN}])[ \t]+(?=[{HAN}])|[ \t]+(?=[，。、；：？！])|(?<=[，。、；：？！])[ \t]+(?=\S)")
_BLANKS = re.compile("[ \t]")
_BESIDE_MARKS = re.compile(r" [,;:.!?)]|\( ")
_CLAUSE = Late("[，。、；：？！\n（）“”]")
_NUMBERED = Late(
    rf"^(?:第[{HAN}\d]{{1,4}}|附[{HAN}]{{1,2}}|[{HAN}]{{0,3}}[一二三四五六七八九十甲乙丙丁]|[{HAN}]{{1,2}})$"
)
_WESTERN = Late(r"(?<=[^\W_]|[)’”%]) +(?:[,;:.!?](?=\s|$)|[,;](?=[A-Za-z]))|\((?= +[^\s)])|(?<=[^\s(_]) +\)")
_TIGHT = re.compile(  # the mark comes first, and what stands before it is looked at from behind: it is sought faster
    r"[,;.?!:](?=[A-Za-z\d])(?:(?<=[a-z][,;])(?=[A-Za-z])|(?<=[a-z)],)(?=\d{1,3}\b(?!,))"
    r"|(?<=[a-z]{2}[.?!:])(?=[A-Z][a-z])|(?<=[a-z]{2}[.])(?=I\b))"
)
_DOTTED = Late(r"[\w.-]*\.(?:Net|Com|Org|Js|Md|Pdf|Docx?|Xlsx?|Txt|Csv)\b")
_CLOSE = re.compile(rf"[A-Za-z0-9%](?:(?=[{HAN}])|(?<=[{HAN}][A-Za-z0-9]))(?<!维.)")  # 维A酸 is one word
_APART = re.compile(rf" (?:(?<=[A-Za-z0-9%] )(?=[{HAN}])|(?<=[{HAN}] )(?=[A-Za-z0-9]))")
_CLOCK = Late(r" \d{1,2}[:：]\d\d")  # 周一至周五 7:00: it parts the day from the hours
_LABEL = 4  # letters at the start of a text that may be a label: 门诊时间 周一至周五
_MANY = 6  # places where the scripts meet: fewer show no habit


def stray(case: Case) -> Iterator[Finding]:
    """A blank stands where none belongs.

    Chinese sets none between its letters nor around its marks, English none before a mark: a line may break there, and
    a mark at the start of a line or a hole in a word looks like something left out.
    """
    for whole in chinese(case.wholes):
        for letters in whole.holding(_BLANKS):
            for found in _CHINESE.pattern.finditer(letters.text) if not is_source(letters.text) else ():
                weight = Severity.INFO if _beside_mark(letters, found) else _weight(letters.text, found)
                yield _blank(letters, found.start(), found.end(), weight)
    for whole in western(case.wholes):
        for letters in whole.holding(_BESIDE_MARKS):
            for found in _WESTERN.pattern.finditer(letters.text):
                yield from _western(letters, found)


def _western(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    text = letters.text
    if found[0] == "(":
        end = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip(" "))
        yield _blank(letters, found.end(), end, None)
        return
    mark = found[0].strip()
    if mark == ")" and "(" not in text[: found.start()]:
        return
    ratio = mark == ":" and text[found.end() : found.end() + 1] == " "
    yield _blank(letters, found.start(), found.end() - 1, Severity.INFO if ratio else None)


def _weight(text: str, found: re.Match[str]) -> Severity:
    """A blank in a sentence is a slip; in a title, a cell or a list of words it may part what belongs apart."""
    left, right = text[: found.start()], text[found.end() :]
    if right[0] in "，。、；：？！":
        return Severity.WARNING
    if left[-1] in "，。、；：？！":
        return Severity.INFO if left[-1] in "：？！" else Severity.WARNING
    head, tail = _CLAUSE.pattern.split(left)[-1], _CLAUSE.pattern.split(right)[0]
    sentence = re.search("[，。；！？]", right) is not None and " " not in head.strip() and " " not in tail.strip()
    label = len(left) <= _LABEL or _NUMBERED.pattern.match(head.strip())
    return Severity.WARNING if sentence and not label else Severity.INFO


def _beside_mark(letters: Letters, found: re.Match[str]) -> bool:
    """**不可停药。** 如有…, 请打 [电话](tel:120): other programs need the blank to see where the bold or link ends."""
    start, end = found.span()
    where, whole = letters.at(start, end)
    if not whole:
        return False
    line = letters.run.block.source.split("\n")[where.line - letters.run.block.span.line]
    column = where.column - 1
    return line[column - 1 : column] != letters.text[start - 1] or line[column + end - start :][:1] != letters.text[end]


def _blank(letters: Letters, start: int, end: int, severity: Severity | None) -> Finding:
    return Spot(letters, start, end, "").says(
        "TYP010", say("a blank stands where none belongs"), say("delete the blank"), severity
    )


def tight(case: Case) -> Iterator[Finding]:
    """No blank follows a mark.

    Two words run into one, and programs that read aloud or break lines take them for an address.
    """
    for whole in western(case.wholes):
        for letters in whole.holding(_TIGHT):
            for found in _TIGHT.finditer(letters.text) if not is_source(letters.text) else ():
                start = found.start()
                word = letters.text[:start].split()[-1:] or [""]
                if _DOTTED.pattern.match(word[0] + letters.text[start : start + 8]):
                    continue
                yield Spot(letters, start, start + 1, found[0] + " ").says(
                    "TYP011", say("no blank follows {mark}", mark=found[0]), say("add the blank")
                )


def uneven(case: Case) -> Iterator[Finding]:
    """Chinese and Latin letters stand apart in most places of the article, and not here; or the other way round.

    It harms nobody, but one rule for the whole article looks like care.
    """
    for whole in chinese(case.wholes):
        yield from _uneven(whole)


def _uneven(whole: Whole) -> Iterator[Finding]:
    close, apart = (sum(1 for _ in pattern.finditer(whole.text)) for pattern in (_CLOSE, _APART))
    few, new = (_APART, "") if apart < close else (_CLOSE, " ")
    if apart + close < _MANY or min(apart, close) * 3 > apart + close:
        return
    for letters in whole.holding(few):
        for found in few.finditer(letters.text) if not is_source(letters.text) else ():
            if _CLOCK.pattern.match(letters.text, found.start()):
                continue
            start, end = _edge(letters.text, found)
            one, other = letters.text[start], letters.text[end - 1]
            yield Spot(letters, start, end, one + new + other).says(
                "TYP009",
                say("the article sets a blank between the scripts, and none here")
                if new
                else say("the article sets no blank between the scripts, and one here"),
                say("write {text}", text=one + new + other),
            )


def _edge(text: str, found: re.Match[str]) -> tuple[int, int]:
    """From the letter before a meeting of scripts to the one behind it."""
    if found[0] == " ":
        return found.start() - 1, found.end() + 1
    behind = found.end() < len(text) and is_han(text[found.end()]) and is_latin(found[0].replace("%", "0"))
    return (found.start(), found.end() + 1) if behind else (found.start() - 1, found.end())
