"""What an article says of its abbreviations: where each is used and explained, and what it is short for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from duizhao.check.case import Case, Printed
from duizhao.check.late import Late
from duizhao.check.place import Run
from duizhao.check.terms.families import akin
from duizhao.check.terms.lexicon import HAN, Entry, Lexicon, lexicon
from duizhao.check.terms.words import SMALL, Met, Wording, tokens
from duizhao.frozen import frozen
from duizhao.model import Article, Heading, Table

_ABBREVIATION = Late(
    r"(?<![A-Za-z0-9@./_-])[A-Za-z]{0,4}[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z0-9]{0,5}(?:-[A-Z0-9]{1,3})?(?![A-Za-z0-9@_/-])"
)
_CAPITALS = re.compile(r"[A-Z][a-z]{0,3}+[A-Z]")  # most texts hold no such pair, and are passed over
_SHOUTED = Late(r"\b[A-Z]{3,}\s+[A-Z]{2,}\s+[A-Z]{2,}\b")
_MARKS = r"[\s“”\"'‘’*「」《》:：]*"
_BEFORE = Late(  # what may stand before an abbreviation that is explained there
    r"(?:[A-Za-z0-9一-鿿”’\"'β%％]\s*[（(][^（()）]*"
    r"|简称|缩写|称为?|叫做?|也叫|又名|称作|即|名为|写作|标作|标为|代号"
    r"|\b(?:called|known as|abbreviated(?: as| to)?|named|short(?:ened)? (?:for|to)|written as"
    r"|shown as|labelled|or|say|[Tt]hat is,?|[Ii]\.e\.,?|[Nn]amely))"
    + _MARKS + r"$"
)  # fmt: skip
_PERHAPS_BEFORE = re.compile(  # a quick look
    r"（|\(|简|缩|称|叫|名|即|写|标|代|called|known|abbreviated|short|written|shown|labelled|or|say|That|that"
    r"|I\.|i\.|Namely|named|namely"
)
_AFTER = Late(  # and what after it
    rf"{_MARKS}(?: ?[a-z]{{3,12}} | ?[一-鿿]{{2,4}})?(?:[（(][^（()）]*(?:[A-Za-z]{{4}}|[一-鿿]{{2}})"
    rf"|[,，]?{_MARKS}(?:即|也就是|就是|全称|的全称|代表|中文)"
    r"|是[^。]{0,40}(?:缩写|简称|全称|意思)|是(?=[一-鿿]{4,12}(?:[。，；（]|$))"
    r"|,? (?:stands? for|is short for|or (?!is|are|was|has|have|had|who|whose|in|on|at|if|when|while|take"
    r"|taking|any|an?\b|the\b)[a-z]+ [a-z]+))"
)
_TOLD = Late(  # what it is, without the long form: enough for letters that are no term of the glossary
    rf"{_MARKS}(?:[,，]?{_MARKS}(?:是指|指的?是?|意思是)|是一[种个项类]|——"
    r"|,? (?:means?|is an? |are |is the |refers to|which is|that is)| [—–] |: )"
)
_BRACKETED = Late(r"[（(]\s*(?:[^（()）,，;；:：]*[,，;；:： ]\s*)?([A-Za-z][A-Za-z0-9-]{1,9}?)s?\s*[)）]")


@frozen
class Use:
    """run.text[start:end] is the abbreviation `short`, without the s of a plural."""

    short: str
    run: Run
    start: int
    end: int


@frozen
class Meaning:
    """An abbreviation in brackets behind its long form."""

    short: str
    long: str
    lang: str
    run: Run
    start: int
    end: int

    def differs(self, other: Meaning) -> bool:
        """Whether two long forms have so little in common that they are not two names of one thing."""
        if self.lang != "en":
            return not set(HAN.findall(self.long)) & set(HAN.findall(other.long))
        one, two = ([word for word in tokens(each.long) if word not in SMALL] for each in (self, other))
        shared = sum(any(akin(a, b) for b in two) for a in one)
        least = min(len(one), len(two))
        return shared < least - (least > 2)  # stem cells or stromal cells; but not fibrillation or flutter


@dataclass
class Book:
    """The abbreviations of one article: the first use of each in running text, where it is explained, what it means."""

    article: Article
    first: dict[str, Use] = field(default_factory=dict)
    explained: dict[str, Run] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    meanings: list[Meaning] = field(default_factory=list)
    runs: dict[str, list[Run]] = field(default_factory=dict)

    def enter(self, use: Use) -> None:
        """Take note of one use."""
        text, short = use.run.text, use.short
        self.runs.setdefault(short, []).append(use.run)
        if short not in self.explained and _explains(text, use):
            self.explained[short] = use.run
        if short not in self.told and _TOLD.pattern.match(text, _behind(text, use)):
            self.told.add(short)
        if not isinstance(use.run.block.body, Heading) and use.run.exact:
            self.first.setdefault(short, use)

    def in_prose(self, short: str) -> bool:
        """Whether it stands outside of headings and tables, where there is room for the long form."""
        return any(not isinstance(run.block.body, Heading | Table) for run in self.runs[short])

    def bracketed(self, short: str) -> Iterator[tuple[Run, int]]:
        """Where it stands alone in brackets: the text, and the place in it."""
        for run in self.runs[short]:
            for found in re.finditer(rf"[（(](?={re.escape(short)}s?[)）])", run.text):
                yield run, found.end()

    def explains(self, short: str, words: Lexicon) -> bool:
        """Whether the article says what it means.

        A text that holds a term's abbreviation may have its long form too.
        """
        if short in self.explained or (short in self.told and short not in words.by_abbreviation):
            return True
        for entry in words.by_abbreviation.get(short, ()):
            for run in self.runs[short]:
                if self.article.lang == "zh" and entry.term.zh in run.text:
                    return True
                if self.article.lang != "zh" and _long_form(entry, short, run.text):
                    return True
        return False


def _long_form(entry: Entry, short: str, text: str) -> bool:
    wording = Wording(text)
    return any(phrase.typed != short and phrase.found(wording)[0] >= Met.APART for phrase in entry.phrases)


def read(case: Case) -> tuple[Book, ...]:
    """What each article says of its abbreviations."""
    words = lexicon(case.shelf.glossary)
    return tuple([_book(printed, words) for printed in case.printed])


def _book(printed: Printed, words: Lexicon) -> Book:
    book = Book(printed.article)
    for run in printed.holding(_CAPITALS):
        text = run.text
        shouted = _SHOUTED.pattern.search(text) is not None
        for found in _ABBREVIATION.pattern.finditer(text):
            short = found[0]
            if short[-1] == "s" and short[-2].isupper():
                short = short[:-1]
            if not (shouted and short.isupper()):
                book.enter(Use(short, run, found.start(), found.start() + len(short)))
        if not isinstance(run.block.body, Table):  # 成人（FTU）: what is in brackets there is mostly a unit
            book.meanings += _meanings(run, printed.article.lang, words)
    return book


def _explains(text: str, use: Use) -> bool:
    if text.strip(" *") == use.short and isinstance(use.run.block.body, Table):
        return True  # a table of abbreviations
    if _AFTER.pattern.match(text, _behind(text, use)) is not None:
        return True
    reach = max(0, use.start - 80), use.start
    return _PERHAPS_BEFORE.search(text, *reach) is not None and _BEFORE.pattern.search(text, *reach) is not None


def _behind(text: str, use: Use) -> int:
    """The place behind an abbreviation and the s of its plural: FODMAPs are."""
    return use.end + (text[use.end : use.end + 1] == "s")


def _meanings(run: Run, lang: str, words: Lexicon) -> Iterator[Meaning]:
    for found in _BRACKETED.pattern.finditer(run.text):
        short = found[1]
        if sum(letter.isupper() for letter in short) >= 2:
            before = run.text[max(0, found.start() - 100) : found.start()]
            beside = run.text[found.start() + 1 : found.start(1)]  # (airway clearance therapy, ACT)
            long = _long_chinese(before) if lang == "zh" else _long_english(before, beside, short, words)
            if long:
                yield Meaning(short, long, lang, run, found.start(1), found.end(1))


_FEW = 4  # words of a long form whose letters are not its initials
_HAN_RUN = Late(r"[一-鿿0-9-]*[一-鿿]{2}[”\"]?\s*$")


def _long_chinese(before: str) -> str:
    found = _HAN_RUN.pattern.search(before)
    return found[0].strip('”" ')[-8:] if found else ""


def _long_english(before: str, beside: str, short: str, words: Lexicon) -> str:
    named = _initials(beside.rstrip(" ,;:"), short) or _initials(before, short)
    return named or _another(before, short, words) or _begun(before, short, words)


def _initials(before: str, short: str) -> str:
    """The words before a bracket whose initials are the abbreviation; "" if there are none."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    words = list(re.finditer(r"[A-Za-z]+", before))
    at = len(words) - 1
    while letters and at >= 0:
        word = words[at][0].lower()
        if word[0] == letters[-1]:
            letters.pop()
        elif word not in SMALL:
            return ""
        at -= 1
    return before[words[at + 1].start() :].strip() if not letters else ""


