"""NUM: what one language says in numbers, the other says too: by value, unit, bound, sign and frequency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.bilingual import Twin, chinese
from duizhao.check.case import Case, Leaf
from duizhao.check.columns import limited, period_above, recounted
from duizhao.check.couplets import couplets
from duizhao.check.currency import dollars_of_another_place
from duizhao.check.limits import GATE, other_limit
from duizhao.check.place import Run
from duizhao.check.quantity import Mismatch, Quantity, Reading, compare, read, ruled
from duizhao.check.spoken import place_of, spoken
from duizhao.check.symbols import SOME as SYMBOLS
from duizhao.check.symbols import mistaken
from duizhao.finding import Excerpt, Finding, Message, Severity, say
from duizhao.model import Span

Findings = Iterator[Finding]
_VALUE = ("missing", "extra", "added", "value", "sign", "way")
# What only the translation says is often worked out from the source or spoken of in other words: dates of a holiday,
# the other 30 percent, one in ten, twice. A dose, a length or a time that is added is not.
WORKED_OUT = frozenset({"", "noun", "count", "date", "clock", "weekday", "stage", "share", "price", "increase", "off"})
_DASHES = "-–—― "  # a cell that says nothing
_LONG = 40  # letters of a text in which a number may be said by a turn of speech
_PERCENT = re.compile(r"\d ?(?:%|per ?cent)")
_NAME = ("name", "name-missing", "name-extra")


def mismatch(case: Case) -> Findings:
    """A number stands in one language and not in the other.

    A wrong digit in a dose or a percentage is the costliest slip a handout can make, and the one that
    proof-readers miss most.
    """
    yield from (_value(leaf, each) for leaf, each in _found(case, _VALUE))


def unit(case: Case) -> Findings:
    """A number has another unit than in the Chinese.

    Milligrams for micrograms are a thousandfold dose; weeks for months change how long somebody waits.
    """
    found = list(_found(case, ("unit",)))
    local = dollars_of_another_place([each for _, each in found])
    for leaf, each in found:
        message = say("the Chinese says {wanted}, this block says {given}", **_said(each))
        yield _between(leaf, each, "NUM002", message, Severity.INFO if each in local else None)
    columns = case.remembered("columns", recounted)
    for leaf in case.leaves:
        if not columns.get(id(leaf)):
            yield from _heads(leaf)


def _heads(leaf: Leaf) -> Findings:
    """Units in the head of a column: 上限（微克）."""
    if not ("(" in leaf.other.text or "（" in leaf.other.text):
        return
    wanted, given = ruled(leaf.one.text), ruled(leaf.other.text)
    if len(wanted) == len(given) == 1 and wanted[0][1].name != given[0][1].name:
        (one, _), (other, _) = wanted[0], given[0]
        yield _finding(
            "NUM002",
            leaf.other.find(other),
            say("the Chinese says {wanted}, this block says {given}", wanted=one, given=other),
            leaf.one.excerpt(one),
        )


def bound(case: Case) -> Findings:
    """A limit is turned round or lost: at least became at most, or just the number.

    "No more than 4 tablets" and "at least 4 tablets" differ by an overdose.
    """
    judged = set()
    for leaf, each in _found(case, ("bound", "edge", "lost", "loose")):
        judged.add(leaf.other)
        if each.kind == "bound":
            message = say("the Chinese sets the limit the other way: {wanted}, not {given}", **_said(each))
            yield _between(leaf, each, "NUM003", message)
        elif each.kind == "edge":
            message = say("only one language counts the limit itself in: {wanted} and {given}", **_said(each))
            yield _between(leaf, each, "NUM003", message, Severity.WARNING)
        elif not limited(leaf):
            message = say("only one language sets a limit here: {wanted} and {given}", **_said(each))
            yield _between(leaf, each, "NUM003", message, Severity.WARNING if each.kind == "lost" else Severity.INFO)
    yield from (found for twin in chinese(case).holding(GATE) if twin.target not in judged for found in _far(twin))


def _far(twin: Twin) -> Findings:
    """A limit turned round that stands away from its number: no more than yesterday's urine plus 500 mL."""
    for zh, en in couplets(twin):
        found = other_limit(zh.text, en.low)
        if found is not None:
            (start, end), place = found
            run, first, last = en.at(*place)
            wanted, given = zh.text[start:end], run.text[first:last]
            message = say("the Chinese sets the limit the other way: {wanted}, not {given}", wanted=wanted, given=given)
            yield _finding("NUM003", run.at(first, last), message, twin.zh.excerpt(wanted))


def frequency(case: Case) -> Findings:
    """Something is done more or less often than the Chinese says.

    Twice a day and three times a day differ by half a dose, every day.
    """
    for leaf, each in _found(case, ("frequency",)):
        yield _between(leaf, each, "NUM004", say("the Chinese says {wanted}, this block says {given}", **_said(each)))


