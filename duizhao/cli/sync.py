"""`sync`: ledgers brought up to date, and marks for translators in the Markdown."""

from __future__ import annotations

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.choosing import wanted
from duizhao.cli.options import settings, shared
from duizhao.config import Config
from duizhao.finding import say
from duizhao.project import Project
from duizhao.terminal import safe
from duizhao.translating import ledgers


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("sync", help=_("Bring ledgers up to date with both files; confirms nothing."))
    @click.argument("paths", nargs=-1)
    @click.option("--mark", is_flag=True, help=_("write what is to be done into the translations, as comments"))
    @click.option("--repair", is_flag=True, help=_("write ledgers anew that git or somebody has damaged"))
    @shared(voice)
    @click.pass_context
    def sync(context: click.Context, /, paths: tuple[str, ...], mark: bool, repair: bool) -> int:
        return _sync(settings(context), paths, mark, repair, voice)

    return sync


def _sync(config: Config, paths: tuple[str, ...], mark: bool, repair: bool, voice: Catalogue) -> int:
    project = Project.open(config)
    chosen = wanted(project, paths)
    damages = ledgers.damages(project, chosen)
    for place, message in damages:
        click.echo(f"{safe(place)}: {safe(voice.say(message))}", err=True)
    if damages and not repair:
        click.echo(voice.say(say("Nothing was written. sync --repair  keeps what can be read.")), err=True)
        return 1
    written = ledgers.sync(project, chosen, voice if mark else None)
    for path in written:
        click.echo(safe(path))
    if not written:
        click.echo(voice.say(say("Everything was up to date.")))
    return 0
