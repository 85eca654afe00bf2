"""PO files (GNU gettext): one article's texts for Poedit, Weblate, Lokalize and others, and back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import polib

from duizhao.desk.model import State
from duizhao.exchange.letters import guard, remark
from duizhao.exchange.polines import AGAIN, Entry, entries
from duizhao.exchange.unit import Answer, Bundle, Refusal, Returned, Unit
from duizhao.finding import Stop, say
from duizhao.model import Span
from duizhao.segments.codes import Sort, pieces

# Gettext knows two states. Fuzzy, in every tool, is a text that somebody has to look at: the source has changed, or
# nobody has confirmed the pair yet. A retouched text is its translator's last word, so it is not.
FUZZY = (State.STALE, State.UNCONFIRMED)
MARKDOWN = "md-text"  # Weblate: check the Markdown
KEPT = r'placeholders:r"\[[@^][^\]]+\]"'  # Weblate: citations and note calls must be in the translation
END = ("duizhao", "end of file")  # msgctxt and text of a last, obsolete entry, which tools keep and do not show
_EMPTY = ("PO-Revision-Date", "Last-Translator", "Language-Team")  # tools fill them in, msgfmt -c wants them
_SAMPLE = "FULL NAME"  # what gettext writes where nobody has put a name
_CHARSET = re.compile(r"charset=([^\s;]+)", re.IGNORECASE)


def write(bundle: Bundle) -> bytes:
    """A bundle as a PO file, the same bytes for the same bundle: no date, one line for a line of text.

    msgctxt is the unit's id, msgid its source, `#|` the source it was confirmed against when it is stale. Texts are
    Markdown, as typed. A unit whose source is empty is left out. Raises Stop for what no tool can carry.
    """
    guard(bundle)
    file = polib.POFile(wrapwidth=0)
    file.header = f"{bundle.source_path} -> {bundle.path}"
    file.metadata = _header(bundle)
    file.extend(_entry(bundle, unit) for unit in bundle.units if unit.source)
    file.append(polib.POEntry(msgctxt=END[0], msgid=END[1], msgstr=END[1], obsolete=True))
    return str(file).encode()


def _header(bundle: Bundle) -> dict[str, str]:
    return {
        "Project-Id-Version": bundle.slug,
        **dict.fromkeys(_EMPTY, ""),
        "Language": bundle.target_tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": bundle.source_tag.replace("-", "_"),
        "X-Duizhao-Source": bundle.source_path,
        "X-Duizhao-Source-Hash": _hash(unit.source for unit in bundle.units),
        "X-Duizhao-Target": bundle.path,
        "X-Duizhao-Target-Hash": _hash(unit.target for unit in bundle.units),
    }


def _hash(texts: Iterable[str]) -> str:
    """Sixteen hexadecimal digits for all texts of one language, so that two exports can be told apart."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def _entry(bundle: Bundle, unit: Unit) -> polib.POEntry:
    flags = ["fuzzy"] if unit.state in FUZZY and unit.target else []
    flags.append(MARKDOWN)
    if any(piece.sort in (Sort.CITATION, Sort.NOTE) for piece in pieces(unit.source)):
        flags.append(KEPT)
    return polib.POEntry(
        msgctxt=unit.id,
        msgid=unit.source,
        msgstr=unit.target if unit.state is not State.NEW else "",
        comment="\n".join(_remarks(bundle, unit)),
        previous_msgid=unit.old or None,
        flags=flags,
    )


def _remarks(bundle: Bundle, unit: Unit) -> Iterator[str]:
    yield from map(remark, unit.notes)
    for each in unit.suggestions:
        yield remark(f"{each.percent}% {each.key}".rstrip())
        yield remark(f"{bundle.source_tag}: {each.source}")
        yield remark(f"{bundle.target_tag}: {each.target}")


# ---------------------------------------------------------------- back


def read(data: bytes, path: str) -> Returned:
    """What a PO file answers; `path` is how messages call the file.

    Raises Stop for a file that is no sound PO file (polines) or has two texts for one unit. A text that the end of
    the file may have cut is refused.
    """
    found = entries(data, path)
    header = _metadata(found, path)
    answers: list[Answer] = []
    refused: list[Refusal] = []
    seen: dict[str, int] = {}
    for entry in found:
        if entry.context is None and not entry.source:
            continue  # the header
        outcome = _answer(entry)
        if isinstance(outcome, Refusal):
            refused.append(outcome)
        else:
            answers.append(outcome)
        if outcome.id and seen.setdefault(outcome.id, outcome.line) != outcome.line:
            raise Stop(say("{id} stands twice in the file", id=outcome.id), AGAIN, Span(path, outcome.line))
    by = header.get("Last-Translator", "")
    return Returned(header.get("X-Duizhao-Target", ""), tuple(answers), "" if _SAMPLE in by else by, tuple(refused))


def _answer(entry: Entry) -> Answer | Refusal:
    if entry.context is None:
        return Refusal("", entry.line, say("the text has no msgctxt: it was not exported from here"))
    if entry.target and not entry.whole:
        return Refusal(
            entry.context,
            entry.line,
            say(
                "the file ends with this text and may have been cut: export it again, "
                "or add an empty line and the line  #  when the text is complete"
            ),
        )
    target = entry.target if entry.target.strip() else ""
    return Answer(entry.context, entry.source, target, "fuzzy" not in entry.flags, line=entry.line)


def _metadata(found: tuple[Entry, ...], path: str) -> dict[str, str]:
    """The header's lines. Raises Stop for a file that says it is not UTF-8."""
    header = next((each for each in found if each.context is None and not each.source), None)
    if header is None:
        return {}
    pairs = (line.partition(":") for line in header.target.split("\n"))
    known = {key.strip(): value.strip() for key, _, value in pairs}
    charset = _CHARSET.search(known.get("Content-Type", ""))
    if charset is not None and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise Stop(
            say("the header says that the file is in {charset}, not in UTF-8", charset=charset[1]),
            say("save it in your tool as UTF-8"),
            Span(path, header.line),
        )
    return known
