"""The one door for XML that comes from outside: no document type, no entity, nothing fetched, a limit on size."""

from __future__ import annotations

from lxml import etree

from duizhao.finding import Stop, say
from duizhao.model import Span

LIMIT = 50_000_000  # bytes: a translation memory of some 100,000 pairs; an article has about 100 kB


def parse(data: bytes, path: str, known: tuple[str, ...] = ()) -> etree._Element:
    """The root element of a file's bytes; `path` is how messages call the file.

    Raises Stop for a file that is no well-formed XML, too large, or declares a document type: entities are how a
    file reads other files and how a parser may lose text without a word. `known` are the file names of document types
    that tools put into every file of a format ("tmx14.dtd"): one of them may be named, nothing may be declared, and it
    is not looked at.
    """
    if len(data) > LIMIT:
        raise Stop(
            say("the file has {size} bytes, more than {limit}", size=len(data), limit=LIMIT),
            say("export it article by article"),
            Span(path),
        )
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise Stop(
            say("not well-formed XML: {error}", error=error.msg or "?"),
            say("export it from your tool again"),
            Span(path, max(line, 1), max(column, 1)),
        ) from None
    except ValueError as error:  # an encoding that the file only claims to have
        raise Stop(
            say("not well-formed XML: {error}", error=error), say("export it from your tool again"), Span(path)
        ) from None
    if root.getroottree().docinfo.doctype and not _harmless(root, known):
        raise Stop(
            say("the file declares a document type, which no translation file needs"),
            say("remove the line that begins with <!DOCTYPE, or export the file from your tool again"),
            Span(path),
        )
    return root


def _harmless(root: etree._Element, known: tuple[str, ...]) -> bool:
    info = root.getroottree().docinfo
    named = (info.system_url or "").rpartition("/")[2] in known
    declared = info.internalDTD is None or any(True for _ in info.internalDTD.iterentities())
    return named and not declared and next(root.iter(etree.Entity), None) is None


def text_of(element: etree._Element) -> str:
    """All the text inside an element, as it stands."""
    return "".join(element.itertext())
