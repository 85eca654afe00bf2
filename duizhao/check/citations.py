"""CIT: every claim keeps its source in every language, and every source is complete."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping

from duizhao.check.case import Case, Leaf, Survey
from duizhao.check.place import line_of
from duizhao.finding import Excerpt, Finding, Severity, say
from duizhao.model import Cite, Reference
from duizhao.read.shelf import REFERENCES
from duizhao.references import gaps

_DOI = re.compile(r"10\.\d{4,9}/\S+")  # ISO 26324; the form that the registration agencies recommend to accept
_PMID = re.compile(r"[1-9]\d{0,7}")
_PMCID = re.compile(r"(PMC)?[1-9]\d{0,8}")
_FATAL = {"author", "issued", "title"}  # without them nobody can find or judge a source


def unknown(case: Case) -> Iterator[Finding]:
    """A citation names a key that references.json does not have.

    The reader would see a number that leads nowhere.
    """
    known = case.shelf.references
    told: set[tuple[int, str]] = set()
    for _, run, cite in case.marks(Cite):
        for key in cite.keys:
            if key not in known and (id(run), key) not in told:
                told.add((id(run), key))
                where, length = run.find(f"@{key}")
                near = difflib.get_close_matches(key, known, 1)
                yield Finding(
                    where,
                    "CIT001",
                    say("there is no reference {key}", key=f"@{key}"),
                    say('did you mean "{word}"?', word=f"@{near[0]}")
                    if near
                    else say("add the record to {path}, or correct the key", path=REFERENCES),
                    length=length,
                    severity=None if known or case.press else Severity.INFO,
                )


def uncited(survey: Survey) -> Iterator[Finding]:
    """A reference is cited nowhere.

    A source that backs no sentence makes a handout look better founded than it is.
    """
    for key, reference in survey.shelf.references.items():
        if key not in survey.cited:
            yield Finding(
                reference.span,
                "CIT002",
                say("no article cites {key}", key=f"@{key}"),
                say("cite it where it belongs, or delete the record"),
            )


def missing(case: Case) -> Iterator[Finding]:
    """A block lost a citation in translation.

    The claim stands without its source, and the numbers of the two languages no longer match.
    """
    for leaf, wanted, given in case.remembered("citations", _differing):
        for key in wanted - given:
            yield Finding(
                line_of(leaf.other.span),
                "CIT003",
                say(
                    "the Chinese cites {key} more often here ({wanted}×) than this block ({count}×)",
                    key=f"@{key}",
                    wanted=wanted[key],
                    count=given[key],
                )
                if given[key]
                else say("the Chinese cites {key} here, this block does not", key=f"@{key}"),
                say("add {cite} where the Chinese has it", cite=f"[@{key}]"),
                beside=leaf.one.excerpt(f"@{key}"),
            )


def surplus(case: Case) -> Iterator[Finding]:
    """A block cites a source that its Chinese does not cite.

    A citation slipped to the wrong sentence gives a claim a source that does not say it.
    """
    for leaf, wanted, given in case.remembered("citations", _differing):
        for key in given - wanted:
            where, length = leaf.other.find(f"@{key}")
            yield Finding(
                where,
                "CIT004",
                say(
                    "this block cites {key} more often ({count}×) than the Chinese ({wanted}×)",
                    key=f"@{key}",
                    count=given[key],
                    wanted=wanted[key],
                )
                if wanted[key]
                else say("the Chinese does not cite {key} here", key=f"@{key}"),
                say("delete it, move it to the block that needs it, or cite it in the Chinese too"),
                beside=leaf.one.excerpt(),
                length=length,
            )


def incomplete(survey: Survey) -> Iterator[Finding]:
    """A cited reference lacks what a reader needs to find it.

    Without authors or year nobody can judge or look up the source; printed as if complete it deceives.
    """
    for key, place in survey.cited.items():
        reference = survey.shelf.references.get(key)
        if reference is None or _marked(reference):
            continue
        for name in gaps(reference.item):
            yield Finding(
                reference.span,
                "CIT005",
                say("the cited reference {key} has no {field}", key=f"@{key}", field=name),
                say(
                    'complete the record, cite another source, or mark it: "custom": {"incomplete": "why"};'
                    " it is then printed as incomplete"
                ),
                beside=place,
                severity=Severity.INFO if survey.bare else None if name in _FATAL else Severity.WARNING,
            )


def marked(survey: Survey) -> Iterator[Finding]:
    """A cited reference is marked as incomplete.

    It is printed with that remark; somebody should still find what is missing.
    """
    for key, place in survey.cited.items():
        reference = survey.shelf.references.get(key)
        if reference is not None and _marked(reference):
            yield Finding(
                reference.span,
                "CIT006",
                say("the record {key} is marked as incomplete", key=f"@{key}")
                if gaps(reference.item)
                else say("the record {key} is marked as incomplete but lacks nothing", key=f"@{key}"),
                say("complete it and delete custom.incomplete"),
                beside=place,
            )


def doubled(survey: Survey) -> Iterator[Finding]:
    """Two records describe the same source.

    One source with two numbers looks like two independent ones.
    """
    seen: dict[tuple[str, str], str] = {}
    for key, reference in survey.shelf.references.items():
        for field in ("DOI", "PMID", "PMCID", "URL"):
            value = str(reference.item.get(field) or "").strip().lower().rstrip("/")
            if value and seen.setdefault((field, value), key) != key:
                first = seen[field, value]
                yield Finding(
                    reference.span,
                    "CIT007",
                    say("{key} has the same {field} as {other}", key=f"@{key}", field=field, other=f"@{first}"),
                    say("keep one record and cite it everywhere"),
                )
                break  # one finding a record: a DOI and a PMID that agree are one fault


def malformed(survey: Survey) -> Iterator[Finding]:
    """A DOI, PMID, PMCID or address is not of the right form.

    Its link would lead to an error page.
    """
    shapes: Mapping[str, re.Pattern[str]] = {
        "DOI": _DOI,
        "PMID": _PMID,
        "PMCID": _PMCID,
        "URL": re.compile(r"https?://[^\s]+"),
    }
    for key, reference in survey.shelf.references.items():
        for field, shape in shapes.items():
            value = reference.item.get(field)
            if value is not None and not shape.fullmatch(str(value)):
                yield Finding(
                    reference.span,
                    "CIT008",
                    say("{key} has an impossible {field}: {value}", key=f"@{key}", field=field, value=value),
                    say("copy it again from the source; a DOI starts with 10. and carries no https://doi.org/"),
                )


def _differing(case: Case) -> list[tuple[Leaf, Counter[str], Counter[str]]]:
    """The leaves whose two texts do not cite the same in the same order: (leaf, what each cites and how often)."""
    keys: dict[int, list[str]] = {}  # by the id of what a run holds, in reading order, repeated as often as they stand
    for _, run, cite in case.marks(Cite):
        keys.setdefault(id(run.inlines), []).extend(cite.keys)
    held = [(leaf, keys.get(id(leaf.ones), ()), keys.get(id(leaf.others), ())) for leaf in case.holding(Cite)]
    return [(leaf, Counter(ones), Counter(others)) for leaf, ones, others in held if ones != others]


def _marked(reference: Reference) -> bool:
    custom = reference.item.get("custom")
    return isinstance(custom, dict) and bool(custom.get("incomplete"))


def first_places(case: Case, known: Container[str]) -> Iterator[tuple[str, Excerpt]]:
    """Every citation of a key that is not `known`, in reading order, with its place, for the survey."""
    for _, run, cite in case.marks(Cite):
        for key in cite.keys:
            if key not in known:
                yield key, run.excerpt(f"@{key}")
