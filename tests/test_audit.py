"""The audit: a good PDF has nothing against it, and each way to break one is found and named."""

from __future__ import annotations

import io
import json
import stat
import subprocess
import sys
import warnings
from functools import lru_cache
from pathlib import Path

import pikepdf
import pytest
from broken import BREAKS, PROTECTED, Break, broken, elements
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao import press
from duizhao.audit import CONDITIONS, audit, verapdf
from duizhao.audit.letters import letters
from duizhao.audit.metadata import metadata
from duizhao.audit.sfnt import program
from duizhao.audit.speech import CODE

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0H9V9Z"/></svg>'
STYLE = """@page { size: A5; margin: 2cm; @bottom-left { content: "脚 foot " counter(page) } }
:lang(zh) { font-family: "Duizhao Sans SC" } :lang(en) { font-family: "Duizhao Sans" }
dl.facts { columns: 2 } dl.facts div { display: table }"""
BODY = """<h1>干细胞与湿疹</h1>
<p>正文，见<a href="https://example.org/a">这里</a>。<span lang="en">plain English</span></p>
<dl class="facts"><div><dt>版本</dt><dd>1.0</dd></div><div><dt>联系</dt><dd>info@example.org</dd></div></dl>
<section><h2>什么是湿疹</h2><ul><li>皮肤干</li><li>发痒<ol><li>抓破</li><li>睡不好</li></ol></li></ul></section>
<table><caption>比较</caption><thead><tr><th scope="col">名称</th><th scope="col">局限</th></tr></thead>
<tbody><tr><td>间充质</td><td>20例</td></tr><tr><td>诱导</td><td>21例</td></tr></tbody></table>
<section style="break-before: page"><h2>怎么办</h2><p><img src="image:a" alt="方块">完</p>
<blockquote><p>请先问医生。</p></blockquote></section>"""
OWN = sorted(set(CONDITIONS) - {condition for condition, _ in BREAKS})


@lru_cache(maxsize=2)
def good(standard: str = "pdf/ua-1") -> bytes:
    html = f'<!doctype html><html lang="zh-Hans"><title>题 A</title><style>{STYLE}</style><body>{BODY}</body></html>'
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the engine leaves its colour profile open
        return press.printed(press.Job("a.pdf", html, {"a": SQUARE}, standard)).data


def conditions(data: bytes, **more: str) -> list[str]:
    return [each.condition for each in audit(data, **more)]  # type: ignore[arg-type]


def test_a_good_page_passes() -> None:
    assert audit(good()) == ()


@pytest.mark.parametrize(("condition", "change"), BREAKS, ids=[f"{nth}:{name}" for nth, (name, _) in enumerate(BREAKS)])
def test_each_way_to_break_it_is_found(condition: str, change: Break) -> None:
    found = audit(broken(good(), change))
    assert condition in [each.condition for each in found], found
    for each in found:
        assert str(each.message) and "{" not in str(each.message)
        assert each.page in (0, 1, 2)


def test_copying_alone_breaks_nothing() -> None:
    assert audit(broken(good(), lambda pdf: None)) == ()


EXACT = ("01-003", "01-007", "06-002", "06-003", "07-001", "07-002", "13-004", "14-003", "15-003", "28-012")


@pytest.mark.parametrize("condition", [*EXACT, "31-009", "31-016", "handout bookmarks", "28-009", "30-001"])
def test_nothing_else_is_blamed(condition: str) -> None:
    for change in (change for name, change in BREAKS if name == condition):
        assert set(conditions(broken(good(), change))) == {condition}


def test_every_condition_is_broken_somewhere() -> None:
    """The few that no change of objects can show have tests of their own below."""
    assert (
        sorted(
            ["ISO 32000-1", "handout version", "26-001", "26-002", "veraPDF"]
            + [each for each in CONDITIONS if each.startswith("ISO 19005-3")]
        )
        == OWN
    )
    assert sum(each[:2].isdigit() for each in CONDITIONS) >= 60


def test_a_file_closed_to_screen_readers_is_found() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good())) as pdf:
        pdf.save(out, encryption=PROTECTED["26-002"])
    assert conditions(out.getvalue()) == ["26-002"]
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="", R=4))
    assert conditions(out.getvalue()) == []