def _begun(before: str, short: str, words: Lexicon) -> str:
    """The few words before the bracket of a glossary's abbreviation, from one that begins like it; "" for its term.

    Chronic rhinosinusitis (CRS), where the glossary has cytokine release syndrome.
    """
    entries = words.by_abbreviation.get(short, ())
    if not entries:
        return ""
    wording = Wording(before)
    if any(phrase.found(wording)[0] >= Met.APART for entry in entries for phrase in entry.phrases):
        return ""
    few = list(re.finditer(r"[A-Za-z][A-Za-z-]*", before))[-_FEW:]
    first = next((word for word in few if word[0][0].lower() == short[0].lower() and len(word[0]) > 2), None)
    between = before[first.end() :] if first is not None else "."
    return before[first.start() :].strip() if first is not None and not re.search("[.;:,(]", between) else ""


def _another(before: str, short: str, words: Lexicon) -> str:
    """The term before a bracket that holds the abbreviation of another term; "" where there is none."""
    if short not in words.by_abbreviation:
        return ""
    text = before.rstrip(" “”\"'‘’*").lower()
    forms = (
        form
        for key, entries in words.by_abbreviation.items()
        if key != short
        for entry in entries
        if entry not in words.by_abbreviation[short]
        for form in entry.english
    )
    return next((form for form in forms if text.endswith(form.lower())), "")
