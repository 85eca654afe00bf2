"""What an exchange has to say about one place of a file, short of stopping."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.finding import Message
from duizhao.model import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """What happened at a place, and what to type if that is not wanted."""

    where: Span
    message: Message
    hint: Message | None = None
