"""Every sentence of the program stands in both catalogues, and every Chinese one is fit to be read."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from duizhao.catalogue import catalogue
from duizhao.finding import say

ROOT = Path(__file__).resolve().parent.parent


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tools_catalogue", ROOT / "tools/catalogue.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()
CHINESE = TOOL.known("zh_Hans")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house with one sentence in code, one in a template, and both catalogues in step."""
    (tmp_path / "duizhao").mkdir()
    (tmp_path / "duizhao/one.py").write_text('say("no {thing} here", thing=1)\nvoice.gettext("a " "heading")\n')
    (tmp_path / "templates/web").mkdir(parents=True)
    (tmp_path / "templates/web/page.html.j2").write_text('<p>{{ _("Contact") }}</p>\n')
    for lang in ("zh", "en"):
        (tmp_path / f"templates/locale/{lang}/LC_MESSAGES").mkdir(parents=True)
    TOOL.update(tmp_path)
    path = TOOL.path("zh_Hans", tmp_path)
    text = path.read_text("utf-8")
    for english, chinese in (("no {thing} here", "这里没有 {thing}"), ("a heading", "标题"), ("Contact", "联系方式")):
        text = text.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{chinese}"')
    path.write_text(text, "utf-8")
    assert list(TOOL.faults(tmp_path)) == []
    return tmp_path


def test_the_catalogues_say_what_the_program_says() -> None:
    assert list(TOOL.faults()) == [], "run  python tools/catalogue.py --update  and translate what is new"


def test_an_update_of_complete_catalogues_changes_nothing(tmp_path: Path) -> None:
    for name in ("duizhao", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    TOOL.update(tmp_path)
    for language in TOOL.LANGUAGES:
        assert TOOL.path(language, tmp_path).read_bytes() == TOOL.path(language).read_bytes()


def test_chinese_is_set_in_full_width_marks() -> None:
    wrong = [text for text in CHINESE.values() if re.search(r"[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff] ?\(", text)]
    assert wrong == []


def test_chinese_is_chinese() -> None:
    """A sentence of several English words is not left as it is; names such as Pango may be."""
    left = [text for text, typed in CHINESE.items() if text == typed and len(text.split()) > 1]
    assert left == []


def test_a_sentence_is_translated_with_its_places_filled() -> None:
    wanted = say("make it a {wanted}", wanted=say("paragraph"))
    assert (catalogue("zh").say(wanted), catalogue("en").say(wanted)) == ("请改成段落", "make it a paragraph")


# ---------------------------------------------------------------- the tool itself


def test_a_new_sentence_is_missed(house: Path) -> None:
    (house / "duizhao/two.py").write_text('say("quite new")\n')
    assert list(TOOL.faults(house)) == ["en: missing: quite new", "zh_Hans: missing: quite new"]
    TOOL.update(house)
    assert list(TOOL.faults(house)) == ["zh_Hans: not translated: quite new"]


def test_a_sentence_that_nobody_says_is_dropped_and_the_others_kept(house: Path) -> None:
    (house / "templates/web/page.html.j2").unlink()
    assert list(TOOL.faults(house)) == ["en: nobody says: Contact", "zh_Hans: nobody says: Contact"]
    TOOL.update(house)
    assert TOOL.known("zh_Hans", house) == {"a heading": "标题", "no {thing} here": "这里没有 {thing}"}


@pytest.mark.parametrize(
    ("typed", "becomes", "fault"),
    [
        ("这里没有 {thing}", "这里没有 {things}", "zh_Hans: other {places} than the English: no {thing} here"),
        ('msgstr "标题"', 'msgstr ""', "zh_Hans: not translated: a heading"),
        ('msgid "a heading"', '#, fuzzy\nmsgid "a heading"', "zh_Hans: not translated: a heading"),
    ],
)
def test_a_poor_translation_is_found(house: Path, typed: str, becomes: str, fault: str) -> None:
    path = TOOL.path("zh_Hans", house)
    text = path.read_text("utf-8")
    assert typed in text
    path.write_text(text.replace(typed, becomes), "utf-8")
    assert list(TOOL.faults(house)) == [fault]
