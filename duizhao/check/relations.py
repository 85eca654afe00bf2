"""What brings on what, and which of two is the safer: 便秘引起躁动 is no "agitation brings on constipation"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import Reader
from duizhao.check.late import Late
from duizhao.check.negation import denial

Place = tuple[int, int]
_Relation = tuple[str, str, Place]  # what acts or is more so, on what or than what, where that is said
GATE = re.compile("引起|导致|造成|[引诱]发|比")
_CAUSES_ZH = Late(
    r"(?P<one>[^，。；：！？、由因而是]{2,16}?)(?:也|常常?|往往|容?易|还|都|有时)?(?:会|可能?|能|可以)?(?:引起|导致|造成|[引诱]发)"
    r"(?P<other>[^，。；！？的]{2,14})"
)
_BY_ZH = re.compile(
    "由[^，。；]{1,14}(?:引起|导致|造成|[引诱]发)|(?:引起|导致|造成|[引诱]发)的"
)  # told the other way round
_MORE_ZH = Late(
    r"(?P<one>[^，。；：！？、]{2,14}?)比(?P<other>[^，。；：！？、例如较方值率重]{2,14}?)(?:更|还|要|都)?"
    r"(?:安全|有效|好|快|强|高|多|大|长|重|严重|常见|贵|早|容易|准确|便宜|厉害)"
)
_WORDS = r"(?:[a-z'’-]+ ){1,9}?"
_HOW = r"(?:(?:can|may|might|could|will|would|often|usually|also|sometimes|commonly|itself|then) )*"
_CAUSES_EN = Late(
    rf"(?P<one>{_WORDS}){_HOW}(?:causes?|bring(?:s|ing)? (?:on|about)|leads? to|results? in|triggers?|gives? rise to"
    r"|sets? off) (?P<other>(?:[a-z'’-]+ ?){1,8})"
)
_BY_EN = Late(
    rf"(?P<other>{_WORDS}){_HOW}(?:(?:is|are|be|being) {_HOW}(?:caused|brought on|triggered|set off|the result)"
    r" (?:by|of)"
    r"|results? from|comes? from|arises? from|stems? from) (?P<one>(?:[a-z'’-]+ ?){1,8})"
)
_MORE_EN = Late(
    rf"(?P<one>{_WORDS})(?:is|are|was|were|works?|acts?|seems?|has|have|costs?) (?:[a-z]+ )??"
    r"(?:safer|better|faster|stronger|higher|longer|larger|bigger|heavier|dearer|earlier|easier|cheaper|worse"
    r"|more [a-z]+)(?: [a-z]+){0,3}? than "
    r"(?P<other>(?:[a-z'’-]+ ?){1,6})"
)
_ASIDE_ZH, _ASIDE_EN = Late("而?不是|并非"), Late(r"\b(?:rather than|instead of)\b|, not\b")  # what is denied follows
_SOME_EN = (" than ", "cause", "bring", "brought", "lead", "result", "trigger", "rise to", "set", "from ")
_DENIES_EN = re.compile(denial("rather than|instead of|less|fewer"))


def relates(_chinese: str, english: str) -> bool:
    """A quick look: whether the English may tell what brings on what, or which of two is more so."""
    return any(map(english.__contains__, _SOME_EN))


def exchanged(chinese: str, english: str, reader: Reader) -> Place | None:
    """The place in `english`, in small letters, of what Chinese tells of the same two the other way round."""
    chinese, english = _affirmed(chinese, _ASIDE_ZH), _affirmed(english, _ASIDE_EN)
    for zh, en in ((_CAUSES_ZH, (_CAUSES_EN, _BY_EN)), (_MORE_ZH, (_MORE_EN,))):
        wanted = [] if zh is _CAUSES_ZH and _BY_ZH.search(chinese) else list(_relations(chinese, zh))
        given = [found for each in en for found in _relations(english, each)] if wanted else []
        for one, other, _ in wanted:
            ones, others = reader.subjects(one), reader.subjects(other)
            for first, second, place in given:
                if zh is _MORE_ZH and _DENIES_EN.search(english, *place):
                    continue
                firsts, seconds = reader.subjects(first), reader.subjects(second)
                crossed = (ones - others) & (seconds - firsts) and (others - ones) & (firsts - seconds)
                if crossed and not (ones & firsts or others & seconds):
                    return place
    return None


def _affirmed(text: str, aside: Late) -> str:
    found = aside.pattern.search(text)
    return text[: found.start()] if found is not None else text


def _relations(text: str, words: Late) -> Iterator[_Relation]:
    for hit in words.pattern.finditer(text):
        yield hit["one"], hit["other"], hit.span()
