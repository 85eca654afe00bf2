"""Full-width marks, letters and digits outside Chinese, and Han that stayed in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.case import Case
from duizhao.check.late import Late
from duizhao.check.letters import Letters, Spot
from duizhao.check.typography.pinyin import is_name
from duizhao.check.typography.scripts import HAN, after, before, chinese, is_han, is_latin, is_wide, unusual, western
from duizhao.finding import Finding, Severity, say
from duizhao.model import Emphasis, Link, plain, within

_FORMS = "\uff01-\uff5d\uffe0-\uffe6"  # full-width ASCII and signs of money
_FULL = Late(f"[ \u3000]*[\u3000-\u3002\u3008-\u3011\u3014-\u301b\uff5e{_FORMS}]+[ \u3000]*")
_ANY = Late(f"[\u3000-\u3002\u3008-\u3011\u3014-\u301b\uff5e{_FORMS}]")
_HAN = Late(f"[{HAN}]")
_ALNUM = Late(r"[０-９Ａ-Ｚａ-ｚ]+(?:[．，：／％－]+[０-９Ａ-Ｚａ-ｚ]+)*％?")
_NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5E)} | {
    ord(wide): narrow for wide, narrow in zip("。、　【】〔〕「」『』￥￠￡", ".,\x20[][]“”‘’¥¢£", strict=True)
}
_RANGE = Late(r"\d[%％]?\s*～\s*\d")
_WORDS = Late(f"[{HAN}]+(?:[\\s、，。；：！？·—…（）《》]*[{HAN}]+)*")
_SENTENCE = Late("[，。；！？]")
_DECLARED = Late(r"[“‘\"'「『《〈(（\[【][^“”‘’\"「」『』《》〈〉()（）\[\]【】]*$")
_QUOTES = "“”‘’\"'"
_LONG = 12  # Han letters: so many are a sentence, which is another rule's business


def full_width(case: Case) -> Iterator[Finding]:
    """A full-width mark, letter or digit stands in text that is not Chinese.

    The keyboard was still set to Chinese: the mark takes the room of two letters and looks like a gap, and programs
    that search or read aloud do not know a number typed in such digits.
    """
    articles = unusual(case)
    for whole in western(articles):
        for letters in whole.holding(_ANY.pattern):
            for found in _FULL.pattern.finditer(letters.text):
                yield from _mark(letters, found)
    for whole in chinese(articles):
        for letters in whole.holding(_ALNUM.pattern):
            for found in _ALNUM.pattern.finditer(letters.text):
                yield Spot(letters, found.start(), found.end(), found[0].translate(_NARROW)).says(
                    "TYP002",
                    say("full-width letters or digits stand in the text: {text}", text=found[0]),
                    say("write {text}", text=found[0].translate(_NARROW)),
                    Severity.INFO,
                )


def _mark(letters: Letters, found: re.Match[str]) -> Iterator[Finding]:
    text = letters.text
    left, right = before(text, found.start()), after(text, found.end())
    marks = found[0].strip(" \u3000")
    new: str | None = " " if left and right else ""
    if marks:
        around = [char for char in (left, right) if char and char not in _QUOTES]
        inside = all(map(is_wide, around))  # Chinese that was quoted or left
        if inside or _RANGE.pattern.match(text, max(0, found.start() - 1)):  # a range: TYP007
            return
        new = _set(marks, found[0], (left, right))
    lead = len(found[0]) - len(found[0].lstrip(" ")) if new is None or new[:1] == " " else 0
    start, new = found.start() + lead, new[1:] if new is not None and lead else new
    yield Spot(letters, start, found.end(), new).says(
        "TYP002",
        say("the full-width mark {mark} stands here", mark=marks or "U+3000"),
        say("write {mark}", mark=new.strip()) if new and new.strip() else say("write it in half-width marks"),
    )


def _set(marks: str, typed: str, beside: tuple[str, str]) -> str | None:
    """The marks as English sets them, with the blanks around them; None where it has none."""
    new, (left, right) = marks.translate(_NARROW), beside
    if not new.isascii() and not set(new) <= set("“”‘’¥¢£"):
        return None
    opens = new[0] in "([“‘¥" and left != "" and (is_latin(left) or left in ",.;:?!)")
    if opens or (typed[0] in " \u3000" and new[0] not in ",.;:?!)]%”’"):
        new = f" {new}"
    points = new[-1] in ",.;:?!" or (new[-1] in ")]”’" and is_latin(right)) or typed[-1] in " \u3000"
    return f"{new} " if right and right not in "\n,.;:?!)]”’" and points else new


def han(case: Case) -> Iterator[Finding]:
    """A Chinese word stayed in the translation.

    Whoever needs the translation cannot read it, and it may be the word that matters. Names between quotes or
    brackets, in italics, as the text of a link or behind their pinyin may stay.
    """
    for whole in western(unusual(case)):
        for letters in whole.holding(_HAN.pattern):
            for found in _WORDS.pattern.finditer(letters.text) if re.search("[A-Za-z]{2}", letters.text) else ():
                if not _may_stay(letters, found):
                    yield Spot(letters, found.start(), found.end()).says(
                        "TYP003",
                        say("Chinese stayed in the text: {text}", text=found[0]),
                        say("translate it; a name that should stay is put in brackets behind its translation"),
                    )


def _may_stay(letters: Letters, found: re.Match[str]) -> bool:
    text, count = letters.text, sum(map(is_han, found[0]))
    ended = text[found.end() : found.end() + 1] in tuple("，。；！？")
    if count > _LONG or (count > 5 and (ended or _SENTENCE.pattern.search(found[0]))):
        return True  # a sentence: whether a whole text was left untranslated is another rule's business
    closed = re.match(r"[^\n]*?[”’\"'」』》〉)）\]】]", text[found.end() :])
    if closed is not None and _DECLARED.pattern.search(text, 0, found.start()):
        return True
    if is_name(text[: found.start()].rstrip(), found[0]):
        return True
    marked = (i for i in within(letters.run.inlines) if isinstance(i, (Emphasis, Link)))
    return any(found[0] in plain(inline.inlines) for inline in marked)
