"""Names in pinyin: what may stand before a Chinese name in a translation."""

from __future__ import annotations

import re

_FINALS = (
    "iang|iong|uang|ueng|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|üe|a|o|e|i|u|ü"
)
_SYLLABLE = f"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:{_FINALS}))"
_WORD = re.compile(r"[A-Z][\w'’-]*$")
_NAMES = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:of|the|and|for|de)\b)*\s+[A-Z][\w'’-]*$")


def is_name(latin: str, han: str) -> bool:
    """Whether `latin` ends in the name that `han` behind it says: Duizhao 对照, Fudan University 复旦大学."""
    if _NAMES.search(latin):
        return True
    word = _WORD.search(latin)
    return word is not None and re.fullmatch(f"{_SYLLABLE}{{{len(han)}}}", word[0].lower().replace("'", "")) is not None
