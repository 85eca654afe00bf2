"""LEN: a translation that is much shorter or longer than such a text usually is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from statistics import median

from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.place import line_of
from duizhao.check.sentences import HAN, sentences
from duizhao.finding import Finding, Severity, say
from duizhao.frozen import frozen
from duizhao.model import Paragraph

# Measured on the paragraphs of right pairs in tests/corpus and of source/: natural logarithm of English letters and
# digits to Chinese characters, its median and its spread (median deviation, as a standard deviation) by length.
USUAL = 1.2  # 3.3 letters to a character
SPREAD_ALWAYS, SPREAD_SHORT = 0.14, 0.65  # the second shrinks with the root of the length, in characters
LATIN = 3.2  # letters of a name in Chinese that count as one character
FEWEST = 12  # characters; what is shorter has no usual length
FEWEST_SURE = 30
PRIOR_WEIGHT = 20  # texts of an article that weigh as much as the usual value
LOOSE = 1.5  # cells, captions and texts of the front matter are written in note form

_NO_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) != "\n")
_NO_HAN = re.compile(rf"[^{HAN.pattern[1:-1]}\n]+")


@frozen
class _Measure:
    """`size` in Chinese characters, `ratio` as in USUAL, `loose` how much wider than a paragraph's its spread is."""

    twin: Twin
    size: float
    ratio: float
    loose: float

    def deviation(self, usual: float) -> float:
        """How many spreads the ratio lies above (+) or below (-) the usual one."""
        spread = self.loose * math.hypot(SPREAD_ALWAYS, SPREAD_SHORT / math.sqrt(self.size))
        return (self.ratio - usual) / spread

    def more_sentences(self) -> int:
        """How many sentences the English has more than the Chinese."""
        counts = [len(sentences(run.text, lang)) for run, lang in ((self.twin.en, "en"), (self.twin.zh, "zh"))]
        return counts[0] - counts[1]


def unusual(case: Case) -> Iterator[Finding]:
    """The English is much shorter or much longer than such a Chinese text usually becomes.

    A lost sentence leaves no trace on the page, and it may be the one with the warning. An added one was reviewed
    by nobody.
    """
    measures, usual = _measured(case)
    for each in measures:
        if -SPREAD_ALWAYS < each.ratio - usual < 2 * SPREAD_ALWAYS:
            continue  # no spread is smaller: the deviation is none of those below
        deviation, share = each.deviation(usual), math.exp(each.ratio - usual)
        if deviation < -1 and ((lost := each.more_sentences() < 0) or deviation < -3):
            sure = each.size >= FEWEST_SURE and deviation < -3.5 and share < (0.55 if lost else 0.42)
            yield _finding(each, "LEN001", share, Severity.WARNING if sure else Severity.INFO)
        elif deviation > 3 or (deviation > 2 and each.more_sentences() > 0):
            sure = each.size >= FEWEST_SURE and deviation > 4.5 and share > 2.2
            yield _finding(each, "LEN002", share, Severity.WARNING if sure else Severity.INFO)


# ---------------------------------------------------------------- how the rules judge


def _measured(case: Case) -> tuple[Sequence[_Measure], float]:
    """Every text that is long enough, and the usual ratio: the measured one, moved towards the work's own median."""
    long = [twin for twin in twins(case) if _long_enough(twin)]
    if not long:
        return (), USUAL
    chinese = [twin.zh.text for twin in long]
    counts = zip(long, _hans(chinese), _signs(chinese), _signs([twin.en.text for twin in long]), strict=True)
    measures = [each for row in counts if (each := _measure(*row)) is not None]
    ratios = [each.ratio for each in measures]
    own = median(ratios) if ratios else USUAL
    return measures, (PRIOR_WEIGHT * USUAL + len(ratios) * own) / (PRIOR_WEIGHT + len(ratios))


def _long_enough(twin: Twin) -> bool:
    length = len(twin.zh.text)
    return length >= FEWEST and (length >= 2 * FEWEST or isinstance(twin.zh.block.body, Paragraph))


def _measure(twin: Twin, han: int, foreign: int, letters: int) -> _Measure | None:
    """What the counts tell: the Chinese characters, the Latin signs among them, the letters of the English."""
    plain = twin.zh.exact and isinstance(twin.zh.block.body, Paragraph)
    if han < (FEWEST if plain else 2 * FEWEST) or not letters:
        return None
    size = han + foreign / LATIN
    return _Measure(twin, size, math.log(letters / size), 1.0 if plain else LOOSE)


def _hans(texts: Sequence[str]) -> list[int]:
    """Han characters of each text."""
    return list(map(len, _NO_HAN.sub("", _lines(texts)).split("\n")))


def _signs(texts: Sequence[str]) -> list[int]:
    """Latin letters and digits of each text."""
    return list(map(len, _lines(texts).encode("ascii", "ignore").translate(None, _NO_SIGNS).split(b"\n")))


def _lines(texts: Sequence[str]) -> str:
    """All texts, one a line: one count of all is many times as fast as one of each."""
    return "\n".join([text.replace("\n", " ") for text in texts])


def _finding(each: _Measure, code: str, share: float, severity: Severity) -> Finding:
    percent = round(100 * share)
    message = say(
        "the length of the English, against the usual one for this Chinese text, is {percent}%", percent=percent
    )
    lacks = (code == "LEN001") is (each.twin.target is each.twin.en)
    hint = (
        say("please read again: is a sentence missing here?")
        if lacks
        else say("please read again: does it say more than the other language?")
    )
    where = line_of(each.twin.target.span)
    return Finding(where, code, message, hint, severity, each.twin.source.excerpt())
