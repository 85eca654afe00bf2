"""A series that one text tells by its step and the other writes out: every week one drop fewer."""

from __future__ import annotations

from fractions import Fraction

from duizhao.check.late import Late
from duizhao.check.quantity.model import Quantity, Reading, Sense
from duizhao.check.quantity.sizes import is_known

_MOST = 12  # steps of a series that anybody writes out
_FEWEST = 2  # written steps that show a series
_STEP = {  # before a step, and behind it
    "zh": (
        Late(
            r"(?:每隔? ?[\d一二两三四五六七八九十半]* ?个?(?:[天日周月年次晚]|星期|小时)|逐[日周月次])[^，。；\d]{0,4}?"
            r"(?:递?[减增加]|降)[少加量低]?[约去了]? ?$"
        ),
        Late(""),
    ),
    "en": (
        Late(
            r"\b(?:by|add(?:ing|ed)?|drop(?:ping)?|reduc\w+|cut(?:ting)?|(?:go(?:es|ing)?|step\w*) (?:up|down))"
            r"(?: (?:by|a further|another|about))* $"
        ),
        Late(r"(?: (?:[a-z]+ ){0,2}|-)(?:each|every|per|an?|weekly|daily|monthly|at a time)\b"),
    ),
}
_FEWER = Late(
    r"\b(?:fewer|less|more) (?:each|every|an?|per) (?:day|week|month|time)\b|每[天周月次]?[^，。；]{0,3}[减增加递]"
)


def series(one: Reading, other: Reading, ours: list[Quantity], theirs: list[Quantity]) -> bool:
    """Whether one text tells a step (每周减1次) and the other writes the steps out: three times in week 2, twice in
    week 3. Their unmatched quantities must all be steps, or count the periods."""
    steps = [each.meaning.first for each in one.quantities if _is_step(each, one)]
    if len(steps) != 1 or _steps_said(other) or any(each.strong and not _told(each, steps[0]) for each in ours):
        return False
    begun = [item for each in (*one.quantities, *other.quantities) if each not in theirs for item in _amounts(each)]
    values = {item.value for item in begun if item.unit.dimension in (steps[0].unit.dimension, "")}
    reached = {value + sign * turn * steps[0].value for value in values for turn in range(1, _MOST) for sign in (1, -1)}
    if not all(_reached(each, reached, steps[0]) or _numbers_periods(each) for each in theirs):
        return False
    written = [each for each in other.quantities if not each.ordinal and _reached(each, reached, steps[0])]
    new = {item.value for each in written for item in _amounts(each)} & reached - {
        item.value for each in one.quantities for item in _amounts(each) if item.unit.name == steps[0].unit.name
    }
    return bool(theirs) and len(new) >= _FEWEST


def _amounts(quantity: Quantity) -> list[Sense]:
    """A quantity, and the count of a rate."""
    if not is_known(quantity):
        return []
    return [quantity.meaning.first, *(part.first for part in quantity.meaning.parts[:1])]


def _reached(quantity: Quantity, values: set[Fraction], step: Sense) -> bool:
    dimensions = (step.unit.dimension, "", "noun")
    return any(item.value in values and item.unit.dimension in dimensions for item in _amounts(quantity))


def _numbers_periods(quantity: Quantity) -> bool:
    """The second; week 3."""
    told = quantity.meaning.first
    return quantity.ordinal or (told.unit.dimension in ("time", "months") and 1 <= told.value <= _MOST)


def _told(quantity: Quantity, step: Sense) -> bool:
    """The step itself, or its period: 每两周."""
    return quantity.value == step.value or quantity.unit.startswith("times/")


def _is_step(quantity: Quantity, text: Reading) -> bool:
    before, after = _STEP.get(text.lang, _STEP["en"])
    if not is_known(quantity) or (quantity.meaning.parts and text.lang == "zh"):
        return False
    start = quantity.start + len(quantity.typed) - len(quantity.typed.lstrip())
    found = before.pattern.search(text.text, max(0, start - 24), start)
    return found is not None and after.pattern.match(text.text, quantity.end) is not None


def _steps_said(text: Reading) -> bool:
    """Whether a text tells a step as such."""
    return _FEWER.pattern.search(text.text) is not None or any(_is_step(each, text) for each in text.quantities)
