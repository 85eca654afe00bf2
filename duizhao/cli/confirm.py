"""`confirm`: a person says that translations say what their source says."""

from __future__ import annotations

from typing import Any

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.choosing import signed, wanted
from duizhao.cli.options import settings, shared
from duizhao.config import Config
from duizhao.desk import State
from duizhao.finding import Stop, say
from duizhao.project import Project
from duizhao.terminal import safe
from duizhao.translating import ledgers
from duizhao.translating.ledgers import Done


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("confirm", help=_("Say that translations are right as they stand: files, folders, or FILE#section."))
    @click.argument("paths", nargs=-1)
    @click.option("--touched", is_flag=True, help=_("only blocks whose translation has changed since it was confirmed"))
    @click.option("--no-change", metavar="WHY", help=_("why a changed source needs no other translation"))
    @click.option("--reviewed", is_flag=True, help=_("a second person has read them"))
    @click.option("--by", metavar="NAME", help=_("who; without it, git's user.name"))
    @shared(voice)
    @click.pass_context
    def confirm(context: click.Context, /, paths: tuple[str, ...], **how: Any) -> int:
        return _confirm(settings(context), paths, how, voice)

    return confirm


def _confirm(config: Config, paths: tuple[str, ...], how: dict[str, Any], voice: Catalogue) -> int:
    if not paths and not how["touched"]:
        raise Stop(
            say("nothing is named that shall be confirmed"),
            say("name files or sections:  confirm source/en/x.md#section,  or type  --touched"),
        )
    if how["no_change"] is not None and not how["no_change"].strip():
        raise Stop(say("--no-change needs a reason"), say("say why the translation may stay:  --no-change WHY"))
    if how["reviewed"] and (how["by"] is None or how["touched"] or how["no_change"] is not None):
        raise Stop(say("--reviewed goes with --by NAME and nothing else"), say("say who has read it:  --by NAME"))
    project = Project.open(config)
    chosen, sign = wanted(project, paths), signed(config, how["by"])
    if how["reviewed"]:
        found = ledgers.review(project, chosen, sign)
    else:
        found = ledgers.confirm(project, chosen, sign, how["touched"], how["no_change"] or "")
    for done in found:
        _tell(done, sign.by, how["reviewed"], voice)
    if any(entry.state is State.STALE for done in found for entry, _ in done.refused) and not how["reviewed"]:
        click.echo(voice.say(say("Translate the changes; where none is needed, say why:  --no-change WHY")), err=True)
    if not any(done.done or done.refused for done in found):
        click.echo(voice.say(say("There was nothing to confirm.")))
    return 1 if any(done.refused for done in found) else 0


def _tell(done: Done, name: str, reviewed: bool, voice: Catalogue) -> None:
    if done.done:
        facts = {"path": done.path, "count": len(done.done), "name": name}
        if reviewed:
            click.echo(voice.say(say("{path}: {count} blocks reviewed by {name}", **facts)))
        else:
            click.echo(voice.say(say("{path}: {count} blocks confirmed by {name}", **facts)))
    entries = [entry for entry, _ in done.refused]
    for (_, reason), place in zip(done.refused, ledgers.lines_of(entries), strict=True):
        click.echo(f"{safe(place)}: {safe(voice.say(reason))}", err=True)
