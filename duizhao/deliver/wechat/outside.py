"""The world as a push needs it, given by the command line: time, chance, and the person at the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from duizhao.finding import Message
from duizhao.frozen import frozen


@frozen
class Outside:
    """`now` is seconds since 1970, `sleep` takes seconds, `chance` is from 0 to 1.

    `tell` prints a line. `ask` puts a yes-or-no question; it raises Stop where there is nobody to answer.
    """

    now: Callable[[], float]
    sleep: Callable[[float], None]
    chance: Callable[[], float]
    tell: Callable[[Message], None]
    ask: Callable[[Message], bool]
