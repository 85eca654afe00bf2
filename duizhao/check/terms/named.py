"""Which kinds of things each Chinese text names with its translation: read once, for all rules that ask."""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.check.bilingual import Twin, twins
from duizhao.check.case import Case
from duizhao.check.terms import (
    kinds_bearers,
    kinds_body,
    kinds_care,
    kinds_foods,
    kinds_illnesses,
    kinds_measures,
    kinds_orders,
    kinds_people,
    kinds_qualities,
    kinds_things,
    kinds_ways,
)
from duizhao.check.terms.things import Things, Told

_ROOMS = (
    *(kinds_people, kinds_body, kinds_illnesses, kinds_things, kinds_foods),
    *(kinds_care, kinds_qualities, kinds_orders, kinds_ways, kinds_measures),
)
KINDS = Things(kind for room in _ROOMS for kind in room.KINDS)  # none of which is another of its kind
_BEARERS = Things(kinds_bearers.KINDS)


def named(case: Case) -> Mapping[Twin, Told]:
    """By twin the kinds of which both of its texts name something; none where it has none."""
    return case.remembered("kinds of things", _named)


def borne(case: Case) -> Mapping[Twin, Told]:
    """The same with kinds that tell whose a number is, and whose words do not exclude each other elsewhere."""
    return case.remembered("kinds of bearers", _borne)


def _named(case: Case) -> Mapping[Twin, Told]:
    return {twin: told for twin in twins(case) if (told := KINDS.told(twin.words, twin.zh.text))}


def _borne(case: Case) -> Mapping[Twin, Told]:
    own = named(case)
    return {
        twin: told for twin in twins(case) if (told := [*own.get(twin, ()), *_BEARERS.told(twin.words, twin.zh.text)])
    }
