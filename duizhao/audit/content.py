"""What the content of a page paints: inside which marks, and which character codes of which fonts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import pikepdf

from duizhao.audit.objects import Place, array, dictionary, name, place, whole

PAINTS = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"))  # ISO 32000-1, tables 60, 77
SHOWS = frozenset(("Tj", "TJ", "'", '"'))
INVISIBLE = 3  # text rendering mode
DEEPEST = 20  # forms inside forms


class Mark(IntEnum):
    """What encloses a piece of content."""

    NONE = 0
    TAGGED = 1
    ARTIFACT = 2


@dataclass(slots=True)
class Shown:
    """The strings that a page shows in one font; `drawn` leaves out invisible text."""

    font: Any
    strings: list[bytes] = field(default_factory=list)
    drawn: list[bytes] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """One page. `marks` counts how often each numbered mark stands in each stream; `faults` are conditions."""

    number: int
    page: Any
    where: Place
    marks: dict[tuple[Place, int], int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    fonts: dict[object, Shown] = field(default_factory=dict)
    forms: list[Place] = field(default_factory=list)  # every drawing of a form, in order

    def texts(self) -> Iterator[Shown]:
        """The fonts that show text here."""
        return iter(self.fonts.values())


def read(number: int, page: Any) -> Sheet:
    """Read one page with the forms that it draws. Raises what pikepdf raises for content that is none."""
    sheet = Sheet(number, page, place(page.obj))
    _Reader(sheet).run(page, _Frame(sheet.where, dictionary(page.obj.get("/Resources"))))
    return sheet


@dataclass(slots=True)
class _Frame:
    """A stream being read; `inside` is what encloses its whole content."""

    where: Place
    resources: dict[str, Any]
    inside: Mark = Mark.NONE
    depth: int = 0
    font: Shown | None = None
    mode: int = 0
    stack: list[Mark] = field(default_factory=list)
    saved: list[tuple[Shown | None, int]] = field(default_factory=list)
    read: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def now(self) -> Mark:
        return self.stack[-1] if self.stack else self.inside

    def resource(self, kind: str, key: object) -> Any:
        """A resource by its name; None for one that is not there."""
        if kind not in self.read:
            self.read[kind] = dictionary(self.resources.get(kind))
        return self.read[kind].get(str(key))


class _Reader:
    """Walks through the operators of a page."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.done: set[tuple[Place, Mark]] = set()

    def run(self, stream: Any, frame: _Frame) -> None:
        for step in pikepdf.parse_content_stream(stream):
            operator = str(step.operator)
            if operator in SHOWS:
                self._show(step.operands, frame)
            elif operator in PAINTS:
                self._painted(frame)
            elif operator in ("BDC", "BMC"):
                self._open(step.operands, frame)
            elif operator == "EMC":
                self._close(frame)
            elif operator == "Do":
                self._form(step.operands, frame)
            else:
                self._state(operator, step, frame)
        if frame.stack:
            self.sheet.faults.append("ISO 32000-1 14.6")

    def _state(self, operator: str, step: Any, frame: _Frame) -> None:
        match operator:
            case "Tf":
                frame.font = self._font(frame.resource("/Font", step.operands[0]))
            case "Tr":
                frame.mode = int(step.operands[0])
            case "q":
                frame.saved.append((frame.font, frame.mode))
            case "Q" if frame.saved:
                frame.font, frame.mode = frame.saved.pop()

    def _font(self, font: Any) -> Shown | None:
        if font is None:
            return None
        where = place(font)
        return self.sheet.fonts.setdefault(where if where != (0, 0) else id(font), Shown(font))

    # ------------------------------------------------------------ painting

    def _painted(self, frame: _Frame) -> None:
        if frame.now is Mark.NONE:
            self.sheet.faults.append("01-005")

    def _show(self, operands: Any, frame: _Frame) -> None:
        self._painted(frame)
        if frame.font is None or not len(operands):
            return
        given = operands[-1]
        for each in given if isinstance(given, pikepdf.Array) else (given,):
            if isinstance(each, pikepdf.String):
                data = bytes(each)
                frame.font.strings.append(data)
                if frame.mode != INVISIBLE:
                    frame.font.drawn.append(data)

    def _form(self, operands: Any, frame: _Frame) -> None:
        thing = frame.resource("/XObject", operands[0])
        entries = dictionary(thing)
        if name(entries.get("/Subtype")) != "Form":
            self._painted(frame)
            return
        where = place(thing)
        self.sheet.forms.append(where)
        if "/Ref" in entries:
            self.sheet.faults.append("30-001")
        if (where, frame.now) in self.done or frame.depth >= DEEPEST:
            return
        self.done.add((where, frame.now))
        resources = dictionary(entries.get("/Resources")) or frame.resources
        self.run(thing, _Frame(where, resources, frame.now, frame.depth + 1))

    # ------------------------------------------------------------ marks

    def _open(self, operands: Any, frame: _Frame) -> None:
        tag = name(operands[0]) if len(operands) else ""
        given = operands[1] if len(operands) > 1 else None
        if isinstance(given, pikepdf.Name):
            given = frame.resource("/Properties", given)
        number = whole(given.get("/MCID")) if isinstance(given, pikepdf.Dictionary) else None
        before = frame.now
        if tag == "Artifact":
            if before is Mark.TAGGED:
                self.sheet.faults.append("01-003")
            frame.stack.append(Mark.ARTIFACT)
            return
        if number is None:
            frame.stack.append(before)
            return
        if before is Mark.ARTIFACT:
            self.sheet.faults.append("01-004")
        mark = (frame.where, number)
        self.sheet.marks[mark] = self.sheet.marks.get(mark, 0) + 1
        frame.stack.append(Mark.TAGGED)

    def _close(self, frame: _Frame) -> None:
        if frame.stack:
            frame.stack.pop()
        else:
            self.sheet.faults.append("ISO 32000-1 14.6")


def sources(page: Any) -> list[Any]:
    """The annotations of a page."""
    return [each for each in array(page.obj.get("/Annots")) if isinstance(each, pikepdf.Dictionary)]
