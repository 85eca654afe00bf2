"""Characters that nobody sees, or that look like others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Letters, Spot, Whole
from duizhao.check.typography.scripts import unusual
from duizhao.finding import Finding, Severity, say

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NOTHING = f"\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2065\ufeff\U000e0000-\U000e007f{_BIDI}"
_INVISIBLE = Late(f"[{_NOTHING}\ue000-\uf8ff\ufffd]")
_RUN = Late(f"[{_NOTHING}]+|[\ue000-\uf8ff\ufffd]")
_PICTOGRAPH = Late("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_TAGS = Late("[\U000e0000-\U000e007f]")

# Letters of other scripts that look like Latin ones, each with its double.
_CYRILLIC = dict(zip("аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТХУ", "aeopcyxijshdqwABESIJKMHOPCTXY", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_DOUBLES = {ord(char): double for char, double in (_CYRILLIC | _GREEK).items()}
_OTHER_SCRIPT = Late("[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο\u0400-\u052f]")
_WORD = Late("[A-Za-z\u0370-\u03ff\u0400-\u052f]+")
_GREEK_WORD = Late("[\u0370-\u03ff]{2,}")

_FORM = Late(
    "[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f\ufb00-\ufb06\uff61-\uff65\u2126\u212a\u212b\u0340\u0341\u0374\u037e\u0387]"
)
_COMBINING = Late(r"[^\W\d_][\u0300-\u0345\u0350-\u036f]+")
# Radicals that Unicode gives no equivalent, as PDF programs put them in place of the letters.
_RADICALS = dict(
    zip(
        "⺎⺓⺟⻄⻅⻆⻉⻋⻌⻒⻓⻔⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "兀幺母西见角贝车辶镸长门韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
_MICRO = Late("[µμ](?=[gGlLmM])")


def invisible(case: Case) -> Iterator[Finding]:
    """A character that nobody sees stands in the text.

    It comes with text copied from a PDF, a chat or a web page. It cuts words in two for everybody who searches or
    listens, may turn the order of the letters beside it, and prints as an empty box where the font has no sign for it.
    """
    for whole in unusual(case):
        for letters in whole.holding(_INVISIBLE.pattern):
            for found in _RUN.pattern.finditer(letters.text):
                yield from _unseen(letters, found)


def _unseen(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    text, sign = letters.text, found[0]
    beside = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
    if (sign == "\u200d" or _TAGS.pattern.match(sign)) and _PICTOGRAPH.pattern.search(beside):
        return  # joins the parts of one small picture
    names = " ".join(f"U+{ord(char):04X}" for char in sign)
    if sign == "\ufffd" or "\ue000" <= sign[0] <= "\uf8ff":
        yield Spot(letters, found.start(), found.end()).says(
            "TYP013",
            say("the character {names} has no sign: it would print as an empty box", names=names),
            say("look at the original, and type what stands there"),
        )
        return
    yield Spot(letters, found.start(), found.end(), "").says(
        "TYP013",
        say("the invisible character {names} stands here", names=names),
        say("delete it; it often comes from copying out of a PDF or a chat"),
    )


def look_alike(case: Case) -> Iterator[Finding]:
    """A letter of another script looks like a Latin one.

    Nobody sees the difference, but nobody who searches for the word finds it, and programs read it aloud as another.
    """
    for whole in unusual(case):
        for letters in whole.holding(_OTHER_SCRIPT.pattern):
            for found in _WORD.pattern.finditer(letters.text):
                yield from _mixed(letters, found)


def _mixed(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    word = found[0]
    if word.isascii() or not _OTHER_SCRIPT.pattern.search(word) or _GREEK_WORD.pattern.fullmatch(word):
        return
    latin = word.translate(_DOUBLES)
    mixed = re.search("[A-Za-z]", word) is not None
    if not mixed and (not latin.isascii() or len(word) > 2 or word in _GREEK):
        return  # a word of another language, or a sign of mathematics
    strange = [char for char in word if _OTHER_SCRIPT.pattern.match(char)]
    yield Spot(letters, found.start(), found.end(), latin if not _OTHER_SCRIPT.pattern.search(latin) else None).says(
        "TYP014",
        say(
            "in {word}, {letter} is a letter of another script ({name})",
            word=word,
            letter=strange[0],
            name=f"U+{ord(strange[0]):04X} {unicodedata.name(strange[0], '?').title()}",
        ),
        say("write {text} in Latin letters", text=latin),
    )


def other_form(case: Case) -> Iterator[Finding]:
    """A character stands in a form that only looks like the usual one.

    ⻛ and 风, ﬁ and fi are different characters: a search does not find them, fonts lack them, and programs that read
    aloud pass over them. They come from PDF files.
    """
    for whole in unusual(case):
        for letters in whole.holding(_FORM.pattern):
            for found in _FORM.pattern.finditer(letters.text):
                yield from _form(letters, found)
        if not unicodedata.is_normalized("NFC", whole.text):
            for letters in whole.holding(_COMBINING.pattern):
                for found in _COMBINING.pattern.finditer(letters.text):
                    yield from _form(letters, found)
        yield from _micro(whole)


def _form(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    sign = found[0]
    new = _RADICALS.get(sign) or unicodedata.normalize("NFC" if _COMBINING.pattern.fullmatch(sign) else "NFKC", sign)
    if new == sign:
        if not "\u2e80" <= sign <= "\u2fdf":
            return
        usual = None
    else:
        usual = new
    letter = sign in "\u2126\u212a\u212b" or _COMBINING.pattern.fullmatch(sign) is not None
    names = " ".join(f"U+{ord(char):04X}" for char in sign)
    yield Spot(letters, found.start(), found.end(), usual).says(
        "TYP015",
        say("{sign} ({names}) is not the usual character", sign=sign, names=names),
        say("write {text}", text=usual) if usual else say("type it anew"),
        Severity.INFO if letter else None,
    )


def _micro(whole: Whole) -> Iterator[Finding]:
    """µ (the sign) and μ (the letter) in one article."""
    signs = {found[0] for found in _MICRO.pattern.finditer(whole.text)}
    if len(signs) < 2:
        return
    count = {sign: whole.text.count(sign) for sign in signs}
    few = min(count, key=lambda sign: (count[sign], sign))
    for letters in whole.holding(re.compile(few)):
        for found in re.finditer(f"{few}(?=[gGlLmM])", letters.text):
            yield Spot(letters, found.start(), found.end(), "µ" if few == "μ" else "μ").says(
                "TYP015",
                say("{sign} ({names}) is not the usual character", sign=few, names=f"U+{ord(few):04X}"),
                say("write {text}", text=f"{'µ' if few == 'μ' else 'μ'} (U+{ord('µ' if few == 'μ' else 'μ'):04X})"),
                Severity.INFO,
            )
