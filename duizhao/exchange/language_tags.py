"""Which language tags mean the same language: every tool writes its own."""

from __future__ import annotations

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def same(tag: str, wanted: str) -> bool:
    """Whether text under `tag` can be used as `wanted`: zh-CN and ZH_hans for zh-Hans, en-GB for en.

    Both are BCP 47 tags, whose case does not count. Traditional Chinese is never taken for simplified.
    """
    one, other = _parts(tag), _parts(wanted)
    return one[0] == other[0] and bool(_TRADITIONAL & set(one)) == bool(_TRADITIONAL & set(other))


def _parts(tag: str) -> list[str]:
    return tag.strip().replace("_", "-").casefold().split("-")
