"""What lies at WeChat: accounts and tokens, pictures, drafts, the publishing queue, counters, and planned faults."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import RLock

from wechat_server import sanitizer

QUOTA = {
    "stable_token": 500_000,
    "token": 2_000,
    "draft/add": 1_000,
    "draft/update": 1_000,
    "draft/get": 500,
    "draft/batchget": 1_000,
    "freepublish/submit": 100,
    "freepublish/get": 100,
    "material/add_material": 100_000,
}
ALIVE = 7_200  # seconds
BOTH = 300  # seconds in which the old and the new token are valid


class Refusal(Exception):  # noqa: N818
    """An answer with an error number."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = f"{message} hint: [fake] rid: 0-1-2"


@dataclass
class Office:
    """One account at WeChat. `faults` maps a call to what happens to it next, one entry a call (None: nothing)."""

    appid: str = "wx0123456789abcdef"
    secret: str = "0123456789abcdef0123456789abcdef"
    verified: bool = True  # may publish
    drafts_allowed: bool = True
    comments: bool = True
    frozen: bool = False
    whitelist: tuple[str, ...] = ("127.0.0.1",)
    quota: dict[str, int] = field(default_factory=lambda: dict(QUOTA))
    faults: dict[str, list[int | str | None]] = field(default_factory=dict)
    statuses: list[int] = field(default_factory=lambda: [1, 0])  # of a publishing, one a look
    clock: Callable[[], float] = lambda: 1_795_392_000.0
    kept: Callable[[str, set[str]], str] = sanitizer.kept

    calls: Counter[str] = field(default_factory=Counter)
    seen: list[tuple[str, bytes]] = field(default_factory=list)  # every request: line and body
    drafts: dict[str, dict[str, object]] = field(default_factory=dict)
    media: dict[str, bytes] = field(default_factory=dict)
    addresses: dict[str, bytes] = field(default_factory=dict)
    publishing: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, float] = field(default_factory=dict)  # token -> valid until
    stable: str = ""
    resets: int = 0
    lock: RLock = field(default_factory=RLock)
    numbers: itertools.count = field(default_factory=lambda: itertools.count(1))  # type: ignore[type-arg]

    # ------------------------------------------------------------ tokens

    def token(self, asked: dict[str, object], address: str, stable: bool) -> dict[str, object]:
        if asked.get("grant_type") != "client_credential":
            raise Refusal(40002, "invalid grant_type")
        for name, code, wrong in (("appid", 41002, 40013), ("secret", 41004, 40125)):
            if not asked.get(name):
                raise Refusal(code, f"{name} missing")
            if asked[name] != getattr(self, name):
                raise Refusal(wrong, f"invalid {name}")
        if self.frozen:
            raise Refusal(40243, "AppSecret has been frozen")
        if address not in self.whitelist:
            raise Refusal(40164, f"invalid ip {address} ipv6 ::ffff:{address}, not in whitelist")
        if not stable or asked.get("force_refresh") or self.left(self.stable) <= BOTH:
            self.rotate(stable)
        found = self.stable if stable else next(reversed(self.tokens))
        return {"access_token": found, "expires_in": int(self.left(found))}

    def rotate(self, stable: bool = True, at_once: bool = False) -> None:
        """A new token; the old one stays valid for five minutes, or not at all."""
        with self.lock:
            old = [self.stable] if stable else [each for each in self.tokens if each != self.stable]
            for each in old:
                if each in self.tokens:
                    self.tokens[each] = min(self.tokens[each], self.clock() + (-1 if at_once else BOTH))
            fresh = f"{next(self.numbers)}_" + hashlib.sha256(f"{next(self.numbers)}".encode()).hexdigest() * 2
            self.tokens[fresh] = self.clock() + ALIVE
            if stable:
                self.stable = fresh

    def left(self, token: str) -> float:
        return self.tokens.get(token, 0.0) - self.clock()

    def admit(self, token: str) -> None:
        if not token or token not in self.tokens:
            raise Refusal(40001 if not token else 40014, "invalid credential, access_token is invalid or not latest")
        if self.left(token) <= 0:
            raise Refusal(42001, "access_token expired")

    def count(self, call: str) -> None:
        self.calls[call] += 1
        if self.quota.get(call, 1) <= 0:
            raise Refusal(45009, "reach max api daily quota limit")
        if call in self.quota:
            self.quota[call] -= 1

    def clear(self, asked: dict[str, object]) -> dict[str, object]:
        if asked.get("appid") != self.appid:
            raise Refusal(40013, "invalid appid")
        if self.resets >= 10:
            raise Refusal(48006, "forbid to clear quota because of reaching the limit")
        self.resets += 1
        self.quota = dict(QUOTA)
        return {"errcode": 0, "errmsg": "ok"}

    # ------------------------------------------------------------ pictures

    def picture(self, data: bytes, library: bool) -> dict[str, object]:
        name = hashlib.sha256(data).hexdigest()
        url = f"http://mmbiz.qpic.cn/mmbiz_png/{name}/0?wx_fmt=png&from=appmsg"
        self.addresses[url.replace("http://", "https://")] = data
        if not library:
            return {"url": url}
        media_id = f"M{next(self.numbers)}{name[:40]}"
        self.media[media_id] = data
        return {"media_id": media_id, "url": url}

    # ------------------------------------------------------------ drafts

    def add(self, articles: list[dict[str, object]]) -> dict[str, object]:
        media_id = f"D{next(self.numbers)}_{hashlib.sha256(repr(articles).encode()).hexdigest()[:30]}"
        stored = [self.stored(each) for each in articles]
        self.drafts[media_id] = {"news_item": stored, "update_time": int(self.clock())}
        return {"media_id": media_id}

    def update(self, media_id: str, index: int, article: dict[str, object]) -> dict[str, object]:
        items = self.items(media_id)
        if not 0 <= index < len(items):
            raise Refusal(40007, "invalid index")
        items[index] = self.stored(article)
        self.drafts[media_id]["update_time"] = int(self.clock())
        return {"errcode": 0, "errmsg": "ok"}

    def stored(self, article: dict[str, object]) -> dict[str, object]:
        content = self.kept(str(article["content"]), set(self.addresses))
        return {**article, "content": content, "url": "http://mp.weixin.qq.com/s?tempkey=1", "thumb_url": "x"}

    def items(self, media_id: object) -> list[dict[str, object]]:
        found = self.drafts.get(str(media_id))
        if found is None:
            raise Refusal(40007, "invalid media_id")
        return found["news_item"]  # type: ignore[return-value]

    def listed(self, offset: int, count: int, bare: bool) -> dict[str, object]:
        newest = sorted(self.drafts.items(), key=lambda each: -int(str(each[1]["update_time"])))
        items = []
        for media_id, found in newest[offset : offset + count]:
            articles = [{**each, **({"content": ""} if bare else {})} for each in self.items(media_id)]
            time = found["update_time"]
            items.append({"media_id": media_id, "content": {"news_item": articles}, "update_time": time})
        return {"total_count": len(self.drafts), "item_count": len(items), "item": items}

    # ------------------------------------------------------------ publishing

    def submit(self, media_id: str) -> dict[str, object]:
        self.items(media_id)
        publish_id = str(100_000 + next(self.numbers))
        self.publishing[publish_id] = media_id
        return {"errcode": 0, "errmsg": "ok", "publish_id": int(publish_id), "msg_data_id": 1}

    def published(self, publish_id: str) -> dict[str, object]:
        if publish_id not in self.publishing:
            raise Refusal(53600, "invalid publish_id")
        status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
        answer: dict[str, object] = {"publish_id": publish_id, "publish_status": status}
        if status == 0:
            count = len(self.drafts.pop(self.publishing[publish_id], {"news_item": []})["news_item"])  # type: ignore[arg-type]
            items = [{"idx": each + 1, "article_url": f"https://mp.weixin.qq.com/s/a{each}"} for each in range(count)]
            answer |= {"article_id": "A1", "article_detail": {"count": count, "item": items}}
        return answer
