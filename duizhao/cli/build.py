"""`build`: everything into output/."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from duizhao import pipeline
from duizhao.catalogue import Catalogue
from duizhao.cli.options import settings, shared
from duizhao.cli.progress import Progress
from duizhao.cli.verdict import exit_code, show
from duizhao.config import Config
from duizhao.finding import say

MOST = 8  # each takes up to 150 MB; one process proves what all of them print, so more would wait for it


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("build", help=_("Make all web pages, handouts and WeChat articles."))
    @click.option("--only", multiple=True, metavar="SLUG", help=_("only this article; may be repeated"))
    @click.option("--formats", metavar="LIST", help=_("only these outputs: web,handout,wechat"))
    @click.option("--draft", is_flag=True, help=_("build in spite of errors, with a watermark on every page"))
    @click.option("--strict", is_flag=True, help=_("warnings fail too"))
    @click.option("--fresh", is_flag=True, help=_("make everything anew, not only what has changed"))
    @click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=cores,
        metavar="N",
        help=_("how many PDFs are made at the same time; without it, one for each processor core, at most 8"),
    )
    @shared(voice)
    @click.pass_context
    def build(context: click.Context, /, draft: bool, formats: str | None, **order: Any) -> int:
        config = replace(settings(context, draft, formats), verapdf=verapdf())
        return _build(config, pipeline.Order(**order), voice)

    return build


def cores() -> int:
    """The processor cores that this program may use, at most MOST."""
    free = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(free or 1, MOST)


def verapdf() -> Path | None:
    """The validator that judges PDFs besides our own audit, where it is installed."""
    found = shutil.which("verapdf")
    return Path(found).resolve() if found else None


def _build(config: Config, order: pipeline.Order, voice: Catalogue) -> int:
    with Progress(voice) as progress:
        report = pipeline.build(config, order, progress.watch())
    show(report.findings, config, voice, err=True)
    if report.published is None:
        click.echo(voice.gettext("Nothing was written: output/ is as it was."), err=True)
        return 1
    for path in report.published.kept:
        click.echo(voice.say(say("{path} was changed by somebody and stays", path=f"output/{path}")), err=True)
    click.echo(
        voice.say(
            say(
                "output/: {written} files written, {unchanged} unchanged, {removed} removed",
                written=len(report.published.written),
                unchanged=len(report.published.unchanged),
                removed=len(report.published.removed),
            )
        )
    )
    return 0 if config.draft else exit_code(report.findings, order.strict)
