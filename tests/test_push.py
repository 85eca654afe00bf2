"""Pushing drafts to WeChat, against the stand-in of tests/wechat_server: every error, every fault, no secret told."""

from __future__ import annotations

import io
import itertools
import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from wechat_server.office import Office
from wechat_server.server import Running

from duizhao import wechat_limits as limits
from duizhao.catalogue import catalogue
from duizhao.deliver.wechat import calls, errors, private, publishing
from duizhao.deliver.wechat.account import Account, Secret, account, address
from duizhao.deliver.wechat.client import Client
from duizhao.deliver.wechat.errors import Refused
from duizhao.deliver.wechat.images import Album
from duizhao.deliver.wechat.outside import Outside
from duizhao.deliver.wechat.post import Post, fingerprint
from duizhao.deliver.wechat.push import Desk, Done, Outcome, push
from duizhao.deliver.wechat.rehearsal import Rehearsal
from duizhao.deliver.wechat.state import Record, Sent, State
from duizhao.deliver.wechat.transport import Http, Lost, Unreached
from duizhao.deliver.wechat.verify import dropped
from duizhao.finding import Stop
from duizhao.read.images import kind_of
from duizhao.read.upload import fitted

ONCE_MORE = ("draft/update", "draft/get", "draft/batchget", "media/uploadimg", "material/add_material", "stable_token")


def picture(colour: str, form: str = "PNG", size: tuple[int, int] = (60, 40), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, form)
    return out.getvalue()


HAND, SUN, COVER = picture("red"), picture("blue", "JPEG"), picture("green")


def post(lang: str = "zh", text: str = "每天涂两次。", **more: object) -> Post:
    html = (
        f'<section><p>{text}</p><img src="figures/hand.png" alt=""><p>结束。</p><img src="figures/sun.jpg"></section>'
    )
    made = Post(
        "eczema", lang, {"zh": "湿疹", "en": "Eczema"}[lang], "编辑部", "怎样护理皮肤。", html, COVER,
        {"figures/hand.png": HAND, "figures/sun.jpg": SUN},
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


BOTH = (post("zh"), post("en", "Twice a day."))


@dataclass
class Desks:
    """Makes desks that share the folders of one user and the clock of one day."""

    folder: Path
    running: Running
    time: float = 1_795_392_000.0
    slept: list[float] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    answers: list[bool] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def office(self) -> Office:
        return self.running.office

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    def ask(self, question: object) -> bool:
        self.asked.append(str(question))
        if not self.answers:
            raise Stop(question)  # type: ignore[arg-type]
        return self.answers.pop(0)

    def new(self, secret: str = "", appid: str = "", timeout: float = 5.0) -> Desk:
        outside = Outside(lambda: self.time, self.sleep, lambda: 0.5, lambda m: self.told.append(str(m)), self.ask)
        owner = Account(appid or self.office.appid, Secret(secret or self.office.secret), self.running.address)
        store = private.folder(self.folder / "cache")
        client = Client(owner, Http(owner.base, lambda: 0.0, timeout), outside, store)
        return Desk(client, Album(client, store), State(self.folder / "project" / "wechat.json", owner.key))

    def push(self, posts: Sequence[Post] = BOTH, new: bool = False, timeout: float = 5.0) -> Outcome:
        return push(self.new(timeout=timeout), posts, new)

    def faults(self, call: str, *planned: int | str | None) -> None:
        self.office.faults[call] = list(planned)

    def requests(self, call: str = "") -> list[tuple[str, bytes]]:
        return [each for each in self.office.seen if f"/cgi-bin/{call}" in each[0]]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    with Running() as running:
        made = Desks(tmp_path, running)
        running.office.clock = lambda: made.time
        yield made


def shown(stop: pytest.ExceptionInfo[Stop], lang: str = "en") -> str:
    voice = catalogue(lang)
    hint = voice.say(stop.value.hint) if stop.value.hint else ""
    return f"{voice.say(stop.value.message)}\n{hint}"


# ---------------------------------------------------------------- the ordinary day


def test_two_languages_are_two_articles_of_one_draft(desks: Desks) -> None:
    outcome = desks.push()
    assert (outcome.done, outcome.articles, outcome.losses) == (Done.MADE, ("zh", "en"), ())
    (draft,) = desks.office.drafts.values()
    first, second = draft["news_item"]  # type: ignore[misc]
    assert [first["title"], second["title"]] == ["湿疹", "Eczema"]
    assert "每天涂两次。" in first["content"] and "https://mmbiz.qpic.cn/" in first["content"]
    assert "figures/" not in first["content"] and first["need_open_comment"] == 0
    assert desks.office.calls["media/uploadimg"] == 2  # of four places
    assert desks.office.calls["material/add_material"] == 1


def test_a_second_push_sends_nothing(desks: Desks) -> None:
    desks.push()
    before = len(desks.office.seen)
    assert desks.push().done is Done.NOTHING
    assert len(desks.office.seen) == before


def test_only_the_changed_article_is_sent(desks: Desks) -> None:
    desks.push()
    uploads = desks.office.calls["media/uploadimg"] + desks.office.calls["material/add_material"]
    outcome = desks.push((BOTH[0], post("en", "Three times a day.")))
    assert (outcome.done, outcome.articles) == (Done.CHANGED, ("en",))
    (line,) = desks.requests("draft/update")
    assert json.loads(line[1])["index"] == 1
    assert len(desks.office.drafts) == 1
    assert desks.office.calls["media/uploadimg"] + desks.office.calls["material/add_material"] == uploads
    (draft,) = desks.office.drafts.values()
    assert "Three times" in draft["news_item"][1]["content"]  # type: ignore[index]


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "湿疹护理"}, {"author": "别人"}, {"digest": "别的"}, {"source_url": "https://a.example/"},
        {"comments": True}, {"cover": HAND}, {"square_crop": "0_0_1_1"},
        {"images": {"figures/hand.png": SUN, "figures/sun.jpg": SUN}},
    ],
    ids=lambda changed: next(iter(changed)),
)  # fmt: skip
def test_every_field_counts_as_a_change(desks: Desks, changed: dict[str, object]) -> None:
    desks.push()
    assert desks.push((replace(BOTH[0], **changed), BOTH[1])).articles == ("zh",)  # type: ignore[arg-type]


