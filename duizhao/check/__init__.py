"""The rules, and how they are run over a work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from duizhao.check import (
    bearers,
    citations,
    claims,
    copies,
    evidence,
    freshness,
    front,
    governance,
    handout,
    inline,
    length,
    lists,
    markdown,
    misplaced,
    numbers,
    omissions,
    order,
    parts,
    printable,
    readability,
    reread,
    sections,
    stress,
    structure,
    survey,
    terms,
    typography,
    unfilled,
    verbatim,
    wechat,
)
from duizhao.check.allowances import Words, judged
from duizhao.check.case import Case, Survey
from duizhao.explain import GATES
from duizhao.finding import Finding, Severity
from duizhao.frozen import frozen
from duizhao.model import Article

__all__ = ["RULES", "Case", "Rule", "Survey", "check", "check_project", "rule"]

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@frozen
class Rule:
    """`name` reads after "allow"; `check` looks at one work, `survey` at the whole project."""

    code: str
    name: str
    severity: Severity
    check: Callable[[Case], Iterator[Finding]] | None = None
    survey: Callable[[Survey], Iterator[Finding]] | None = None


RULES = (
    Rule("MDX001", "raw-html", ERROR, markdown.unreadable),
    Rule("MDX002", "unprintable-block", ERROR, markdown.unreadable),
    Rule("MDX003", "lost-text", ERROR, markdown.unreadable),
    Rule("MDX004", "front-matter-syntax", ERROR, markdown.unreadable),
    Rule("MDX005", "unreadable-file", ERROR, markdown.unreadable),
    Rule("MDX006", "too-long", ERROR, markdown.unreadable),
    Rule("MDX007", "unknown-box", ERROR, markdown.unreadable),
    Rule("MDX008", "unreadable-list", ERROR, survey=markdown.shelf),
    Rule("MDX009", "idle-allowance", WARNING, markdown.unreadable),
    Rule("MDX010", "stray-mark", WARNING, markdown.stray_marks),
    Rule("STR001", "missing-translation", ERROR, survey=survey.missing_translation),
    Rule("STR002", "orphan-translation", ERROR, survey=survey.orphan),
    Rule("STR003", "missing-section", ERROR, sections.missing_section),
    Rule("STR004", "extra-section", ERROR, sections.extra_section),
    Rule("STR005", "section-order", ERROR, sections.section_order),
    Rule("STR006", "missing-block", ERROR, structure.missing_block),
    Rule("STR007", "extra-block", ERROR, structure.extra_block),
    Rule("STR008", "other-kind", ERROR, structure.other_kind),
    Rule("STR009", "heading-level", ERROR, sections.heading_level),
    Rule("STR010", "missing-item", ERROR, lists.missing_item),
    Rule("STR011", "extra-item", ERROR, lists.extra_item),
    Rule("STR012", "list-kind", ERROR, lists.list_kind),
    Rule("STR013", "nesting", ERROR, lists.nesting),
    Rule("STR014", "table-rows", ERROR, parts.table_rows),
    Rule("STR015", "table-columns", ERROR, parts.table_columns),
    Rule("STR016", "figure-differs", ERROR, parts.figure),
    Rule("STR017", "box-kind", ERROR, parts.box_kind),
    Rule("STR018", "heading-id", ERROR, sections.heading_id),
    Rule("STR019", "repeated-id", ERROR, sections.repeated_id),
    Rule("STR020", "level-jump", WARNING, sections.level_jump),
    Rule("STR021", "swapped-blocks", ERROR, order.swapped_blocks),
    Rule("STR022", "swapped-items", ERROR, order.swapped_items),
    Rule("STR023", "swapped-rows", ERROR, order.swapped_rows),
    Rule("STR024", "moved-block", ERROR, order.moved_block),
    Rule("STR025", "moved-item", ERROR, order.moved_item),
    Rule("STR026", "moved-row", ERROR, order.moved_row),
    Rule("STR027", "said-twice", WARNING, copies.repeated),
    Rule("STR028", "swapped-columns", ERROR, order.swapped_columns),
    Rule("STR029", "untranslated", ERROR, copies.untranslated),
    Rule("STR030", "lost-sentence", WARNING, omissions.lost),
    Rule("STR031", "added-sentence", WARNING, omissions.added),
    Rule("STR032", "lost-condition", WARNING, omissions.lost_condition),
    Rule("NUM001", "number-mismatch", ERROR, numbers.mismatch),
    Rule("NUM002", "unit-mismatch", ERROR, numbers.unit),
    Rule("NUM003", "limit-mismatch", ERROR, numbers.bound),
    Rule("NUM004", "frequency-mismatch", ERROR, numbers.frequency),
    Rule("NUM005", "name-mismatch", ERROR, numbers.name),
    Rule("NUM006", "exchanged-numbers", ERROR, bearers.exchanged),
    Rule("INL001", "link-differs", ERROR, inline.links),
    Rule("INL002", "unsafe-address", ERROR, inline.unsafe_address),
    Rule("INL003", "picture-file", ERROR, inline.picture),
    Rule("INL004", "picture-without-text", ERROR, inline.alternative),
    Rule("INL005", "missing-label", ERROR, inline.labelled),
    Rule("INL006", "loose-footnote", ERROR, inline.note_without_text),
    Rule("INL007", "footnote-differs", ERROR, inline.notes),
    Rule("INL008", "literal-differs", ERROR, inline.literal),
    Rule("INL009", "lost-bold", WARNING, stress.bold),
    Rule("INL010", "identifier-differs", ERROR, verbatim.identifiers),
    Rule("INL011", "swapped-footnotes", ERROR, verbatim.swapped_notes),
    Rule("INL012", "misplaced-footnote", WARNING, misplaced.note),
    Rule("CIT001", "unknown-citation", ERROR, citations.unknown),
    Rule("CIT002", "uncited-reference", WARNING, survey=citations.uncited),
    Rule("CIT003", "missing-citation", ERROR, citations.missing),
    Rule("CIT004", "extra-citation", ERROR, citations.surplus),
    Rule("CIT005", "incomplete-reference", ERROR, survey=citations.incomplete),
    Rule("CIT006", "marked-incomplete", INFO, survey=citations.marked),
    Rule("CIT007", "double-reference", WARNING, survey=citations.doubled),
    Rule("CIT008", "malformed-identifier", ERROR, survey=citations.malformed),
    Rule("CIT009", "misplaced-citation", WARNING, misplaced.citation),
    Rule("TRM001", "term-missing", WARNING, terms.missing),
    Rule("TRM002", "forbidden-word", WARNING, terms.forbidden),
    Rule("TRM004", "two-meanings", WARNING, terms.clash),
    Rule("TRM005", "unexplained-abbreviation", WARNING, terms.unexplained),
    Rule("TRM006", "glossary-contradiction", WARNING, survey=terms.contradiction),
    Rule("TRM007", "other-medicine", WARNING, terms.other_medicine),
    Rule("TRM008", "other-word", WARNING, terms.other_word),
    Rule("TRM009", "exchanged-words", WARNING, bearers.exchanged),
    Rule("TYP001", "half-width-mark", WARNING, typography.half_width),
    Rule("TYP002", "full-width-mark", WARNING, typography.full_width),
    Rule("TYP003", "han-in-translation", WARNING, typography.han),
    Rule("TYP004", "doubled-character", WARNING, typography.characters),
    Rule("TYP005", "doubled-word", WARNING, typography.words),
    Rule("TYP006", "doubled-mark", WARNING, typography.marks),
    Rule("TYP007", "range-mark", WARNING, typography.ranges),
    Rule("TYP008", "dash-or-ellipsis", WARNING, typography.dashes),
    Rule("TYP009", "uneven-blanks", WARNING, typography.uneven),
    Rule("TYP010", "stray-blank", WARNING, typography.stray),
    Rule("TYP011", "missing-blank", WARNING, typography.tight),
    Rule("TYP012", "unpaired-mark", WARNING, typography.unpaired),
    Rule("TYP013", "invisible-character", WARNING, typography.invisible),
    Rule("TYP014", "look-alike-letter", WARNING, typography.look_alike),
    Rule("TYP015", "other-form", WARNING, typography.other_form),
    Rule("TYP016", "unprintable-character", ERROR, printable.characters, printable.shared),
    Rule("LEN001", "short-translation", INFO, length.unusual),
    Rule("LEN002", "long-translation", INFO, length.unusual),
    Rule("CLM001", "promise", WARNING, claims.claims),
    Rule("CLM002", "added-promise", WARNING, claims.claims),
    Rule("CLM003", "advertising", WARNING, claims.advertising),
    Rule("CLM004", "cure-without-source", INFO, claims.claims),
    Rule("EVD001", "animals-unsaid", WARNING, evidence.animal),
    Rule("EVD002", "no-comparison-unsaid", WARNING, evidence.uncontrolled),
    Rule("HND001", "no-disclaimer", ERROR, handout.disclaimer),
    Rule("HND002", "missing-fact", ERROR, handout.facts),
    Rule("HND003", "medical-reviewer", ERROR, handout.reviewer),
    Rule("HND004", "impossible-dates", ERROR, handout.dates),
    Rule("HND005", "review-overdue", WARNING, handout.overdue),
    Rule("HND006", "front-matter-key", ERROR, front.shape),
    Rule("HND007", "long-main-message", WARNING, handout.main_message),
    Rule("HND008", "false-status", ERROR, handout.status),
    Rule("HND009", "translator", WARNING, handout.translation),
    Rule("HND010", "outdated-review", WARNING, governance.outdated_review),
    Rule("HND011", "undeclared-machine", WARNING, governance.undeclared_machine),
    Rule("HND012", "no-action", INFO, governance.no_action),
    Rule("HND013", "uncited-result", INFO, governance.uncited_result),
    Rule("HND014", "silent-interests", INFO, governance.silent_interests),
    Rule("HND015", "selling-contact", WARNING, governance.selling_contact),
    Rule("HND016", "unfilled", WARNING, unfilled.unfilled),
    Rule("HND017", "short-edition", WARNING, handout.short),
    Rule("WXP004", "long-field-for-wechat", ERROR, wechat.fields),
    Rule("SYN001", "stale-block", WARNING, freshness.stale),
    Rule("SYN002", "new-block", WARNING, freshness.new),
    Rule("SYN003", "orphan-block", WARNING, freshness.orphan),
    Rule("SYN004", "retouched-block", INFO, freshness.retouched),
    Rule("SYN005", "moved-source", INFO, freshness.moved),
    Rule("SYN006", "unconfirmed-blocks", INFO, freshness.unconfirmed),
    Rule("SYN007", "damaged-ledger", WARNING, freshness.damaged),
    Rule("RDB001", "long-sentence", WARNING, readability.long_sentence),
    Rule("RDB002", "long-on-average", INFO, readability.whole),
    Rule("RDB003", "reading-grade", INFO, readability.whole),
    Rule("RDB004", "rare-characters", INFO, readability.whole),
    Rule("RDR001", "negation", INFO, reread.again),
    Rule("RDR002", "direction", INFO, reread.again),
    Rule("RDR003", "lost-doubt", WARNING, reread.doubt),
    Rule("RDR004", "lost-proviso", WARNING, reread.proviso),
    Rule("RDR005", "opposite", WARNING, reread.again),
)
_GATED = tuple(word for code, (name, _) in GATES.items() for word in (code, name))  # found in finished pages
_BY_NAME = {key: rule for rule in RULES for key in (rule.code, rule.name)}
_CHECKS = tuple(dict.fromkeys(rule.check for rule in RULES if rule.check is not None))
_SURVEYS = tuple(dict.fromkeys(rule.survey for rule in RULES if rule.survey is not None))


def rule(name: str) -> Rule | None:
    """The rule of a code (NUM001) or a name (number-mismatch); None if there is none."""
    return _BY_NAME.get(name) or _BY_NAME.get(name.upper())


def check(case: Case) -> list[Finding]:
    """All findings about one work, allowed ones left out, in the order of the files."""
    found = [finding for each in _CHECKS for finding in each(case)]
    return _finished(
        judged(case, found, Words(_names, (*_BY_NAME, *_GATED), _GATED)), case.work.articles(), case.work.slug
    )


def check_project(project: Survey) -> list[Finding]:
    """All findings about the project as a whole."""
    return _finished([finding for each in _SURVEYS for finding in each(project)], (), "")


def _finished(findings: Iterable[Finding], articles: tuple[Article, ...], slug: str) -> list[Finding]:
    done = [
        replace(
            each,
            severity=each.severity or _BY_NAME[each.code].severity,
            slug=each.slug or slug,
            section=each.section or _section(each, articles),
        )
        for each in findings
    ]
    return sorted(done, key=lambda each: (each.where.path, each.where.line, each.where.column, each.code))


def _section(finding: Finding, articles: tuple[Article, ...]) -> str:
    name = ""
    for article in articles:
        if article.path == finding.where.path:
            for section in article.sections:
                if section.blocks[0].span.line > finding.where.line:
                    break
                name = section.id
    return name


def _names(code: str) -> tuple[str, str]:
    known = _BY_NAME.get(code)
    return (known.code, known.name) if known is not None else (code, code)
