"""What a comparison is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duizhao.frozen import frozen


class Change(StrEnum):
    """Whether a text stands in both versions, only in the old one (GONE), or only in the new one (COME)."""

    SAME = "same"
    GONE = "gone"
    COME = "come"


@frozen
class Piece:
    """A stretch of one of the two texts, or of both; never empty."""

    change: Change
    text: str


@dataclass(slots=True)
class Step:
    """Tokens that both texts share, then what the old and the new text have in one place: three lists, any empty."""

    same: list[str]
    gone: list[str]
    come: list[str]

    @property
    def changed(self) -> bool:
        """Whether the texts differ behind what they share."""
        return bool(self.gone or self.come)
