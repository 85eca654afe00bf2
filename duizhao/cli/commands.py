"""The commands: one file and one row each."""

from __future__ import annotations

from collections.abc import Callable

import click

from duizhao import __version__
from duizhao.catalogue import Catalogue
from duizhao.cli import build, check, doctor, explain, new
from duizhao.cli.options import shared

COMMANDS: tuple[Callable[[Catalogue], click.Command], ...] = (  # in alphabetical order, as --help prints them
    build.command,
    check.command,
    doctor.command,
    explain.command,
    new.command,
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
