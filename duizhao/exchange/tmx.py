"""TMX 1.4b: every confirmed pair as a translation memory for other tools, and their memories as ours.

The markup stands in the segments as Markdown, as it does in PO: plain text (level 1 of TMX), which every tool matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from duizhao import __version__
from duizhao.desk.memory import Remembered
from duizhao.desk.model import State
from duizhao.exchange.language_tags import same
from duizhao.exchange.letters import carried
from duizhao.exchange.unit import Bundle, Unit
from duizhao.exchange.xml import parse, text_of
from duizhao.finding import Stop, say
from duizhao.language import LANGUAGES
from duizhao.model import Span

_MARKDOWN = "x-markdown"  # our own datatype: what stands in inline elements is Markdown, not another tool's code
_DTDS = ("tmx11.dtd", "tmx12.dtd", "tmx13.dtd", "tmx14.dtd", "tmx14b.dtd")  # OmegaT names one in every file
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})  # TMX 1.4b, "Content Markup": what is inside is no text
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(bundles: Iterable[Bundle]) -> Iterator[bytes]:
    """The pieces of one TMX file with all pairs that somebody has confirmed, one piece a bundle.

    `tuid` is slug#unit id. No time stands in it, so the same pairs are the same bytes. `srclang` is the language of
    the first bundle. Raises Stop for a character that XML cannot carry.
    """
    begun = False
    for bundle in bundles:
        if not begun:
            yield _head(bundle.source_tag)
            begun = True
        yield b"".join(_unit(bundle, unit) for unit in confirmed(bundle))
    if not begun:
        yield _head("*all*")  # what the standard writes for a memory without a language of its own
    yield b"</body>\n</tmx>\n"


def confirmed(bundle: Bundle) -> Iterator[Unit]:
    """The units of a bundle whose pair of texts somebody has confirmed."""
    for unit in bundle.units:
        if unit.state in (State.OK, State.REVIEWED) and unit.source.strip() and unit.target.strip():
            yield unit


def pairs(bundles: Iterable[Bundle]) -> Iterator[Remembered]:
    """The same pairs for our own memory; `key` is slug#unit id."""
    for bundle in bundles:
        for unit in confirmed(bundle):
            yield Remembered(unit.source, unit.target, f"{bundle.slug}#{unit.id}")


def _head(source: str) -> bytes:
    root = etree.Element("tmx", version="1.4")
    tool = {"creationtool": "Duizhao", "creationtoolversion": __version__, "o-tmf": "Duizhao"}
    rest = {"segtype": "paragraph", "adminlang": "en", "srclang": source, "datatype": _MARKDOWN}
    etree.SubElement(root, "header", tool | rest).tail = "\n"
    etree.SubElement(root, "body").text = "\n"
    root.text = "\n"
    typed = etree.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(typed.partition(b"</body>")[0])


def _unit(bundle: Bundle, unit: Unit) -> bytes:
    element = etree.Element("tu", tuid=f"{bundle.slug}#{unit.id}")
    for kind, text in (("x-section", unit.id.partition("/")[0]), ("x-state", unit.state.value)):
        if text:
            etree.SubElement(element, "prop", type=kind).text = text
    for tag, path, text in (
        (bundle.source_tag, bundle.source_path, unit.source),
        (bundle.target_tag, bundle.path, unit.target),
    ):
        version = etree.SubElement(element, "tuv", {_LANG: tag})
        _segment(etree.SubElement(version, "seg"), carried(text, path))
    element.text = "\n  "
    for child in element:
        child.tail = "\n  "
    element[-1].tail = "\n"
    return bytes(etree.tostring(element, encoding="utf-8")) + b"\n"


def _segment(element: etree._Element, text: str) -> None:
    """Put Markdown into a <seg>: the one place to change when markup is to travel as inline codes."""
    element.text = text


def read(
    data: bytes, path: str, source: str = LANGUAGES["zh"].tag, target: str = LANGUAGES["en"].tag
) -> tuple[Remembered, ...]:
    """The pairs of two languages in a TMX file, in its order; `path` is how messages call the file.

    The direction of the file does not matter. Raises Stop for what is no TMX file, and for one that has pairs, but
    none in these languages.
    """
    root = parse(data, path, _DTDS)
    if etree.QName(root).localname != "tmx":
        raise Stop(
            say("not a TMX file: it begins with <{name}>", name=etree.QName(root).localname),
            say("export the translation memory from your tool as TMX"),
            Span(path),
        )
    header = root.find("{*}header")
    ours = header is not None and header.get("datatype") == _MARKDOWN
    found, languages = [], set()
    for unit in root.iter("{*}tu"):
        texts = [(_tag(version), _content(version, ours)) for version in unit.iterfind("{*}tuv")]
        languages |= {tag for tag, _ in texts}
        one = next((text for tag, text in texts if text and same(tag, source)), "")
        other = next((text for tag, text in texts if text and same(tag, target)), "")
        if one and other:
            key = unit.get("tuid") if ours else None
            found.append(Remembered(one, other, key or f"{path}:{unit.sourceline}"))
    if languages and not found:
        raise Stop(
            say(
                "no text stands there in both {source} and {target}, only in {found}",
                source=source,
                target=target,
                found=", ".join(sorted(languages)),
            ),
            say("export the memory with both languages"),
            Span(path),
        )
    return tuple(found)


def _tag(version: etree._Element) -> str:
    return str(version.get(_LANG) or version.get("lang") or "?")  # "lang" until TMX 1.3


def _content(version: etree._Element, ours: bool) -> str:
    """The text of a translation; codes of other tools are left out, ours are Markdown."""
    segment = version.find("{*}seg")
    if segment is None:
        return ""
    return text_of(segment) if ours else _plain(segment).strip()


def _plain(element: etree._Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        if etree.QName(child).localname not in _CODES:
            pieces.append(_plain(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
