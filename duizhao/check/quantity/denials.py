"""A denial beside a number turns its limit round: not for more than a week is a week at most."""

from __future__ import annotations

import re
from collections.abc import Callable

from duizhao.check.negation import OF_VERB_EN, PLAIN_ZH
from duizhao.check.quantity.bounds import UP, forbids, negated
from duizhao.check.quantity.model import Quantity, Reading

_DENIAL = re.compile(rf"[{PLAIN_ZH}]|\b(?:no|{OF_VERB_EN})\b", re.IGNORECASE)
_CONSEQUENCE = {
    "zh": re.compile("[^。！？；]{0,24}(?:否则|不然|以免|以防)"),
    "en": re.compile(r"[^.;!?]{0,64}\b(?:will|may|can|could|might|would|risks?|means?)\b", re.IGNORECASE),
}
_GO = re.compile(r"\b(?:go|goes|going|gone|went) (?:for )?(?:[a-z]+ than|over|beyond|\d)")  # go 10 hours without food
# What says at least or at most of a stretch says it whatever is denied: 至少6小时不喝, not one cup for at most 6 hours.
_PLAIN = {
    "zh": re.compile("(?:至少|最少|起码|至多|最多|顶多)(?!.{0,3}每)"),
    "en": re.compile(r"(?:at least|at most|no more than|no less than)\b", re.IGNORECASE),
}
_NOT_YET = re.compile(r"[仍还都尚也才]?(?:没有?(?!关系|事|必要)|未|无|不(?![要能可得宜应许准必用需建适再]))")


def as_much_denied(*said: tuple[Quantity, Reading]) -> bool:
    """Whether opposite limits are a fault: a denial beside one of two numbers turns its limit into the other's."""
    if all(_PLAIN[text.lang].match(each.typed) for each, text in said):
        return True
    if all(_CONSEQUENCE[text.lang].match(text.text, each.end) for each, text in said) and not any(
        text.lang == "en" and forbids(text.text, each.start, each.end, "en") for each, text in said
    ):
        return False  # no more than ten days, or it will backfire; more than ten days will backfire
    if all(_EXCEPTED[text.lang](each, text) for each, text in said):
        return False
    near = [_denied(quantity, text) for quantity, text in said]
    if any(_unfinished(quantity, text) for quantity, text in said):  # no urine for more than 12 hours, or within 12
        english = next(((quantity, text) for quantity, text in said if text.lang == "en"), None)
        if english is not None and not english[0].typed.lower().startswith("within"):
            return not forbids(english[1].text, english[0].start, english[0].end, "en")
    return near[0] == near[1] or all(_denied_afar(quantity, text) for quantity, text in said)


_UNLESS = re.compile(r"\bunless\b[^.;]*$")
_NOT_THEN = re.compile("[^。；]{0,4}[时者，就][^。；]{0,6}[不无没勿别]")
_EXCEPTED: dict[str, Callable[[Quantity, Reading], bool]] = {  # 不超过38.5℃时不必吃药: no need unless it is above
    "en": lambda number, text: _UNLESS.search(text.text, max(0, number.start - 70), number.start) is not None,
    "zh": lambda number, text: _NOT_THEN.match(text.text, number.end) is not None,
}


def _denied(quantity: Quantity, text: Reading) -> bool:
    """2周以上禁用 is no more than 2 weeks: a clause that denies turns its bound. 超过2小时没喝完: longer than that."""
    if _unfinished(quantity, text):
        return False
    if text.lang == "en" and _GO.search(text.text, max(0, quantity.start - 12), quantity.end):
        return negated(text.text.replace("without", " " * 7), quantity.start, quantity.end, "en")
    return negated(text.text, quantity.start, quantity.end, text.lang)


def _unfinished(quantity: Quantity, text: Reading) -> bool:
    """超过2小时没喝完: the limit is passed, and only what was to be done by then is denied."""
    return text.lang == "zh" and quantity.meaning.bound in UP and _NOT_YET.match(text.text, quantity.end) is not None


def _denied_afar(quantity: Quantity, text: Reading) -> bool:
    """Whether the sentence denies, and neither the bound itself nor what follows takes that denial up."""
    if _DENIAL.search(quantity.typed) or _unfinished(quantity, text):
        return False
    return forbids(text.text, quantity.start, quantity.end, text.lang)
