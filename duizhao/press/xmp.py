"""What a PDF says of itself: one XMP packet (ISO 16684-1), and the same in its Info dictionary.

The engine writes a packet with one title in no language; ours takes its place just before the file is written.
Only schemas that PDF/A knows are used (ISO 19005-3, 6.6.2.3), so that none must be described in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pydyf

from duizhao.press.model import About

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
IDENTITY = {
    "pdf/ua-1": "<pdfuaid:part>1</pdfuaid:part>",
    "pdf/a-3a": "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
}
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def finish(pdf: Any, about: About, standard: str) -> None:
    """Put our metadata in the place of the engine's."""
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.stream = [packet(about, standard, pdf.info["Producer"].string)]
    told = {
        "Author": ", ".join(about.creators),
        "Subject": _first(about.descriptions),
        "Keywords": ", ".join(about.keywords),
        "CreationDate": _date(about.created),
        "ModDate": _date(about.modified),
    }
    for key, value in told.items():
        pdf.info.pop(key, None)
        if value:
            pdf.info[key] = pydyf.String(value)


def packet(about: About, standard: str, producer: str) -> bytes:
    """The packet, read-only (ISO 16684-1, 7.3.2)."""
    spaces = " ".join(f"xmlns:{key}={quoteattr(space)}" for key, space in SPACES.items())
    body = "\n".join((IDENTITY[standard], *_properties(about, producer)))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF {spaces}>\n<rdf:Description rdf:about="">\n{body}\n</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n'
        '<?xpacket end="r"?>'
    ).encode()


def _properties(about: About, producer: str) -> Iterator[str]:
    joined = (("x-default", about.title),)  # as the Info dictionary has it
    yield _spoken("dc:title", (*joined, *about.titles))
    yield _spoken("dc:description", (("x-default", _first(about.descriptions)), *about.descriptions))
    yield _spoken("dc:rights", (("x-default", _first(about.rights)), *about.rights))
    yield _listed("dc:creator", "Seq", about.creators)
    yield _listed("dc:contributor", "Bag", about.contributors)
    yield _listed("dc:publisher", "Bag", about.publishers)
    yield _listed("dc:language", "Bag", about.languages)
    yield _listed("dc:subject", "Bag", about.keywords)
    yield _listed("dc:date", "Seq", tuple(dict.fromkeys(filter(None, (about.created, about.modified)))))
    yield _plain("dc:format", "application/pdf")
    yield _plain("pdf:Keywords", ", ".join(about.keywords))
    yield _plain("pdf:Producer", producer)
    yield _plain("xmp:CreatorTool", about.tool)
    yield _plain("xmp:CreateDate", about.created)
    yield _plain("xmp:ModifyDate", about.modified)
    yield _plain("xmpMM:VersionID", about.version)


def _plain(name: str, value: str) -> str:
    return f"<{name}>{_text(value)}</{name}>" if value else ""


def _listed(name: str, kind: str, values: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{_text(value)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _spoken(name: str, values: Iterable[tuple[str, str]]) -> str:
    items = "".join(f"<rdf:li xml:lang={quoteattr(lang)}>{_text(said)}</rdf:li>" for lang, said in values if said)
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>" if items else ""


def _text(value: str) -> str:
    return escape(_NO_XML.sub("", value))


def _first(values: tuple[tuple[str, str], ...]) -> str:
    return next((said for _, said in values if said), "")


def _date(iso: str) -> str:
    """2026-11-01 as ISO 32000-1 (7.9.4) writes it."""
    return f"D:{iso.replace('-', '')}" if iso else ""