def test_one_language_of_two(desks: Desks) -> None:
    desks.push()
    assert desks.push((post("en", "Now."),)).articles == ("en",)
    assert desks.push((BOTH[0],)).done is Done.NOTHING


def test_a_language_more_needs_a_new_draft_and_says_so(desks: Desks) -> None:
    desks.push(BOTH[:1])
    assert desks.push().done is Done.MADE
    assert any("holds zh, which" in line for line in desks.told)


def test_a_draft_that_somebody_deleted_is_made_anew(desks: Desks) -> None:
    desks.push()
    desks.office.drafts.clear()
    assert desks.push((post("zh", "新。"), BOTH[1])).done is Done.MADE
    assert len(desks.office.drafts) == 1


def test_new_makes_another(desks: Desks) -> None:
    desks.push()
    assert desks.push(new=True).done is Done.MADE
    assert len(desks.office.drafts) == 2


@pytest.mark.parametrize("overwrite", [True, False])
def test_what_somebody_wrote_at_wechat_is_asked_about(desks: Desks, overwrite: bool) -> None:
    desks.push()
    (draft,) = desks.office.drafts.values()
    draft["news_item"][0]["content"] += "<p>手写的一句。</p>"  # type: ignore[index]
    desks.answers = [overwrite]
    changed = (post("zh", "新。"), BOTH[1])
    if overwrite:
        assert desks.push(changed).articles == ("zh", "en")
    else:
        with pytest.raises(Stop, match="stays as it is"):
            desks.push(changed)
        assert "手写的一句" in draft["news_item"][0]["content"]  # type: ignore[index]
    assert "zh" in desks.asked[0]


def test_an_article_added_at_wechat_stops(desks: Desks) -> None:
    desks.push()
    (draft,) = desks.office.drafts.values()
    draft["news_item"].append(dict(draft["news_item"][0]))  # type: ignore[attr-defined, index]
    with pytest.raises(Stop, match="added or removed"):
        desks.push((post("zh", "新。"), BOTH[1]))


def test_a_lost_record_finds_its_draft_again(desks: Desks) -> None:
    desks.push()
    (desks.folder / "project" / "wechat.json").unlink()
    desks.answers = [True]
    outcome = desks.push((post("zh", "新。"), BOTH[1]))
    assert (outcome.done, len(desks.office.drafts)) == (Done.CHANGED, 1)
    (desks.folder / "project" / "wechat.json").write_text("{broken")
    desks.answers = [False]
    with pytest.raises(Stop, match="nothing was sent"):
        desks.push((post("zh", "再新。"), BOTH[1]))


def test_accounts_do_not_share_drafts(desks: Desks) -> None:
    desks.push()
    desks.office.appid = "wxffffffffffffffff"
    desks.office.drafts.clear()
    desks.office.stable = ""
    (desks.folder / "cache" / "token.json").unlink()
    assert desks.push().done is Done.MADE


# ---------------------------------------------------------------- tokens


def test_the_secret_is_in_no_address_and_only_in_the_token_call(desks: Desks) -> None:
    desks.push()
    secret = desks.office.secret
    assert [line for line, _ in desks.office.seen if secret in line] == []
    assert {line for line, body in desks.office.seen if secret.encode() in body} == {"POST /cgi-bin/stable_token"}


def test_processes_share_one_token(desks: Desks) -> None:
    desks.push()
    desks.push((post("zh", "新。"), BOTH[1]))
    assert desks.office.calls["stable_token"] == 1
    kept = desks.folder / "cache" / "token.json"
    assert kept.stat().st_mode & 0o077 == 0 and desks.office.secret not in kept.read_text()


def test_a_token_near_its_end_is_not_used(desks: Desks) -> None:
    desks.push()
    desks.time += 6_901
    desks.push((post("zh", "新。"), BOTH[1]))
    assert desks.office.calls["stable_token"] == 2


