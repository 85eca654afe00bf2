"""Rule pages: what `explain CODE` prints and what the tests run are one file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from duizhao.finding import Severity, Stop, say

PROOFS: Mapping[str, str] = {  # what only a finished page shows; the tests of `prove` and of the pool show each at work
    "PRV001": "page-not-readable",
    "PRV002": "title-not-shown",
    "PRV003": "heading-not-shown",
    "PRV004": "text-not-shown",
    "PRV005": "text-out-of-order",
    "PRV006": "disclaimer-not-shown",
    "PRV007": "reference-not-shown",
    "PRV008": "reference-number-wrong",
    "PRV009": "reference-not-cited",
    "PRV010": "active-content",
    "PRV011": "draft-mark",
    "PRV012": "main-message-not-shown",
    "PRV013": "pdf-not-accessible",
    "PRV014": "more-than-one-sheet",
    "PRV015": "address-not-shown",
    "PRS001": "page-not-printed",
}
GATES: Mapping[str, tuple[str, Severity]] = {  # what the gates of `duizhao.gates` find in a finished WeChat article
    "WXP001": ("too-long-for-wechat", Severity.ERROR),
    "WXP002": ("hard-to-read", Severity.ERROR),
    "WXP003": ("not-kept-by-wechat", Severity.ERROR),
    "WXP005": ("picture-for-wechat", Severity.ERROR),
    "WXP006": ("loose-number", Severity.ERROR),
}
ACCEPTED: Mapping[str, str] = {"BAS001": "idle-acceptance"}  # what a file of accepted findings holds in vain
_TITLE = re.compile(r"^# \S+ (\S+)$", re.MULTILINE)
_PART = re.compile(r"^<!-- (zh|en|cases) -->\n", re.MULTILINE)


def parts(text: str) -> dict[str, str]:
    """A rule page's parts: {"en": …, "zh": …, "cases": …}, each between its mark and the next."""
    pieces = _PART.split(text)
    return {name: body.strip() for name, body in zip(pieces[1::2], pieces[2::2], strict=True)}


def name(folder: Path, code: str) -> str:
    """The name of a rule as its page gives it, without loading the rules; "" for a code that nobody knows."""
    if code in PROOFS or code in ACCEPTED:
        return {**PROOFS, **ACCEPTED}[code]
    try:
        found = _TITLE.search((folder / f"{code}.md").read_text("utf-8"))
    except OSError:
        return ""
    return found[1] if found is not None else ""


def page(folder: Path, code: str, lang: str) -> str:
    """The page of one rule in one language with its cases. Raises Stop if the house lost the page."""
    try:
        found = parts((folder / f"{code}.md").read_text("utf-8"))
    except FileNotFoundError:
        raise Stop(say("the page of {code} is missing", code=code), say("install the program again")) from None
    return f"{found.get(lang) or found['en']}\n\n{found['cases']}"
