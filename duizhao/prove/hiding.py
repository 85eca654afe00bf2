"""Styles that take words out of a reader's sight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from duizhao.frozen import frozen

ZERO = r"0+(?:\.0*)?(?:px|pt|r?em|%|vw|vh)?(?=[;!),]|$)"
HIDING = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|color:transparent"
    rf"|opacity:{ZERO}|font-size:{ZERO}|transform:scale[xy]?\({ZERO}|clip:rect\(0|clip-path:"
    rf"|(?:max-)?(?:height|width):{ZERO}|(?:left|top|right|bottom|text-indent|margin(?:-\w+)?):-\d{{3,}})"
)
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")  # the innermost braces: rules inside @media count like all others
COMPOUND = re.compile(r"(?:\*|\w[\w-]*)?(?:[.#][\w-]+)*")


def hides(style: str) -> bool:
    """Whether CSS declarations take what they style out of sight."""
    return HIDING.search("".join(REMARK.sub("", style).split()).lower()) is not None


@frozen
class Compound:
    """`p.note#one`: what one step of a selector asks of an element; "" asks nothing."""

    tag: str
    id: str
    classes: frozenset[str]

    def meets(self, element: etree._Element) -> bool:
        """Whether the element is such a one."""
        return (
            self.tag in ("", element.tag)
            and self.id in ("", element.get("id"))
            and (not self.classes or self.classes <= set((element.get("class") or "").split()))
        )


@frozen
class Selector:
    """The element that a rule styles, and what must stand around it, from the inside out."""

    last: Compound
    around: tuple[Compound, ...]

    def meets(self, element: etree._Element) -> bool:
        """Whether the rule styles the element."""
        if not self.last.meets(element):
            return False
        above = element.iterancestors()
        return all(any(each.meets(parent) for parent in above) for each in self.around)


def hiding(sheet: str) -> Iterator[Selector]:
    """What a style sheet hides.

    Where a selector says more than tags, ids, classes and what lies inside what, it counts rather too often than too
    seldom; but one whose last step is an attribute or a pseudo-class does not count.
    """
    for selectors, declarations in RULE.findall(REMARK.sub("", sheet)):
        for selector in selectors.split(",") if hides(declarations) else ():
            *around, last = re.split(r"[\s>]+", re.sub(r".*[+~]", "", selector).strip()) or [""]
            if last and COMPOUND.fullmatch(last):
                yield Selector(_compound(last), tuple(map(_compound, filter(COMPOUND.fullmatch, reversed(around)))))


def _compound(text: str) -> Compound:
    words = re.findall(r"[.#]?[\w-]+", text)
    tag = next((word for word in words if word[0] not in ".#"), "")
    id = next((word[1:] for word in words if word[0] == "#"), "")
    return Compound(tag.lower(), id, frozenset(word[1:] for word in words if word[0] == "."))
