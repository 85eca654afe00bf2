"""元 and $: of mainland China a fault, of Hong Kong, Taiwan or Singapore the same money."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.check.quantity import Mismatch

_SEVERAL = 2  # amounts of an article: one alone may be a slip


def dollars_of_another_place(found: Sequence[Mismatch]) -> list[Mismatch]:
    """The amounts that are 元 in Chinese and a bare $ in English, where an article has several, and all of them are so.

    Who writes a handout in Hong Kong calls its dollar 元 throughout; a slip of the pen changes one amount.
    """
    money = [each for each in found if each.source and each.source.meaning.first.unit.dimension.startswith("money-")]
    bare = [each for each in money if _dollar(each)]
    return bare if len(bare) == len(money) >= _SEVERAL else []


def _dollar(each: Mismatch) -> bool:
    assert each.source is not None
    typed = each.target.typed if each.target is not None else ""
    return "元" in each.source.typed and "人民" not in each.source.typed and "$" in typed and "US" not in typed.upper()