def test_a_damaged_cache_is_no_cache(desks: Desks) -> None:
    desks.push()
    for name in ("token.json", "pictures.json"):
        (desks.folder / "cache" / name).write_bytes(b"[[[\xff")
    assert desks.push((post("zh", "新。"), BOTH[1])).done is Done.CHANGED


@pytest.mark.parametrize(
    "call", ["media/uploadimg", "material/add_material", "draft/batchget", "draft/add", "draft/get"]
)
def test_a_token_rotated_by_another_program(desks: Desks, call: str) -> None:
    desks.faults(call, "rotate")
    assert desks.push().done is Done.MADE
    assert desks.office.calls["stable_token"] == 2
    assert len(desks.office.drafts) == 1


def test_a_token_rotated_in_the_middle_of_many_uploads_is_fetched_once(desks: Desks) -> None:
    many = {f"figures/{n}.png": picture("red", size=(n + 1, 9)) for n in range(9)}
    html = "".join(f'<img src="{src}">' for src in many) + "<p>字</p>"
    desks.faults("media/uploadimg", None, None, None, None, "rotate")
    assert desks.push((post(html=html, images=many),)).losses == ()
    assert desks.office.calls["stable_token"] == 2


@pytest.mark.parametrize("code", [40001, 40014, 42001])
def test_a_bad_token_is_replaced_once(desks: Desks, code: int) -> None:
    desks.faults("draft/add", code)
    assert desks.push().done is Done.MADE
    bodies = [body for _, body in desks.requests("draft/add")]
    assert len(bodies) == 2 and bodies[0] == bodies[1]
    desks.faults("draft/update", code, code)
    with pytest.raises(Refused, match="not valid any more") as stop:
        desks.push((post("zh", "新。"), BOTH[1]))
    assert "another program" in shown(stop)


# ---------------------------------------------------------------- the table of errors

TOKEN_ROWS = {
    40001: "AppSecret is wrong", 40125: "AppSecret is wrong", 41004: "AppSecret is wrong",
    40013: "AppID is wrong", 41002: "AppID is wrong", 40002: "wechat_api", 40243: "frozen",
    40164: "whitelist", 61004: "whitelist",
}  # fmt: skip
STOPS = {
    40125: "AppSecret", 40013: "AppID", 41002: "AppID", 41004: "AppSecret", 40243: "frozen",
    45009: "--reset-quota", 48001: "Interface permissions", 48004: "penalty", 50002: "limited",
    40004: "picture", 40005: "picture", 40009: "picture", 40137: "picture", 41005: "picture", 44001: "picture",
    44003: "report", 47001: "report", 40033: "report",
    45001: "picture", 45002: "20,000", 45003: "title", 45004: "digest", 45005: "source_url", 45008: "--lang",
    45166: "links and pictures", 53402: "cover", 45110: "author",
    53503: "draft box", 53504: "draft box", 53505: "draft box",
    53500: "cannot publish", 53501: "cannot publish", 53502: "cannot publish", 53600: "cannot publish",
    48006: "0:00", 99999: "does not know",
}  # fmt: skip


@pytest.mark.parametrize("code", TOKEN_ROWS)
def test_errors_of_the_token_call_stop_at_once(desks: Desks, code: int) -> None:
    desks.faults("stable_token", code)
    with pytest.raises(Refused) as stop:
        desks.push()
    assert TOKEN_ROWS[code] in shown(stop) and f"[{code} planned" in shown(stop)
    assert len(desks.office.seen) == 1 and desks.slept == []


@pytest.mark.parametrize("code", STOPS)
def test_errors_that_stop(desks: Desks, code: int) -> None:
    desks.faults("draft/add", code)
    with pytest.raises(Refused) as stop:
        desks.push()
    assert STOPS[code] in shown(stop) and "rid: 1" in shown(stop)
    assert len(desks.requests("draft/add")) == 1 and desks.slept == []
    assert desks.push().done is Done.MADE  # and the way is free afterwards
    assert desks.asked == []


@pytest.mark.parametrize("code", sorted({*STOPS, *TOKEN_ROWS, *errors._ROWS}))
def test_every_error_speaks_chinese(code: int) -> None:
    for call in ("stable_token", "draft/add"):
        ruling = errors.ruled(code, call, "invalid ip 1.2.3.4")
        for message in (ruling.message, ruling.hint):
            told = catalogue("zh").say(message)
            assert told != str(message) and "{" not in told


def test_the_address_to_enter_is_named(desks: Desks) -> None:
    desks.running.server.guise = "203.0.113.7"
    with pytest.raises(Refused) as stop:
        desks.push()
    assert "203.0.113.7" in shown(stop) and "IP 白名单" in shown(stop, "zh")


def test_a_wrong_secret_a_wrong_account_and_a_frozen_one(desks: Desks) -> None:
    with pytest.raises(Refused, match="AppSecret is wrong"):
        push(desks.new(secret="f" * 32), BOTH)
    with pytest.raises(Refused, match="AppID is wrong"):
        push(desks.new(appid="wxaaaaaaaaaaaaaaaa"), BOTH)
    desks.office.frozen = True
    with pytest.raises(Refused, match="frozen"):
        desks.push()


