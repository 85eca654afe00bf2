"""How far a build has come: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from time import monotonic
from typing import Any

import click

from duizhao import pipeline
from duizhao.catalogue import Catalogue
from duizhao.finding import Message, say

FIRST = 3  # steps of a kind before they tell anything about those to come


@dataclass(slots=True)
class Rest:
    """How long the rest of a run of like steps will take, told from those that are done."""

    since: float | None = None  # seconds on some clock; None: no such run has begun
    steps: int = 0  # done since

    def begin(self, now: float) -> None:
        """From here on, steps are of one kind."""
        self.since, self.steps = now, 0

    def step(self, now: float, left: int) -> Message | None:
        """After one more step, with `left` to come: the time they will take; None when nobody can know."""
        self.steps += 1
        if self.since is None or self.steps < FIRST or not left:
            return None
        seconds = (now - self.since) / self.steps * left
        if seconds < 60:
            return say("about {seconds} s left", seconds=max(5, round(seconds / 5) * 5))
        return say("about {minutes} min left", minutes=round(seconds / 60))


class Progress:
    """A bar on a terminal, plain lines elsewhere."""

    def __init__(self, voice: Catalogue) -> None:
        self.voice = voice
        self.bar: Any = None
        self.rest = Rest()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.__exit__(None, None, None)

    def watch(self) -> pipeline.Watch:
        """What the pipeline reports to."""
        return pipeline.Watch(self._step, lambda: self.rest.begin(monotonic()), self._say)

    def _say(self, message: Message) -> None:
        click.echo(self.voice.say(message), err=True)

    def _step(self, done: int, total: int, name: str) -> None:
        if not sys.stderr.isatty():
            click.echo(f"[{done}/{total}] {name}", err=True)
            return
        if self.bar is None:
            self.bar = click.progressbar(
                length=total, file=sys.stderr, show_eta=False, show_pos=True, item_show_func=lambda item: item or ""
            )
            self.bar.__enter__()
        left = self.rest.step(monotonic(), total - done)
        self.bar.update(1, name if left is None else f"{name} · {self.voice.say(left)}")
