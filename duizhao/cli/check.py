"""`check`: findings only, in the form that is asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from duizhao import pipeline
from duizhao.catalogue import Catalogue
from duizhao.cli.options import file, inside, settings, shared
from duizhao.cli.verdict import exit_code, show, typed
from duizhao.config import Config
from duizhao.finding import Finding, Stop, say
from duizhao.report import text
from duizhao.report.forms import FORMS
from duizhao.report.reading import Reading
from duizhao.sift import Hidden, baseline, choice

REPORTS = ("text", *FORMS)


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("check", help=_("Compare the languages and report what is wrong; only --fix changes files."))
    @click.argument("paths", nargs=-1)
    @click.option("--format", "shape", type=click.Choice(REPORTS), default="text", help=_("form of the report"))
    @click.option("--strict", is_flag=True, help=_("warnings fail too"))
    @click.option("--fix", is_flag=True, help=_("cure what needs no judgement, in the files themselves"))
    @click.option("--fresh", is_flag=True, help=_("judge everything anew, not only what has changed"))
    @click.option("--since", metavar="REF", help=_("only what has come since this commit, branch or tag"))
    @click.option("--baseline", metavar="FILE", help=_("leave out the findings that this file accepts"))
    @click.option("--write-baseline", metavar="FILE", help=_("accept all findings of today in this file"))
    @shared(voice)
    @click.pass_context
    def check(context: click.Context, /, paths: tuple[str, ...], shape: str, **wanted: Any) -> int:
        return _check(settings(context), paths, shape, wanted, voice)

    return check


def _check(config: Config, paths: Sequence[str], shape: str, wanted: Mapping[str, Any], voice: Catalogue) -> int:
    chosen = [inside(config.project, path) for path in paths]
    if wanted["write_baseline"] is not None and (chosen or wanted["since"] is not None):
        raise Stop(
            say("--write-baseline accepts the findings of the whole project"), say("leave out the paths and --since")
        )
    memory = pipeline.Memory(config.project, wanted["fresh"], lambda message: click.echo(voice.say(message), err=True))
    if wanted["fix"]:
        edits, found = pipeline.fix(config, chosen, memory)
        for line in text.edits(edits, len(found), voice):
            click.echo(line, err=shape != "text")
    else:
        found = pipeline.check_only(config, chosen, memory=memory)
    lines = typed(config.project)
    if wanted["write_baseline"] is not None:
        return _accept(config, found, wanted["write_baseline"], voice)
    kept, hidden = found, Hidden()
    if wanted["baseline"] is not None:
        kept, hidden = choice.unaccepted(file(config.project, wanted["baseline"]), kept, partial=bool(chosen))
    if wanted["since"] is not None:
        kept, hidden = choice.recent(config, kept, wanted["since"], os.environ, hidden)
    if shape == "text":
        show(kept, config, voice, err=False)
        for line in Reading(kept, voice, lines, hidden).notes():
            click.echo(line)
    else:
        folder = _from_here(config.project)
        for piece in FORMS[shape](Reading(kept, voice, lines, hidden, folder)):
            click.echo(piece)
    return exit_code(kept, wanted["strict"])


def _accept(config: Config, found: Sequence[Finding], name: str, voice: Catalogue) -> int:
    path, shown = file(config.project, name)
    count = baseline.write(path, shown, found, typed(config.project))
    click.echo(voice.say(say("{path}: {count} findings are accepted", path=shown, count=count)))
    return 0


def _from_here(project: Path) -> str:
    """Where the project lies below the working directory: "" or "handbook/"; "" where it lies elsewhere."""
    here = Path.cwd().resolve()
    if not project.is_relative_to(here) or project == here:
        return ""
    return f"{project.relative_to(here).as_posix()}/"