def test_busy_is_waited_out(desks: Desks) -> None:
    desks.faults("draft/add", -1, -1, -1, -1)
    assert desks.push().done is Done.MADE
    assert desks.slept == [1.5, 2.5, 4.5, 8.5] and len(desks.office.drafts) == 1
    desks.faults("draft/update", *[-1] * 5)
    with pytest.raises(Refused, match="busy"):
        desks.push((post("zh", "新。"), BOTH[1]))


def test_too_many_in_a_minute_is_waited_out_once(desks: Desks) -> None:
    desks.faults("draft/add", 45011)
    desks.push()
    assert desks.slept == [60.0]
    desks.faults("draft/update", 45011, 45011)
    with pytest.raises(Refused, match="one minute"):
        desks.push((post("zh", "新。"), BOTH[1]))


def test_no_comments_where_the_account_may_not(desks: Desks) -> None:
    desks.office.comments = False
    assert desks.push((post(comments=True),)).done is Done.MADE
    (draft,) = desks.office.drafts.values()
    assert draft["news_item"][0]["need_open_comment"] == 0  # type: ignore[index]
    assert any("comments" in line for line in desks.told)


def test_a_cover_that_somebody_deleted_is_uploaded_again(desks: Desks) -> None:
    desks.push()
    desks.office.media.clear()
    assert desks.push((post("zh", "新。"), BOTH[1])).done is Done.CHANGED
    assert desks.office.calls["material/add_material"] == 2
    desks.faults("draft/update", 40007, 40007)
    with pytest.raises(Refused, match="not there any more"):
        desks.push((post("zh", "再新。"), BOTH[1]))


def test_quota_and_its_reset(desks: Desks) -> None:
    desks.office.quota["draft/batchget"] = 0
    with pytest.raises(Refused) as stop:
        desks.push()
    assert "used up" in shown(stop)
    desk = desks.new()
    desk.client.call(calls.CLEAR_QUOTA, calls.written({"appid": desk.client.account.appid}))
    assert desks.push().done is Done.MADE


def test_an_account_without_a_draft_box(desks: Desks) -> None:
    desks.office.drafts_allowed = False
    with pytest.raises(Refused) as stop:
        desks.push()
    assert "paste the article" in shown(stop) and "接口权限" in shown(stop, "zh")


# ---------------------------------------------------------------- lines that break


@pytest.mark.parametrize(
    "fault", ["drop", "drop-after-success", "half", "garbage", "http-502", "hang", "hang-after-success"]
)
@pytest.mark.parametrize("call", ONCE_MORE)
def test_what_may_be_sent_twice_is(desks: Desks, call: str, fault: str) -> None:
    if call == "draft/update":
        desks.push()
    desks.faults(call, fault)
    outcome = desks.push((post("zh", "新。"), BOTH[1]), timeout=1.0 if "hang" in fault else 5)
    assert outcome.losses == () and len(desks.office.drafts) == 1
    assert desks.slept == [1.5] and desks.asked == []


@pytest.mark.parametrize("fault", ["drop-after-success", "half", "garbage", "empty", "hang-after-success"])
def test_a_draft_whose_answer_got_lost_is_found(desks: Desks, fault: str) -> None:
    desks.faults("draft/add", fault)
    assert desks.push(timeout=0.3 if "hang" in fault else 5).done is Done.MADE
    assert len(desks.office.drafts) == 1 and len(desks.requests("draft/add")) == 1
    assert desks.asked == []
    assert desks.push().done is Done.NOTHING


@pytest.mark.parametrize("fault", ["drop", "hang"])
@pytest.mark.parametrize("again", [True, False])
def test_a_draft_that_never_arrived_is_asked_about(desks: Desks, fault: str, again: bool) -> None:
    desks.faults("draft/add", fault)
    desks.answers = [again]
    timeout = 0.3 if fault == "hang" else 5
    if again:
        assert desks.push(timeout=timeout).done is Done.MADE
    else:
        with pytest.raises(Stop, match="nobody knows"):
            desks.push(timeout=timeout)
        assert desks.push().done is Done.MADE
    assert len(desks.office.drafts) == 1 and len(desks.requests("draft/add")) == 2
    assert len(desks.asked) == 1 and "湿疹" in desks.asked[0]
    looks = desks.requests("draft/batchget")
    assert len(looks) >= 4  # before, and three after


def test_a_draft_that_arrives_late_is_found_by_the_next_push(desks: Desks) -> None:
    """Also what a program killed between request and answer leaves behind."""
    desks.faults("draft/add", "drop-after-success")
    desks.faults("draft/batchget", None, 48001)
    with pytest.raises(Refused):
        desks.push()
    assert desks.push().done is Done.CHANGED
    assert len(desks.office.drafts) == 1 and desks.asked == []


def test_an_old_draft_of_that_name_is_not_taken_for_the_lost_one(desks: Desks) -> None:
    desks.push()
    desks.time += 86_400
    desks.faults("draft/add", "drop")
    desks.answers = [False]
    with pytest.raises(Stop, match="nobody knows"):
        desks.push(new=True)


def test_two_drafts_of_one_name_are_for_a_person(desks: Desks) -> None:
    desks.push()
    desks.push(new=True)
    (desks.folder / "project" / "wechat.json").unlink()
    with pytest.raises(Stop, match="2 drafts"):
        desks.push()