def test_a_newer_version_is_found() -> None:
    assert conditions(good().replace(b"%PDF-1.7", b"%PDF-2.0", 1)) == ["handout version"]


# ---------------------------------------------------------------- PDF/A


def test_a_good_archive_page_passes() -> None:
    assert audit(good("pdf/a-3a"), "pdf/a-3a") == ()
    assert "06-002" in conditions(good("pdf/a-3a"))
    assert "ISO 19005-3 6.6.4" in conditions(good(), against="pdf/a-3a")


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))


def unprinted(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for each in page.get("/Annots", ()):
            each.F = 2


def aimless(pdf: pikepdf.Pdf) -> None:
    file = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F=pikepdf.String("a"), UF=pikepdf.String("a"))
    pdf.Root.AF = pikepdf.Array([pdf.make_indirect(file)])


def no_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


@pytest.mark.parametrize(
    ("clause", "change"), [("6.5.1", script), ("6.3.2", unprinted), ("6.8", aimless), ("6.2.4.3", no_intent)]
)
def test_each_way_to_break_an_archive_page_is_found(clause: str, change: Break) -> None:
    data = broken(good("pdf/a-3a"), change)
    assert f"ISO 19005-3 {clause}" in conditions(data, against="pdf/a-3a")


def test_an_encrypted_archive_page_is_found() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good("pdf/a-3a"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="", R=4))
    assert conditions(out.getvalue(), against="pdf/a-3a") == ["ISO 19005-3 6.1.3"]


# ---------------------------------------------------------------- what is no PDF


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\0" * 1000, b"<html>", b"%PDF-1.7\ntrailer << /Root 1 0 R >>"])
def test_what_is_no_pdf_cannot_be_read(data: bytes) -> None:
    assert conditions(data) == ["ISO 32000-1"]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damaged_files_never_raise(data: st.DataObject) -> None:
    """Cut off, or with bytes turned over in the middle: violations or none, never an exception."""
    whole = plain()
    cut = data.draw(st.integers(0, len(whole)))
    spoilt = bytearray(whole[:cut] if data.draw(st.booleans()) else whole)
    for _ in range(data.draw(st.integers(0, 30))):
        if spoilt:
            spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    audit(bytes(spoilt))
    if bytes(spoilt) == whole[:cut] and cut < len(whole) - 40:
        assert "ISO 32000-1" in conditions(bytes(spoilt))


@lru_cache(maxsize=1)
def plain() -> bytes:
    """The good page without compression, so that damage reaches its objects."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good())) as pdf:
        mode = pikepdf.ObjectStreamMode.disable
        pdf.save(
            out, object_stream_mode=mode, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
        )
    return out.getvalue()


WRONG = ("7", "/Name", "(text)", "[1 2]", "<< /A 1 >>", "-1", "[[[]]]", "true")


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_objects_of_the_wrong_kind_never_raise(data: st.DataObject) -> None:
    """Any entry of any dictionary of the catalogue, the tags, a page, a link or a font becomes something else."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        root = pdf.Root.StructTreeRoot
        fonts = [each for font in page.Resources.Font.values() for each in (font, font.DescendantFonts[0])]
        things = [pdf.Root, root, root.ParentTree, page.obj, page.Resources, *fonts, *page.Annots, *elements(pdf)]
        for _ in range(data.draw(st.integers(1, 4))):
            thing = data.draw(st.sampled_from(things))
            key = data.draw(st.sampled_from(sorted(thing.keys())))
            if key not in ("/Pages", "/Type", "/Kids", "/Parent"):
                thing[key] = pikepdf.Object.parse(data.draw(st.sampled_from(WRONG)).encode())

    audit(broken(good(), spoil))


def test_a_deep_tree_is_read_without_recursion() -> None:
    def dig(pdf: pikepdf.Pdf) -> None:
        here = next(each for each in elements(pdf) if each.S == "/P")
        for _ in range(5_000):
            kid = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Span, P=here, K=pikepdf.Array()))
            here.K.append(kid)
            here = kid

    assert audit(broken(good(), dig)) == ()


def test_a_form_that_draws_itself_ends() -> None:
    def loop(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"/A Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9])
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=form))
        pdf.pages[0].Resources.XObject["/A"] = form
        pdf.pages[0].contents_add(b"/A Do")

    assert audit(broken(good(), loop)) == ()


# ---------------------------------------------------------------- small parts


