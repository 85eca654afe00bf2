"""Families of English words: one spelling for British and American, and the endings that words of one base share."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

SHORTEST_BASE = 3  # letters: cur-e, cur-ing; sep-sis, sep-tic
LONG_BASE = 5  # an ending that makes other words of short bases (live, liver) needs a longer one
# What may follow a base in words of one family: bleed-ing, cirrho-sis, cirrho-tic, pregnan-cy, pregnan-t.
_ENDINGS = """
s es ies y ied ying e ed ing er ers or ors ier iest est en ens ened ening ly ily ally al als ial ical ically ic
ics atic atous ous ious eous ive ives ative ory ary ery ar ular ulars le les ion ions ation ations ition isation
isations isable ise ises ised ising iser isers ment ments ness iness ity ety ies ance ances ence ences ant ants
ent ents cy cies t ts te tes ted ting tion tions ate ates ated ating ator ators able ible ability age ages aged
aging ful fully less lessness th ish ist ists ism sis ses tic tics se sed sing sy is us i a ia ias iac um ium
uria eal f fs ve ves ved ving c ct cts sion sions d eutic eutics ology ological ologist
"""
_AFTER_LONG_BASES = """
er ers or ors en ens e t ts te tes d f fs c ct cts ve ves a i us is um ar le les th al se ses ant ants ent age
ion ate able ish ist ists
"""
# Pairs of endings that even a short base may have.
_AFTER_SHORT_BASES = """
e-ed e-ing e-es e-y e-ity e-ary e-ous e-al e-ate e-ation e-isation e-ise e-ised le-ular sis-tic us-al us-i -s
"""
_FORMS = """
fall: fell fallen | bleed: bled bleeding blood-loss | feed: fed | swell: swollen swelling | break: broke broken
| take: took taken | give: gave given | get: got gotten | come: came | grow: grew grown growth | draw: drew
drawn | wear: wore worn | tear: tore torn | eat: ate eaten | drink: drank drunk | lose: lost loss losses | feel:
felt | sleep: slept asleep | keep: kept | bring: brought | buy: bought | choose: chose chosen | freeze: froze
frozen | shake: shook shaken | bite: bit bitten | see: saw seen | make: made | think: thought | teach: taught |
breathe: breath breaths breathless breathlessness breathing | child: children | man: men | woman: women | foot:
feet | tooth: teeth | mouse: mice | person: people | die: dying dead death deaths died | lie: lying | vein:
venous veins | bad: worse worst | good: better best | lung: lungs | absorb: absorption | virus: viruses viral |
index: indices | appendix: appendices | vertebra: vertebrae | ovum: ova | criterion: criteria | metre: meter
meters metres | weight: weigh weighs weighed |
speech: speak | poison: poisoning | cause: causal | run: ran | begin: began begun |
practise: practice | licence: license
"""
ENDINGS = frozenset(_ENDINGS.split()) | {""}
NEEDS_LONG_BASE = frozenset(_AFTER_LONG_BASES.split())
SHORT_FAMILIES = frozenset(frozenset(pair.split("-")) for pair in _AFTER_SHORT_BASES.split())
_IRREGULAR = {
    form: base
    for base, _, forms in (entry.partition(": ") for entry in " ".join(_FORMS.split()).split(" | "))
    for form in forms.split()
}
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
