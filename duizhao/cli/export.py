"""`export`: files for translation tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.choosing import wanted
from duizhao.cli.options import contents, file, settings, shared
from duizhao.config import Config
from duizhao.exchange import tmx
from duizhao.finding import Stop, say
from duizhao.language import LANGUAGES
from duizhao.project import Project
from duizhao.rewrite import Change, current, rewrite
from duizhao.terminal import safe
from duizhao.translating import outgoing
from duizhao.translating.outgoing import FORMATS, Wanted


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("export", help=_("Write files for OmegaT, Weblate, Poedit, Trados, memoQ and others."))
    @click.argument("paths", nargs=-1)
    @click.option("--format", "shape", type=click.Choice(FORMATS), required=True, help=_("kind of file"))
    @click.option("--out", metavar="DIR", default="exchange", help=_("folder for the files; exchange/ by default"))
    @click.option("--open", "only_open", is_flag=True, help=_("leave out what is confirmed"))
    @click.option("--memory", metavar="TMX", help=_("an outside translation memory for suggestions"))
    @click.option("--copy-source", is_flag=True, help=_("XLIFF: give new texts their source as target (OmegaT)"))
    @shared(voice)
    @click.pass_context
    def export(context: click.Context, /, paths: tuple[str, ...], **how: Any) -> int:
        return _export(settings(context), paths, how, voice)

    return export


def _export(config: Config, paths: tuple[str, ...], how: dict[str, Any], voice: Catalogue) -> int:
    project = Project.open(config)
    chosen = wanted(project, paths)
    foreign = []
    if how["memory"] is not None:
        tags = (LANGUAGES[config.source_language].tag, LANGUAGES[config.targets[0]].tag)
        foreign = list(tmx.read(contents(how["memory"]), how["memory"], *tags))
    folder = _folder(config.project, how["out"])
    made = dict(outgoing.export(project, chosen, Wanted(how["shape"], how["only_open"], how["copy_source"], foreign)))
    changes = {name: Change(current(folder / name), data) for name, data in made.items()}
    rewrite(folder, changes)
    _, shown = file(config.project, str(folder))
    for name in made:
        click.echo(safe(f"{shown}/{name}"))
    if not made:
        click.echo(voice.say(say("There is nothing to translate.")))
    return 0


def _folder(project: Path, typed: str) -> Path:
    folder = Path(typed) if Path(typed).is_absolute() else project / typed
    for name in ("source", "templates", "output"):
        if folder.resolve().is_relative_to(project / name):
            raise Stop(
                say("{path} is no place for files that travel", path=typed), say("choose another folder:  --out DIR")
            )
    return folder
