"""Walking along markdown-it's flat tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token


@dataclass(slots=True)
class Cursor:
    """The next token is `tokens[at]`."""

    tokens: list[Token]
    at: int = 0

    def next(self) -> Token:
        """The next token, which is consumed."""
        token = self.tokens[self.at]
        self.at += 1
        return token

    def peek(self) -> Token | None:
        """The next token, which stays; None at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def until(self, kind: str) -> Iterator[Token]:
        """The tokens up to the next one of type `kind`, which is consumed too."""
        while (token := self.next()).type != kind:
            yield token
