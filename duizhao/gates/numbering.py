"""WXP006: one list of numbers, and every [n] of the text leads there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import html as trees

from duizhao.finding import Finding, Severity, say
from duizhao.model import Span
from duizhao.render.wechat.post import Piece, Post

_CALL = re.compile(r"\[((?:\d{1,3}|\?)(?:[,–-]\d{1,3})*)\]")  # a year in brackets is no call
_ENTRY = re.compile(r"\[(\d+)\] ")


def faults(post: Post) -> Iterator[Finding]:
    """A number that leads nowhere, one that the list has twice, a gap in the list."""
    at = Span(post.work.source.path)
    listed = [int(number) for piece in post.pieces for number in _entries(piece)]
    for number, times in Counter(listed).items():
        if times > 1:
            message = say("[{number}] stands {times} times in the list of references", number=number, times=times)
            yield Finding(at, "WXP006", message, say("please report this fault of the program"))
    if sorted(set(listed)) != list(range(1, len(set(listed)) + 1)):
        words = ", ".join(map(str, listed))
        message = say("the references are not numbered one after the other: {numbers}", numbers=words)
        yield Finding(at, "WXP006", message, say("please report this fault of the program"))
    for piece in post.pieces:
        if not piece.list:
            yield from _loose(piece, frozenset(listed))


def _entries(piece: Piece) -> list[str]:
    if not piece.list:
        return []
    root = trees.fragment_fromstring(piece.html, create_parent="section")
    starts = (_ENTRY.match(each.text or "") for each in root.iter("p"))
    return [found[1] for found in starts if found is not None]


def _loose(piece: Piece, listed: frozenset[int]) -> Iterator[Finding]:
    """Calls without an entry, once each."""
    text = trees.fragment_fromstring(piece.html, create_parent="section").text_content() if "[" in piece.html else ""
    for call in dict.fromkeys(_CALL.findall(text)):
        ends = [[int(each) for each in re.findall(r"\d+", run)] for run in call.split(",")]
        numbers = {n for run in ends if run for n in range(run[0], run[-1] + 1)}
        if "?" in call or not numbers <= listed:
            yield Finding(
                piece.where,
                "WXP006",
                say("[{call}] leads to no reference", call=call),
                say("cite with  [@key] ; if it is no reference, write other brackets, so that nobody looks for it"),
                Severity.WARNING,
            )
