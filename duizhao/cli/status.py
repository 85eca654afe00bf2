"""`status`: how far every translation is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from operator import itemgetter

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.choosing import wanted
from duizhao.cli.options import settings, shared
from duizhao.config import Config
from duizhao.desk import Desk, State
from duizhao.finding import say
from duizhao.project import Project
from duizhao.report.text import width
from duizhao.terminal import safe
from duizhao.translating import status as counting
from duizhao.translating.status import Row

SHAPES = ("text", "json")
OPEN = (State.STALE, State.NEW, State.ORPHAN)  # what --strict does not let pass


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("status", help=_("How far each translation is: what is stale, new, confirmed, reviewed."))
    @click.argument("paths", nargs=-1)
    @click.option(
        "--format", "shape", type=click.Choice(("text", "json")), default="text", help=_("form of the report")
    )
    @click.option("--strict", is_flag=True, help=_("fail if anything is stale, new or an orphan"))
    @shared(voice)
    @click.pass_context
    def status(context: click.Context, /, paths: tuple[str, ...], shape: str, strict: bool) -> int:
        return _status(settings(context), paths, shape, strict, voice)

    return status


def _status(config: Config, paths: tuple[str, ...], shape: str, strict: bool, voice: Catalogue) -> int:
    project = Project.open(config)
    found = counting.rows(project, wanted(project, paths), missing=not paths)
    kept: list[Row] = []

    def counted() -> Iterator[tuple[Row, Desk | None]]:
        for row, desk in found:
            kept.append(row)
            yield row, desk

    if shape == "json":
        for piece in counting.as_json(counted()):
            click.echo(piece, nl=False)
    else:
        kept = list(map(itemgetter(0), found))
        for line in table(kept, voice):
            click.echo(line)
    waiting = any(row.states[state] for row in kept for state in OPEN)
    return 1 if strict and waiting else 0


def table(rows: list[Row], voice: Catalogue) -> Iterator[str]:
    """The table, line by line: an article a line, the total below, then what to type where something is missing."""
    words = {
        State.STALE: voice.gettext("stale"),
        State.NEW: voice.gettext("new"),
        State.ORPHAN: voice.gettext("orphan"),
        State.RETOUCHED: voice.gettext("retouched"),
        State.UNCONFIRMED: voice.gettext("unconfirmed"),
        State.OK: voice.gettext("ok"),
        State.REVIEWED: voice.gettext("reviewed"),
    }
    head = [voice.gettext("translation"), voice.gettext("blocks"), *words.values(), voice.gettext("moved"), "%"]
    body = [_cells(row, row.path, words) for row in rows]
    if len(rows) != 1:
        body.append(_cells(counting.total(rows), voice.gettext("total"), words))
    columns = [max(width(line[n]) for line in [head, *body]) for n in range(len(head))]
    colour = sys.stdout.isatty()
    for number, line in enumerate([head, *body]):
        first = line[0] + " " * (columns[0] - width(line[0]))
        rest = (" " * (columns[n] - width(line[n])) + line[n] for n in range(1, len(head)))
        text = "  ".join([first, *rest])
        yield f"\x1b[1m{text}\x1b[0m" if colour and number == 0 else text
    if any(not row.adopted for row in rows):
        yield ""
        yield voice.say(say("* nobody keeps a ledger for this translation yet:  adopt  begins one"))


def _cells(row: Row, name: str, words: dict[State, str]) -> list[str]:
    mark = "" if row.adopted or not row.path else " *"
    counts = [str(row.states[state] or "·") for state in words]
    return [safe(name) + mark, str(row.blocks), *counts, str(row.moved or "·"), str(row.confirmed)]
