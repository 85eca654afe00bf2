"""WeChat's error numbers: what each means, what a program does about it, and what a person has to click.

The numbers are those of the documentation of the Official Account interface (draft box, material, access_token,
free publishing); what to do about each follows its pages on access_token and on limits of calls.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from duizhao.deliver.wechat.calls import TOKEN
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen


class Act(Enum):
    """What a program can do by itself."""

    STOP = auto()
    BUSY = auto()  # wait a little, several times
    MINUTE = auto()  # wait a minute, once
    TOKEN = auto()  # get a fresh token, once
    GONE = auto()  # the media_id is not known (any more)
    COMMENT = auto()  # once more without comments


@frozen
class Ruling:
    """What an error number means."""

    act: Act
    message: Message
    hint: Message


class Refused(Stop):
    """WeChat has answered with an error number. `said` is its own sentence (errmsg), freed of secrets."""

    def __init__(self, call: str, code: int, said: str) -> None:
        ruling = ruled(code, call, said)
        told = say(
            "WeChat refuses {call}: {what} [{code} {said}]", call=call, what=ruling.message, code=code, said=said
        )
        super().__init__(told, ruling.hint)
        self.act, self.code, self.call = ruling.act, code, call


def ruled(code: int, call: str, said: str) -> Ruling:
    """The row of an error number; 40001 means the secret when a token is asked for and the token everywhere else."""
    if call == TOKEN.name and code in _ON_TOKEN:
        return _ON_TOKEN[code]
    if code in _ADDRESS:
        return _address(said)
    if code in _ROWS:
        return _ROWS[code]
    return Ruling(
        Act.STOP,
        say("an error that this program does not know"),
        say("look the number up in WeChat's list of return codes, and report it to us with the sentence in brackets"),
    )


def _address(said: str) -> Ruling:
    """40164: the sentence of WeChat holds the address that has to be entered."""
    found = re.search(r"\b(?:\d{1,3}\.){3}\d{1,3}\b|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{1,4}", said)
    return Ruling(
        Act.STOP,
        say("this machine's address {ip} is not on the account's IP whitelist", ip=found[0] if found else "?"),
        say(
            "add {ip} in the Official Account's back end: Settings and Development > Interface development > "
            "Basic configuration > IP whitelist. It works after 5 to 10 minutes",
            ip=found[0] if found else "?",
        ),
    )


_ADDRESS = (40164, 61004)
_SECRET = Ruling(
    Act.STOP,
    say("the AppSecret is wrong"),
    say(
        "copy it anew, or reset it, in the Official Account's back end: Settings and Development > Interface "
        "development > Basic configuration; then set DUIZHAO_WECHAT_SECRET"
    ),
)
_APPID = Ruling(
    Act.STOP,
    say("the AppID is wrong"),
    say("copy it anew from Basic configuration in the Official Account's back end; then set DUIZHAO_WECHAT_APPID"),
)
_ON_TOKEN = {
    40001: _SECRET,
    40125: _SECRET,
    41004: _SECRET,
    40013: _APPID,
    41002: _APPID,
    40002: Ruling(
        Act.STOP,
        say("the kind of token asked for is not known there"),
        say("look at the address in wechat_api: is it WeChat's, or a relay that knows stable_token?"),
    ),
}
_FRESH = Ruling(
    Act.TOKEN,
    say("the access token is not valid any more"),
    say(
        "another program seems to fetch tokens for the same account. Let it use stable_token too, or stop it, "
        "then push again"
    ),
)
_BUSY = Ruling(Act.BUSY, say("its servers are busy"), say("push again in some minutes"))
_PICTURE = Ruling(
    Act.STOP,
    say("a picture is not of a kind or size that it takes"),
    say("save the picture as PNG or JPEG of less than 1 MB and push again"),
)
_OURS = Ruling(
    Act.STOP,
    say("the request is not well-formed: a fault of this program"),
    say("please report it with the sentence in brackets"),
)
_KIND = Ruling(
    Act.STOP,
    say("the account may not use this interface"),
    say(
        "see the Official Account's back end: Settings and Development > Interface development > Interface "
        "permissions. Publishing needs a verified company account; the draft box may be closed to personal "
        "accounts: then paste the article from the preview page"
    ),
)
_SITE = Ruling(
    Act.STOP,
    say("the draft has to be dealt with on WeChat's site"),
    say("open the draft box at mp.weixin.qq.com, save the draft there once and read what WeChat says about it"),
)
_LIMITED = Ruling(
    Act.STOP,
    say("this account cannot publish now"),
    say("look for a notice at mp.weixin.qq.com, then publish from the draft box there"),
)
_ADDRESS_FIELD = Ruling(Act.STOP, say("an address is too long or not valid"), say("shorten  wechat: source_url"))


def _field(message: Message, hint: Message) -> Ruling:
    return Ruling(Act.STOP, message, hint)


_ROWS = {
    -1: _BUSY,
    **dict.fromkeys((40001, 40014, 42001), _FRESH),
    **dict.fromkeys((40125, 41004), _SECRET),
    **dict.fromkeys((40013, 41002), _APPID),
    40243: _field(
        say("the AppSecret is frozen"),
        say(
            "unfreeze it in the Official Account's back end: Settings and Development > Interface development > "
            "Basic configuration. It works after 10 minutes"
        ),
    ),
    45009: _field(
        say("today's number of calls is used up"),
        say(
            "push again tomorrow, or set the counters back with  push --reset-quota  "
            "(WeChat allows it 10 times a month)"
        ),
    ),
    48006: _field(
        say("the counters were set back 10 times this month already"),
        say("push again tomorrow: they start anew at 0:00"),
    ),
    45011: Ruling(Act.MINUTE, say("there were too many calls in one minute"), say("push again in some minutes")),
    48001: _KIND,
    48004: _field(
        say("the interface is closed to this account as a penalty"),
        say("look for a notice at mp.weixin.qq.com; until then paste the article there"),
    ),
    50002: _field(
        say("the account is limited"), say("log in at mp.weixin.qq.com and read the notice; the account may be frozen")
    ),
    **dict.fromkeys((40004, 40005, 40009, 40137, 41005, 44001), _PICTURE),
    40007: Ruling(
        Act.GONE, say("a draft or picture is not there any more"), say("push again with  --new  to make a new draft")
    ),
    **dict.fromkeys((44003, 47001, 40033), _OURS),
    45001: _field(say("a picture is too large"), say("save the picture with less than 1 MB and push again")),
    45002: _field(
        say("the text is too long"), say("divide the article in two: WeChat takes less than 20,000 characters of HTML")
    ),
    45003: _field(say("the title is too long"), say("shorten  title  in the front matter: 32 characters, 64 at most")),
    45004: _field(say("the digest is too long"), say("shorten  wechat: digest  in the front matter: 128 characters")),
    45005: _ADDRESS_FIELD,
    45008: _field(say("there are too many articles in one draft"), say("push fewer languages at once:  --lang zh")),
    45110: _field(
        say("the author's name is too long"), say("shorten  wechat: author  in the front matter: 16 characters")
    ),
    45166: _field(
        say("something in the text is not allowed there"),
        say("look for links and pictures from elsewhere in the article, and for advertising"),
    ),
    53402: _field(say("the cover cannot be cut to shape"), say("choose another picture with  wechat: cover")),
    88000: Ruling(
        Act.COMMENT, say("the account may not open comments"), say("take  comments: true  out of the front matter")
    ),
    **dict.fromkeys((53503, 53504, 53505), _SITE),
    **dict.fromkeys((53500, 53501, 53502, 53600), _LIMITED),
}