@pytest.mark.parametrize("fault", ["http-502", "http-502-after-success"])
def test_a_gateway_error_is_looked_into_and_sent_again(desks: Desks, fault: str) -> None:
    desks.faults("draft/add", fault)
    assert desks.push().done is Done.MADE
    assert len(desks.office.drafts) == 1 and desks.asked == []


def test_the_draft_that_is_replaced_is_not_taken_for_the_lost_one(desks: Desks) -> None:
    desks.push()
    desks.faults("draft/add", "drop-after-success")
    assert desks.push(new=True).done is Done.MADE
    first, second = desks.office.drafts
    assert desks.new().state.of("eczema").media_id == second != first


def test_redirects_are_not_followed(desks: Desks) -> None:
    desks.faults("draft/batchget", "redirect")
    with pytest.raises(Stop, match="HTTP 302") as stop:
        desks.push()
    assert "wechat_api" in shown(stop)


def test_nobody_listens(desks: Desks) -> None:
    desk = desks.new()
    desk.client.line.port = Http("http://127.0.0.1:9", lambda: 0.0, 1.0)
    with pytest.raises(Unreached) as stop:
        push(desk, BOTH)
    assert "127.0.0.1" in shown(stop) and "online" in shown(stop)
    assert desks.slept == [1.5, 2.5, 4.5, 8.5]


def test_an_answer_that_trickles_is_cut_off(desks: Desks) -> None:
    ticks = itertools.count(0, 100)
    port = Http(desks.running.address, lambda: float(next(ticks)), 5.0)
    with pytest.raises(Lost, match="in time"):
        port.send(_request("draft/count"))


def test_an_answer_without_end_is_cut_off(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.deliver.wechat.transport.LIMIT", 10)
    with pytest.raises(Lost, match="not what the interface sends"):
        Http(desks.running.address, lambda: 0.0, 5.0).send(_request("draft/count"))


def _request(call: str) -> object:
    from duizhao.deliver.wechat.transport import Request

    return Request("GET", f"/cgi-bin/{call}", {}, b"", "application/json")


def test_proxies_of_the_environment_are_left_alone(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert desks.push().done is Done.MADE


def test_a_certificate_that_proves_nothing_stops(tmp_path: Path) -> None:
    import ssl
    import subprocess
    from http.server import BaseHTTPRequestHandler, HTTPServer

    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1"]
    try:
        subprocess.run([*words, "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl")
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    with pytest.raises(Stop, match="certificate is not valid"):
        Http(f"https://127.0.0.1:{server.server_port}", lambda: 0.0, 5.0).send(_request("draft/count"))  # type: ignore[arg-type]
    thread.join()
    server.server_close()


# ---------------------------------------------------------------- pictures


def test_at_most_three_uploads_at_once(desks: Desks) -> None:
    many = {f"figures/{n}.png": picture("red", size=(n + 1, 9)) for n in range(12)}
    html = "".join(f'<img src="{src}">' for src in many) + "<p>字</p>"
    running, most, lock = 0, 0, threading.Lock()
    desk = desks.new()
    real = desk.client.line.port.send

    def send(request: object) -> object:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        try:
            return real(request)  # type: ignore[arg-type]
        finally:
            with lock:
                running -= 1

    desk.client.line.port.send = send  # type: ignore[method-assign, assignment]
    push(desk, (post(html=html, images=many),))
    assert desks.office.calls["media/uploadimg"] == 12 and most <= 3


def test_uploads_that_succeeded_are_not_repeated_after_a_failure(desks: Desks) -> None:
    desks.faults("material/add_material", 48001)
    with pytest.raises(Refused):
        desks.push()
    desks.push()
    assert desks.office.calls["media/uploadimg"] == 2


@pytest.mark.parametrize("data", [picture("red", "GIF"), picture("red", "WEBP"), picture("red", "PNG", mode="RGBA")])
def test_other_pictures_are_made_fit(desks: Desks, data: bytes) -> None:
    outcome = desks.push((post(images={"figures/hand.png": data, "figures/sun.jpg": SUN}),))
    assert outcome.losses == ()
    kinds = {kind_of(each) for each in desks.office.addresses.values()}
    assert kinds <= {"png", "jpeg", "gif"}


def test_noise_is_shrunk_below_the_limit_and_holes_become_white() -> None:
    import random

    noise = Image.frombytes("RGB", (1200, 900), random.Random(1).randbytes(1200 * 900 * 3))
    out = io.BytesIO()
    noise.save(out, "PNG")
    small, suffix = fitted(out.getvalue(), 1_000_000)
    assert len(out.getvalue()) > 3_000_000 > len(small) and len(small) < 1_000_000 and suffix == "jpg"
    holes = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(holes, "PNG")
    flat, _ = fitted(holes.getvalue(), 1_000_000)
    assert Image.open(io.BytesIO(flat)).convert("RGB").getpixel((4, 4)) == (255, 255, 255)
    assert fitted(HAND, 1_000_000) == (HAND, "png") and fitted(SUN, 1_000_000) == (SUN, "jpg")


def test_a_broken_picture_is_named(desks: Desks) -> None:
    with pytest.raises(Stop, match=r"figures/hand\.png cannot be uploaded"):
        desks.push((post(images={"figures/hand.png": HAND[:40], "figures/sun.jpg": SUN}),))
    with pytest.raises(Stop, match="the picture is not there"):
        desks.push((post(images={"figures/hand.png": HAND}),))
    assert desks.office.drafts == {}


# ---------------------------------------------------------------- what WeChat keeps


def test_what_wechat_drops_is_told(desks: Desks) -> None:
    def hungry(html: str, issued: set[str]) -> str:
        from wechat_server.sanitizer import kept

        return kept(html.replace("每天涂两次。", "").replace('alt=""', "").replace("<p>结束。</p>", ""), set())

    desks.office.kept = hungry
    outcome = desks.push()
    told = [str(each) for each in outcome.losses]
    assert 'zh: WeChat dropped the text "每天涂两次。"' in told
    assert "zh: WeChat kept 0 of 2 pictures" in told
    assert desks.push().done is Done.NOTHING


def test_the_editors_wrappers_are_no_loss(desks: Desks) -> None:
    tables = "<table><tbody><tr><td>甲</td><td>乙 &amp; <strong>丙</strong></td></tr></tbody></table>"
    link = '<a href="https://mp.weixin.qq.com/s/x">看</a>'
    assert desks.push((post(text=f"A&nbsp;B<br>C {link}</p>{tables}<p>"),)).losses == ()
    (draft,) = desks.office.drafts.values()
    assert 'leaf=""' in draft["news_item"][0]["content"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("sent", "there", "told"),
    [
        ("<p>甲</p>", "<p>甲</p>", ""),
        ("<p>甲</p><p>乙</p>", "<p>甲</p>", 'zh: WeChat dropped the text "乙"'),
        ("<p>甲</p><p>甲</p>", "<p>甲</p>", "differs"),
        ("<p>甲乙</p>", "<p>乙甲</p>", 'zh: WeChat dropped the text "甲乙"'),
        ('<a href="x">甲</a>', "<a>甲</a>", "kept 0 of 1 links"),
        ("<script>1</script><p>甲</p>", "<p>甲</p>", ""),
    ],
)
def test_dropped(sent: str, there: str, told: str) -> None:
    found = [str(each) for each in dropped("zh", "题", sent, {"title": "题", "content": there})]
    assert (told in found[0]) if told else not found


def test_another_title_is_told() -> None:
    assert "another title" in str(next(dropped("zh", "题", "<p>甲</p>", {"title": "别的", "content": "<p>甲</p>"})))


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=9), min_size=1, max_size=6)
)
def test_a_sanitizer_that_only_wraps_loses_nothing(texts: list[str]) -> None:
    from html import escape

    from wechat_server.sanitizer import kept

    html = "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)
    assert list(dropped("zh", "题", html, {"title": "题", "content": kept(html, set())})) == []


