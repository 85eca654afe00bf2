"""One CSL-JSON item, read without trust: whatever stands in a field, a string comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duizhao.references.dates import Date, parse
from duizhao.references.names import Name, read

ITEM_TYPE = "document"  # what CSL 1.0.2 calls an item of no particular kind


@dataclass(frozen=True, slots=True)
class Record:
    """A view on `item`; an absent, empty or misshapen field counts as missing."""

    item: Mapping[str, object]

    @property
    def type(self) -> str:
        """The CSL type, `document` where none is given."""
        return self.text("type") or ITEM_TYPE

    @property
    def lang(self) -> str:
        """The item's own language as a primary subtag ("zh", "en"); "" where none is given."""
        return self.text("language").replace("_", "-").split("-")[0].lower()

    def text(self, field: str) -> str:
        """The field as one line of text. Numbers count as text; lists, objects and booleans do not."""
        value = self.item.get(field)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return ""
        return " ".join(str(value).split())

    def has(self, *fields: str) -> bool:
        """Whether at least one of the fields says anything."""
        return any(self.text(field) or self.names(field) or self.date(field) for field in fields)

    def names(self, field: str) -> tuple[Name, ...]:
        """The people and bodies in a name field; a plain string is one body."""
        value = self.item.get(field)
        if isinstance(value, str):
            return read([{"literal": value}])
        if isinstance(value, Mapping):
            return read([value])
        return read(value) if isinstance(value, Sequence) else ()

    def date(self, field: str) -> Date | None:
        """The date in a date field; None where there is none."""
        return parse(self.item.get(field))

    def is_a(self, *types: str) -> bool:
        """Whether the item is of one of the types."""
        return self.type in types
