"""Judges each request as WeChat does: method, token, form, limits; then lets the office carry it out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wechat_server.office import Office, Refusal

MOST = {"title": (64, 45003), "author": (16, 45110), "digest": (128, 45004)}
GETS = {"token", "draft/count"}
PLAIN = {"token", "stable_token"}
SMALL, LARGE = 1_000_000, 10_000_000


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    method: str
    call: str
    query: Mapping[str, str]
    body: bytes
    kind: str
    address: str


def answer(office: Office, asked: Asked) -> dict[str, object]:
    """What WeChat answers; an error number where it refuses."""
    try:
        with office.lock:
            return _answer(office, asked)
    except Refusal as refusal:
        return {"errcode": refusal.code, "errmsg": refusal.message}


def _answer(office: Office, asked: Asked) -> dict[str, object]:
    call = asked.call
    if asked.method != ("GET" if call in GETS else "POST"):
        raise Refusal(43002 if asked.method == "GET" else 43001, "wrong method")
    office.count(call)
    if call == "token":
        return office.token(dict(asked.query), asked.address, stable=False)
    if call == "stable_token":
        if asked.query:
            raise Refusal(40035, "parameters belong into the body")
        return office.token(_json(asked), asked.address, stable=True)
    office.admit(asked.query.get("access_token", ""))
    if call.startswith("freepublish/") and not office.verified:
        raise Refusal(48001, "api unauthorized")
    if call.startswith("draft/") and not office.drafts_allowed:
        raise Refusal(48001, "api unauthorized")
    if call in ("media/uploadimg", "material/add_material"):
        return _picture(office, asked)
    return _carried_out(office, call, _json(asked) if asked.method == "POST" else {})


def _carried_out(office: Office, call: str, asked: dict[str, Any]) -> dict[str, object]:
    match call:
        case "draft/add":
            articles = asked.get("articles")
            if not isinstance(articles, list) or not articles:
                raise Refusal(44003, "empty news data")
            if len(articles) > 8:
                raise Refusal(45008, "article size out of limit")
            for each in articles:
                _judge(office, each)
            return office.add(articles)
        case "draft/update":
            article = asked.get("articles")
            if not isinstance(article, dict):
                raise Refusal(44003, "empty news data")
            office.items(asked.get("media_id"))
            _judge(office, article)
            return office.update(str(asked.get("media_id")), int(asked.get("index", 0)), article)
        case "draft/get":
            return {"news_item": office.items(asked.get("media_id"))}
        case "draft/batchget":
            if not 1 <= int(asked.get("count", 0)) <= 20:
                raise Refusal(40035, "invalid count")
            return office.listed(int(asked.get("offset", 0)), int(asked["count"]), asked.get("no_content") == 1)
        case "draft/delete":
            office.items(asked.get("media_id"))
            del office.drafts[str(asked["media_id"])]
            return {"errcode": 0, "errmsg": "ok"}
        case "draft/count":
            return {"total_count": len(office.drafts)}
        case "freepublish/submit":
            return office.submit(str(asked.get("media_id")))
        case "freepublish/get":
            return office.published(str(asked.get("publish_id")))
        case "clear_quota":
            return office.clear(asked)
        case _:
            raise Refusal(40066, "invalid url")


def _json(asked: Asked) -> dict[str, Any]:
    if re.search(rb"\\u[0-9a-fA-F]{4}", asked.body):
        raise Refusal(40033, "invalid charset, please check whether there is \\uxxxx in the request")
    try:
        found = json.loads(asked.body.decode("utf-8"))
    except ValueError:
        raise Refusal(47001, "data format error") from None
    if not isinstance(found, dict):
        raise Refusal(47001, "data format error")
    return found


def _judge(office: Office, article: dict[str, Any]) -> None:
    """The limits of one article."""
    if not str(article.get("title", "")).strip():
        raise Refusal(45003, "title is empty")
    for name, (most, code) in MOST.items():
        if len(str(article.get(name, ""))) > most:
            raise Refusal(code, f"{name} size out of limit")
    content = str(article.get("content", ""))
    if not content:
        raise Refusal(44003, "content is empty")
    if len(content) >= 20_000 or len(content.encode()) >= 1_000_000:
        raise Refusal(45002, "content size out of limit")
    if len(str(article.get("content_source_url", "")).encode()) > 1_024:
        raise Refusal(45005, "url size out of limit")
    if article.get("thumb_media_id") not in office.media:
        raise Refusal(40007, "invalid media_id")
    if article.get("need_open_comment") and not office.comments:
        raise Refusal(88000, "without comment privilege")
    for src in re.findall(r'<img\b[^>]*?\bsrc="([^"]*)"', content):
        if src.replace("&amp;", "&") not in office.addresses:
            raise Refusal(45166, "invalid content: a picture from elsewhere")


def _picture(office: Office, asked: Asked) -> dict[str, object]:
    data = _media(asked)
    library = asked.call == "material/add_material"
    kinds = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"GIF8": "gif", b"BM": "bmp"}
    kind = next((name for magic, name in kinds.items() if data.startswith(magic)), "")
    if library and asked.query.get("type") != "image":
        raise Refusal(40004, "invalid media type")
    if not kind or (not library and kind not in ("png", "jpg")):
        raise Refusal(40137 if library else 40005, "invalid image format")
    if len(data) >= (LARGE if library else SMALL):
        raise Refusal(45001 if library else 40009, "media size out of limit")
    return office.picture(data, library)


def _media(asked: Asked) -> bytes:
    """The file of the form field `media`; it needs a file name and something in it."""
    found = re.search(r"multipart/form-data;\s*boundary=\"?([^\";]+)", asked.kind)
    if found is None:
        raise Refusal(41005, "media data missing")
    for part in asked.body.split(b"--" + found[1].encode())[1:-1]:
        head, _, data = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        if re.search(rb'name="media"', head) and re.search(rb'filename="[^"]+"', head):
            data = data.removesuffix(b"\r\n")
            if not data:
                raise Refusal(44001, "empty media data")
            return data
    raise Refusal(41005, "media data missing")
