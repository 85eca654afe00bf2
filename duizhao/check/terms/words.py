"""English words as a reader knows them: inflected, spelt the British or the American way, with words in between."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, cached_property

# What may follow a base in words of one family: bleed-ing, cirrho-sis, cirrho-tic, pregnan-cy, pregnan-t.
ENDINGS = frozenset(
    ["s", "es", "ies", "y", "ied", "ying", "e", "ed", "ing", "er", "ers", "or", "ors", "ier", "iest", "est", "en", "ens", "ened", "ening", "ly", "ily", "ally", "al", "als", "ial", "ical", "ically", "ic", "ics", "atic", "atous", "ous", "ious", "eous", "ive", "ives", "ative", "ory", "ary", "ery", "ar", "ular", "ulars", "le", "les", "ion", "ions", "ation", "ations", "ition", "isation", "isations", "isable", "ise", "ises", "ised", "ising", "iser", "isers", "ment", "ments", "ness", "iness", "ity", "ety", "ies", "ance", "ances", "ence", "ences", "ant", "ants", "ent", "ents", "cy", "cies", "t", "ts", "te", "tes", "ted", "ting", "tion", "tions", "ate", "ates", "ated", "ating", "ator", "ators", "able", "ible", "ability", "age", "ages", "aged", "aging", "ful", "fully", "less", "lessness", "th", "ish", "ist", "ists", "ism", "sis", "ses", "tic", "tics", "se", "sed", "sing", "sy", "is", "us", "i", "a", "ia", "ias", "iac", "um", "ium", "uria", "eal", "f", "fs", "ve", "ves", "ved", "ving", "c", "ct", "cts", "sion", "sions", "d", "eutic", "eutics", "ology", "ological", "ologist"]
) | {""}  # fmt: skip
SHORTEST_BASE = 3  # letters: cur-e, cur-ing; sep-sis, sep-tic
LONG_BASE = 5  # an ending that makes other words of short bases (live, liver) needs a longer one
LONG_ENOUGH = 8  # letters of a term that is found written in one, inside a longer text
NEEDS_LONG_BASE = frozenset(
    [
        "er",
        "ers",
        "or",
        "ors",
        "en",
        "ens",
        "e",
        "t",
        "ts",
        "te",
        "tes",
        "d",
        "f",
        "fs",
        "c",
        "ct",
        "cts",
        "ve",
        "ves",
        "a",
        "i",
        "us",
        "is",
        "um",
        "ar",
        "le",
        "les",
        "th",
        "al",
        "se",
        "ses",
        "ant",
        "ants",
        "ent",
        "age",
        "ion",
        "ate",
        "able",
        "ish",
        "ist",
        "ists",
    ]
)
SHORT_FAMILIES = frozenset(
    frozenset(pair.split("-", 1))
    for pair in [
        "e-ed",
        "e-ing",
        "e-es",
        "e-y",
        "e-ity",
        "e-ary",
        "e-ous",
        "e-al",
        "e-ate",
        "e-ation",
        "e-isation",
        "e-ise",
        "e-ised",
        "le-ular",
        "sis-tic",
        "us-al",
        "us-i",
        "-s",
    ]
)
SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "within",
        "without",
        "and",
        "or",
        "nor",
        "as",
        "per",
        "your",
        "you",
        "our",
        "my",
        "their",
        "his",
        "her",
        "its",
        "this",
        "that",
        "these",
        "those",
        "any",
        "some",
        "all",
        "both",
        "no",
        "not",
        "same",
        "one",
        "two",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "so",
        "called",
        "s",
        "t",
    ]
)
_IRREGULAR = {
    form: base
    for base, forms in {
        "fall": "fell fallen", "bleed": "bled bleeding blood-loss", "feed": "fed", "swell": "swollen swelling", "break": "broke broken",
        "take": "took taken", "give": "gave given", "get": "got gotten", "come": "came", "grow": "grew grown growth",
        "draw": "drew drawn", "wear": "wore worn", "tear": "tore torn", "eat": "ate eaten", "drink": "drank drunk",
        "lose": "lost loss losses", "feel": "felt", "sleep": "slept asleep", "keep": "kept", "bring": "brought", "buy": "bought",
        "choose": "chose chosen", "freeze": "froze frozen", "shake": "shook shaken", "bite": "bit bitten", "see": "saw seen",
        "make": "made", "think": "thought", "teach": "taught", "breathe": "breath breaths breathless breathlessness breathing",
        "child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth", "mouse": "mice", "person": "people",
        "die": "dying dead death deaths died", "lie": "lying", "vein": "venous veins", "bad": "worse worst", "good": "better best",
        "lung": "lungs", "absorb": "absorption", "virus": "viruses viral", "index": "indices", "appendix": "appendices",
        "vertebra": "vertebrae", "ovum": "ova", "criterion": "criteria", "metre": "meter meters metres", "height": "high",
        "strength": "strong", "length": "long", "weight": "weigh weighs weighed", "choice": "choose", "speech": "speak",
        "poison": "poisoning", "cause": "causal", "sight": "see", "flow": "flown", "run": "ran", "begin": "began begun", "practise": "practice",
        "licence": "license",
    }.items()
    for form in forms.split()
}  # fmt: skip
_SPELLINGS = (
    (re.compile(r"(?<=[iy])z(?=e[drs]?$|ers$|ing$|ations?$|able$)"), "s"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|less$|able$|ful$|ite$)"), "or"),
    (re.compile(r"(?<=[bt])re(?=s?$|d$)"), "er"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"ph(?=ur)"), "f"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z])gramme(?=s?$)"), "gram"),
    (re.compile(r"([b-df-hj-np-rtv-z])\1"), r"\1"),
    (re.compile(r"enc(?=e[sd]?$)"), "ens"),
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?!\w)")


class Met(IntEnum):
    """How much of a term a text holds: nothing, some of its words, all of them apart, or the term itself."""

    NOT = 0
    PART = 1
    APART = 2
    WHOLE = 3


@cache
def spelt(word: str) -> str:
    """A word in lower case, without accents, in one spelling for British and American, irregular forms undone."""
    if not word.isascii():
        word = "".join(
            c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)
        )  # naïve; β stays a letter
    word = word.lower()
    word = _IRREGULAR.get(word, word)
    if len(word) > SHORTEST_BASE:
        for shape, common in _SPELLINGS:
            word = shape.sub(common, word)
    return word


@cache
def akin(one: str, other: str) -> bool:
    """Whether two words as `spelt` are of one family: they share a base, and both go on with an ending."""
    if one == other:
        return True
    if one[:SHORTEST_BASE] != other[:SHORTEST_BASE] or not one.isalpha() or not other.isalpha():
        return False
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(_family(at, one[at:], other[at:]) for at in range(shared, SHORTEST_BASE - 1, -1))


def _family(base: int, one: str, other: str) -> bool:
    if one not in ENDINGS or other not in ENDINGS:
        return False
    if base < LONG_BASE and (one in NEEDS_LONG_BASE or other in NEEDS_LONG_BASE):
        return frozenset((one, other)) in SHORT_FAMILIES
    return True


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text as `spelt`; a hyphen is a blank, a possessive's s is dropped."""
    return tuple(spelt(word) for word in _TOKEN.findall(_POSSESSIVE.sub("", text)))


