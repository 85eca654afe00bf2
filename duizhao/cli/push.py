"""`push`: articles into the draft box of a WeChat Official Account."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from duizhao.catalogue import Catalogue
from duizhao.cli.options import settings, shared
from duizhao.cli.verdict import exit_code, show
from duizhao.config import Config
from duizhao.deliver.finished import finished
from duizhao.deliver.wechat import calls, private, publishing
from duizhao.deliver.wechat.account import OFFICIAL, Account, Secret, account, address
from duizhao.deliver.wechat.client import Client
from duizhao.deliver.wechat.compose import posts
from duizhao.deliver.wechat.images import Album
from duizhao.deliver.wechat.outside import Outside
from duizhao.deliver.wechat.post import Post, digest
from duizhao.deliver.wechat.push import Desk, Done, Outcome, push
from duizhao.deliver.wechat.rehearsal import Rehearsal
from duizhao.deliver.wechat.state import State
from duizhao.deliver.wechat.transport import Http, Port
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.lock import held
from duizhao.model import Span, Work
from duizhao.publish import own_folder
from duizhao.terminal import safe

STATE, LOCK = ".duizhao/wechat.json", "wechat-push.lock"
PATIENCE = 600.0  # seconds that another push of the same project may take
API = "DUIZHAO_WECHAT_API"  # instead of the setting wechat_api
PUBLIC = ("reviewed", "published")  # states of an article that a program may publish


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("push", help=_("Send articles to the draft box of a WeChat Official Account."))
    @click.argument("slugs", nargs=-1, required=True, metavar="SLUG...")
    @click.option("--lang", metavar="LIST", help=_("only these languages: zh,en"))
    @click.option("--dry-run", is_flag=True, help=_("only print every call and its size"))
    @click.option("--publish", is_flag=True, help=_("then publish the draft and wait for WeChat's answer"))
    @click.option("--new", is_flag=True, help=_("make a new draft, whatever is in the draft box"))
    @click.option("--yes", is_flag=True, help=_("answer every question with yes"))
    @click.option("--reset-quota", is_flag=True, help=_("first set WeChat's counters of calls back"))
    @shared(voice)
    @click.pass_context
    def push(context: click.Context, /, slugs: tuple[str, ...], **how: Any) -> int:
        return _push(settings(context), slugs, how, voice)

    return push


def _push(config: Config, slugs: Sequence[str], how: Mapping[str, Any], voice: Catalogue) -> int:
    langs = _languages(config, how["lang"])
    made, code = _made(config, tuple(dict.fromkeys(slugs)), langs, voice)
    if code:
        click.echo(voice.gettext("Nothing was sent."), err=True)
        return code
    if how["publish"]:
        _judge(made)
    outside = _outside(voice, how["yes"])
    office = _office(config, outside, how["dry_run"])
    if how["reset_quota"]:
        office.client.call(calls.CLEAR_QUOTA, calls.written({"appid": office.client.account.appid}))
    code = 0
    for each in made:
        code = max(code, _sent(office, config, each.posts, how, voice))
    if isinstance(port := office.client.line.port, Rehearsal):
        for planned in port.calls:
            click.echo(voice.say(say("{call}: {size} bytes", call=planned.call, size=planned.size)))
        click.echo(voice.say(say("{count} calls; nothing was sent: this was a trial", count=len(port.calls))))
    return code


@frozen
class _Made:
    posts: tuple[Post, ...]
    work: Work


def _made(
    config: Config, slugs: Sequence[str], langs: Sequence[str], voice: Catalogue
) -> tuple[list[_Made], int]:  # fmt: skip
    """The posts, once checked as a build checks; (nothing, 1) where a fault stops them."""
    pressed = finished(replace(config, formats=("wechat",)), slugs)
    code = exit_code(pressed.findings, strict=False)
    if code:
        show(pressed.findings, config, voice, err=True)
        return [], code
    made = [_Made(posts(work, pages, langs), work) for work, pages in pressed.works]
    for post in (post for each in made for post in each.posts if not post.digest):
        told = say(
            "{slug} ({article}): there is no digest: WeChat would show the first 54 characters of the text",
            slug=post.slug,
            article=post.name,
        )
        click.echo(voice.say(told), err=True)
    return made, 0


def _languages(config: Config, typed: str | None) -> tuple[str, ...]:
    chosen = [part.strip() for part in typed.split(",") if part.strip()] if typed is not None else config.languages
    wrong = [part for part in chosen if part not in config.languages]
    if wrong or not chosen:
        raise Stop(
            say("there is no language {name} in this project", name=wrong[0] if wrong else '""'),
            say("choose one of: {words}", words=", ".join(config.languages)),
        )
    return tuple(lang for lang in config.languages if lang in chosen)


def _judge(made: Sequence[_Made]) -> None:
    for each in made:
        status = each.work.source.meta.text("status")
        if status not in PUBLIC and each.posts:
            raise Stop(
                say("{slug} is not ready for the public: its status is {status}",
                    slug=each.work.slug, status=status or "draft"),
                say("push it without --publish and let somebody review the draft; then write  status: reviewed"),
                Span(each.work.source.path),
            )  # fmt: skip


# ---------------------------------------------------------------- the world


def _outside(voice: Catalogue, yes: bool) -> Outside:
    def tell(message: Message) -> None:
        click.echo(safe(voice.say(message)), err=True)

    def ask(question: Message) -> bool:
        words = safe(voice.say(question))
        if yes:
            click.echo(f"{words} --yes", err=True)
            return True
        if not sys.stdin.isatty():
            raise Stop(question, say("nobody is there to answer: look into the draft box, or say yes with  --yes"))
        return click.confirm(words, err=True)

    return Outside(time.time, time.sleep, random.random, tell, ask)


def _office(config: Config, outside: Outside, rehearsed: bool) -> Desk:
    """Everything a push works with; a rehearsal needs no secret and writes nothing."""
    owner = _account(config, rehearsed)
    if owner.base != OFFICIAL:
        outside.tell(say("sending to {host}, not to WeChat itself", host=owner.host))
    store = _cache(os.environ) / digest(owner.key.encode())[:16]
    port: Port = Rehearsal() if rehearsed else Http(owner.base, time.monotonic)
    client = Client(owner, port, outside, None if rehearsed else private.folder(store))
    return Desk(
        client, Album(client, store, not rehearsed), State(config.project / STATE, owner.key, not rehearsed)
    )  # fmt: skip


def _account(config: Config, rehearsed: bool) -> Account:
    base = os.environ.get(API) or config.wechat_api
    home = Path(os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA") or Path.home() / ".config")
    try:
        return account(os.environ, home / "duizhao" / "wechat.toml", config.project, base)
    except Stop:
        if rehearsed and not os.environ.get("DUIZHAO_WECHAT_APPID"):
            return Account("rehearsal", Secret("rehearsal"), address(base))
        raise


def _cache(environment: Mapping[str, str]) -> Path:
    """The user's folder for what can be had anew (XDG; LOCALAPPDATA on Windows)."""
    named = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    return (Path(named) if named else Path.home() / ".cache") / "duizhao" / "wechat"


