"""The stand-in for WeChat is as strict as WeChat: a client that passes here must have earned it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from wechat_server.desk import Asked, answer
from wechat_server.office import Office
from wechat_server.sanitizer import kept
from wechat_server.server import Running

from duizhao.deliver.wechat.transport import Http, Request

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 50
GOOD: dict[str, object] = {"title": "题", "content": "<p>字</p>", "digest": "", "author": ""}


class Desk:
    """Calls with a valid token, and what they are answered."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.office = Office(clock=lambda: self.now)
        self.credentials = {
            "grant_type": "client_credential", "appid": self.office.appid, "secret": self.office.secret,
        }  # fmt: skip
        self.token = str(self.call("stable_token", self.credentials, token="")["access_token"])
        self.cover = self.upload("material/add_material", PNG, extra={"type": "image"})["media_id"]

    def call(self, call: str, value: object, token: str | None = None, method: str = "POST") -> dict[str, object]:
        body = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
        token = self.token if token is None else token
        query = {"access_token": token} if token else {}
        return answer(self.office, Asked(method, call, query, body, "application/json", "127.0.0.1"))

    def upload(
        self, call: str, data: bytes, name: str = 'filename="a.png"', extra: dict[str, str] | None = None
    ) -> dict[str, object]:
        body = f'--b\r\nContent-Disposition: form-data; name="media"; {name}\r\n\r\n'.encode() + data + b"\r\n--b--\r\n"
        query = {"access_token": self.token, **(extra or {})}
        return answer(self.office, Asked("POST", call, query, body, "multipart/form-data; boundary=b", "127.0.0.1"))

    def add(self, **changed: object) -> dict[str, object]:
        return self.call("draft/add", {"articles": [{**GOOD, "thumb_media_id": self.cover, **changed}]})


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({}, None), ({"title": "题" * 64}, None), ({"title": "题" * 65}, 45003), ({"title": ""}, 45003),
        ({"author": "者" * 17}, 45110), ({"digest": "摘" * 129}, 45004), ({"content": ""}, 44003),
        ({"content": "字" * 19_999}, None), ({"content": "字" * 20_000}, 45002),
        ({"thumb_media_id": "unknown"}, 40007), ({"content": '<img src="https://a.example/x.png">'}, 45166),
        ({"content_source_url": "x" * 1_025}, 45005),
    ],
)  # fmt: skip
def test_what_a_draft_may_hold(desk: Desk, changed: dict[str, object], code: int | None) -> None:
    assert desk.add(**changed).get("errcode") == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (b'{"articles": [{"title": "\\u9898"}]}', 40033), (b"{", 47001), (b"[]", 47001), (b'{"a": "\xff"}', 47001),
        ({"articles": []}, 44003), ({"articles": [GOOD] * 9}, 45008),
    ],
)  # fmt: skip
def test_malformed_requests(desk: Desk, value: object, code: int) -> None:
    assert desk.call("draft/add", value)["errcode"] == code


def test_methods_tokens_and_unknown_calls(desk: Desk) -> None:
    assert desk.call("draft/get", b"", method="GET")["errcode"] == 43002
    assert desk.call("draft/count", b"")["errcode"] == 43001
    assert desk.call("draft/get", {}, token="")["errcode"] == 40001
    assert desk.call("draft/get", {}, token="x")["errcode"] == 40014
    assert desk.call("elsewhere", {})["errcode"] == 40066
    desk.now += 7_300
    assert desk.call("draft/get", {})["errcode"] == 42001


