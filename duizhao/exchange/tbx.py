"""TBX: the glossary as a termbase for translation tools, and termbases of others as terms.

Written in the dialect TBX-Basic of 2008 (ISO 30042:2008, root <martif>), which OmegaT, Weblate and Translate Toolkit
read; read in that one and in the one of 2019 (root <tbx>).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from lxml import etree

from duizhao.check.terms.lexicon import HAN
from duizhao.exchange.language_tags import same
from duizhao.exchange.letters import carried
from duizhao.exchange.xml import parse, text_of
from duizhao.finding import Stop, say
from duizhao.frozen import frozen
from duizhao.language import LANGUAGES
from duizhao.model import Span, Term
from duizhao.read.shelf import GLOSSARY

_DTDS = ("TBXBasiccoreStructV02.dtd", "TBXcoreStructV02.dtd", "TBXcdv04.dtd")  # TBX-Basic, TBX, Translate Toolkit
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED, _DEPRECATED = (f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated"))
_BAD = ("deprecated", "superseded", "forbidden", "obsolete", "notrecommended")  # as tools write it
_SHORT = frozenset({"abbreviation", "acronym", "initialism"})
# OmegaT lists a forbidden form like any other and shows its status apart from it: the note says which one is meant.
_NEVER = "禁用 never: "


@frozen
class _Form:
    """One word for a concept. `lang` is "zh", "en" or "" for another language."""

    text: str
    lang: str
    bad: bool = False
    preferred: bool = False
    short: bool = False


def write(terms: Iterable[Term]) -> bytes:
    """The terms as TBX, one entry a term.

    The chosen words are preferred, variants admitted, forbidden forms deprecated (in the language of their letters).
    Entries keep their id as long as their Chinese and English stay. Raises Stop for a character that XML cannot carry.
    """
    root = etree.Element("martif", {"type": "TBX-Basic", _LANG: LANGUAGES["zh"].tag})
    header = etree.SubElement(root, "martifHeader")
    file = etree.SubElement(header, "fileDesc")
    etree.SubElement(etree.SubElement(file, "titleStmt"), "title").text = GLOSSARY
    etree.SubElement(etree.SubElement(file, "sourceDesc"), "p").text = "Duizhao"
    rules = etree.SubElement(etree.SubElement(header, "encodingDesc"), "p", type="XCSURI")
    rules.text = "TBXBasicXCSV02.xcs"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    ids: set[str] = set()
    for term in terms:
        _entry(etree.SubElement(body, "termEntry", id=_id(term, ids)), term)
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def _id(term: Term, taken: set[str]) -> str:
    """An id that depends on the term alone; one that stands there twice gets a number."""
    base = "t" + hashlib.sha256(f"{term.zh}\n{term.en}".encode()).hexdigest()[:10]
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _entry(element: etree._Element, term: Term) -> None:
    never = _NEVER + " | ".join(term.forbidden) if term.forbidden else ""
    for note in filter(None, (term.note, never)):
        etree.SubElement(element, "note").text = carried(note, GLOSSARY)
    for lang in ("zh", "en"):
        words = etree.SubElement(element, "langSet", {_LANG: LANGUAGES[lang].tag})
        for form in _forms(term):
            if form.lang == lang:
                _word(etree.SubElement(words, "tig"), form)


def _forms(term: Term) -> Iterator[_Form]:
    yield _Form(term.zh, "zh", preferred=True)
    yield _Form(term.en, "en", preferred=True)
    for text in term.variants:
        yield _Form(text, "en")
    for text in filter(None, (part.strip() for part in term.abbreviation.split("|"))):
        yield _Form(text, "en", short=True)
    for text in term.forbidden:
        yield _Form(text, "zh" if HAN.search(text) else "en", bad=True)


def _word(element: etree._Element, form: _Form) -> None:
    etree.SubElement(element, "term").text = carried(form.text, GLOSSARY)
    if form.short:
        etree.SubElement(element, "termNote", type="termType").text = "abbreviation"
    status = _DEPRECATED if form.bad else _PREFERRED if form.preferred else _ADMITTED
    etree.SubElement(element, "termNote", type="administrativeStatus").text = status


def read(data: bytes, path: str) -> tuple[Term, ...]:
    """The Chinese and English terms of a termbase, in its order; `path` is how messages call the file.

    A concept with several Chinese words is as many terms. One that lacks a language is a term with "" for it, which
    `merge.merged` refuses with its line. Raises Stop for what is no TBX file, and for one without a Chinese and
    English term.
    """
    root = parse(data, path, _DTDS)
    if etree.QName(root).localname not in ("martif", "tbx"):
        raise Stop(
            say("not a TBX file: it begins with <{name}>", name=etree.QName(root).localname),
            say("export the termbase from your tool as TBX"),
            Span(path),
        )
    entries = root.iter("{*}termEntry", "{*}conceptEntry")
    found = [term for entry in entries for term in _terms(entry, path)]
    if found and not any(term.zh and term.en for term in found):
        raise Stop(
            say("no term stands there in both Chinese and English"),
            say("export the termbase with both languages"),
            Span(path),
        )
    return tuple(found)


def _terms(entry: etree._Element, path: str) -> Iterator[Term]:
    forms = [form for words in entry.iterchildren("{*}langSet", "{*}langSec") for form in _read_forms(words)]
    good = [form for form in forms if not form.bad]
    chinese = [form.text for form in good if form.lang == "zh"]
    full = sorted((form for form in good if form.lang == "en"), key=lambda form: (form.short, not form.preferred))
    english = [form.text for form in full[:1]]
    short = [form.text for form in full[1:] if form.short]
    for zh in chinese or [""]:
        yield Term(
            Span(path, entry.sourceline or 1),
            zh,
            "".join(english),
            tuple(form.text for form in full[1:] if not form.short),
            "|".join(short),
            tuple(form.text for form in forms if form.bad),
            _note(entry),
        )


def _read_forms(words: etree._Element) -> Iterator[_Form]:
    tag = words.get(_LANG) or words.get("lang") or ""
    lang = next((name for name in ("zh", "en") if same(tag, LANGUAGES[name].tag)), "")
    for element in words.iterchildren("{*}tig", "{*}ntig", "{*}termSec"):
        term = next(element.iter("{*}term"), None)
        if term is None or not lang:
            continue
        status = _about(element, "administrativeStatus").casefold()
        yield _Form(
            _joined(text_of(term)),
            lang,
            status.startswith(_BAD),
            status.startswith("preferred"),
            _about(element, "termType").casefold() in _SHORT,
        )


def _about(element: etree._Element, name: str) -> str:
    """What a term's note of some type says; in the style of 2019 the type may be the name of an element."""
    for child in element.iter("{*}termNote", f"{{*}}{name}"):
        if name in (child.get("type"), etree.QName(child).localname):
            return text_of(child).strip()
    return ""


def _note(entry: etree._Element) -> str:
    notes = (_joined(text_of(child)) for child in entry.iterchildren("{*}note"))
    meanings = (_joined(text_of(child)) for child in entry.iter("{*}descrip") if child.get("type") == "definition")
    return "; ".join(text for text in (*notes, *meanings) if text and not text.startswith(_NEVER.strip()))


def _joined(text: str) -> str:
    return " ".join(text.split())
