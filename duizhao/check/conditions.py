"""Conditions of the Chinese of which the English says nothing: if you have a fever, stop the tablets."""

from __future__ import annotations

import re

from duizhao.align import Reader
from duizhao.check.late import Late

CONDITIONS = re.compile(
    r"(?:^|(?<=[，。；：！？、但]))(?:如果|要是|倘若|假如|万一|一旦|若是?|如(?=[有出发]))([^，。；！？：\n]{2,30})[，,]",
    re.MULTILINE,
)
_IF_EN = Late(
    r"\b(?:if|when\w*|(?<!at )once|unless|should|in case|in the event|in an emergency|had|were|as soon as|the moment"
    r"|provided|as long as)\b|\?"
)
_PERSONS = re.compile("孩子|宝宝|患[者儿]|病人|老人|家[人长]|您|你|他|她")  # whom the rest of the sentence names too
_MAY_SAY_IF = Late(
    rf"{_IF_EN.words}|\b(?:who|whose|where|any\w*|with|without|after|before|until|at|on|in|during|for"
    r" (?:those|people|anyone|patients)|or|means?|\w+ing)\b"
)


def lost(chinese: str, english: str, reader: Reader) -> str | None:
    """The first condition in `chinese` of which `english`, in small letters, speaks in no word.

    English must hold fewer conditions too. Where a clause speaks of nothing that the vocabulary knows, no word that
    may tell of any condition stands in English: "with", "after", "needing it twice". In the right texts of the corpus
    one condition in 300 looks so.
    """
    clauses = list(CONDITIONS.finditer(chinese))
    if len(_IF_EN.pattern.findall(english)) >= len(clauses):
        return None
    there = reader.vocabulary.ideas(english)
    for clause in clauses:
        ideas = reader.subjects(_PERSONS.sub("", clause[1]))
        if ideas.isdisjoint(there) if ideas else _MAY_SAY_IF.pattern.search(english) is None:
            return clause[0].rstrip("，,")
    return None
