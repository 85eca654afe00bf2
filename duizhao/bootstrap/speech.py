"""What set-up says while it works: plain lines on standard error, in Chinese or in English."""

from __future__ import annotations

import os
import sys


class Halt(Exception):  # noqa: N818 - it is not an error of the program but the end of what it can do
    """Set-up cannot go on; both texts say what is wrong and what to type."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


def tell(zh: str, en: str) -> None:
    """One line, in the language of the user's locale."""
    print(zh if _chinese() else en, file=sys.stderr, flush=True)  # noqa: T201


def count(done: int, total: int, name: str) -> None:
    """Progress: one line that rewrites itself on a terminal, every tenth step elsewhere."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r\033[K  {done}/{total} {name}", end=end, file=sys.stderr, flush=True)  # noqa: T201
    elif done % 10 == 0 or done == total:
        print(f"  {done}/{total}", file=sys.stderr, flush=True)  # noqa: T201


def _chinese() -> bool:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.startswith("zh")
    import locale  # Windows sets none of them

    return (locale.getlocale()[0] or "").startswith(("zh", "Chinese"))
