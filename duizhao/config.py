"""The settings of a project: `[tool.duizhao]` in its pyproject.toml, every one with a default."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import field, fields
from datetime import date
from pathlib import Path
from typing import get_args, get_type_hints

from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Span

FORMATS = ("web", "handout", "wechat")
PAPERS = ("a4", "letter")
HANDOUTS = ("standard", "large", "short")  # print of 12 points, of 18 points, and an extract on one sheet
STANDARDS = ("ua-1", "a-3a")  # PDF/UA-1 for screen readers, PDF/A-3a for archives; both are tagged
STYLES = ("gb7714-2025", "gb7714-2015", "nlm", "ama")


@frozen
class Config:
    """`project`, `today`, `draft` and `verapdf` come from the command line, the rest from the settings file."""

    project: Path = field(metadata={"given": True})
    today: date = field(metadata={"given": True})
    draft: bool = field(default=False, metadata={"given": True})
    verapdf: Path | None = field(default=None, metadata={"given": True})  # the program, where it is installed
    source_language: str = field(default="zh", metadata={"one of": tuple(LANGUAGES)})
    targets: tuple[str, ...] = field(default=("en",), metadata={"one of": tuple(LANGUAGES)})
    formats: tuple[str, ...] = field(default=FORMATS, metadata={"one of": FORMATS})
    side_by_side: bool = True  # also write the edition with both languages
    handouts: tuple[str, ...] = field(default=("standard",), metadata={"one of": HANDOUTS})
    short_sections: tuple[str, ...] = ("key-points", "questions-to-ask")  # ids; the first stands on the front
    papers: tuple[str, ...] = field(default=("a4",), metadata={"one of": PAPERS})  # the first is the usual one
    pdf: str = field(default="ua-1", metadata={"one of": STANDARDS})
    styles: tuple[str, ...] = field(  # of the references: one a language, source first; () = each language's own
        default=(), metadata={"one of": STYLES}
    )
    fonts: tuple[str, ...] = ()  # font files below source/, for characters that the house's own fonts lack
    publisher: str = ""  # printed where an article names none
    stale: str = field(default="auto", metadata={"one of": ("auto", "error", "warning")})  # "auto": see SYN001
    wechat_theme: str = "clinic"  # the look of WeChat articles: a table of templates/style/wechat.toml
    site: str = ""  # https address under which output/web/ is published; "" = not published
    wechat_api: str = "https://api.weixin.qq.com"  # where `push` sends to: WeChat itself, or your own relay

    @property
    def languages(self) -> tuple[str, ...]:
        """The source language, then the targets."""
        return (self.source_language, *self.targets)

    def style(self, lang: str) -> str:
        """The reference style of a language's outputs."""
        place = self.languages.index(lang)
        return self.styles[place] if place < len(self.styles) else LANGUAGES[lang].style


SETTINGS = tuple(f.name for f in fields(Config) if "given" not in f.metadata)


def load(project: Path, today: date, draft: bool = False) -> Config:
    """The project's settings; all defaults where there is no settings file.

    Raises Stop for an unknown key or a value of the wrong kind, naming line and cure.
    """
    path = project / "pyproject.toml"
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Config(project, today, draft)
    except (OSError, UnicodeDecodeError) as error:
        raise Stop(say("cannot read the settings: {error}", error=error), where=Span("pyproject.toml")) from None
    try:
        tools = tomllib.loads(text).get("tool", {})
        table = tools.get("duizhao", {}) if isinstance(tools, dict) else tools
    except tomllib.TOMLDecodeError as error:
        raise Stop(say("not valid TOML: {error}", error=error), say("correct this line"), _where_toml(error)) from None
    if not isinstance(table, dict):
        raise Stop(
            say("the settings are no table"),
            say("begin them with a line  [tool.duizhao]"),
            Span("pyproject.toml"),
        )
    values = {}
    kinds = get_type_hints(Config)
    for key, value in table.items():
        if key not in SETTINGS:
            raise Stop(
                say('[tool.duizhao] has no setting "{key}"', key=key),
                nearest(key, SETTINGS),
                _line_of(text, key),
            )
        values[key] = _checked(key, value, kinds[key], text)
    return Config(project, today, draft, **values)  # type: ignore[arg-type]


def _checked(key: str, value: object, kind: object, text: str) -> object:
    where = _line_of(text, key)
    if kind is bool or kind is str:
        if type(value) is not kind:
            wanted = say("write true or false") if kind is bool else say('write it between quotes: "…"')
            raise Stop(say('the setting "{key}" has the wrong kind of value', key=key), wanted, where)
        values: tuple[object, ...] = (value,)
    else:
        assert get_args(kind) == (str, ...)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise Stop(
                say('the setting "{key}" has the wrong kind of value', key=key),
                say('write a list: ["…", "…"]'),
                where,
            )
        values = value = tuple(value)
    allowed: tuple[str, ...] = next(f for f in fields(Config) if f.name == key).metadata.get("one of", ())
    for each in values:
        if allowed and each not in allowed:
            raise Stop(
                say('the setting "{key}" cannot be "{value}"', key=key, value=each),
                nearest(str(each), allowed),
                where,
            )
    if key in ("site", "wechat_api") and value and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", str(value)):
        raise Stop(
            say('the setting "{key}" cannot be "{value}"', key=key, value=value),
            say("write the whole address, for example https://clinic.example/handouts"),
            where,
        )
    return value


def place(project: Path, key: str) -> Span:
    """The line of the settings file that holds a key; its first line where nothing can be found."""
    try:
        return _line_of((project / "pyproject.toml").read_text("utf-8-sig"), key)
    except (OSError, UnicodeDecodeError):
        return Span("pyproject.toml")


def nearest(word: str, known: tuple[str, ...]) -> Message:
    """What to type instead of a word that nobody knows."""
    close = difflib.get_close_matches(word, known, 1)
    if close:
        return say('did you mean "{word}"?', word=close[0])
    return say("choose one of: {words}", words=", ".join(known))


def _line_of(text: str, key: str) -> Span:
    inside = False
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if line.strip().startswith("["):
            inside = line.strip().startswith("[tool.duizhao")
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return Span("pyproject.toml", number, 1 + len(line) - len(line.lstrip()))
    return Span("pyproject.toml")


def _where_toml(error: tomllib.TOMLDecodeError) -> Span:
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return Span("pyproject.toml", int(found[1]), int(found[2])) if found else Span("pyproject.toml")
