"""`adopt`: the first ledger of a translation."""

from __future__ import annotations

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.choosing import wanted
from duizhao.cli.options import settings, shared
from duizhao.config import Config
from duizhao.desk import State
from duizhao.finding import say
from duizhao.project import Project
from duizhao.terminal import safe
from duizhao.translating import ledgers
from duizhao.translating.ledgers import Done


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("adopt", help=_("Begin the ledger of translations that have none; nothing counts as confirmed yet."))
    @click.argument("paths", nargs=-1)
    @shared(voice)
    @click.pass_context
    def adopt(context: click.Context, /, paths: tuple[str, ...]) -> int:
        return _adopt(settings(context), paths, voice)

    return adopt


def _adopt(config: Config, paths: tuple[str, ...], voice: Catalogue) -> int:
    project = Project.open(config)
    found = ledgers.adopt(project, wanted(project, paths))
    for done in found:
        click.echo(
            voice.say(
                say(
                    "{path}: {count} pairs, all unconfirmed; {lone} blocks without counterpart",
                    path=safe(done.path),
                    count=len(done.done),
                    lone=len(done.lone),
                )
            )
        )
        _list(done, voice)
    if not found:
        click.echo(voice.say(say("Every translation here has its ledger already.")))
        return 0
    click.echo(voice.say(say("Read the pairs (review makes pages for it), then confirm what is right:  confirm PATH")))
    return 0


def _list(done: Done, voice: Catalogue) -> None:
    for entry, place in zip(done.lone, ledgers.lines_of(done.lone), strict=True):
        reason = say("no translation") if entry.state is State.NEW else say("no source")
        click.echo(f"  {safe(place)}: {voice.say(reason)}")
