"""How two versions of a text differ, word by word, so that a translator sees at a glance what changed.

    >>> print(plain(compare("每次服 5 mg，每日 2 次。", "每次服 10 mg，每日 2 次，不可空腹服用。")))
    每次服 [-5 mg-]{+10 mg+}，每日 2 次{+，不可空腹服用+}。

Chinese and English alike, Markdown included. `tokens` cuts a text into what a change may not cut (a quantity with its
unit, a name, a citation, a known Chinese word). `matching` finds what both texts share: whole sentences, then words and
marks, of which those that say something count double, then white space. `sliding` and `cleaning` turn that minimal
difference into a readable one. A quantity that stayed between two changes is not shown as changed, and a negation that
came or went is not lost in a longer change.
"""

from __future__ import annotations

from duizhao.diff.cleaning import readable
from duizhao.diff.marks import coloured, context, html, plain
from duizhao.diff.matching import steps
from duizhao.diff.model import Change, Piece
from duizhao.diff.tokens import tokens

__all__ = ["Change", "Piece", "coloured", "compare", "context", "html", "plain"]


def compare(old: str, new: str) -> tuple[Piece, ...]:
    """What both texts share and what not, in order.

    The SAME and GONE texts joined are `old`, the SAME and COME texts joined are `new`, exactly. What has gone stands
    before what has come in its place; no two neighbours are of one kind.
    """
    found: list[Piece] = []
    for step in readable(steps(tokens(old), tokens(new))):
        for change, texts in ((Change.SAME, step.same), (Change.GONE, step.gone), (Change.COME, step.come)):
            if texts:
                found.append(Piece(change, "".join(texts)))
    return tuple(found)
