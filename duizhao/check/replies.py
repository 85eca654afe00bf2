"""Yes for no, where either is all that a text says: a cell of a table, an item of a list.

English is given in small letters.
"""

from __future__ import annotations

import re

from duizhao.check.late import Late

Place = tuple[int, int]
_REST_ZH, _REST_EN = r"(?=[，。、；（(]|$)", r"(?=[,.;:(–—]|$)"  # a reason may follow: 否（含碘）
_NO_ZH = re.compile(
    r"(?:否|无|没有|[×✗✘✕]|(?:不|禁止?|严禁|忌|勿)(?:可以?|能|行|宜|要|应|得|会|是|必|需要?|允许|适合|适用|建议)?"
    rf"(?:吃|喝|用|食用|饮用|服用|使用|做|带|进)?){_REST_ZH}"
)
_YES_ZH = re.compile(
    r"(?:是|有|对|行|[√✓✔☑]|(?:可以?|能|宜|应|会|要|需要?|允许|适合|适用)(?:吃|喝|用|食用|饮用|服用|使用|做|带|进)?"
    rf"|(?:吃|喝|用)){_REST_ZH}"
)
_NO_EN = Late(
    r"(?:no|none|not (?:allowed|permitted|suitable|safe|recommended|needed|required|advised)|never|avoid|forbidden"
    rf"|prohibited|unsuitable|do not (?:eat|drink|use|take)|[×✗✘✕]){_REST_EN}"
)
_YES_EN = Late(
    r"(?:yes|allowed|permitted|suitable|safe|recommended|needed|required|advised|fine|okay|ok|all right"
    rf"|(?:you )?(?:can|may)(?: (?:eat|drink|use|take)(?: it)?)?|eat|drink|use|take|[√✓✔☑]){_REST_EN}"
)
GATE = re.compile("[否无没不禁忌勿是有对行可能宜应会要需允适吃喝用×✗✘✕√✓✔☑]")
_LONGEST = 24  # letters of a text that may be a mere reply, with its reason


def is_reply(chinese: str, english: str) -> bool:
    """A quick look: whether two texts are so short that they may be no more than yes or no."""
    return len(chinese) <= _LONGEST and len(english) <= 2 * _LONGEST


def turned_reply(chinese: str, english: str) -> Place | None:
    """The place in `english` of a yes for a no of the Chinese, or the reverse; each begins its text."""
    for meant, told in ((_NO_ZH, _YES_EN), (_YES_ZH, _NO_EN)):
        if meant.match(chinese) is not None and (found := told.pattern.match(english)) is not None:
            return found.span()
    return None
