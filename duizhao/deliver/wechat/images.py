"""Pictures brought to WeChat: each content once, three at a time, their addresses remembered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from threading import Lock

from duizhao.deliver.wechat import private
from duizhao.deliver.wechat.calls import ADD_MATERIAL, UPLOAD_IMAGE, Call, picture
from duizhao.deliver.wechat.client import Client
from duizhao.deliver.wechat.line import text
from duizhao.deliver.wechat.post import Post, digest
from duizhao.finding import Stop, say
from duizhao.read.images import ImageError, kind_of
from duizhao.read.upload import fitted
from duizhao.wechat_limits import IMG, MATERIAL, PICTURE

AT_ONCE = 3  # uploads side by side
FILE = "pictures.json"


class Album:
    """What has been uploaded for one account. `folder` is its private folder, None to keep nothing new.

    Remembered by endpoint and content: WeChat's address (uploadimg, free of the library's limit of 100,000
    pictures) or its media_id (add_material, for covers).
    """

    def __init__(self, client: Client, folder: Path, keep: bool = True) -> None:
        self._client = client
        self._path = folder / FILE
        self._keep = keep
        self._mutex = Lock()
        self._known = {key: value for key, value in private.read(self._path).items() if isinstance(value, str)}

    def addresses(self, posts: Sequence[Post]) -> Mapping[bytes, str]:
        """The address at WeChat of every picture of some posts, by the picture's bytes; uploads what is new."""
        wanted = dict.fromkeys(data for post in posts for data in post.images.values())
        shown = {data: _place(post, data) for post in posts for data in post.images.values()}
        with ThreadPoolExecutor(AT_ONCE if self._client.live else 1) as pool:
            tasks = {data: pool.submit(self._address, data, shown[data]) for data in wanted}
            try:
                return {data: task.result() for data, task in tasks.items()}
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)  # one refused picture stops those that still wait
                raise

    def cover(self, post: Post, anew: bool = False) -> str:
        """The media_id of a post's cover; with `anew` uploaded once more, as WeChat does not know the old one."""
        data, suffix = _ready(post.cover, MATERIAL, post.slug)
        return self._once(ADD_MATERIAL, "media_id", (data, suffix), anew)

    def _address(self, data: bytes, place: str) -> str:
        if kind_of(data) == "gif":
            if len(data) > MATERIAL:
                raise _unfit(place, say("the picture is larger than {limit} MB", limit=MATERIAL // 1_000_000))
            return self._once(ADD_MATERIAL, "url", (data, "gif"))
        return self._once(UPLOAD_IMAGE, "url", _ready(data, PICTURE, place))

    def _once(self, call: Call, wanted: str, ready: tuple[bytes, str], anew: bool = False) -> str:
        data, suffix = ready
        key = f"{call.name}:{wanted}:{digest(data)}"
        with self._mutex:
            found = "" if anew else self._known.get(key, "")
        if found:
            return found
        extra = (("type", "image"),) if call is ADD_MATERIAL else ()
        found = text(self._client.call(call, picture(data, suffix, extra)), wanted)
        if wanted == "url":
            found = re.sub(r"^http://", "https://", found)
        with self._mutex:
            self._known[key] = found
            if self._keep:
                private.write(self._path, self._known)
        return found


def sources(html: str) -> tuple[str, ...]:
    """The pictures' addresses in a text, each once, in the order of the text."""
    return tuple(dict.fromkeys(unescape(found[2]) for found in IMG.finditer(html)))


def shown(post: Post, addresses: Mapping[bytes, str]) -> str:
    """The text with its pictures' addresses at WeChat. Raises Stop for a picture that nobody has."""

    def settled(found: re.Match[str]) -> str:
        data = post.images.get(unescape(found[2]))
        if data is None:
            raise _unfit(f"{post.slug} ({post.lang}): {found[2]}", say("the picture is not there"))
        return f"{found[1]}{addresses[data].replace('&', '&amp;')}{found[3]}"

    return IMG.sub(settled, post.html)


def _place(post: Post, data: bytes) -> str:
    return next(src for src, each in post.images.items() if each == data)


def _ready(data: bytes, most: int, place: str) -> tuple[bytes, str]:
    try:
        return fitted(data, most)
    except ImageError as error:
        raise _unfit(place, error.message) from None


def _unfit(place: str, message: object) -> Stop:
    return Stop(
        say("{place} cannot be uploaded: {reason}", place=place, reason=message),
        say("save the picture as PNG or JPEG of less than 1 MB and push again"),
    )
