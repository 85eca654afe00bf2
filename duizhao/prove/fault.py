"""What is wrong with a finished page, before it becomes a finding."""

from __future__ import annotations

from duizhao.finding import Message
from duizhao.frozen import frozen
from duizhao.model import Span


@frozen
class Fault:
    """`where`: the source of what is lost, None for the page itself; `hint` where there is more to do than to look at
    the template."""

    code: str
    message: Message
    where: Span | None = None
    section: str = ""
    hint: Message | None = None
