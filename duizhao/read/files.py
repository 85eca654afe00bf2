"""Which files a project has, and their bytes as lines of text."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path

from duizhao.config import Config
from duizhao.finding import Stop, say
from duizhao.frozen import frozen
from duizhao.model import Block, Span, Unreadable

LIMIT = 600_000  # bytes of one Markdown file: some 60 printed pages, beyond which layout takes minutes
_LINE_ENDS = re.compile(r"\r\n|\n|\r")  # not str.splitlines, which also cuts at U+2028, NEL and form feed
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_SLUG = re.compile(r"_?[a-z0-9][a-z0-9-]{0,61}(/_?[a-z0-9][a-z0-9-]{0,61})*")
_RESERVED = re.compile(r"(^|/)(con|prn|aux|nul|com\d|lpt\d|index)(/|$)")


@frozen
class SourceFile:
    """One Markdown file: `text` without byte-order mark, line ends as typed; `troubles` as in Article."""

    slug: str
    lang: str
    path: str
    text: str
    troubles: tuple[Block, ...] = ()


def lines(text: str) -> list[str]:
    """The lines of a text without their ends, cut where Markdown and editors cut: LF, CRLF, CR."""
    return _LINE_ENDS.split(text) if "\r" in text else text.split("\n")


def catalogue(config: Config) -> dict[str, dict[str, str]]:
    """{slug: {language: path}} of all Markdown files, sorted by slug; path posix, relative to the project.

    Raises Stop when there is no folder for the source language.
    """
    found: dict[str, dict[str, str]] = {}
    for lang in config.languages:
        folder = config.project / "source" / lang
        if lang == config.source_language and not folder.is_dir():
            raise Stop(
                say("there is no folder source/{lang} in {project}", lang=lang, project=config.project.name or "."),
                say("go to the project's folder, or name it:  --project DIR"),
            )
        for path in _markdown_below(folder):
            slug = path.relative_to(folder).with_suffix("").as_posix()
            found.setdefault(slug, {})[lang] = path.relative_to(config.project).as_posix()
    return dict(sorted(found.items()))


def _markdown_below(folder: Path) -> Iterable[Path]:
    for top, folders, names in os.walk(folder):  # does not follow links to folders
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".md") and not name.startswith("."):
                yield Path(top, name)


def load(project: Path, slug: str, lang: str, path: str) -> SourceFile:
    """One file as text. Bytes that are not UTF-8 and names that no web address can carry become troubles."""
    troubles = [_trouble(path, 1, 1, "file-name", slug)] if not good_name(slug) else []
    full = project / path
    if full.is_symlink() or not full.is_file():
        return SourceFile(slug, lang, path, "", (*troubles, _trouble(path, 1, 1, "not-a-file")))
    try:
        data = full.read_bytes()
    except OSError as error:
        raise Stop(say("cannot read {path}: {error}", path=path, error=error.strerror), where=Span(path)) from None
    if len(data) > LIMIT:
        return SourceFile(slug, lang, path, "", (*troubles, _trouble(path, 1, 1, "file-size", str(len(data)))))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        guess = _guess(data)
        return SourceFile(slug, lang, path, "", (*troubles, _trouble(path, row, 1, "encoding", guess)))
    return SourceFile(slug, lang, path, text, (*troubles, *_controls(path, text)))


def _controls(path: str, text: str) -> Iterable[Block]:
    if not _CONTROL.search(text):
        return
    places = Places(text)
    for hit in _CONTROL.finditer(text):
        yield _trouble(path, *places.at(hit.start()), "control-character", f"U+{ord(hit[0]):04X}")


class Places:
    """Lines and columns, from 1, of character offsets in one text.

    `starts` and `ends` are the offsets at which each line begins and, without its line end, stops.
    """

    def __init__(self, text: str) -> None:
        breaks = [found.span() for found in _LINE_ENDS.finditer(text)]
        self.starts = [0, *(end for _, end in breaks)]
        self.ends = [*(start for start, _ in breaks), len(text)]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def _guess(data: bytes) -> str:
    for name in ("utf-16", "gb18030"):
        if name == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            data.decode(name)
        except UnicodeDecodeError:
            continue
        return name.upper()
    return "?"


def fragment(slug: str) -> bool:
    """Whether a slug is text for other articles (`_disclaimer`), not a page of its own."""
    return slug.rpartition("/")[2].startswith("_")


def good_name(slug: str) -> bool:
    """Whether a slug can stand in a web address and in a file name on every system."""
    return _SLUG.fullmatch(slug) is not None and not _RESERVED.search(slug)


def _trouble(path: str, line: int, column: int, reason: str, detail: str = "") -> Block:
    return Block(Span(path, line, column), "", Unreadable(reason, detail))
