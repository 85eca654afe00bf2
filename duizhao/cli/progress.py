"""How far a build has come: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from typing import Any

import click

from duizhao import pipeline
from duizhao.catalogue import Catalogue
from duizhao.finding import Message


class Progress:
    """A bar on a terminal, plain lines elsewhere."""

    def __init__(self, voice: Catalogue) -> None:
        self.voice = voice
        self.bar: Any = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.__exit__(None, None, None)

    def watch(self) -> pipeline.Watch:
        """What the pipeline reports to."""
        return pipeline.Watch(self._step, self._say)

    def _say(self, message: Message) -> None:
        click.echo(self.voice.say(message), err=True)

    def _step(self, done: int, total: int, name: str) -> None:
        if not sys.stderr.isatty():
            click.echo(f"[{done}/{total}] {name}", err=True)
            return
        if self.bar is None:
            self.bar = click.progressbar(length=total, file=sys.stderr, item_show_func=lambda item: item or "")
            self.bar.__enter__()
        self.bar.update(1, name)