@pytest.mark.parametrize(
    ("call", "data", "name", "extra", "code"),
    [
        ("media/uploadimg", PNG, 'filename="a.png"', {}, None),
        ("media/uploadimg", PNG, "", {}, 41005),
        ("media/uploadimg", b"", 'filename="a.png"', {}, 44001),
        ("media/uploadimg", b"GIF89a", 'filename="a.gif"', {}, 40005),
        ("media/uploadimg", PNG + b"x" * 1_000_000, 'filename="a.png"', {}, 40009),
        ("material/add_material", b"GIF89a", 'filename="a.gif"', {"type": "image"}, None),
        ("material/add_material", PNG, 'filename="a.png"', {}, 40004),
        ("material/add_material", b"<svg>", 'filename="a.svg"', {"type": "image"}, 40137),
    ],
)
def test_uploads(desk: Desk, call: str, data: bytes, name: str, extra: dict[str, str], code: int | None) -> None:
    assert desk.upload(call, data, name, extra).get("errcode") == code


def test_tokens_stable_and_plain(desk: Desk) -> None:
    """A stable token is the same until its last five minutes; a plain one dies with the next, after five minutes."""
    assert desk.call("stable_token", desk.credentials, token="")["access_token"] == desk.token
    plain = [
        str(answer(desk.office, Asked("GET", "token", desk.credentials, b"", "", "127.0.0.1"))["access_token"])
        for _ in range(2)
    ]
    assert plain[0] != plain[1]
    desk.now += 301
    assert desk.call("draft/batchget", {"count": 1}, token=plain[0])["errcode"] == 42001
    assert "item" in desk.call("draft/batchget", {"count": 1}, token=plain[1])
    assert "item" in desk.call("draft/batchget", {"count": 1})
    desk.now += 6_700
    assert desk.call("stable_token", desk.credentials, token="")["access_token"] != desk.token


def test_quota_and_its_ten_resets(desk: Desk) -> None:
    desk.office.quota["draft/add"] = 1
    assert "media_id" in desk.add() and desk.add()["errcode"] == 45009
    for _ in range(10):
        assert desk.call("clear_quota", {"appid": desk.office.appid})["errcode"] == 0
    assert "media_id" in desk.add()
    assert desk.call("clear_quota", {"appid": desk.office.appid})["errcode"] == 48006


def test_the_box_lists_newest_first_and_without_content_on_demand(desk: Desk) -> None:
    for number in range(23):
        desk.now += 1
        desk.add(title=f"题{number}")
    first = desk.call("draft/batchget", {"offset": 0, "count": 20, "no_content": 1})
    assert (first["total_count"], first["item_count"]) == (23, 20)
    newest = first["item"][0]["content"]["news_item"][0]  # type: ignore[index]
    assert (newest["title"], newest["content"]) == ("题22", "")
    rest = desk.call("draft/batchget", {"offset": 20, "count": 20, "no_content": 0})
    assert rest["item_count"] == 3 and rest["item"][0]["content"]["news_item"][0]["content"]  # type: ignore[index]
    assert desk.call("draft/batchget", {"offset": 0, "count": 21})["errcode"] == 40035


@pytest.mark.parametrize(
    ("html", "there"),
    [
        ("<p>甲<script>1</script></p>", '<p><span leaf="">甲</span></p>'),
        ('<a href="https://a.example/">甲</a>', '<a><span leaf="">甲</span></a>'),
        (
            '<a href="https://mp.weixin.qq.com/s/x">甲</a>',
            '<a href="https://mp.weixin.qq.com/s/x"><span leaf="">甲</span></a>',
        ),
        ('<img src="https://a.example/x">', ""),
        (
            '<p id="x" onclick="y" style="color:#333">甲</p>',
            '<p style="color:#333"><span leaf="">甲</span></p>',
        ),
    ],
)
def test_the_sanitizer(html: str, there: str) -> None:
    assert kept(html, ()) == there


@pytest.fixture
def running() -> Iterator[Running]:
    with Running() as running:
        yield running


def test_it_listens_on_this_machine_only(running: Running) -> None:
    assert running.server.server_address[0] == "127.0.0.1"
    reply = Http(running.address, lambda: 0.0, 5.0).send(Request("GET", "/cgi-bin/draft/count", {}, b"", ""))
    assert json.loads(reply.body)["errcode"] == 40001
