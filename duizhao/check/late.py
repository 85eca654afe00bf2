"""Patterns that wait: to compile one costs as much as thousands of searches, and many texts need few of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property


class Late:
    """A pattern that is compiled when it is first asked for."""

    def __init__(self, words: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.words = words
        self._flags = flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern."""
        return re.compile(self.words, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """What `re.Pattern.search` does."""
        return self.pattern.search
