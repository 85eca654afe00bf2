"""The XMP metadata of a document, as far as PDF/UA and PDF/A ask for them (ISO 16684-1)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from lxml import etree

from duizhao.frozen import frozen

LARGEST = 1_000_000  # bytes
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
UA = "{http://www.aiim.org/pdfua/ns/id/}"
ARCHIVE = "{http://www.aiim.org/pdfa/ns/id/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@frozen
class Metadata:
    """`titles` are the languages of the titles that have words; the rest are all values of an identifier."""

    titles: tuple[str, ...]
    ua: tuple[str, ...]
    part: tuple[str, ...]
    conformance: tuple[str, ...]


def metadata(stream: object) -> Metadata | None:
    """Read an XMP stream; None where there is none, or none that is XML."""
    if not isinstance(stream, pikepdf.Stream):
        return None
    data = stream.read_bytes()
    if len(data) > LARGEST:
        return None
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        return None
    found = list(root.iter(RDF + "Description"))
    values = [tuple(_values(found, key)) for key in (UA + "part", ARCHIVE + "part", ARCHIVE + "conformance")]
    return Metadata(tuple(_titles(found)), *values)


def _values(described: list[etree._Element], key: str) -> Iterator[str]:
    """A simple value stands in an attribute or in an element."""
    for each in described:
        if key in each.attrib:
            yield each.attrib[key].strip()
        yield from ("".join(inner.itertext()).strip() for inner in each.findall(key))


def _titles(described: list[etree._Element]) -> Iterator[str]:
    for each in described:
        for title in each.findall(TITLE):
            items = title.findall(f"{RDF}Alt/{RDF}li")
            yield from (item.get(LANG, "") for item in items if "".join(item.itertext()).strip())
