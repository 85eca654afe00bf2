"""The calls of WeChat's interface that a push makes, and how their bodies are written."""

from __future__ import annotations

import hashlib
import json
from dataclasses import field

from duizhao.frozen import frozen


@frozen
class Call:
    """`name` as the documentation of the interface has it. `again` tells whether a second copy would do no harm."""

    name: str
    again: bool = True

    @property
    def path(self) -> str:
        """Path below the interface's address."""
        return f"/cgi-bin/{self.name}"


TOKEN = Call("stable_token")
UPLOAD_IMAGE = Call("media/uploadimg")
ADD_MATERIAL = Call("material/add_material")
DRAFT_ADD = Call("draft/add", again=False)
DRAFT_UPDATE = Call("draft/update")
DRAFT_GET = Call("draft/get")
DRAFT_LIST = Call("draft/batchget")
SUBMIT = Call("freepublish/submit", again=False)
PUBLISHED = Call("freepublish/get")
CLEAR_QUOTA = Call("clear_quota", again=False)


@frozen
class Body:
    """What is sent: `kind` is its Content-Type, `extra` goes into the query."""

    data: bytes = field(repr=False)
    kind: str = "application/json"
    extra: tuple[tuple[str, str], ...] = ()


def written(value: object) -> Body:
    """JSON in UTF-8 with real characters: WeChat stores `\\u` escapes as they are typed (error 40033)."""
    return Body(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def picture(data: bytes, suffix: str, extra: tuple[tuple[str, str], ...] = ()) -> Body:
    """A file as the form field `media`; WeChat wants a file name (41005) and goes by its suffix."""
    digest = hashlib.sha256(data).hexdigest()
    border = f"----duizhao{digest[:24]}"
    kind = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif"}[suffix]
    head = (
        f"--{border}\r\n"
        f'Content-Disposition: form-data; name="media"; filename="{digest[:16]}.{suffix}"\r\n'
        f"Content-Type: {kind}\r\n\r\n"
    )
    return Body(
        head.encode() + data + f"\r\n--{border}--\r\n".encode(), f"multipart/form-data; boundary={border}", extra
    )
