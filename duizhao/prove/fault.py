"""What is wrong with a finished page, before it becomes a finding."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.finding import Message
from duizhao.model import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """`where`: the source of what is lost, None for the page itself; `hint` where there is more to do than to look at
    the template."""

    code: str
    message: Message
    where: Span | None = None
    section: str = ""
    hint: Message | None = None
