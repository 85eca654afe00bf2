"""Words by which Chinese lets something be so in one case only, and all by which English could say that."""

from __future__ import annotations

import re

RESTRICTIONS = re.compile(
    r"只有(?=[^。！？；]{2,40}[才方])|只[能可许限](?!是|怕)|仅[限供可能](?!有)|唯有|非[^。！？；，]{1,12}不可"
)
_IN_ENGLISH = re.compile(
    r"\b(?:only|just|sole\w*|alone|unless|until|till|exclusiv\w*|limit\w*|restrict\w*|reserv\w*|confin\w*|must|have to"
    r"|has to|need\w*|required?|nothing|nobody|no|not|never|nor|cannot|without|other than|single|one|once|purely|merely"
    r"|simply|all you|at most|up to|stick to|keep to|but|except|before|first|has been|have been|strictly|essential"
    r"|vital|depends?|provided|as long as|condition|last resort|best you can|the (?:sole|one)|any other"
    r"|rather than|instead)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def unrestricted(chinese: str, english: str) -> tuple[int, int] | None:
    """The place of the first restriction in `chinese` for which nothing in `english` can stand."""
    hit = RESTRICTIONS.search(chinese)
    return hit.span() if hit is not None and _IN_ENGLISH.search(english) is None else None
