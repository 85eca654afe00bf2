"""What is wrong with a finished page, before it becomes a finding."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.finding import Message
from duizhao.model import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """`where`: the source of what is lost, None for the page itself."""

    code: str
    message: Message
    where: Span | None = None
    section: str = ""
