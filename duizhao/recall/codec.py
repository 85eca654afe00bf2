"""The values of the house as JSON and back, to the letter; pickle would run what it finds in a stranger's folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from duizhao.finding import Edit, Excerpt, Finding, Message, Severity
from duizhao.model import Span

HOUSE = (Edit, Excerpt, Finding, Message, Severity, Span)
TUPLE, MAPPING, DATE = "()", "{}", "date"  # what a JSON list begins with; else the name of a class


class Unkeepable(Exception):  # noqa: N818 - it is no error: the value is made again next time
    """A value of a kind that the codec does not know."""


class Codec:
    """None, bool, int, str, dates, tuples and mappings of them, and the dataclasses and IntEnums it is given."""

    def __init__(self, *kinds: type) -> None:
        self._kinds = {kind.__name__: kind for kind in (*HOUSE, *kinds)}

    def plain(self, thing: object) -> Any:
        """`thing` for json.dumps. Raises Unkeepable."""
        kind = type(thing)
        if thing is None or kind in (bool, int, str):
            return thing
        if kind is date:
            return [DATE, str(thing)]
        if kind is tuple:
            return [TUPLE, *map(self.plain, thing)]  # type: ignore[call-overload]
        if isinstance(thing, Mapping) and kind is dict and all(type(key) is str for key in thing):
            return [MAPPING, {key: self.plain(value) for key, value in thing.items()}]
        if self._kinds.get(kind.__name__) is kind:
            if isinstance(thing, IntEnum):
                return [kind.__name__, int(thing)]
            if is_dataclass(thing):
                return [kind.__name__, *(self.plain(getattr(thing, each.name)) for each in fields(thing))]
        raise Unkeepable(kind)

    def revived(self, plain: Any) -> Any:
        """What `plain` was given."""
        if not isinstance(plain, list):
            return plain
        name, *parts = plain
        if name == TUPLE:
            return tuple(map(self.revived, parts))
        if name == DATE:
            return date.fromisoformat(parts[0])
        if name == MAPPING:
            return {key: self.revived(value) for key, value in parts[0].items()}
        return self._kinds[name](*map(self.revived, parts))
