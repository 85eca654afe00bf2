"""STR032: an order that holds under a condition holds under the same one in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import Reader
from duizhao.check.bilingual import chinese
from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.omissions import unmet
from duizhao.check.place import line_of
from duizhao.finding import Finding, say

_IF_ZH = re.compile(
    r"(?:^|(?<=[，。；：！？、但]))(?:如果|要是|倘若|假如|万一|一旦|若是?|如(?=[有出发]))([^，。；！？：\n]{2,30})[，,]",
    re.MULTILINE,
)
_IF_EN = Late(
    r"\b(?:if|when\w*|once|unless|should|in case|in the event|in an emergency|had|were|as soon as|the moment|provided"
    r"|as long as)\b|\?"
)
_MAY_SAY_IF = Late(
    rf"{_IF_EN.words}|\b(?:who|whose|where|any\w*|with|without|after|before|until|at|on|in|during|for"
    r" (?:those|people|anyone|patients)|or|means?|\w+ing)\b"
)


def lost_condition(case: Case) -> Iterator[Finding]:
    """The Chinese says in which case to do something, and the translation says to do it.

    "Stop the tablets" for "if you have a fever, stop the tablets" sends away a treatment that did no harm.
    """
    stack = chinese(case)
    for twin in stack.holding(_IF_ZH):
        clause = _lost(twin.zh.text, twin.low, case.match.reader)
        if clause is None or any(twin is each[0] for each in unmet(case)):
            continue  # the whole sentence is missing, which says more
        if twin.source is twin.zh:
            where, length, beside = line_of(twin.target.span), 0, twin.zh.excerpt(clause)
        else:
            (where, length), beside = twin.zh.find(clause), twin.en.excerpt()
        yield Finding(
            where,
            "STR032",
            say("the Chinese says when this holds, and the English does not: {clause}", clause=clause),
            say("say it in both, or write  <!-- allow STR032: reason -->  above the block"),
            beside=beside,
            length=length,
        )


def _lost(chinese: str, english: str, reader: Reader) -> str | None:
    """The first condition in `chinese` of which `english`, in small letters, speaks in no word.

    English must hold fewer conditions too. Where a clause speaks of nothing that the vocabulary knows, no word that
    may tell of any condition stands in English: "with", "after", "needing it twice". In the right texts of the corpus
    one condition in 300 looks so.
    """
    clauses = list(_IF_ZH.finditer(chinese))
    if len(_IF_EN.pattern.findall(english)) >= len(clauses):
        return None
    there = reader.vocabulary.ideas(english)
    for clause in clauses:
        ideas = reader.subjects(clause[1])
        if ideas.isdisjoint(there) if ideas else _MAY_SAY_IF.pattern.search(english) is None:
            return clause[0].rstrip("，,")
    return None
