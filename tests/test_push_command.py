"""`push` as its users run it: the command, its questions, two at once, and a canary that must not sing."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import small
from wechat_server.office import Office
from wechat_server.server import Running

from duizhao.catalogue import catalogue
from duizhao.cli import _run
from duizhao.deliver.wechat import private
from duizhao.deliver.wechat.account import account
from duizhao.deliver.wechat.post import digest
from duizhao.deliver.wechat.state import State
from duizhao.render.wechat.cover import LEFT
from duizhao.wechat_limits import TITLE

ROOT = Path(__file__).resolve().parent.parent
CANARY = "canary0123456789canary0123456789"
NOW = 1_795_392_000.0  # 2026-11-23


@dataclass
class Clinic:
    """A project, a user's home, and WeChat."""

    folder: Path
    running: Running
    said: str = ""

    @property
    def project(self) -> Path:
        return self.folder / "project"

    @property
    def office(self) -> Office:
        return self.running.office

    def environment(self, **more: str) -> dict[str, str]:
        known = {name: value for name, value in os.environ.items() if not name.startswith(("DUIZHAO_", "XDG_"))}
        return known | {
            "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795392000", "HOME": str(self.folder / "home"),
            "DUIZHAO_WECHAT_API": self.running.address, "DUIZHAO_WECHAT_APPID": self.office.appid,
            "DUIZHAO_WECHAT_SECRET": self.office.secret, **more,
        }  # fmt: skip

    def start(self, *words: str, **more: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "duizhao", "--project", str(self.project), "push", *words]
        return subprocess.Popen(
            command, cwd=ROOT, env=self.environment(**more), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def outside(self, *words: str, **more: str) -> tuple[int, str]:
        """The command in a process of its own."""
        process = self.start(*words, **more)
        out, err = process.communicate(timeout=120)
        self.said += out + err
        return process.returncode, out + err

    def push(self, *words: str, **more: str) -> tuple[int, str]:
        """The command in this process, where nobody really waits."""
        out = io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(out):
            patch.setattr(os, "environ", self.environment(**more))
            patch.setattr(sys, "stdin", io.StringIO())
            patch.setattr(time, "sleep", lambda seconds: None)
            code = _run(["--project", str(self.project), "push", *words], catalogue("zh" if "zh" in words else "en"))
        self.said += out.getvalue()
        return code, out.getvalue()

    def edit(self, lang: str, old: str, new: str) -> None:
        path = self.project / f"source/{lang}/eczema.md"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    (tmp_path / "home").mkdir()
    small.project(tmp_path / "project")
    with Running(Office(secret=CANARY, clock=time.time)) as running:
        yield Clinic(tmp_path, running)


def test_a_day_with_the_draft_box(clinic: Clinic) -> None:
    code, said = clinic.push("eczema", "--dry-run", DUIZHAO_WECHAT_SECRET="", DUIZHAO_WECHAT_APPID="")
    assert code == 0 and "draft/add" in said and clinic.office.seen == [], said
    assert not (clinic.project / ".duizhao").exists() and not list((clinic.folder / "home").iterdir())

    code, said = clinic.outside("eczema")
    assert code == 0 and "a new draft is in the draft box (zh, en)" in said, said
    assert "sending to 127.0.0.1" in said
    (draft,) = clinic.office.drafts.values()
    zh, en = draft["news_item"]  # type: ignore[misc]
    assert (zh["title"], zh["author"], zh["digest"]) == ("湿疹的护理", "编辑部", "怎样护理湿疹皮肤。")
    assert (en["title"], en["digest"]) == ("Caring for eczema", "How to care for skin with eczema.")
    assert "每天涂保湿剂两次" in zh["content"] and "moisturiser twice" in en["content"]
    assert zh["content"].count("<img") == 1 and zh["thumb_media_id"] != en["thumb_media_id"]  # each shows its title
    assert (zh["pic_crop_235_1"], zh["pic_crop_1_1"]) == ("0_0_1_1", LEFT)

    assert (clinic.project / ".duizhao/.gitignore").read_text() == "*\n"  # which draft is whose is nobody's commit

    before = len(clinic.office.seen)
    code, said = clinic.push("eczema", "--ui", "zh")
    assert code == 0 and "什么也没有发送" in said and len(clinic.office.seen) == before, said

    clinic.edit("en", "moisturiser twice a day.", "rich moisturiser twice a day.")
    code, said = clinic.push("eczema", "--publish")
    assert code == 0 and "changed in place (en)" in said and "published: https://mp.weixin.qq.com/s/" in said, said


def test_errors_stop_before_anything_is_sent(clinic: Clinic) -> None:
    clinic.edit("en", "{#care}", "{#cure}")
    code, said = clinic.push("eczema")
    assert code == 1 and "Nothing was sent." in said, said
    clinic.edit("en", "{#cure}", "{#care}")
    clinic.edit("zh", "digest: 怎样护理湿疹皮肤。", "digest: " + "长" * 129)
    code, said = clinic.push("eczema")
    assert code == 1 and "source/zh/eczema.md:25:3" in said and "digest has 129 characters" in said, said
    clinic.edit("zh", "长" * 129, "好。")
    clinic.edit("zh", "status: reviewed", "status: withdrawn")
    assert clinic.push("eczema")[0] == 1
    clinic.edit("zh", "status: withdrawn", "status: draft")
    code, said = clinic.push("eczema", "--publish")
    assert code == 2 and "not ready for the public" in said, said
    for words in (("nothing",), ("eczema", "--lang", "fr"), ("eczema", "--lang", "")):
        assert clinic.push(*words)[0] == 2
    assert clinic.office.seen == []


def test_the_first_handout_is_a_draft_of_three_articles(clinic: Clinic) -> None:
    """Chinese in one article, English in two: the whole text is over WeChat's limit."""
    shutil.rmtree(clinic.project)
    shutil.copytree(ROOT / "source", clinic.project / "source")
    slug = "stem-cells-atopic-dermatitis"
    code, said = clinic.push(slug)
    assert code == 0 and "a new draft is in the draft box (zh, en, en 2)" in said, said
    (draft,) = clinic.office.drafts.values()
    zh, one, two = draft["news_item"]  # type: ignore[misc]
    assert "/" not in zh["title"]
    assert one["title"].endswith(" (1/2)") and two["title"].endswith(" (2/2)") and len(two["title"]) <= TITLE
    assert all(each["content"].count("<img") and "mmbiz" in each["content"] for each in (zh, one))
    assert one["thumb_media_id"] == two["thumb_media_id"] and one["digest"].startswith("Research is early")
    before = len(clinic.office.seen)
    code, said = clinic.push(slug)
    assert code == 0 and "nothing was sent" in said and len(clinic.office.seen) == before, said


def test_more_articles_than_a_draft_takes(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.deliver.wechat.compose.ARTICLES", 1)
    code, said = clinic.push("eczema")
    assert code == 2 and "a draft takes 1 articles, not 2" in said and clinic.office.seen == [], said
    assert clinic.push("eczema", "--lang", "en")[0] == 0


def test_what_the_gates_refuse_is_not_sent(clinic: Clinic) -> None:
    clinic.edit("zh", "每天涂保湿剂两次。", "每天涂保湿剂两次。" * 2_300)
    code, said = clinic.push("eczema", "--lang", "zh")
    assert code == 1 and "WXP001" in said and clinic.office.seen == [], said


def test_an_article_without_a_digest_is_told_of(clinic: Clinic) -> None:
    clinic.edit("en", "summary: How to care for skin with eczema.\n", "")
    code, said = clinic.push("eczema", "--dry-run")
    assert code == 0 and "eczema (en): there is no digest" in said, said


def test_another_article_with_errors_is_no_hindrance(clinic: Clinic) -> None:
    (clinic.project / "source/zh/other.md").write_text("# 题\n\n<div>\n", "utf-8")
    assert clinic.push("eczema", "--lang", "zh")[0] == 0
    (clinic.project / "source/zh/_disclaimer.md").write_text("<div>\n", "utf-8")
    assert clinic.push("eczema", "--lang", "zh")[0] == 1


def test_two_at_once_make_one_draft(clinic: Clinic) -> None:
    clinic.office.faults["draft/add"] = [-1]  # the first one takes a little longer
    processes = [clinic.start("eczema") for _ in range(2)]
    said = ["".join(process.communicate(timeout=120)) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert len(clinic.office.drafts) == 1
    assert sum("nothing has changed" in each for each in said) == 1
    assert sum("is in the draft box" in each for each in said) == 1


def test_a_question_without_a_person_stops(clinic: Clinic) -> None:
    clinic.office.faults["draft/add"] = ["http-502-after-success"]
    assert clinic.push("eczema")[0] == 0
    (draft,) = clinic.office.drafts.values()
    draft["news_item"][0]["content"] += "<p>手写。</p>"  # type: ignore[index]
    clinic.edit("zh", "两次", "两次，睡前再涂一次")
    clinic.edit("en", "twice a day", "twice a day, and once more at bedtime")
    code, said = clinic.push("eczema")
    assert code == 2 and "Overwrite it?" in said and "--yes" in said, said
    code, said = clinic.push("eczema", "--yes")
    assert code == 0 and "changed in place" in said, said


def test_quota_is_set_back_on_demand(clinic: Clinic) -> None:
    clinic.office.quota["draft/add"] = 0
    code, said = clinic.push("eczema")
    assert code == 2 and "--reset-quota" in said, said
    assert clinic.push("eczema", "--reset-quota")[0] == 0


def test_what_wechat_drops_is_an_exit_code(clinic: Clinic) -> None:
    from wechat_server import sanitizer

    clinic.office.kept = lambda html, issued: sanitizer.kept(html.replace("每天涂保湿剂两次。", ""), issued)
    code, said = clinic.push("eczema", "--publish")
    assert code == 2 and "每天涂保湿剂两次" in said and "is not published" in said, said
    assert clinic.office.calls["freepublish/submit"] == 0


def test_a_plan_for_another_address_is_refused(clinic: Clinic) -> None:
    code, said = clinic.push("eczema", DUIZHAO_WECHAT_API="http://api.weixin.qq.com")
    assert code == 2 and "https://" in said
    (clinic.project / "pyproject.toml").write_text('[tool.duizhao]\nwechat_api = "ftp://x"\n')
    assert clinic.push("eczema")[0] == 2
    assert clinic.office.seen == []


def test_the_canary_does_not_sing(clinic: Clinic) -> None:
    """No secret in output, logs, errors or files; no token in what others can read, whatever goes wrong."""
    file = clinic.folder / "home" / "account.toml"
    file.write_text(f'appid = "{clinic.office.appid}"\nsecret = "{CANARY}"\n')
    kept = {"DUIZHAO_WECHAT_APPID": "", "DUIZHAO_WECHAT_SECRET": "", "DUIZHAO_WECHAT_FILE": str(file)}
    file.chmod(0o644)
    code, said = clinic.push("eczema", **kept)
    assert code == 2 and f"chmod 600 {file}" in said, said
    file.chmod(0o600)
    for run, faults in ((clinic.outside, [40125]), (clinic.push, [40164]), (clinic.push, ["garbage", "half", "drop"])):
        clinic.office.faults["stable_token"] = faults
        run("eczema", **kept, DUIZHAO_TRACEBACK="1")
    for fault in (45009, "redirect", "drop-after-success"):
        clinic.office.faults["draft/add"] = [fault]
        clinic.push("eczema", "--new", "--yes", **kept)
    clinic.edit("zh", "两次", "三次")
    clinic.edit("en", "twice", "three times")
    assert clinic.outside("eczema", **kept)[0] == 0
    assert clinic.push("eczema", "--publish", **kept)[0] == 0
    clinic.push("eczema", "--dry-run", "--new", **kept)
    tokens = [token for token in clinic.office.tokens if token]
    assert tokens and clinic.office.calls["freepublish/submit"] == 1
    for secret in (CANARY, *tokens):
        assert secret not in clinic.said
    for path in clinic.folder.rglob("*"):
        if not path.is_file() or path == file:
            continue
        data = path.read_bytes()
        assert CANARY.encode() not in data, path
        if any(token.encode() in data for token in tokens):
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
            assert path.is_relative_to(clinic.folder / "home"), path
    assert [line for line, _ in clinic.office.seen if CANARY in line] == []


def test_an_interrupted_wait_can_be_taken_up(clinic: Clinic) -> None:
    """What a killed program leaves behind: the number of the wish, and nothing else."""
    assert clinic.push("eczema")[0] == 0
    owner = account(clinic.environment(), clinic.folder, clinic.project, clinic.running.address)
    state = State(clinic.project / ".duizhao/wechat.json", owner.key)
    record = state.of("eczema")
    (media,) = clinic.office.drafts
    assert record.media_id == media
    publish_id = str(clinic.office.submit(media)["publish_id"])
    state.put("eczema", replace(record, publish_id=publish_id))
    clinic.office.statuses = [0]
    code, said = clinic.push("eczema", "--publish")
    assert code == 0 and "published: https://" in said, said
    assert clinic.office.calls["freepublish/submit"] == 0
    store = clinic.folder / "home/.cache/duizhao/wechat" / digest(owner.key.encode())[:16]
    assert private.read(store / "token.json")


def test_the_demo_of_the_guide(clinic: Clinic) -> None:
    """docs/wechat.md: start the stand-in, type its three lines, push."""
    command = [
        sys.executable,
        str(ROOT / "tests/wechat_server"),
        "--port",
        "0",
        "--fault",
        "draft/add=drop-after-success",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        lines = [server.stdout.readline().split() for _ in range(3)]
        typed = dict(words[1].split("=", 1) for words in lines)
        code, said = clinic.push("eczema", **typed)
        server.terminate()
    assert code == 0 and "a new draft is in the draft box" in said, said
    for guide in ("docs/wechat.md", "docs/wechat.zh.md"):
        text = (ROOT / guide).read_text("utf-8")
        assert "python tests/wechat_server" in text
        assert all(f"export {name}=" in text for name in typed)
