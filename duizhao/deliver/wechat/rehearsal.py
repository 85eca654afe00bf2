"""A push that sends nothing: the real code writes every request, and this place answers in WeChat's stead."""

from __future__ import annotations

import hashlib
import json

from duizhao.deliver.wechat.transport import Answer, Request
from duizhao.frozen import frozen
from duizhao.wechat_limits import UPLOADED


@frozen
class Planned:
    """One call that a push would make; `size` is that of its body, in bytes."""

    call: str
    size: int


class Rehearsal:
    """Answers every call with success and remembers it."""

    live = False

    def __init__(self) -> None:
        self.calls: list[Planned] = []

    def send(self, request: Request) -> Answer:
        """What WeChat answers when all is well; addresses are as long as real ones."""
        name = request.path.removeprefix("/cgi-bin/")
        self.calls.append(Planned(name, len(request.body)))
        mark = hashlib.sha256(request.body).hexdigest()[:16]
        return Answer(200, json.dumps(_ANSWERS.get(name, {}) | _made(name, mark)).encode())


def _made(name: str, mark: str) -> dict[str, object]:
    match name:
        case "media/uploadimg":
            return {"url": UPLOADED[: -len(mark)] + mark}
        case "material/add_material":
            return {"media_id": mark, "url": UPLOADED[: -len(mark)] + mark}
        case _:
            return {}


_ANSWERS: dict[str, dict[str, object]] = {
    "stable_token": {"access_token": "rehearsal", "expires_in": 7200},
    "draft/add": {"media_id": "rehearsal"},
    "draft/get": {"news_item": []},
    "draft/batchget": {"item": []},
    "freepublish/submit": {"publish_id": "rehearsal"},
    "freepublish/get": {"publish_status": 0},
}