# ---------------------------------------------------------------- publishing


def published(desks: Desks) -> publishing.Published:
    desk = desks.new()
    publishing.submit(desk, "eczema")
    return publishing.wait(desk, "eczema")


def test_publishing(desks: Desks) -> None:
    desks.push()
    desks.office.statuses = [1, 1, 0]
    done = published(desks)
    assert done.urls == ("https://mp.weixin.qq.com/s/a0", "https://mp.weixin.qq.com/s/a1")
    assert desks.slept == [5, 10, 20]
    before = len(desks.office.seen)
    assert published(desks).urls == done.urls and desks.push().done is Done.NOTHING
    assert len(desks.office.seen) == before
    assert desks.push((post("zh", "新。"), BOTH[1])).done is Done.MADE  # the old one is public and stays


def test_a_broken_wait_is_taken_up_again(desks: Desks) -> None:
    desks.push()
    desks.office.statuses = [1, 1, 1, 0]
    desk = desks.new()
    publishing.submit(desk, "eczema")

    def interrupted(seconds: float) -> None:
        if seconds == 20:
            raise KeyboardInterrupt

    outside = replace(desk.client.outside, sleep=interrupted)
    desk.client.outside = outside
    with pytest.raises(KeyboardInterrupt):
        publishing.wait(desk, "eczema")
    assert published(desks).urls
    assert desks.office.calls["freepublish/submit"] == 1


def test_no_more_than_eight_looks(desks: Desks) -> None:
    desks.push()
    desks.office.statuses = [1]
    assert published(desks).running
    assert desks.office.calls["freepublish/get"] == 8
    assert desks.slept[:6] == [5, 10, 20, 40, 80, 160]
    desks.office.statuses = [0]
    assert published(desks).urls and desks.office.calls["freepublish/submit"] == 1


@pytest.mark.parametrize("status", [2, 3, 4, 5, 6, 9])
def test_publishing_refused(desks: Desks, status: int) -> None:
    desks.push()
    desks.office.statuses = [1, status]
    with pytest.raises(Stop, match="is not published") as stop:
        published(desks)
    assert "notice" in shown(stop)
    assert desks.new().state.of("eczema").publish_id == ""


