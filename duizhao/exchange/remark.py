"""What an exchange has to say about one place of a file, short of stopping."""

from __future__ import annotations

from duizhao.finding import Message
from duizhao.frozen import frozen
from duizhao.model import Span


@frozen
class Remark:
    """What happened at a place, and what to type if that is not wanted."""

    where: Span
    message: Message
    hint: Message | None = None
