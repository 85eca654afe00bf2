"""STR: text that stands twice in one language, or was left in the other one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duizhao.align import Weights
from duizhao.check.case import Case, Leaf
from duizhao.check.kinds import part_kind
from duizhao.check.place import Run, beside_line, line_of
from duizhao.check.sentences import sentences
from duizhao.finding import Excerpt, Finding, say
from duizhao.model import Block, Code, Item, Row, plain, within

Findings = Iterator[Finding]
Part = Block | Item | Row
ENGLISH = re.compile(r"[A-Za-z]{3,} +[A-Za-z]{2,}")  # tells a text that may hold an English sentence
TWICE = 20  # letters from which on a repeated English text is no short answer such as "Not known"
HAN = "\u4e00-\u9fff"
_SOME_HAN = re.compile(f"[{HAN}]")
_HAN_PIECE = re.compile(f"[{HAN}](?:[{HAN}，、；：。！？…～—《》“”‘’（）％\\d\\s]*[{HAN}。！？；])?")
_LATIN = re.compile(r"[A-Za-z]")
_LATIN_PIECE = re.compile(r"[A-Za-z][a-z'’-]*(?:[ ,;:]+[A-Za-z0-9][A-Za-z'’-]*){2,}[.!?]?")
_GRAMMAR = re.compile(r"\b(?:the|of|to|is|are|and|you|your|in|for|a|an|with|or|not|be|it|this|that|on|at|if)\b")
_OPENING, _CLOSING = "“\"'‘(（《[【「", "”\"'’)）》]】」"


def repeated(case: Case) -> Findings:
    """A block, list item, row or sentence says what another one says, where the Chinese says something else.

    What was pasted over is lost: its reader learns one thing twice and the other not at all.
    """
    for stretch in case.stretches:
        yield from _pasted(case, stretch.holder, stretch.pairs)
    for source, _, ones, others in case.lists:
        yield from _pasted(case, source, case.match.items(ones, others))
    for source, _, one, other in case.tables:
        yield from _pasted(case, source, case.match.rows(one, other))
    for leaf in case.leaves:
        text, partner = leaf.one.text, leaf.other.text
        if (len(text) >= TWICE or len(partner) >= TWICE) and _repeats(text) != _repeats(partner):
            yield from _sentence(leaf)


def _pasted(case: Case, holder: Block, pairs: Sequence[tuple[Part | None, Part | None]]) -> Findings:
    both = [(source, target) for source, target in pairs if source is not None and target is not None]
    typed = [_typed(target) for _, target in both]
    if len(set(typed)) == len(typed):
        return
    first: dict[str, tuple[Part, Part]] = {}
    for (source, target), text in zip(both, typed, strict=True):
        before = first.setdefault(text, (source, target))
        if before[1] is not target and _lacking(case, (source, target), before[0]):
            yield Finding(
                line_of(target.span),
                "STR027",
                say(
                    "this {kind} says again what line {line} says, the Chinese says something else here",
                    kind=part_kind(target),
                    line=before[1].span.line,
                ),
                say("translate the Chinese here"),
                beside=beside_line(source if isinstance(source, Block) else holder, source.span),
            )


def _typed(part: Part) -> str:
    if isinstance(part, Block):
        return part.source
    if isinstance(part, Item):
        return part.blocks[0].source if len(part.blocks) == 1 else "\n".join([each.source for each in part.blocks])
    return "|".join([plain(cell.inlines) for cell in part.cells])


def _lacking(case: Case, couple: tuple[Part, Part], first: Part) -> bool:
    """Whether a repeated text fits the source at its first place clearly better than here."""
    reader = case.match.reader
    source, target, before = (reader.any(part) for part in (*couple, first))
    weights = Weights.of([source, before], [target])
    if len(target.text) < TWICE or source.text == before.text:
        return False
    return weights.shared(source, target) <= 0.5 * weights.shared(before, target)


def _sentence(leaf: Leaf) -> Findings:
    for run, other in ((leaf.other, leaf.one), (leaf.one, leaf.other)):
        likely = len(run.text) >= TWICE and _repeats(run.text) and not _repeats(other.text)
        if likely and (twice := _again(run)) is not None:
            where, length = run.at(*twice)
            yield Finding(
                where,
                "STR027",
                say("this sentence stands twice here"),
                say("delete it once"),
                beside=other.excerpt(),
                length=length,
            )


def _repeats(text: str) -> bool:
    """A quick look: whether one of the sentences stands twice, short ones too."""
    pieces = text.split("。" if "。" in text else ". ")
    if len(pieces) < 3:  # as in most texts: one sentence, and nothing behind its end
        return len(pieces) == 2 and pieces[0].strip(" .") == pieces[1].strip(" .")
    return len(pieces) > len({piece.strip(" .") for piece in pieces})


def _again(run: Run) -> tuple[int, int] | None:
    """Where a sentence stands that this run says already."""
    seen: set[str] = set()
    for start, end in sentences(run.text, "zh" if _SOME_HAN.search(run.text) else "en"):
        sentence = run.text[start:end].strip()
        if sentence in seen and len(sentence) >= (TWICE if ENGLISH.search(sentence) else TWICE // 2):
            return end - len(run.text[start:end].lstrip()), end
        seen.add(sentence)
    return None


# ---------------------------------------------------------------- left in the other language


def untranslated(case: Case) -> Findings:
    """A sentence, or a whole block, stands in the other language.

    Those who need the translation cannot read it.
    """
    sides = [(side, ENGLISH if lang.startswith("zh") else _SOME_HAN) for lang, side in case.sides.items()]
    suspects = {id(leaf) for side, pattern in sides for leaf in side.holding(pattern)}
    for leaf in [each for each in case.leaves if id(each) in suspects] if suspects else ():
        ones, others = (lang.startswith("zh") for lang in case.languages(leaf))
        for run, other, chinese in ((leaf.one, leaf.other, ones), (leaf.other, leaf.one, others)):
            found = _foreign_latin(run, other) if chinese else _foreign_han(run, other)
            if found is not None and ones != others:
                where, length = run.at(*found)
                yield Finding(
                    where,
                    "STR029",
                    say("this is English, in the Chinese text") if chinese else say("this is still Chinese"),
                    say("write it in Chinese") if chinese else say("translate it"),
                    beside=_beside(other, run.text[slice(*found)]),
                    length=length,
                )


def _foreign_han(run: Run, source: Run) -> tuple[int, int] | None:
    """A Chinese sentence, or all of a short text, in a text of Latin letters; not what is quoted or in brackets."""
    if not _SOME_HAN.search(run.text):
        return None
    for piece in _HAN_PIECE.finditer(run.text):
        count = len(_SOME_HAN.findall(piece[0]))
        whole = len(_LATIN.findall(run.text)) < len(_SOME_HAN.findall(run.text))
        told = piece[0].rstrip("。！？；") in source.text
        sentence = count >= 5 and (piece[0][-1] in "。！？；" or count >= 8) and (told or count >= 10)
        if (whole and count >= 2 and told) or (sentence and not _enclosed(run, piece)):
            return piece.span()
    return None


def _foreign_latin(run: Run, target: Run) -> tuple[int, int] | None:
    """An English sentence that the translation says word for word, in a Chinese text."""
    if not ENGLISH.search(run.text):
        return None
    for piece in _LATIN_PIECE.finditer(run.text):
        count, grammar = piece[0].count(" ") + 1, len(_GRAMMAR.findall(piece[0]))
        whole = not _SOME_HAN.search(run.text)
        likely = grammar >= 1 if whole else grammar >= 2 and count >= 6 and not _enclosed(run, piece)
        if likely and piece[0].rstrip(".!?") in target.text:
            return piece.span()
    return None


def _enclosed(run: Run, piece: re.Match[str]) -> bool:
    before, after = run.text[: piece.start()].rstrip()[-1:], run.text[piece.end() :].lstrip()[:1]
    quoted = bool(before) and before in _OPENING and bool(after) and after in _CLOSING
    return quoted or any(piece[0] in each.text for each in within(run.inlines) if isinstance(each, Code))


def _beside(other: Run, piece: str) -> Excerpt:
    return other.excerpt(piece if "\n" not in piece and piece in other.text else "")
