"""`doctor`: what this machine lacks."""

from __future__ import annotations

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.options import project, shared


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("doctor", help=_("What this machine lacks, and what to type."))
    @shared(voice)
    @click.pass_context
    def doctor(context: click.Context) -> int:
        from duizhao.doctor import examine
        from duizhao.doctor import text as lines_of

        rows = examine(project(context))
        click.echo(lines_of(rows, voice.say), nl=False)
        return 0 if all(row.good for row in rows) else 1

    return doctor
