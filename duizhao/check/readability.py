"""RDB: sentences and words that many patients cannot follow."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from duizhao.check.case import Case, Printed
from duizhao.check.place import Run, line_of
from duizhao.check.sentences import HAN, count_han, sentences, size
from duizhao.check.syllables import syllables
from duizhao.finding import Finding, Message, Severity, say
from duizhao.model import Article, Paragraph, Span

# Two limits a language, in Han characters or words: above the first an editor may look, above the second must.
# Ordinary hospital leaflets stay below the second.
LONG = {"zh": (75, 100), "en": (45, 60)}
LONGEST_PIECE = {"zh": 60, "en": 35}  # a series with semicolons is read piece by piece
_FEWEST_SIGNS = {"zh": LONG["zh"][0], "en": 3 * LONG["en"][0]}  # letters below which nothing can be too long
MEAN_HAN, SHARE_LONG, LONG_HAN = 25, 0.3, 30
FEWEST_SENTENCES = {"zh": 10, "en": 30}  # SMOG was made for samples of 30 sentences (McLaughlin 1969)
FEWEST_WORDS = 100  # a sample for the Flesch-Kincaid grade (Kincaid 1975)
GRADE = 8.0  # school years; CDC and NHS ask for less
SMOG_GRADE = 10.0  # SMOG asks for full understanding and lies about two years higher
_SPOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
SHARE_RARE, FEWEST_RARE, FEWEST_HAN = 0.01, 3, 200
_LEVEL_ONE = frozenset(  # GB 2312 level 1: the 3,755 characters of daily use, rows 16 to 55
    bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode(
        "gb2312", "ignore"
    )
)


def long_sentence(case: Case) -> Iterator[Finding]:
    """A sentence is too long to be held in mind.

    A tired or frightened reader loses the thread before the end, and with it what to do.
    """
    for printed in case.printed:
        lang = printed.article.lang
        fewest = _FEWEST_SIGNS.get(lang, 0)
        for run in [each for each in printed.owners if len(each.text) > fewest] if fewest else ():
            for start, end in sentences(run.text, lang):
                if end - start > fewest and (severity := _severity(run.text[start:end], lang)) is not None:
                    yield _long(lang, run, start, end, severity)


def whole(case: Case) -> Iterator[Finding]:
    """A text as a whole is hard to read: long sentences, hard words, rare characters.

    Half of all adults read below the level of a fourteen-year-old. People with little schooling, poor sight or pain
    give up.
    """
    for printed in case.printed:
        article = printed.article
        if article.lang == "zh":
            texts = _prose(printed)
            yield from _long_on_average(article, texts)
            yield from _rare(article, "".join(texts))
        elif article.lang == "en":
            yield from _grade(article, _prose(printed))


# ---------------------------------------------------------------- how the rules judge


def _severity(sentence: str, lang: str) -> Severity | None:
    some, many = LONG[lang]
    count = size(sentence, lang)
    pieces = sentence.replace("；", ";").split(";")
    if count <= some or max(size(piece, lang) for piece in pieces) <= LONGEST_PIECE[lang]:
        return None
    return Severity.WARNING if count > many else Severity.INFO


def _long(lang: str, run: Run, start: int, end: int, severity: Severity) -> Finding:
    sentence = run.text[start:end]
    begin = start + len(sentence) - len(sentence.lstrip())
    where, length = run.at(begin, min(end, begin + 12))
    count = size(sentence, lang)
    message = (
        say("this sentence has {count} Chinese characters", count=count)
        if lang == "zh"
        else say("this sentence has {count} words", count=count)
    )
    hint = say("make two or three sentences of it, or a list")
    return Finding(where, "RDB001", message, hint, severity, length=length)


def _long_on_average(article: Article, texts: list[str]) -> Iterator[Finding]:
    places = [(text, *place) for text in texts for place in sentences(text, "zh")]
    if len(places) < FEWEST_SENTENCES["zh"]:
        return
    perhaps = [text[start:end] for text, start, end in places if end - start > LONG_HAN]
    mean = count_han("".join(texts)) / len(places)
    share = sum([count_han(sentence) > LONG_HAN for sentence in perhaps]) / len(places)
    if mean > MEAN_HAN or share > SHARE_LONG:
        message = say(
            "a sentence has {mean} Chinese characters on average; {share} of 100 have more than {limit}",
            mean=round(mean),
            share=round(100 * share),
            limit=LONG_HAN,
        )
        yield Finding(_top(article), "RDB002", message, say("cut long sentences in two; say one thing in each"))


def _grade(article: Article, texts: list[str]) -> Iterator[Finding]:
    pieces = Counter("\n".join(texts).split())  # of which there are far fewer than words
    total = spoken = hard = 0
    for piece, times in pieces.items():
        several, many, long = _measured(piece)
        total += times * several
        spoken += times * many
        hard += times * long
    if total < FEWEST_WORDS:
        return
    count = sum([len(sentences(text, "en")) for text in texts])
    kincaid = 0.39 * total / count + 11.8 * spoken / total - 15.59
    smog = 3.1291 + 1.043 * math.sqrt(hard * 30 / count) if count >= FEWEST_SENTENCES["en"] else 0.0
    if kincaid > GRADE or smog > SMOG_GRADE:
        yield Finding(_top(article), "RDB003", _grades(kincaid, smog), _hardest(texts))


@lru_cache(maxsize=16384)
def _measured(piece: str) -> tuple[int, int, int]:
    """The words of a text without blanks (mostly one, but mg/kg are two), their syllables, and how many are hard."""
    each = [syllables(word) for word in _SPOKEN.findall(piece)]
    return len(each), sum(each), sum([many >= 3 for many in each])


def _rare(article: Article, text: str) -> Iterator[Finding]:
    strange = set(HAN.findall("".join(set(text) - _LEVEL_ONE))) - {"〇"}
    if len(strange) < FEWEST_RARE:
        return
    if (every := count_han(text)) >= FEWEST_HAN and sum(map(text.count, strange)) > SHARE_RARE * every:
        counts = Counter([char for char in text if char in strange])
        message = say("these characters are rare: {chars}", chars="、".join(char for char, _ in counts.most_common(12)))
        yield Finding(
            _top(article), "RDB004", message, say("use everyday words, or explain them where they come first")
        )


def _prose(printed: Printed) -> list[str]:
    """The paragraphs of a text, those in lists and boxes too: no headings, cells, captions or front matter."""
    return [run.text for run in printed.owners if run.exact and isinstance(run.block.body, Paragraph)]


def _top(article: Article) -> Span:
    """The line of the title, or the first line of the text."""
    title = article.meta.at("title")
    first = next(article.blocks(), None)
    return line_of(title.span if title is not None else first.span if first is not None else Span(article.path))


def _grades(kincaid: float, smog: float) -> Message:
    grade = f"{kincaid:.1f}"
    if smog:
        return say(
            "this text asks for {grade} years of school (Flesch-Kincaid; SMOG {smog})", grade=grade, smog=f"{smog:.1f}"
        )
    return say("this text asks for {grade} years of school (Flesch-Kincaid)", grade=grade)


def _hardest(texts: list[str]) -> Message:
    words = Counter(_SPOKEN.findall("\n".join(texts)))
    spoken = {word: many for word in words if (many := syllables(word)) >= 4}
    long = sorted(spoken, key=lambda word: (-words[word] * spoken[word], word))
    if not long:
        return say("write shorter sentences")
    return say("write shorter sentences, and easier words where you can: {words}", words=", ".join(long[:6]))