# ---------------------------------------------------------------- one article


def _sent(office: Desk, config: Config, found: Sequence[Post], how: Mapping[str, Any], voice: Catalogue) -> int:
    """Push one work and perhaps publish it; 1 where WeChat dropped something."""
    if not found:
        return 0
    slug, live = found[0].slug, office.client.live
    tell = office.client.outside.tell
    folder = (config.project / STATE).parent
    if live:
        own_folder(folder)
    with held(folder / LOCK, PATIENCE, tell, "push") if live else nullcontext():
        outcome = push(office, found, how["new"])
        for line in _told(outcome) if live or outcome.done is Done.NOTHING else ():
            click.echo(safe(voice.say(line)))
        if outcome.losses and how["publish"]:
            raise Stop(
                say("{slug} is not published: WeChat dropped something of it", slug=slug),
                say("look at the draft in the draft box; publish it there, or push --publish once more"),
            )
        if how["publish"]:
            publishing.submit(office, slug)
    if how["publish"]:
        _wait(office, slug, voice)
    return 1 if outcome.losses else 0


def _told(outcome: Outcome) -> list[Message]:
    languages = ", ".join(outcome.articles)
    told = {
        Done.NOTHING: say("{slug}: nothing has changed, nothing was sent (--new makes a new draft)", slug=outcome.slug),
        Done.MADE: say("{slug}: a new draft is in the draft box ({languages})", slug=outcome.slug, languages=languages),
        Done.CHANGED: say(
            "{slug}: the draft was changed in place ({languages})", slug=outcome.slug, languages=languages
        ),
    }
    return [told[outcome.done], *outcome.losses]


def _wait(office: Desk, slug: str, voice: Catalogue) -> None:
    try:
        done = publishing.wait(office, slug)
    except KeyboardInterrupt:
        click.echo(
            voice.say(say("waiting was broken off; go on later with:  push --publish {slug}", slug=slug)), err=True
        )
        raise
    if done.running:
        told = say("{slug}: WeChat is still at it; ask later with:  push --publish {slug}", slug=slug)
        click.echo(voice.say(told))
    for url in done.urls:
        click.echo(safe(voice.say(say("{slug}: published: {url}", slug=slug, url=url))))
