"""RDB: sentences and words that many patients cannot follow."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from duizhao.check.case import Case
from duizhao.check.place import Run, line_of
from duizhao.check.sentences import HAN, count_han, sentences, size, sizes
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
    for article, run in case.passages:
        lang, text = article.lang, run.text
        if lang in LONG and len(text) > _FEWEST_SIGNS[lang]:
            for start, end in sentences(text, lang):
                if end - start > _FEWEST_SIGNS[lang] and (severity := _severity(text[start:end], lang)) is not None:
                    yield _long(lang, run, start, end, severity)


def whole(case: Case) -> Iterator[Finding]:
    """A text as a whole is hard to read: long sentences, hard words, rare characters.

    Half of all adults read below the level of a fourteen-year-old. People with little schooling, poor sight or pain
    give up.
    """
    for article in case.work.articles():
        if article.lang == "zh":
            texts = _prose(case, article)
            yield from (*_long_on_average(article, texts), *_rare(article, texts))
        elif article.lang == "en":
            yield from _grade(article, _prose(case, article))


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
    counts = sizes(texts, "zh")
    if len(counts) < FEWEST_SENTENCES["zh"]:
        return
    mean = sum(counts) / len(counts)
    share = sum(count > LONG_HAN for count in counts) / len(counts)
    if mean > MEAN_HAN or share > SHARE_LONG:
        message = say(
            "a sentence has {mean} Chinese characters on average; {share} of 100 have more than {limit}",
            mean=round(mean),
            share=round(100 * share),
            limit=LONG_HAN,
        )
        yield Finding(_top(article), "RDB002", message, say("cut long sentences in two; say one thing in each"))


def _grade(article: Article, texts: list[str]) -> Iterator[Finding]:
    words = Counter(chain.from_iterable(map(_SPOKEN.findall, texts)))
    total, count = words.total(), sum(len(sentences(text, "en")) for text in texts)
    if total < FEWEST_WORDS:
        return
    spoken = {word: syllables(word) for word in words}
    kincaid = 0.39 * total / count + 11.8 * sum(spoken[word] * n for word, n in words.items()) / total - 15.59
    hard = sum(n for word, n in words.items() if spoken[word] >= 3)
    smog = 3.1291 + 1.043 * math.sqrt(hard * 30 / count) if count >= FEWEST_SENTENCES["en"] else 0.0
    if kincaid > GRADE or smog > SMOG_GRADE:
        yield Finding(_top(article), "RDB003", _grades(kincaid, smog), _hardest(words, spoken))


def _rare(article: Article, texts: list[str]) -> Iterator[Finding]:
    text = "".join(texts)
    strange = {char for char in set(text) - _LEVEL_ONE if HAN.match(char) and char != "〇"}
    counts = Counter(char for char in text if char in strange) if strange else Counter[str]()
    if len(counts) >= FEWEST_RARE and (every := count_han(text)) >= FEWEST_HAN and counts.total() > SHARE_RARE * every:
        message = say("these characters are rare: {chars}", chars="、".join(char for char, _ in counts.most_common(12)))
        yield Finding(
            _top(article), "RDB004", message, say("use everyday words, or explain them where they come first")
        )


def _prose(case: Case, article: Article) -> list[str]:
    """The paragraphs of a text, those in lists and boxes too: no headings, cells, captions or front matter."""
    return [
        run.text
        for owner, run in case.passages
        if owner is article and run.exact and isinstance(run.block.body, Paragraph)
    ]


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


def _hardest(words: Counter[str], spoken: dict[str, int]) -> Message:
    long = sorted((word for word in words if spoken[word] >= 4), key=lambda word: (-words[word] * spoken[word], word))
    if not long:
        return say("write shorter sentences")
    return say("write shorter sentences, and easier words where you can: {words}", words=", ".join(long[:6]))
