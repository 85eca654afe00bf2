"""`new`: a scaffold of an article in every language."""

from __future__ import annotations

import click

from duizhao import scaffold
from duizhao.catalogue import Catalogue
from duizhao.cli.options import settings, shared
from duizhao.config import Config
from duizhao.finding import say
from duizhao.language import LANGUAGES
from duizhao.project import Project
from duizhao.read.ledger import place
from duizhao.translating import ledgers
from duizhao.translating.choice import everything


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("new", help=_("Begin an article: a scaffold in both languages, with places to fill in."))
    @click.argument("slug")
    @click.option("--title", required=True, help=_("the title in the language you write in"))
    @click.option("--title-zh", metavar="TEXT", help=_("the title in Chinese"))
    @click.option("--title-en", metavar="TEXT", help=_("the title in English"))
    @shared(voice)
    @click.pass_context
    def new(context: click.Context, /, slug: str, title: str, **others: str | None) -> int:
        config = settings(context)
        given = {lang: others[f"title_{lang}"] for lang in LANGUAGES}
        titles = {lang: text for lang, text in given.items() if text is not None and lang in config.languages}
        return _new(slug, {**titles, config.source_language: title}, config, voice)

    return new


def _new(slug: str, titles: dict[str, str], config: Config, voice: Catalogue) -> int:
    files = scaffold.scaffold(slug, titles, config)
    scaffold.write(config.project, files)
    project = Project.open(config)
    made = [each for each in everything(project) if scaffold.place(each.slug, each.lang) in files]
    adopted = ledgers.adopt(project, made)
    for path in (*files, *(place(done.path) for done in adopted)):
        click.echo(path)
    click.echo(voice.say(say("Fill in the marked places;  check  lists those that are left, one by one.")))
    return 0
