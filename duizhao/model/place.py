"""Where something stands in a file of the project."""

from __future__ import annotations

from duizhao.frozen import frozen


@frozen
class Span:
    """A place in a project file. Lines and columns count from 1; columns count characters.

    `path` is posix and relative to the project. `last_line` is inclusive.
    """

    path: str
    line: int = 1
    column: int = 1
    last_line: int = 0  # 0: same as `line`

    def __post_init__(self) -> None:
        if not self.last_line:
            object.__setattr__(self, "last_line", self.line)
