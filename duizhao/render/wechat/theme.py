"""Themes: templates/style/wechat.toml, the house's and a project's own, read into looks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from duizhao.colour import rgb
from duizhao.config import Config, nearest, place
from duizhao.finding import Stop, say
from duizhao.model import Span
from duizhao.render.wechat.look import SMALLEST, Look
from duizhao.resources import HOUSE

NAME = "templates/style/wechat.toml"
LIKE = "like"  # the theme that one begins from
BASE = "clinic"
KINDS = {field.name: field.type for field in fields(Look)}  # "str" for a colour, "int" for pixels, "float" for leadings
PRINT = ("text", "small", "h2", "h3", "h4")
LARGEST = 80  # px: more is a slip of the keyboard
LEADINGS = (1.2, 3.0)

Theme = Mapping[str, object]


def look(config: Config) -> Look:
    """The theme of the setting `wechat_theme`: the project's own before the house's of the same name.

    Raises Stop for an unknown theme, key or kind of value, naming the line and the cure.
    """
    own = _read(config.project / NAME)
    house = _read(HOUSE / "style/wechat.toml")
    name, known = config.wechat_theme, (*house.themes, *(each for each in own.themes if each not in house.themes))
    if name not in known:
        raise Stop(
            say('the setting "{key}" cannot be "{value}"', key="wechat_theme", value=name),
            nearest(name, known),
            place(config.project, "wechat_theme"),
        )
    return Look(**_values(name, own, house, ()))  # type: ignore[arg-type]


def names(project: Path) -> tuple[str, ...]:
    """Every theme that a project may choose."""
    return tuple(dict.fromkeys((*_read(HOUSE / "style/wechat.toml").themes, *_read(project / NAME).themes)))


class _File:
    """A file of themes and its text, in which a key's line is found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.themes: dict[str, Theme] = {}
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+), column (\d+)", str(error))
            where = Span(NAME, int(found[1]), int(found[2])) if found else Span(NAME)
            raise Stop(say("not valid TOML: {error}", error=error), say("correct this line"), where) from None
        for name, table in tables.items():
            if not isinstance(table, dict):
                raise Stop(
                    say('"{key}" stands outside a theme', key=name),
                    say("put it below a line with the theme's name:  [clinic]"),
                    self.line("", name),
                )
            self.themes[name] = table

    def line(self, theme: str, key: str) -> Span:
        """Where a key of a theme is typed; the theme's first line where it is not found."""
        inside, where = not theme, Span(NAME)
        for number, line in enumerate(self.text.split("\n"), 1):
            if header := re.match(r"\s*\[\s*[\"']?([^\]\"']+?)[\"']?\s*\]", line):
                inside = header[1] == theme
                where = Span(NAME, number) if inside else where
            elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
                return Span(NAME, number, 1 + len(line) - len(line.lstrip()))
        return where


def _read(path: Path) -> _File:
    try:
        return _File(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return _File("")
    except (OSError, UnicodeDecodeError) as error:
        raise Stop(say("cannot read the themes: {error}", error=error), where=Span(NAME)) from None


def _values(name: str, own: _File, house: _File, above: tuple[str, ...]) -> dict[str, object]:
    """A theme with all that it takes from the one it is like; a project's theme may be like the house's of its name."""
    file = own if name in own.themes and f"own:{name}" not in above else house
    table = dict(file.themes[name])
    for key, value in table.items():
        _judge(name, key, value, file)
    base = table.pop(LIKE, None)
    if base is None:
        base = BASE if file is own else None
    if base is None:
        return table
    seen = (*above, f"own:{name}" if file is own else name)
    again = str(base) in seen or (f"own:{base}" in seen and base not in house.themes)
    if again or (base not in own.themes and base not in house.themes):
        every = dict.fromkeys((*house.themes, *own.themes))
        known = tuple(each for each in every if each in house.themes or f"own:{each}" not in (*seen, f"own:{base}"))
        raise Stop(
            say('the theme "{name}" cannot be like "{value}"', name=name, value=base),
            nearest(str(base), known),
            file.line(name, LIKE),
        )
    return {**_values(str(base), own, house, seen), **table}


def _judge(theme: str, key: str, value: object, file: _File) -> None:
    """Raise Stop for what no look can use."""
    where = file.line(theme, key)
    if key not in KINDS and key != LIKE:
        raise Stop(say('a theme has no value "{key}"', key=key), nearest(key, (*KINDS, LIKE)), where)
    wrong = say('"{key}" cannot be {value}', key=key, value=repr(value) if isinstance(value, str) else str(value))
    if key == LIKE:
        if not isinstance(value, str):
            raise Stop(wrong, say('write the name of a theme between quotes: "clinic"'), where)
    elif KINDS[key] == "str":
        if not isinstance(value, str) or rgb(value) is None:
            raise Stop(wrong, say('write a colour between quotes, such as "#333" or "#1f686c"'), where)
    elif KINDS[key] == "int":
        low = SMALLEST if key in PRINT else 0
        if type(value) is not int or not low <= value <= LARGEST:
            raise Stop(wrong, say("write whole pixels from {low} to {high}", low=low, high=LARGEST), where)
    elif type(value) not in (int, float) or not LEADINGS[0] <= float(str(value)) <= LEADINGS[1]:
        raise Stop(wrong, say("write a number from {low} to {high}", low=LEADINGS[0], high=LEADINGS[1]), where)