def squeezed(text: str) -> str:
    """The letters and digits alone, small: health care, health-care and healthcare are one."""
    return "".join([c for c in text.lower() if c.isalnum()])


class Phrase:
    """One way to say a term."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        every = tokens(typed)
        self.words = tuple(word for word in every if word not in SMALL) or every
        self.squeezed = squeezed(typed)

    def found(self, text: Wording) -> tuple[Met, frozenset[int]]:
        """How much of the term is in a text, and at which of the text's words."""
        places = [text.places(word) for word in self.words]
        some = frozenset(at for each in places for at in each)
        if not all(places):
            if len(self.squeezed) >= LONG_ENOUGH and self.squeezed in text.squeezed:
                return Met.WHOLE, some
            return (Met.PART if some else Met.NOT), some
        for first in places[0] if len(places) > 1 else ():
            if (cluster := self._cluster(text, first, places)) is not None:
                return Met.WHOLE, cluster
        return (Met.WHOLE if len(places) == 1 else Met.APART), some

    @staticmethod
    def _cluster(text: Wording, first: int, places: Sequence[tuple[int, ...]]) -> frozenset[int] | None:
        """The words next to each other around `first`, in any order, with small words between; None if they are not."""
        chosen = {first}
        for each in places[1:]:
            free = [at for at in each if at not in chosen] or list(each)
            chosen.add(min(free, key=lambda at: abs(at - first)))
        between = range(min(chosen), max(chosen) + 1)
        small = all(at in chosen or text.words[at] in SMALL for at in between)
        return frozenset(chosen) if small else None


class Wording:
    """A text as its words; `places` tells where a family of words stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = tokens(text)

    @cached_property
    def squeezed(self) -> str:
        """See `squeezed`."""
        return squeezed(self.text)

    @cached_property
    def _by_start(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word[:SHORTEST_BASE], []).append(at)
        return found

    def places(self, word: str) -> tuple[int, ...]:
        """Where words akin to `word` stand."""
        near = self._by_start.get(word[:SHORTEST_BASE], ())
        return tuple(at for at in near if akin(word, self.words[at]))
