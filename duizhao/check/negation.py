"""Words of denial, spelt once: a list that needs them takes them from here and adds what is its own.

All are pieces of patterns, the English in small letters. What one list lacked by chance another one had, and each lack
was a false alarm or a fault unseen: a list that leaves a word out on purpose says so.
"""

from __future__ import annotations

import re

# ---------------------------------------------------------------- English

PLAIN_EN = "not|no|none|never|nor|neither|nothing|nobody|cannot|without"
SHORT_EN = "n['’]t"  # the end of don't
BEHIND_EN = f"(?:{SHORT_EN}| not)"  # behind a verb that helps: isn't, is not
OF_VERB_EN = f"not|never|cannot|[a-z]+{SHORT_EN}"  # denies what is done, whoever does it
HELPERS_EN = "do|does|did|is|are|was|were|will|can|should|must|may|has|have|had|would|could"  # a not follows them
ORDERS_EN = (  # not to do something, and that one need not
    "(?:do|must|should|may|can|shall|need) not|(?:don|mustn|shouldn|can|needn)['’]t|cannot|never"
)
AVOID_EN = r"avoid\w*|refrain\w*|abstain\w*"  # deny without a word of denial
IMPLIED_EN = (  # as do these, but each may mean something else too: enough to excuse a text, not to accuse it
    rf"{AVOID_EN}|free|unless|until|instead|rather|only|hardly|rarely|seldom|few|fewer|little|less|too|nil|zero|skip\w*"
    r"|off|away|hold|leave|leaving|left|quit|give up|giving up|exclud\w*|forbid\w*|ban(?:s|ned)?|prohibit\w*|resist\w*"
    r"|miss\w*|empty|beyond|beware|forget|non\w*|\w+less"
)
OPEN_EN = r"if|unless|until|whether|before|hope\w*"  # deny nothing, but what is said with them is not claimed yet


def denial(*own: str) -> str:
    """A pattern of all that plainly denies in English, and of the words that a list has of its own."""
    return rf"(?:\b(?:{'|'.join((PLAIN_EN, *own))})|{SHORT_EN})\b"


# ---------------------------------------------------------------- Chinese: letters to stand between brackets

PLAIN_ZH = "不未无没勿甭别莫"
ORDERS_ZH = "勿甭别莫忌禁"  # not to do something
SIGNS_ZH = "不未无没勿甭别莫忌禁非毋免戒拒"  # all that deny or forbid
IMPLIED_ZH = "避停防"  # deny what follows, unless it shows that they only say what they say: 避孕, 停车, 防晒
DO_NOT_ZH = "别(?<![特区个级性识类分告差组型科国派眼]别)(?![人的处名墅忘嘌])"  # 别吃, and not 特别, 别人 or 别忘


def must_not(*own: str) -> str:
    """A pattern of what Chinese forbids by 不 and a verb, 不要 or 不可; `own` are more such verbs.

    In 能不能 it asks, in 不可避免 it states, and in 不应超过 it sets a limit.
    """
    verbs = "|".join(("要(?!了)|能|可(?!避免|缺|少|逆|思议|否|以不)|得(?!不|已)|宜|应|许|准", *own))
    return f"不(?<![能可要应会拿吃说一二两三四五六几]不)(?:{verbs})(?!不)(?![求是太么超多少高低大小短长早晚迟])"


# ---------------------------------------------------------------- quick looks, the English in small letters

DENIES_ZH = re.compile(f"[{SIGNS_ZH}{IMPLIED_ZH}]")
DENIES_EN = re.compile(
    r"n(?:['’]t|(?<=\bn)(?:ot|ever|o(?:\b|ne\b|r\b|body\b)|either\b))|cannot|w(?<=\bw)ithout|a(?<=\ba)void"
)