def name(case: Case) -> Findings:
    """A name that holds digits, or is all capitals, differs: IL-4 became IL-5.

    Another number makes it another substance, gene, vaccine or trial.
    """
    for leaf, each in _found(case, _NAME):
        if each.source is not None and each.target is not None:
            message = say("the Chinese names {wanted}, this block {given}", **_said(each))
            yield _between(leaf, each, "NUM005", message)
        elif each.source is not None:
            where, length = leaf.other.find("")
            message = say("the Chinese names {name}, this block does not", name=each.source.typed)
            yield _finding("NUM005", (where, length), message, _beside(leaf.one, each.source), Severity.WARNING)
        elif each.target is not None:
            message = say("this block names {name}, the Chinese does not", name=each.target.typed)
            place = place_of(leaf.other, each.target)
            yield _finding("NUM005", place, message, leaf.one.excerpt(), Severity.INFO)
    for leaf in case.sides[case.work.source.lang].holding(SYMBOLS):
        for wanted, given in mistaken(leaf.one.text, leaf.other.text):
            message = say("the Chinese names {wanted}, this block {given}", wanted=wanted, given=given)
            yield _finding("NUM005", leaf.other.find(given), message, leaf.one.excerpt(wanted))


# ---------------------------------------------------------------- what differs


def _found(case: Case, kinds: tuple[str, ...]) -> Iterator[tuple[Leaf, Mismatch]]:
    for leaf, several in case.remembered("quantities", _compared):
        for each in several:
            if each.kind in kinds:
                yield leaf, each


def _compared(case: Case) -> tuple[tuple[Leaf, tuple[Mismatch, ...]], ...]:
    """The leaves whose texts differ in numbers, with what differs."""
    columns = case.remembered("columns", recounted)
    leaves = [leaf for leaf in case.leaves if _differs(leaf, columns.get(id(leaf)))]
    # One language after the other: what reads one is so large that taking turns costs a tenth more.
    ones = [read(spoken(leaf.one), case.languages(leaf)[0]) for leaf in leaves]
    others = [read(spoken(leaf.other), case.languages(leaf)[1]) for leaf in leaves]
    found = []
    for leaf, one, other in zip(leaves, ones, others, strict=True):
        several = compare(one, other)
        periods = [period_above(run) for run in (leaf.one, leaf.other)] if several else []
        if any(periods) and not compare(*map(_in_period, (one, other), periods)):
            several = ()
        if not several and id(leaf) in columns and one.quantities and other.quantities:
            several = (Mismatch("value", one.quantities[0], other.quantities[0]),)
        if several:
            found.append((leaf, several))
    return tuple(found)


def _in_period(reading: Reading, period: str) -> Reading:
    """A cell read below a head that says in which time its count is meant: 每天 above 2 次."""
    if not period:
        return reading
    return read(f"{period}{reading.text}" if reading.lang == "zh" else f"{reading.text} {period}", reading.lang)


def _differs(leaf: Leaf, recounted: bool | None) -> bool:
    """Whether two texts may say other numbers; `recounted`: whether they do not, in a column counted in other units."""
    if recounted is not None:
        return not recounted  # 8.22 in a column of 万元 is 82.2 thousand yuan, and 8.22 is not
    return leaf.one.text != leaf.other.text or bool(leaf.kinds())  # 12.5 is 12.5


# ---------------------------------------------------------------- saying it


def _value(leaf: Leaf, each: Mismatch) -> Finding:
    if each.target is None and each.source is not None:
        return _finding(
            "NUM001",
            leaf.other.find(""),
            say("the Chinese says {number}, this block does not", number=each.source.typed),
            _beside(leaf.one, each.source),
            Severity.INFO if _spelt_share(each.source) and _in_words(leaf, each.source) else None,
        )
    if each.source is None and each.target is not None:
        return _finding(
            "NUM001",
            place_of(leaf.other, each.target),
            say("this block says {number}, the Chinese does not", number=each.target.typed),
            leaf.one.excerpt(),
            Severity.INFO
            if each.kind == "added" and _dimension(each.target) in WORKED_OUT and leaf.one.text.strip(_DASHES)
            else None,
        )
    if each.kind == "way":
        message = say("changed by {wanted} is not changed to it: the Chinese says the other", **_said(each))
        return _between(leaf, each, "NUM001", message)
    return _between(leaf, each, "NUM001", say("the Chinese says {wanted}, this block says {given}", **_said(each)))


def _in_words(leaf: Leaf, share: Quantity) -> bool:
    """Whether a share may be said by a turn of speech: in a long text, but not 打八折 beside some percentage."""
    priced = share.typed.endswith("折") and _PERCENT.search(leaf.other.text) is not None
    return len(leaf.one.text) > _LONG and not priced


def _spelt_share(quantity: Quantity) -> bool:
    """Whether a count or share is written in words, as 一半 or 万分之一: English says those in too many ways."""
    return re.search(r"[\dⅠ-ⅻ]", quantity.typed) is None and _dimension(quantity) in WORKED_OUT - {"count"}


def _dimension(quantity: Quantity) -> str:
    return quantity.meaning.first.unit.dimension


def _between(leaf: Leaf, each: Mismatch, code: str, message: Message, severity: Severity | None = None) -> Finding:
    assert each.source is not None and each.target is not None
    return _finding(code, place_of(leaf.other, each.target), message, _beside(leaf.one, each.source), severity)


def _finding(
    code: str, place: tuple[Span, int], message: Message, beside: Excerpt, severity: Severity | None = None
) -> Finding:
    hint = say(
        "write what the Chinese says, or add  {allowance}  above the block", allowance=f"<!-- allow {code}: reason -->"
    )
    return Finding(place[0], code, message, hint, severity, beside, length=place[1])


def _said(each: Mismatch) -> dict[str, object]:
    assert each.source is not None and each.target is not None
    return {"wanted": each.source.typed.strip(), "given": each.target.typed.strip()}


def _beside(run: Run, quantity: Quantity) -> Excerpt:
    return run.excerpt_at(place_of(run, quantity)[0])