def test_publishing_without_permission(desks: Desks) -> None:
    desks.push()
    desks.office.verified = False
    with pytest.raises(Refused) as stop:
        published(desks)
    assert "verified company account" in shown(stop)
    assert not desks.new().state.of("eczema").submitting


@pytest.mark.parametrize("fault", ["drop", "drop-after-success", "half", "garbage", "empty"])
def test_a_wish_whose_answer_got_lost_is_not_repeated_blindly(desks: Desks, fault: str) -> None:
    desks.push()
    desks.faults("freepublish/submit", fault)
    with pytest.raises(Stop, match="nobody knows"):
        published(desks)
    assert len(desks.requests("freepublish/submit")) == 1
    with pytest.raises(Stop, match="still in the box"):
        published(desks)
    desks.office.drafts.clear()
    with pytest.raises(Stop, match="so it was published"):
        published(desks)
    assert len(desks.requests("freepublish/submit")) == 1


def test_a_text_that_changes_while_it_is_published(desks: Desks) -> None:
    desks.push()
    publishing.submit(desks.new(), "eczema")
    with pytest.raises(Stop, match="is being published"):
        desks.push((post("zh", "新。"), BOTH[1]))


def test_nothing_to_publish(desks: Desks) -> None:
    with pytest.raises(Stop, match="no draft"):
        published(desks)


# ---------------------------------------------------------------- limits


def test_the_limits_are_those_of_the_interface(desks: Desks) -> None:
    """What passes here passes there: the longest of everything."""
    address = "https://a.example/" + "x" * (limits.ADDRESS - 18)
    longest = post(
        title="题" * limits.TITLE_MOST, author="者" * limits.AUTHOR, digest="摘" * limits.DIGEST, source_url=address
    )
    used = limits.length(post(text="").html)
    longest = replace(longest, html=post(text="字" * (limits.HTML_MOST - 1 - used)).html)
    assert desks.push((longest,)).losses == ()
    longer = {"title": longest.title + "题", "author": longest.author + "者", "html": longest.html + "字" * 60}
    for changed in ({name: text} for name, text in longer.items()):
        with pytest.raises(Refused):
            desks.push((replace(longest, **changed),))  # type: ignore[arg-type]


# ---------------------------------------------------------------- a text of several parts


PARTS = (post("zh"), post("en", "One.", title="Eczema (1/2)"), post("en", "Two.", title="Eczema (2/2)", part=2))


def test_parts_are_articles_of_one_draft(desks: Desks) -> None:
    assert desks.push(PARTS).articles == ("zh", "en", "en 2")
    (draft,) = desks.office.drafts.values()
    assert [each["title"] for each in draft["news_item"]] == ["湿疹", "Eczema (1/2)", "Eczema (2/2)"]  # type: ignore[attr-defined]
    assert desks.push(PARTS).done is desks.push(PARTS[:1]).done is desks.push(PARTS[1:]).done is Done.NOTHING
    assert desks.push((*PARTS[:2], replace(PARTS[2], comments=True))).articles == ("en 2",)
    (line,) = desks.requests("draft/update")
    assert json.loads(line[1])["index"] == 2


@pytest.mark.parametrize(("before", "after"), [(PARTS, BOTH), (BOTH, PARTS), (PARTS[1:], PARTS[1:2])])
def test_other_parts_than_before_need_a_new_draft(
    desks: Desks, before: Sequence[Post], after: Sequence[Post]
) -> None:  # fmt: skip
    """WeChat cannot take an article out of a draft: the old second part would stay and be published."""
    desks.push(before)
    assert desks.push(after).done is Done.MADE
    assert any("does not fit any more" in line for line in desks.told)
    assert len(list(desks.office.drafts.values())[-1]["news_item"]) == len(after)  # type: ignore[arg-type]


def test_the_crops_of_the_cover_are_sent(desks: Desks) -> None:
    desks.push((post(square_crop="0_0_0.425556_1"),))
    (body,) = [json.loads(body) for _, body in desks.requests("draft/add")]
    (sent,) = body["articles"]
    assert (sent["pic_crop_235_1"], sent["pic_crop_1_1"]) == ("0_0_1_1", "0_0_0.425556_1")


# ---------------------------------------------------------------- secrets, files, rehearsal


def test_a_secret_does_not_show_itself() -> None:
    import pickle

    secret = Secret("s3cr3t-s3cr3t")
    assert "s3cr3t" not in f"{secret} {secret!r} {[secret]} {Account('wx1', secret)}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_where_the_account_comes_from(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    file = tmp_path / "wechat.toml"
    file.write_text('appid = "wx12345678"\nsecret = "abcdefgh"\n')
    file.chmod(0o644)
    base = "https://api.weixin.qq.com"
    with pytest.raises(Stop, match="others can read") as stop:
        account({}, file, project, base)
    assert f"chmod 600 {file}" in shown(stop) and "abcdefgh" not in shown(stop)
    file.chmod(0o600)
    assert account({}, file, project, base).appid == "wx12345678"
    given = {"DUIZHAO_WECHAT_APPID": "wx87654321", "DUIZHAO_WECHAT_SECRET": " hgfedcba\n"}
    assert account(given, file, project, base).secret.reveal() == "hgfedcba"
    assert account({"DUIZHAO_WECHAT_FILE": str(file)}, tmp_path / "none", project, base).appid == "wx12345678"
    inside = project / "wechat.toml"
    file.rename(inside)
    with pytest.raises(Stop, match="lies in the project"):
        account({}, inside, project, base)
    with pytest.raises(Stop, match="DUIZHAO_WECHAT_SECRET is not known"):
        account({"DUIZHAO_WECHAT_APPID": "wx87654321"}, tmp_path / "none", project, base)


