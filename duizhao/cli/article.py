"""`article`: a WeChat article on standard output, quickly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import click

from duizhao import sketch
from duizhao.catalogue import Catalogue
from duizhao.cli.options import inside, project, settings, shared
from duizhao.config import Config
from duizhao.finding import Stop, say
from duizhao.wechat_limits import HTML_MOST, length


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("article", help=_("Print one WeChat article as HTML, unchecked and without its pictures."))
    @click.argument("file")
    @click.option("--theme", metavar="NAME", help=_("in this look instead of the setting wechat_theme"))
    @click.option("--part", type=click.IntRange(min=1), default=1, help=_("of an article too long for one"))
    @shared(voice)
    @click.pass_context
    def article(context: click.Context, file: str, theme: str | None, part: int) -> int:
        config = settings(context)
        config = config if theme is None else replace(config, wechat_theme=theme)
        return _print(config, inside(project(context), file), part, voice)

    return article


def _print(config: Config, path: str, part: int, voice: Catalogue) -> int:
    folder, lang, *rest = PurePosixPath(path).parts if path.count("/") > 1 else ("", "")
    if folder != "source" or lang not in config.languages or not path.endswith(".md"):
        raise Stop(say("{path} is no article", path=path), say("name a file such as source/zh/name.md"))
    made = sketch.sketch(config, "/".join(rest).removesuffix(".md"), lang)
    if part > len(made):
        raise Stop(say("the article has {count} parts", count=len(made)), say("name one of them with --part"))
    html = made[part - 1].html
    click.echo(html)
    facts = {"part": part, "parts": len(made), "length": f"{length(html):,}", "limit": f"{HTML_MOST:,}"}
    click.echo(voice.say(say("part {part} of {parts}: {length} of {limit} characters", **facts)), err=True)
    return 0
