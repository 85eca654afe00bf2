"""The commands: one file and one row each."""

from __future__ import annotations

from collections.abc import Callable

import click

from duizhao import __version__
from duizhao.catalogue import Catalogue
from duizhao.cli import (
    adopt,
    build,
    check,
    confirm,
    doctor,
    explain,
    export,
    import_,
    new,
    review,
    status,
    sync,
)
from duizhao.cli.options import shared

COMMANDS: tuple[Callable[[Catalogue], click.Command], ...] = (  # in alphabetical order, as --help prints them
    adopt.command,
    build.command,
    check.command,
    confirm.command,
    doctor.command,
    explain.command,
    export.command,
    import_.command,
    new.command,
    review.command,
    status.command,
    sync.command,
)


def program(voice: Catalogue) -> click.Group:
    """The command line with its help in the voice's language."""
    _ = voice.gettext

    @click.group(
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_("Bilingual patient handouts from parallel Markdown."),
    )
    @click.version_option(__version__, "--version", message="duizhao %(version)s", help=_("print the version"))
    @shared(voice)
    def program() -> None:
        pass

    for command in COMMANDS:
        program.add_command(command(voice))
    return program
