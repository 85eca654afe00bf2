"""Quick looks hold back nothing that is sought, and patterns made fast find what their plain form finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duizhao.align import numerals
from duizhao.check import (
    bans,
    callers,
    certainty,
    crossings,
    denials,
    duties,
    governance,
    joints,
    length,
    moments,
    negation,
    polarity,
    replies,
    sentences,
    trends,
    unfilled,
    verbatim,
)
from duizhao.check.quantity import grading
from duizhao.check.quantity.prefixes import listed
from duizhao.check.terms import medicines, named
from duizhao.check.typography import doubled, spaces


def _named(place: tuple[int, int], text: str) -> bool:
    """Whether a text holds a first word of what a thing is named by."""
    return any(place in named.KINDS.may_be(word) for word in sentences.words(text))


Look = Callable[[str], object]
LOOKS: tuple[tuple[str, re.Pattern[str], Look], ...] = (
    ("phases", grading._ZH, grading._SOME_ZH.search),
    ("hedges", certainty._HEDGE_ZH.pattern, certainty._HEDGES.search),
    ("vows", certainty._VOW_ZH.pattern, certainty._VOWS.search),
    ("duties", duties._MUST_ZH, duties.GATE.search),
    ("choices", duties._FREE_ZH, duties.GATE.search),
    ("links", joints._TOGETHER_ZH, joints.GATE.search),
    ("changes", trends._ZH, trends.GATE.search),
    ("changes, English", trends._EN, lambda text: trends.changes("", text.lower())),
    ("worse", crossings._HOW_ZH[0].pattern, crossings.CROSSED_GATE.search),
    *((f"event {event.names}", event.zh.pattern, lambda text: moments.GATE.search(text) and moments._NAMED.search(text))
      for event in moments._EVENTS),
    *((f"event {way.words[:40]}", way.pattern, lambda text: any(word in text for word in moments._WAYS))
      for event in moments._EVENTS[:5] for way in event.en),
    ("denials", re.compile(rf"\b(?:{negation.PLAIN_EN}|avoid)\b|{negation.SHORT_EN}\b"), negation.DENIES_EN.search),
    ("orders not to", re.compile(rf"\b(?:{negation.ORDERS_EN})\b"), negation.DENIES_EN.search),
    ("signs of denial", re.compile(f"[{negation.PLAIN_ZH}{negation.ORDERS_ZH}]"), negation.DENIES_ZH.search),
    ("forbidden", bans.CHINESE.ban, bans.CHINESE.sign.search),
    ("who calls", callers._BY_YOU_EN.pattern, lambda text: callers.calls("", text)),
    ("yes and no", re.compile(f"{replies._NO_ZH.pattern}|{replies._YES_ZH.pattern}"), replies.GATE.search),
    ("strict orders", duties._STRICT_ZH.pattern, duties.GATE.search),
    ("hedges", duties._HEDGE_EN, lambda text: duties.binds("", text)),
    ("places", unfilled.PLACE, unfilled._perhaps),
    ("addresses", verbatim._GATE, lambda text: any(sign in text for sign in verbatim._PERHAPS)),
    *((f"studies {lang}", sought, governance._STUDIED[lang].search) for lang, sought in governance._STUDY.items()),
    *((f"end {end.pattern[:2]}", end, polarity.names_end) for axis in polarity.AXES for end in axis.zh),
    *((f"{thing.sure.words[5:17]}", re.compile(thing.sure.words), partial(_named, (number, place)))
      for number, kind in enumerate(named.KINDS.kinds) for place, thing in enumerate(kind)),
    *((f"stem {bare}", re.compile(zh), lambda text, bare=bare: bare in text)
      for bare, (zh, _) in zip(medicines._BARE, medicines._STEMS, strict=True)),
)  # fmt: skip


@pytest.mark.parametrize(("sought", "look"), [row[1:] for row in LOOKS], ids=[row[0] for row in LOOKS])
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_a_quick_look_lets_through_what_is_sought(sought: re.Pattern[str], look: Look, data: st.DataObject) -> None:
    assert look(data.draw(st.from_regex(sought)))


# The plain form of each pattern, and letters of which texts are made that hold and nearly hold it.
FAST = {
    "tight": (
        spaces._TIGHT,
        r"(?<=[a-z])[,;](?=[A-Za-z])|(?<=[a-z)]),(?=\d{1,3}\b(?!,))|(?<=[a-z]{2})[.?!:](?=[A-Z][a-z])"
        r"|(?<=[a-z]{2})[.](?=I\b)",
        "abAI1,;.?!:) ",
    ),
    "marks": (
        doubled._SIDE_BY_SIDE,
        r"[,;:.?!，。、；：？！] ?[,;:.，。、；：]|[“‘（《「][，。、；：]",
        ",;!，。？“（ 字",
    ),
    "ends, Chinese": (sentences._CHINESE_END, r"[。！？!?]+[”’」』）)\]]*|\n", "。？!”）\n字"),
    "ends, English": (
        sentences._ENGLISH_END,
        r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\sa-z]|\s*$)|\n",
        '.?…") (\naA',
    ),
    "numerals": (numerals._DIGITS, r"(\d+(?:[.,]\d+)*)(\s?[万亿])?", "12.,万 a"),
}


@pytest.mark.parametrize(("fast", "plain", "letters"), FAST.values(), ids=FAST)
@given(data=st.data())
@settings(max_examples=300)
def test_a_pattern_made_fast_finds_the_same(
    fast: re.Pattern[str], plain: str, letters: str, data: st.DataObject
) -> None:
    text = data.draw(st.text(letters, max_size=12))
    assert [hit.span() for hit in fast.finditer(text)] == [hit.span() for hit in re.finditer(plain, text)]


MAY = negation.HELPERS_EN.split("|")
BARE = (*negation.PLAIN_EN.split("|"), *listed("avoid avoids avoided avoiding"))
WORDS = (*MAY, *BARE, *(f"{word} not" for word in MAY), *listed("shall need only or worry don't n’t ,"))


@given(st.lists(st.sampled_from(WORDS)))
def test_denials_made_fast_are_the_same(words: list[str]) -> None:
    text = " ".join(words)
    spelt = rf"\b(?:{'|'.join(MAY)}) not\b|n['’]t\b|\b(?:{'|'.join(BARE)})\b"
    assert [hit.span() for hit in denials._PLAIN_NOT_EN.finditer(text)] == [
        hit.span() for hit in re.finditer(spelt, text)
    ]
    bare = re.compile(bans.ENGLISH.ban.pattern.replace("(?=[acdmns])", ""), re.IGNORECASE)
    assert [hit.span() for hit in bans.ENGLISH.ban.finditer(text)] == [hit.span() for hit in bare.finditer(text)]


@given(st.lists(st.text(st.characters() | st.sampled_from("aZ09 _-é中\n")), min_size=1))
def test_letters_counted_in_all_texts_at_once(texts: list[str]) -> None:
    assert length._signs(texts) == [len(re.findall("[A-Za-z0-9]", text)) for text in texts]
    assert length._hans(texts) == [sentences.count_han(text) for text in texts]


@given(st.text("之前后早餐停药 ，7大约说", max_size=14))
def test_before_and_after_an_event_are_found_at_one_look(text: str) -> None:
    for event in (moments._EVENTS[0], moments._EVENTS[6]):
        plain = [f"(?:{event.names}){moments._FAR}{end}" for end in ("前(?!后)", "后")]
        ends = {hit[0][-1] for hit in event.zh.pattern.finditer(text)}
        assert ["前" in ends, "后" in ends] == [re.search(each, text) is not None for each in plain]


@given(st.text(".!?…\n Aa”1", max_size=10), st.text("。！？\n ”字a", max_size=10))
def test_a_text_of_one_sentence_is_seen_at_a_glance(english: str, chinese: str) -> None:
    for text, lang, ends in (
        (english, "en", sentences._english_ends(english)),
        (chinese, "zh", [hit.end() for hit in sentences._CHINESE_END.finditer(chinese)]),
    ):
        cuts = [0, *ends, *([len(text)] if not ends or ends[-1] < len(text) else [])]
        spans = [(start, end) for start, end in pairwise(cuts) if text[start:end].strip()]
        assert list(sentences.sentences(text, lang)) == spans
