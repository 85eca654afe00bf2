"""XLIFF 1.2 (OASIS, 2008): one article's texts for OmegaT, Weblate, Trados, memoQ and others, and back."""

from __future__ import annotations

from lxml import etree

from duizhao.desk.model import State
from duizhao.exchange.letters import guard, remark
from duizhao.exchange.tags import UnclearError, fill, markdown, source_of
from duizhao.exchange.unit import Answer, Bundle, Refusal, Returned, Suggestion, Unit
from duizhao.exchange.xml import parse
from duizhao.finding import Stop, say
from duizhao.model import Span
from duizhao.segments.codes import Code, codes, pieces

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
STATES = {  # ours -> XLIFF 1.2, section 2.3 "state"; NEW has no target
    State.STALE: "needs-adaptation",  # with needs-translation tools drop the old text
    State.UNCONFIRMED: "needs-review-translation",  # the words are there, a person has yet to say that they are right
    State.RETOUCHED: "translated",  # its translator's last word, as in PO
    State.OK: "translated",
    State.REVIEWED: "final",
}
FINISHED = ("translated", "signed-off", "final")  # an unknown state is not: it confirms nothing
REVIEWED = ("signed-off", "final")
AGAIN = say("export it from your tool again")
_TRADOS = "{http://sdl.com/FileTypes/SdlXliff/1.0}seg-defs"


def write(bundle: Bundle, *, copies: bool = False) -> bytes:
    """A bundle as XLIFF 1.2, the same bytes for the same bundle: no date.

    id and resname are the unit's id; a stale unit keeps its old translation and has the old source in a note; what the
    memory suggests is <alt-trans>. `original` is the path of the translation. A unit whose source is empty is left
    out. With `copies` a new unit has its source as target, without a state: OmegaT 3.6 passes over units without a
    target. Raises Stop for what XML cannot carry.
    """
    guard(bundle)
    root = etree.Element(_name("xliff"), {"version": "1.2"}, nsmap={None: NAMESPACE})
    body = _body(root, bundle)
    for unit in bundle.units:
        if unit.source:
            _write_unit(body, unit, copies)
    _indent(root)
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


def _body(root: etree._Element, bundle: Bundle) -> etree._Element:
    facts = {
        "original": bundle.path,
        "source-language": bundle.source_tag,
        "target-language": bundle.target_tag,
        "datatype": "plaintext",
        "tool-id": "duizhao",
    }
    file = _child(root, "file", facts)
    header = _child(file, "header")
    _child(header, "tool", {"tool-id": "duizhao", "tool-name": "Duizhao"})
    _child(header, "note", {"from": "duizhao"}).text = f"{bundle.source_path} -> {bundle.path}"
    return _child(file, "body")


def _write_unit(body: etree._Element, unit: Unit, copies: bool) -> None:
    known = codes(pieces(unit.source))
    element = _child(body, "trans-unit", {"id": unit.id, "resname": unit.id})
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if unit.state is State.REVIEWED:
        element.set("approved", "yes")
    fill(_child(element, "source"), unit.source, known)
    if unit.target and unit.state in STATES:
        fill(_child(element, "target", {"state": STATES[unit.state]}), unit.target, known)
    elif copies:
        fill(_child(element, "target"), unit.source, known)
    for text in unit.notes:
        _child(element, "note", {"from": "duizhao"}).text = remark(text)
    if unit.old:
        _child(element, "note", {"from": "duizhao: old source", "annotates": "source"}).text = remark(unit.old)
    for suggestion in unit.suggestions:
        _write_suggestion(element, suggestion, known)


def _write_suggestion(element: etree._Element, suggestion: Suggestion, known: dict[int, Code]) -> None:
    alt = _child(element, "alt-trans", {"match-quality": str(suggestion.percent)})
    if suggestion.key:
        alt.set("origin", suggestion.key)
    fill(_child(alt, "source"), suggestion.source, known)
    fill(_child(alt, "target"), suggestion.target, known)


def _child(parent: etree._Element, name: str, attributes: dict[str, str] | None = None) -> etree._Element:
    return etree.SubElement(parent, _name(name), attributes or {})


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _indent(element: etree._Element, depth: int = 0) -> None:
    """Line ends between the elements that hold elements only; lxml's own would also write them into a text."""
    if etree.QName(element).localname in ("source", "target", "note") or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _indent(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * depth


# ---------------------------------------------------------------- back


def read(data: bytes, path: str) -> Returned:
    """What an XLIFF 1.x file answers; `path` is how messages call the file.

    Raises Stop for what is no XLIFF 1 of one article, and for two texts of one unit. A unit whose codes cannot be put
    back is refused.
    """
    file = _file(parse(data, path), path)
    answers: list[Answer] = []
    refused: list[Refusal] = []
    seen: dict[str, int] = {}
    for element in file.iter("{*}trans-unit"):
        outcome = _answer(element)
        if isinstance(outcome, Refusal):
            refused.append(outcome)
        else:
            answers.append(outcome)
        if outcome.id in seen:
            raise Stop(say("{id} stands twice in the file", id=outcome.id), AGAIN, Span(path, max(outcome.line, 1)))
        seen[outcome.id] = outcome.line
    names = [phase.get("contact-name", "") for phase in file.iter("{*}phase")]
    by = next((name for name in reversed(names) if name), "")
    return Returned(file.get("original", ""), tuple(answers), by, tuple(refused))


def _file(root: etree._Element, path: str) -> etree._Element:
    """The only <file>. Raises Stop, with what to do, for other formats and for working files of Trados."""
    where = Span(path, max(root.sourceline or 1, 1))
    if etree.QName(root).localname != "xliff":
        raise Stop(say("this is no XLIFF file: its outermost element is {name}", name=root.tag), AGAIN, where)
    version = root.get("version", "")
    if not version.startswith("1."):
        raise Stop(say("this is XLIFF {version}, and only 1.2 can be read", version=version or "?"), AGAIN, where)
    if next(root.iter(_TRADOS), None) is not None:
        raise Stop(
            say("this is a working file of Trados, not the translation"),
            say("choose “Save Target As” in Trados and import that file"),
            where,
        )
    files = list(root.iter("{*}file"))
    if len(files) != 1:
        raise Stop(say("the file holds {count} articles instead of one", count=len(files)), AGAIN, where)
    return files[0]


def _answer(element: etree._Element) -> Answer | Refusal:
    id, line = element.get("resname") or element.get("id", ""), element.sourceline or 0
    source, target = element.find("{*}source"), element.find("{*}target")
    if source is None or not id:
        return Refusal(id, line, say("the text has no id or no source: it was not exported from here"))
    try:
        origin, known = source_of(source)
        text = markdown(target, known) if target is not None else ""
    except UnclearError as unclear:
        return Refusal(id, line, unclear.reason)
    state = target.get("state", "") if target is not None else ""
    approved = element.get("approved", "")
    finished = state in FINISHED or not state
    confirmed = state in FINISHED or approved == "yes"
    if not text.strip() or (text == origin and not confirmed):
        text = ""  # tools copy the source where nothing was translated
    return Answer(id, origin, text, finished, finished and _reviewed(state, approved), line)


def _reviewed(state: str, approved: str) -> bool:
    return approved == "yes" or (state in REVIEWED and approved != "no")
