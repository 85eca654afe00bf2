"""Writers: from a work to pages, or to jobs for the press; each a pure function of work, shelf and settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duizhao.config import Config
    from duizhao.model import Page, Shelf, Work
    from duizhao.press.model import Job

    Writer = Callable[[Work, Shelf, Config], Iterator[Page | Job]]


def _web(work: Work, shelf: Shelf, config: Config) -> Iterator[Page | Job]:
    from duizhao.render import web

    return web.write(work, shelf, config)


def _handout(work: Work, shelf: Shelf, config: Config) -> Iterator[Page | Job]:
    from duizhao.render import handout

    return handout.write(work, shelf, config)


def _wechat(work: Work, shelf: Shelf, config: Config) -> Iterator[Page | Job]:
    from duizhao.render import wechat

    return wechat.write(work, shelf, config)


WRITERS: Mapping[str, Writer] = {"web": _web, "handout": _handout, "wechat": _wechat}
"""By name, as in the setting `formats`; each room is entered only when its pages are wanted."""
