"""`import`: what comes back from translation tools."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.choosing import signed
from duizhao.cli.options import contents, settings, shared
from duizhao.config import Config
from duizhao.finding import Stop, say
from duizhao.project import Project
from duizhao.terminal import safe
from duizhao.translating import incoming, terms
from duizhao.translating.incoming import Signs, Taken


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("import", help=_("Take PO or XLIFF files that come back, or a glossary (TBX, CSV)."))
    @click.argument("names", nargs=-1, required=True, metavar="FILE...")
    @click.option("--by", metavar="NAME", help=_("who translated; without it, git's user.name"))
    @click.option("--reviewed-by", metavar="NAME", help=_("who stands for what the file marks as approved"))
    @click.option(
        "--all-or-nothing/--partial", "whole", default=True, help=_("with a refused text write nothing (default)")
    )
    @click.option("--dry-run", is_flag=True, help=_("only tell what would happen"))
    @shared(voice)
    @click.pass_context
    def import_(context: click.Context, /, names: tuple[str, ...], **how: Any) -> int:
        return _import(settings(context), names, how, voice)

    return import_


def _import(config: Config, names: tuple[str, ...], how: dict[str, Any], voice: Catalogue) -> int:
    lists = [name for name in names if PurePosixPath(name).suffix.lower() in terms.READERS]
    if lists and len(names) > 1:
        raise Stop(say("a glossary is imported alone"), say("import one file after the other"))
    project = Project.open(config)
    if lists:
        result = terms.take(project, lists[0], contents(lists[0]), how["dry_run"])
        for line in terms.told(result, voice):
            click.echo(safe(line))
        return 1 if result.refused else 0
    reviewer = signed(config, how["reviewed_by"]) if how["reviewed_by"] is not None else None
    signs = Signs(signed(config, how["by"]), reviewer)
    files = [(name, contents(name)) for name in names]
    found, written = incoming.take(project, files, signs, not how["whole"], how["dry_run"])
    for taken in found:
        _tell(taken, voice)
    refused = any(taken.refused for taken in found)
    if refused and how["whole"]:
        click.echo(voice.say(say("Nothing was written. --partial  takes the rest.")), err=True)
    elif how["dry_run"]:
        click.echo(voice.say(say("Nothing was written: this was a trial.")))
    elif not written:
        click.echo(voice.say(say("Nothing has changed.")))
    for path in written:
        click.echo(safe(path))
    return 1 if refused else 0


def _tell(taken: Taken, voice: Catalogue) -> None:
    facts = {"path": taken.path, "texts": taken.written, "blocks": taken.confirmed}
    click.echo(voice.say(say("{path}: {texts} new texts, {blocks} blocks confirmed", **facts)))
    if taken.approved:
        left = say("{count} approvals left out: say who stands for them:  --reviewed-by NAME", count=taken.approved)
        click.echo(voice.say(left))
    for each in taken.refused:
        place = f"{taken.file}:{each.line}" if each.line else taken.file
        click.echo(safe(f"{place}: {each.id}: {voice.say(each.reason)}"), err=True)
