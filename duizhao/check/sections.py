"""STR: both languages have the same sections, under headings of the same level and id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.align import in_order
from duizhao.check.case import Case
from duizhao.check.moves import moves
from duizhao.check.place import beside, end_of, find, line_of
from duizhao.finding import Finding, Severity, say
from duizhao.model import Heading, Section, Span, plain

Findings = Iterator[Finding]
_ID = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)


def missing_section(case: Case) -> Findings:
    """A section of the Chinese is not in the translation.

    The reader of one language never learns what the other is told.
    """
    for parallel in case.work.parallels:
        before: Section | None = None
        for pair in parallel.sections:
            if pair.target is None and pair.source is not None:
                yield _missing_section(_where(case, pair.source, end_of(parallel.target, before)), pair.source)
            before = pair.target or before


def _where(case: Case, section: Section, end: Span) -> Span:
    """The line after which a section belongs: before its first block, if just the heading is missing."""
    own = {id(block) for block in section.blocks}
    lines = [m.target.span.line for m in moves(case).found if id(m.source) in own and m.target.span.path == end.path]
    return Span(end.path, max(1, min(lines) - 1)) if lines else end


def _missing_section(where: Span, section: Section) -> Finding:
    return Finding(
        where,
        "STR003",
        say('the section "{name}" is missing here', name=_name(section))
        if section.heading is not None
        else say("the text before the first heading is missing here"),
        say("translate it after this line; its heading carries {id}", id=_id(section))
        if section.id
        else say("translate it after this line"),
        beside=beside(section.blocks[0]),
    )


def extra_section(case: Case) -> Findings:
    """The translation has a section that the Chinese has not.

    Nobody has checked it against the source, and the readers of the source miss it.
    """
    for parallel in case.work.parallels:
        for pair in parallel.sections:
            if pair.source is None and pair.target is not None:
                yield Finding(
                    line_of(pair.target.blocks[0].span),
                    "STR004",
                    say('the Chinese has no section "{name}"', name=_name(pair.target))
                    if pair.target.heading is not None
                    else say("the Chinese has no text before the first heading"),
                    say("delete it, give it the id of its Chinese section, or write it in Chinese too")
                    if pair.target.heading is not None
                    else say("delete it, or write it in Chinese too"),
                )


def section_order(case: Case) -> Findings:
    """A section stands at another place than in the Chinese.

    Side by side, the two languages would drift apart; a reader could not follow both.
    """
    for parallel in case.work.parallels:
        places = {id(section): number for number, section in enumerate(parallel.target.sections)}
        paired = [p for p in parallel.sections if p.source is not None and p.target is not None]
        kept = in_order([places[id(pair.target)] for pair in paired])
        for number, pair in enumerate(paired):
            if number not in kept and pair.source is not None and pair.target is not None:
                yield Finding(
                    line_of(pair.target.blocks[0].span),
                    "STR005",
                    say('the section "{name}" stands elsewhere in the Chinese', name=_name(pair.target)),
                    say("move it to where the Chinese has it"),
                    beside=beside(pair.source.blocks[0]),
                )


def heading_level(case: Case) -> Findings:
    """A heading stands on another level than in the Chinese.

    Bookmarks, screen readers and tables of contents follow the levels.
    """
    for source, target, one, other in case.alike(Heading):
        if one.level != other.level:
            yield Finding(
                line_of(target.span),
                "STR009",
                say(
                    "this heading is on level {level}, the Chinese is on level {wanted}",
                    level=other.level,
                    wanted=one.level,
                ),
                say("begin the line with {marks}", marks="#" * one.level),
                beside=beside(source),
            )


def heading_id(case: Case) -> Findings:
    """A heading's id is missing, differs from the Chinese, or is not a plain word.

    Sections find their counterparts by id, whatever the headings say.
    """
    for parallel in case.work.parallels:
        for pair in parallel.sections:
            if pair.source is not None and pair.target is not None and pair.source.id != pair.target.id:
                yield _other_id(pair.source, pair.target)
    for article in case.work.articles():
        for section in article.sections:
            if section.heading is None:
                continue
            if not section.id and article is case.work.source and section.heading.level > 1 and not article.fragment:
                yield Finding(
                    line_of(section.blocks[0].span),
                    "STR018",
                    say("this heading has no id"),
                    say(
                        "end the line with an id in Latin letters, the same in both languages, such as {example}",
                        example="{#what-to-do}",
                    ),
                    severity=Severity.INFO,
                )
            elif section.id and not _ID.fullmatch(section.id):
                where, length = find(section.blocks[0], _id(section))
                yield Finding(
                    where,
                    "STR018",
                    say("the id {id} cannot stand in every web address", id=_id(section)),
                    say("use Latin letters, digits and hyphens, beginning with a letter"),
                    length=length,
                )


def _other_id(source: Section, target: Section) -> Finding:
    where, length = find(target.blocks[0], _id(target)) if target.id else (line_of(target.blocks[0].span), 1)
    if not source.id:
        message = say("this heading has the id {id}, the Chinese has none", id=_id(target))
        hint = say("give the Chinese heading the same id")
    elif not target.id:
        message = say("this heading has no id, the Chinese has {wanted}", wanted=_id(source))
        hint = say("end the line with {wanted}", wanted=_id(source))
    else:
        message = say("this heading has the id {id}, the Chinese has {wanted}", id=_id(target), wanted=_id(source))
        hint = say("end the line with {wanted}", wanted=_id(source))
    return Finding(where, "STR018", message, hint, beside=beside(source.blocks[0]), length=length)


def repeated_id(case: Case) -> Findings:
    """Two sections of one article carry the same id.

    Links and pairing would lead to the wrong one.
    """
    for article in case.work.articles():
        seen: dict[str, Section] = {}
        for section in article.sections:
            if section.id and section.id in seen:
                first = seen[section.id].blocks[0].span.line
                yield Finding(
                    line_of(section.blocks[0].span),
                    "STR019",
                    say("the id {id} stands at line {line} already", id=_id(section), line=first),
                    say("give this heading an id of its own, in both languages"),
                )
            seen.setdefault(section.id, section)


def level_jump(case: Case) -> Findings:
    """A heading skips a level.

    People who listen to the page move by headings and think that they missed a part (WCAG 2.2, 1.3.1).
    """
    last = 0 if case.bare else 1  # an excerpt may begin on any level
    for section in case.work.source.sections:
        if section.heading is None:
            continue
        level = section.heading.level
        if last and level > last + 1:
            yield Finding(
                line_of(section.blocks[0].span),
                "STR020",
                say("a heading of level {level} follows one of level {last}", level=level, last=last),
                say("begin the line with {marks}", marks="#" * (last + 1)),
            )
        last = level


# ---------------------------------------------------------------- words


def _name(section: Section) -> str:
    return plain(section.heading.inlines).strip() if section.heading is not None else ""


def _id(section: Section) -> str:
    return "{#" + section.id + "}"
