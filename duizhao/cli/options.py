"""What commands have in common on the command line: the project, its settings, paths as people type them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from duizhao.catalogue import Catalogue
from duizhao.config import FORMATS, Config, load
from duizhao.finding import Stop, say

LANGUAGES = ("zh", "en")


def shared(voice: Catalogue) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options of every command, --project and --ui; help in the voice's language."""
    _ = voice.gettext

    def wanting(command: Callable[..., Any]) -> Callable[..., Any]:
        command = click.option(
            "--project",
            type=click.Path(path_type=Path),
            expose_value=False,
            callback=_keep("project"),
            help=_("the project's folder"),
        )(command)
        return click.option(
            "--ui",
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_keep("ui"),
            help=_("language of messages"),
        )(command)

    return wanting


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """Remember a shared option, given before or after the command; the last one counts."""

    def keep(context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
        context.ensure_object(dict)
        if value is not None:
            context.obj[name] = value
        return value

    return keep


def project(context: click.Context) -> Path:
    """The project's folder, absolute. Raises Stop where there is none."""
    folder: Path = (context.obj or {}).get("project", Path())
    if not folder.is_dir():
        raise Stop(say("there is no folder {path}", path=folder), say("name the project's folder:  --project DIR"))
    return folder.resolve()


def settings(context: click.Context, draft: bool = False, formats: str | None = None) -> Config:
    """The project's settings with what the command line says; `formats` as typed. Raises Stop for a bad one."""
    config = load(project(context), today(os.environ), draft)
    if formats is None:
        return config
    chosen = tuple(part.strip() for part in formats.split(",") if part.strip())
    wrong = [part for part in chosen if part not in FORMATS]
    if wrong or not chosen:
        raise Stop(
            say("there is no output {name}", name=wrong[0] if wrong else '""'),
            say("choose one of: {words}", words=", ".join(FORMATS)),
        )
    return replace(config, formats=chosen)


def today(environment: Mapping[str, str]) -> date:
    """Today, or the day of SOURCE_DATE_EPOCH (seconds), so that a build can be repeated later."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else datetime.now(UTC).date()


def inside(project: Path, path: str) -> str:
    """A path as typed, relative to the project."""
    for base in (Path.cwd(), project):
        full = (base / path).resolve()
        if full.exists() and full.is_relative_to(project):
            return full.relative_to(project).as_posix()
    raise Stop(say("there is no file {path} in this project", path=path), say("look for a slip in the path"))


def file(project: Path, name: str) -> tuple[Path, str]:
    """A file named on the command line, and how reports call it: from the project where it lies inside."""
    path = Path(name).absolute()
    real = path.resolve()
    return path, real.relative_to(project).as_posix() if real.is_relative_to(project) else path.as_posix()


def contents(name: str) -> bytes:
    """The bytes of a file that somebody names. Raises Stop where it cannot be read."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Stop(
            say("cannot read {path}: {error}", path=name, error=error.strerror or error),
            say("look for a slip in the path"),
        ) from None
