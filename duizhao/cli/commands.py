"""The commands: one file and one name each. A command's file is read when it is typed, or when help lists them all."""

from __future__ import annotations

from importlib import import_module

import click

from duizhao import __version__
from duizhao.catalogue import Catalogue
from duizhao.cli.options import shared

COMMANDS = {  # what is typed -> the file in this folder; in alphabetical order, as --help prints them
    **{name: name for name in ("adopt", "article", "build", "check", "confirm", "doctor", "explain", "export")},
    "import": "import_",
    **{name: name for name in ("new", "push", "review", "status", "sync")},
}


class Commands(click.Group):
    """The group of all commands. Templates, rules and XML cost half a second, which `status` need not wait for."""

    voice: Catalogue

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command of a name; None for a word that is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"duizhao.cli.{COMMANDS[cmd_name]}").command(self.voice)
        return command


def program(voice: Catalogue) -> Commands:
    """The command line with its help in the voice's language."""
    _ = voice.gettext

    @click.group(
        cls=Commands,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_("Bilingual patient handouts from parallel Markdown."),
    )
    @click.version_option(__version__, "--version", message="duizhao %(version)s", help=_("print the version"))
    @shared(voice)
    def program() -> None:
        pass

    assert isinstance(program, Commands)
    program.voice = voice
    return program
