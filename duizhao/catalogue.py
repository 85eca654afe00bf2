"""The house's sentences in the reader's language: gettext catalogues, compiled in memory."""

from __future__ import annotations

import gettext
import io
import re
from functools import lru_cache
from pathlib import Path

from duizhao.finding import Message
from duizhao.frozen import frozen
from duizhao.resources import HOUSE

DOMAIN = "duizhao"
_SAME = re.compile(  # an entry whose translation is its key, both forms of it
    rb"(?:#[^\n]*\n)*msgid (?P<one>(?:\"[^\n]*\n)+)(?:msgid_plural (?P<many>(?:\"[^\n]*\n)+))?"
    rb"msgstr(?:\[0\])? (?P=one)(?:msgstr\[1\] (?P=many))?(?:\n+|\Z)"
)
_HEADER = re.compile(rb"(?:#[^\n]*\n)*msgid \"\"\nmsgstr (?:\"[^\n]*\n)+\n*")


@frozen
class Catalogue:
    """All sentences in one language; what has no translation stays English."""

    lang: str
    translations: gettext.NullTranslations

    def gettext(self, text: str) -> str:
        """`text` in this language; an empty text stays empty (gettext would answer with the file's header)."""
        return self.translations.gettext(text) if text else ""

    def ngettext(self, one: str, many: str, count: int) -> str:
        """`one` or `many`, whichever `count` asks for, in this language."""
        return self.translations.ngettext(one, many, count)

    def say(self, message: Message) -> str:
        """A message in this language with its places filled; a message among the values is translated too."""
        values = {
            name: self.say(value) if isinstance(value, Message) else value for name, value in message.values.items()
        }
        text = self.gettext(message.text)
        return text.format_map(values) if values else text


def path(lang: str) -> Path:
    """The catalogue's file."""
    return HOUSE / "locale" / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


@lru_cache(maxsize=8)
def catalogue(lang: str) -> Catalogue:
    """The catalogue of `lang`; an empty one (all English) where its file is missing."""
    try:
        data = path(lang).read_bytes()
    except FileNotFoundError:
        return Catalogue(lang, gettext.NullTranslations())
    return Catalogue(lang, gettext.NullTranslations() if _repeats(data) else _compiled(data, lang))


def _repeats(data: bytes) -> bool:
    """Whether a catalogue says nothing but its own keys, as the English one does: to compile it costs 50 ms."""
    header = _HEADER.match(data)
    at = header.end() if header is not None else 0
    while (found := _SAME.match(data, at)) is not None:
        at = found.end()
    return at == len(data)


def _compiled(data: bytes, lang: str) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo  # imported here: only a catalogue needs Babel
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(data), locale=lang, domain=DOMAIN))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
