"""A call with patience: tried again where that can help and do no harm, and never with a secret in what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import cast

from duizhao.deliver.wechat.calls import Body, Call
from duizhao.deliver.wechat.errors import Act, Refused
from duizhao.deliver.wechat.outside import Outside
from duizhao.deliver.wechat.transport import Answer, Lost, Port, Request, Unreached
from duizhao.finding import Stop, say

PAUSES = (1.0, 2.0, 4.0, 8.0)  # seconds between tries, with up to a second of chance on top
MINUTE = 60.0  # seconds until WeChat's counter by the minute begins anew
SAID = 300  # characters of WeChat's own sentence that are shown

Reply = Mapping[str, object]


class Line:
    """Sends calls and reads answers. It knows every secret, to strike it out of what is shown."""

    def __init__(self, port: Port, outside: Outside, secret: str) -> None:
        self.port = port
        self.outside = outside
        self._secrets = [secret]

    def hide(self, secret: str) -> None:
        """Never show this text."""
        if secret and secret not in self._secrets:
            self._secrets.append(secret)

    def send(self, call: Call, body: Body, token: str = "") -> Reply:
        """WeChat's answer without an error number.

        Raises Refused for an error number, Lost where nobody knows what became of a call that must not be sent
        twice, Unreached where WeChat could not be reached in five tries.
        """
        pauses = iter(PAUSES)
        waited = False
        while True:
            try:
                return self._once(call, body, token)
            except Refused as refusal:
                if refusal.act is Act.MINUTE and not waited:
                    waited = True
                    self._wait(MINUTE)
                    continue
                trouble: Stop = refusal
                if refusal.act is not Act.BUSY:
                    raise
            except Lost as lost:
                trouble = lost
                if not call.again:
                    raise
            except Unreached as unreached:
                trouble = unreached
            self.rest(next(pauses, None), trouble)

    def rest(self, pause: float | None, trouble: Stop) -> None:
        """Wait before the next try; raise the trouble when there is none left."""
        if pause is None:
            raise trouble
        self._wait(pause + self.outside.chance())

    def _wait(self, seconds: float) -> None:
        self.outside.tell(say("WeChat is busy or not reached: once more in {seconds} s", seconds=round(seconds)))
        self.outside.sleep(seconds)

    def _once(self, call: Call, body: Body, token: str) -> Reply:
        query = {"access_token": token} if token else {}
        answer = self.port.send(Request("POST", call.path, {**query, **dict(body.extra)}, body.data, body.kind))
        reply = _read(answer)
        code = reply.get("errcode", 0)
        if code in (0, "0"):
            return reply
        number = int(code) if isinstance(code, int | str) and re.fullmatch(r"-?\d{1,9}", str(code)) else 0
        raise Refused(call.name, number, self.clean(str(reply.get("errmsg", ""))))

    def clean(self, text: str) -> str:
        """WeChat's sentence without secrets, on one line, not too long."""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return " ".join(text.split())[:SAID]


def text(reply: Reply, key: str) -> str:
    """A text that an answer must hold; a number counts as its digits. Raises Lost where it is missing."""
    found = reply.get(key)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if not isinstance(found, str) or not found:
        raise Lost(say("WeChat's answer lacks {key}", key=key), say("push again in some minutes"))
    return found


def entries(reply: Reply, key: str) -> list[Reply]:
    """A list of objects in an answer; what is no object is left out."""
    found = reply.get(key)
    return [cast(Reply, each) for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _read(answer: Answer) -> Reply:
    """The answer's object. What is no such answer tells nothing about what WeChat has done."""
    if answer.status >= 500:
        raise Lost(say("WeChat's servers report a fault: HTTP {status}", status=answer.status), _LATER, answered=True)
    if answer.status != 200:
        raise Stop(
            say("the address of the interface answers with HTTP {status}", status=answer.status),
            say("look at wechat_api: is it https://api.weixin.qq.com, or a relay that works?"),
        )
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Lost(say("the answer is not what the interface sends"), _LATER)
    return found


_LATER = say("push again in some minutes")
