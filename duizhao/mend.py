"""Curing what needs no judgement: the edits of findings, made in the Markdown files and nowhere else in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path, PurePosixPath

from duizhao.config import Config
from duizhao.finding import Edit, Finding
from duizhao.model import Article, Text
from duizhao.read.files import Places, SourceFile
from duizhao.read.markdown import parse
from duizhao.rewrite import Change, changed, rewrite

_BOM = "\ufeff"
_APART = ("span", "source", "alt", "detail")  # what an edit of letters may change in an article's shape

Patch = tuple[int, int, str]  # text[start:end] becomes this


def digests(project: Path, paths: Iterable[str]) -> dict[str, str]:
    """SHA-256 by path; taken before files are read to be judged, it shows later that they are still the same."""
    return {path: _digest((project / path).read_bytes()) for path in paths if (project / path).is_file()}


def mend(config: Config, findings: Iterable[Finding], before: Mapping[str, str]) -> list[Edit]:
    """Make the edits of some findings; those made, in order. A finding's edits are made all or none.

    Byte-order mark, line ends, mode and all other bytes stay. Edits that overlap wait for the next reading,
    and no edit is made that would change anything but letters: links, keys, code, lists stay what they are. Raises Stop
    if a file is not what `before` (digests) says: somebody is editing it.
    """
    wanted: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.cure:
            wanted.setdefault(finding.where.path, []).append(finding)
    done: dict[str, Change] = {}
    made: list[Edit] = []
    for path, found in wanted.items():
        place = config.project / path
        data = place.read_bytes()
        if _digest(data) != before.get(path):
            raise changed(path)
        edits, text = _mended(path, data.decode(), [finding.cure for finding in found])
        if edits:
            done[path] = Change(data, text.encode())
            made += edits
    rewrite(config.project, done)
    return made


def _mended(path: str, text: str, cures: Sequence[tuple[Edit, ...]]) -> tuple[list[Edit], str]:
    """The edits that can be made, and the text with them."""
    bom, body = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    places = Places(body)
    chosen: list[tuple[tuple[Edit, ...], list[Patch]]] = []
    taken: list[Patch] = []
    for cure in cures:
        patches = [_patch(places, edit) for edit in cure]
        fits = all(body[start:end] == edit.old for (start, end, _), edit in zip(patches, cure, strict=True))
        if fits and not any(start < end_ and start_ < end for start, end, _ in patches for start_, end_, _ in taken):
            chosen.append((cure, patches))
            taken += patches
    shape = _shape_of(path, body)
    if _shape_of(path, _patched(body, taken)) != shape:
        chosen, taken = _harmless(path, body, chosen), []
        taken = [patch for _, patches in chosen for patch in patches]
    edits = [edit for cure, _ in chosen for edit in cure]
    return sorted(edits, key=lambda edit: (edit.where.line, edit.where.column)), bom + _patched(body, taken)


def _harmless(
    path: str, body: str, chosen: Sequence[tuple[tuple[Edit, ...], list[Patch]]]
) -> list[tuple[tuple[Edit, ...], list[Patch]]]:
    """The cures that change letters only, tried one after the other."""
    shape, kept = _shape_of(path, body), list(chosen[:0])
    for cure in chosen:
        trial = [patch for _, patches in (*kept, cure) for patch in patches]
        if _shape_of(path, _patched(body, trial)) == shape:
            kept.append(cure)
    return kept


def _patch(places: Places, edit: Edit) -> Patch:
    start = places.starts[edit.where.line - 1] + edit.where.column - 1
    return start, start + len(edit.old), edit.new


def _patched(text: str, patches: Iterable[Patch]) -> str:
    pieces, here = [], 0
    for start, end, new in sorted(patches):
        pieces += [text[here:start], new]
        here = end
    return "".join([*pieces, text[here:]])


# ---------------------------------------------------------------- what must not change


def _shape_of(path: str, text: str) -> object:
    """All of an article but its letters."""
    stem = PurePosixPath(path)
    article = parse(SourceFile(stem.stem, stem.parent.name, path, text))
    return _meta(article), tuple(_shape(section) for section in article.sections), tuple(map(_shape, article.troubles))


def _meta(article: Article) -> object:
    return article.meta.facts


def _shape(thing: object) -> object:
    if isinstance(thing, tuple):
        return tuple(_shape(each) for each in thing if not isinstance(each, Text))
    if is_dataclass(thing):
        return (type(thing), *_parts(thing))
    return thing


def _parts(thing: object) -> Iterator[object]:
    return (_shape(getattr(thing, field.name)) for field in fields(thing) if field.name not in _APART)  # type: ignore[arg-type]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
