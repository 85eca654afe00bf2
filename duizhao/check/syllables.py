"""How many syllables an English word has: groups of vowels, corrected by rules for endings and split groups."""

from __future__ import annotations

import re
from functools import lru_cache

_KNOWN = {
    "every": 2,
    "everyone": 3,
    "everything": 3,
    "everyday": 3,
    "business": 2,
    "wednesday": 2,
    "area": 3,
    "diabetes": 4,
}
_GROUP = re.compile(r"[aeiouy]+")
_SPLIT = re.compile(  # groups that are spoken as two syllables; each alternative ends where the next may begin
    r"(?<![ctsg])ia(?!ge)|ia(?=t)"  # diabetes, anaemia, associate; not special, marriage
    r"|(?<![ctsgx])(?<!ll)(?<![aeiou]n)(?<!in)io"  # period, biopsy, various; not infection, million, union
    r"|(?<![ct])ie(?=nc|nt)|(?<=^sc)ie|ie(?=t)|(?<=[^aeiou])ie(?=rs?$|st$)"  # experience, diet, easier; not patient
    r"|iu|(?<![qg])ua|uou|(?<!p)eo(?!us|r?g|n\b)"  # sodium, gradual, continuous, video; not people, surgeon
    r"|(?<=[^aeiou])oea$|(?<=[aeiouy][^aeiou])ea$|(?<=ch)ea$|(?<=cr)ea(?=t)|(?<=r)ea(?=ct|li)"
    r"|(?<=id)ea"  # nausea, create, react
    r"|[aeouy]i(?=ngs?$)|(?<!^)(?<![ae])[aou]y(?=[aeiou])|(?<=b)ey(?=o)|(?<=[^aeiou])yo"  # going, player, embryo
    r"|eu(?=ms?$)|(?<=l)ue(?=n)|(?<=f)ue(?=l)|(?<=[fr])ui(?=n)|(?<=fl)ui|(?<=s)ui(?=ci)|(?<=[tn])ui(?=t)"  # fluid
    r"|oa(?=g)|^oo|(?<=^c)oo(?=[pr][de])|sms?$|(?<=[dstk])n['’]t$"  # coagulation, cooperate, spasm, didn't
)
_SILENT = re.compile(
    r"(?<![aeiouyl])e$|(?<=[aeiouyw])le$|(?<=rl)e$"  # take, pulse, whole; not table
    r"|(?<=[aeiouy])les$|(?<![szxcghl])(?<![aeiou])es$"
    r"|(?<=[^cs])(?<=[^aeiou]h)es$"  # takes, aches; not diseases, needles
    r"|(?<![aeioutd])(?<![^aeiouylr]l)ed$|(?<=[aeiou]y)ed$"  # helped, played; not treated, handled
    r"|(?<=[^aeiou])e(?=(?:ly|ful|fully|ments?|less|ness|thing|times?|one|body|where|work)$)"  # safely, sometimes
)
_SPELT = re.compile(r"[A-Z0-9]{2,5}s?")


@lru_cache(maxsize=16384)  # more than the words of a large project
def syllables(word: str) -> int:
    """Syllables of one English word, at least one; letters of an abbreviation are spoken one by one."""
    if _SPELT.fullmatch(word):
        return sum(3 if letter == "W" else 1 for letter in word.removesuffix("s"))
    return sum(_of(part) for part in re.split(r"[^a-z'’]+", word.lower()) if part) or 1


def _of(word: str) -> int:
    if word in _KNOWN:
        return _KNOWN[word]
    spoken = len(_GROUP.findall(word)) + len(_SPLIT.findall(word))
    return max(1, spoken - len(_SILENT.findall(word)))