@pytest.mark.parametrize(
    "code", ["zh", "zh-Hans", "en-GB", "zh-Hans-CN", "sl-rozaj-biske", "de-CH-1996", "x-own", "yue"]
)
def test_language_codes(code: str) -> None:
    assert CODE.fullmatch(code)


@pytest.mark.parametrize("code", ["", "e", "zh_Hans", "Chinese text", "en-", "-en", "en--GB", "englishlanguage"])
def test_what_is_no_language_code(code: str) -> None:
    assert not CODE.fullmatch(code)


def test_metadata_that_are_no_xml_are_none() -> None:
    with pikepdf.new() as pdf:
        assert metadata(pdf.make_stream(b"<rdf>")) is None
        assert metadata(pikepdf.String("a")) is None


def test_letters_of_codes() -> None:
    data = b"""2 beginbfchar <01> <4E2D> <02> <D842DFB7> endbfchar
2 beginbfrange <05> <07> <0041> <08> <09> [<5B57> <00660069>] endbfrange"""
    assert letters(data) == {1: "中", 2: "𠮷", 5: "A", 6: "B", 7: "C", 8: "字", 9: "fi"}


def test_what_is_no_font_program_is_none() -> None:
    assert program(b"") is None
    assert program(b"\0\1\0\0\0\2" + b"\0" * 40) is None


def test_the_same_list_in_columns_is_one_list() -> None:
    """The engine tags every column and every cell of its layout; we keep one tag for one element of the HTML."""
    with pikepdf.open(io.BytesIO(good())) as pdf:
        facts = next(each for each in elements(pdf) if each.S == "/L")
        items = [[str(part.S) for part in item.K] for item in facts.K]
        assert [str(item.S) for item in facts.K] == ["/LI", "/LI"]
        assert items == [["/Lbl", "/LBody"]] * 2


@pytest.mark.parametrize("standard", press.STANDARDS)
def test_qpdf_finds_no_fault(standard: str, tmp_path: Path) -> None:
    """The same check as `qpdf --check`, by the library that the program is made of."""
    file = tmp_path / "a.pdf"
    file.write_bytes(good(standard))
    with pikepdf.open(file) as pdf:
        assert pdf.check_pdf_syntax() == []


# ---------------------------------------------------------------- veraPDF

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<report><jobs><job><item size="1"><name>page.pdf</name></item>
<validationReport jobEndStatus="normal" profileName="PDF/UA-1 validation profile" statement="x" isCompliant="{good}">
<details passedRules="105" failedRules="1" passedChecks="900" failedChecks="2">{rules}</details>
</validationReport></job></jobs></report>"""
RULE = """<rule specification="ISO 14289-1:2014" clause="7.3" testNumber="1" status="failed" failedChecks="2">
<description>Figure tags shall include
 an alternative representation</description><object>SEFigure</object></rule>"""


def judge(tmp_path: Path, body: str) -> Path:
    """A program that stands for veraPDF."""
    program = tmp_path / "verapdf"
    program.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def test_what_verapdf_finds_is_told(tmp_path: Path) -> None:
    report = json.dumps(REPORT.format(good="false", rules=RULE))
    program = judge(
        tmp_path, f"assert open(sys.argv[-1], 'rb').read(4) == b'%PDF' and 'ua1' in sys.argv\nprint({report})"
    )
    found = verapdf.verdict(program, good())
    told = "veraPDF: 7.3-1 Figure tags shall include an alternative representation"
    assert [str(each.message) for each in found] == [told]


def test_what_verapdf_finds_good_is_good(tmp_path: Path) -> None:
    program = judge(tmp_path, f"print({json.dumps(REPORT.format(good='true', rules=''))})")
    assert verapdf.verdict(program, good()) == ()


@pytest.mark.parametrize("body", ["", "sys.exit(7)", "print('<report/>')", "print('no xml')", "time.sleep(30)"])
def test_a_silent_verapdf_is_no_pass(body: str, tmp_path: Path) -> None:
    assert len(verapdf.verdict(judge(tmp_path, body), b"", seconds=1.0)) == 1
    assert len(verapdf.verdict(tmp_path / "absent", b"")) == 1


def test_the_auditor_is_loaded_late() -> None:
    script = "import sys, duizhao.prove; sys.exit('pikepdf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
