"""A PO file line by line, more strictly than libraries read it: they close an open string and lose its last letter."""

from __future__ import annotations

import re

from duizhao.exchange.letters import UNCARRIED, named
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.model import Span

LIMIT = 20_000_000  # bytes: an article of 600 kB, the most we read, with comments and suggestions, has a tenth
AGAIN = say("export it from your tool again, or mend this line")

_LINE_END = re.compile(r"\r\n|\r|\n")  # and nothing else: str.splitlines would cut strings at U+0085 and U+2028
_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: |$)")
_KEYWORD = re.compile(r'(msgctxt|msgid|msgstr)[ \t]*(?=")')
_PLURAL = re.compile(r"msgid_plural|msgstr\[")
_PIECE = re.compile(r'[^\\"]+|\\.?|"')
_ESCAPES = {"\\n": "\n", "\\t": "\t", "\\r": "\r", '\\"': '"', "\\\\": "\\"}
_ORDER = ("msgctxt", "msgid", "msgstr")


@frozen
class Entry:
    """One entry. `line` is that of its first keyword. `context` is None where there is no msgctxt.

    `whole` tells that something follows its msgstr. Without that a file cut between two lines of a text would look
    like a complete one.
    """

    line: int
    context: str | None
    source: str
    target: str
    flags: frozenset[str]
    whole: bool


def entries(data: bytes, path: str) -> tuple[Entry, ...]:
    """The entries of a file, its header among them, without those that are obsolete (`#~`).

    Plural forms are refused, not evaluated: a handout has none, and their formula is a program from outside.
    Raises Stop with line and column for a file that is too large, no UTF-8, cut, merged by halves, or no PO file.
    """
    reader = _Reader(path)
    lines = _LINE_END.split(_decoded(data, path))
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines, start=1):
        reader.take(number, line)
    return reader.finish()


def _decoded(data: bytes, path: str) -> str:
    if len(data) > LIMIT:
        raise Stop(
            say("the file has {size} bytes, more than {limit}", size=len(data), limit=LIMIT),
            say("export it article by article"),
            Span(path),
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        raise Stop(
            say("the file is not UTF-8, or was cut in the middle of a character"),
            say("save it in your tool as UTF-8"),
            Span(path, line, len(before) - before.rfind("\n")),
        ) from None


class _Reader:
    """What has been read of the entry at hand; `fields` in the order of _ORDER."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Entry] = []
        self.fields: dict[str, list[str]] = {}
        self.flags: set[str] = set()
        self.line = 0
        self.last = ""  # the field that a further string belongs to

    def take(self, number: int, line: str) -> None:
        """One line."""
        text = line.lstrip(" \t")
        column = len(line) - len(text) + 1
        if not text.strip(" \t") or text.startswith("#"):
            self.close(whole=True)
            if text.startswith("#,"):
                self.flags |= {flag.strip() for flag in text[2:].split(",")}
            return
        self.refuse_merge(number, column, text)
        keyword = _KEYWORD.match(text)
        if keyword is not None:
            self.begin(number, column, keyword[1])
            text, column = text[keyword.end() :], column + keyword.end()
        if not text.startswith('"') or not self.last:
            raise self.fault(number, column, say("this is no line of a PO file"))
        self.fields[self.last].append(self.string(number, column, text.rstrip(" \t")))

    def refuse_merge(self, number: int, column: int, text: str) -> None:
        """Two versions in one file are none."""
        if _CONFLICT.match(text):
            raise self.fault(
                number, column, say("two versions of the file were merged by halves: {mark}", mark=text[:7])
            )
        if _PLURAL.match(text):
            raise self.fault(number, column, say("plural forms have no place in a handout's translation"))

    def begin(self, number: int, column: int, keyword: str) -> None:
        """A keyword that opens a field, and perhaps the next entry."""
        if "msgstr" in self.fields:
            self.close(whole=True)
        if not self.fields:
            self.line = number
        late = any(_ORDER.index(name) >= _ORDER.index(keyword) for name in self.fields)
        if late or (keyword == "msgstr" and "msgid" not in self.fields):
            raise self.fault(number, column, say("{keyword} stands where it does not belong", keyword=keyword))
        self.fields[keyword] = []
        self.last = keyword

    def string(self, number: int, column: int, text: str) -> str:
        """What is between the quotes of one line; `column` is that of the first."""
        out: list[str] = []
        for piece in _PIECE.finditer(text, 1):
            here = column + piece.start()
            if piece[0] == '"':
                if piece.end() < len(text):
                    raise self.fault(number, here, say('a quotation mark inside a text needs a backslash: \\"'))
                return "".join(out)
            if piece[0][0] == "\\" and piece[0] not in _ESCAPES:
                raise self.fault(number, here, say("{escape} is no escape that we know", escape=piece[0]))
            if (lost := UNCARRIED.search(piece[0])) is not None:
                place = here + lost.start()
                raise self.fault(number, place, say("the text has the control character {code}", code=named(lost[0])))
            out.append(_ESCAPES.get(piece[0], piece[0]))
        raise self.fault(
            number, column + len(text), say("the text has no closing quotation mark: the file was cut here")
        )

    def close(self, whole: bool) -> None:
        """The entry at hand is complete, if it is."""
        self.last = ""
        if "msgstr" not in self.fields:
            return
        context, source, target = ("".join(self.fields[name]) if name in self.fields else None for name in _ORDER)
        self.found.append(Entry(self.line, context, source or "", target or "", frozenset(self.flags), whole))
        self.fields, self.flags = {}, set()

    def finish(self) -> tuple[Entry, ...]:
        """All entries, once the last line has been taken."""
        self.close(whole=False)
        if self.fields:
            raise self.fault(self.line, 1, say("the file ends in the middle of an entry"))
        return tuple(self.found)

    def fault(self, number: int, column: int, message: Message) -> Stop:
        return Stop(message, AGAIN, Span(self.path, number, column))