@pytest.mark.parametrize("text", ["secret = abcdefgh", "\xff", 'appid = 1\nsecret = "abcdefgh"', "[[["])
def test_a_damaged_account_file_tells_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "wechat.toml"
    file.write_bytes(text.encode("latin-1"))
    file.chmod(0o600)
    with pytest.raises(Stop) as stop:
        account({}, file, tmp_path / "project", "https://api.weixin.qq.com")
    assert "abcdefgh" not in shown(stop) + repr(stop.value)


@pytest.mark.parametrize("base", ["http://api.weixin.qq.com", "ftp://x", "https://", "https://u:p@x.example", "x"])
def test_an_unsafe_address_is_refused(base: str) -> None:
    with pytest.raises(Stop) as stop:
        address(base)
    assert "u:p" not in shown(stop)


@pytest.mark.parametrize(
    "base", ["https://relay.example/wx/", "http://127.0.0.1:1", "http://localhost:8765", "http://[::1]:1"]
)
def test_a_relay_or_this_machine(base: str) -> None:
    assert address(base) == base.rstrip("/")


def test_wechats_sentences_are_shown_without_secrets(desks: Desks) -> None:
    desks.push()
    token = desks.office.stable
    desk = desks.new()
    desk.client.line.hide(token)
    echoed = f"bad {desks.office.secret} and {token}\n\x1b[31m" + "x" * 999
    told = desk.client.line.clean(echoed)
    assert desks.office.secret not in told and token not in told and "\n" not in told and len(told) <= 300


def test_a_rehearsal_makes_the_same_calls_and_sends_nothing(desks: Desks) -> None:
    def rehearsed(posts: Sequence[Post]) -> list[tuple[str, int]]:
        real, port = desks.new(), Rehearsal()
        client = Client(real.client.account, port, real.client.outside, None)
        store, state = desks.folder / "cache", desks.folder / "project" / "wechat.json"
        push(Desk(client, Album(client, store, False), State(state, client.account.key, False)), posts)
        return sorted((each.call, each.size) for each in port.calls)

    def sent(posts: Sequence[Post]) -> list[tuple[str, int]]:
        desks.office.seen.clear()
        desks.push(posts)
        return sorted((line.split("/cgi-bin/")[1].split("?")[0], len(body)) for line, body in desks.office.seen)

    def near(left: list[tuple[str, int]], right: list[tuple[str, int]]) -> None:
        assert [name for name, _ in left] == [name for name, _ in right]
        for (name, size), (_, real) in zip(left, right, strict=True):
            assert abs(size - real) <= 200, name  # addresses and numbers are as long as WeChat makes them

    planned = rehearsed(BOTH)
    assert desks.office.seen == [] and not (desks.folder / "project").exists()
    near(planned, sent(BOTH))
    changed = (post("zh", "新。"), BOTH[1])
    before = (desks.folder / "project" / "wechat.json").read_bytes()
    planned = [each for each in rehearsed(changed) if each[0] != "stable_token"]
    assert (desks.folder / "project" / "wechat.json").read_bytes() == before
    near(planned, sent(changed))
    assert rehearsed(changed) == []


def test_json_goes_out_with_real_characters(desks: Desks) -> None:
    desks.push((post("zh", "😀 “引号”"),))
    (body,) = [body for _, body in desks.requests("draft/add")]
    assert "😀".encode() in body and b"\\u" not in body


def test_a_state_that_makes_no_sense_is_no_state(tmp_path: Path) -> None:
    path = tmp_path / "wechat.json"
    state = State(path, "k")
    record = Record("m", (Sent("zh", "a", "b"),))
    state.put("x", record)
    assert state.of("x") == record and path.stat().st_mode & 0o077 == 0
    for text in ("[]", "{}", '{"version":1,"accounts":{"k":{"x":{"media_id":1}}}}', '{"version":9,"accounts":1}', "\0"):
        path.write_text(text)
        assert state.of("x") == Record() and state.ids() == frozenset()


def test_private_files_do_not_follow_links(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text('{"token": "x"}')
    (tmp_path / "mine").symlink_to(tmp_path / "theirs")
    assert private.read(tmp_path / "mine") == {}
    private.write(tmp_path / "mine", {"a": 1})
    assert (tmp_path / "theirs").read_text() == '{"token": "x"}' and private.read(tmp_path / "mine") == {"a": 1}


def test_the_fingerprint_tells_texts_apart() -> None:
    assert fingerprint(post()) == fingerprint(post())
    assert fingerprint(post()) != fingerprint(post("zh", "新。"))
