"""`review`: pages on which a translation is read beside its source."""

from __future__ import annotations

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.options import settings, shared
from duizhao.finding import Message, say
from duizhao.project import Project
from duizhao.translating import reviewing


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("review", help=_("Make pages for translators and reviewers: output/review/index.html."))
    @shared(voice)
    @click.pass_context
    def review(context: click.Context) -> int:
        def tell(message: Message) -> None:
            click.echo(voice.say(message), err=True)

        made = reviewing.write(Project.open(settings(context)), voice.lang, tell)
        facts = {"pages": len(made.written) + len(made.unchanged), "written": len(made.written)}
        click.echo(voice.say(say("output/review/index.html: {pages} files, {written} new", **facts)))
        return 0

    return review
