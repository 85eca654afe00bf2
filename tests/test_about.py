"""What a printed handout says of itself to a viewer, a library and an archive."""

from __future__ import annotations

import io
import warnings
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from eczema import LOOP, ZH, shelf, work
from lxml import etree

from duizhao import press
from duizhao.audit.metadata import metadata
from duizhao.config import Config
from duizhao.press.model import About, Job
from duizhao.press.xmp import packet
from duizhao.render import handout

TODAY = date(2026, 11, 23)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MORE = "authors: [李 & 王, Ann Lee]\nlicence: CC BY 4.0\n"
REVIEWED = "medical_reviewer:\n  name: 王医生\n  role: 皮肤科\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "source/figures").mkdir(parents=True)
    (tmp_path / "source/figures/loop.svg").write_bytes(LOOP)
    return tmp_path


def both(project: Path, typed: str, **settings: str) -> pikepdf.Pdf:
    jobs = list(handout.write(work(typed), shelf(), Config(project, TODAY, **settings)))  # type: ignore[arg-type]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the engine leaves its colour profile open
        return pikepdf.open(io.BytesIO(press.printed(jobs[-1]).data))


def said(pdf: pikepdf.Pdf, name: str) -> list[tuple[str, str]]:
    root = etree.fromstring(pdf.Root.Metadata.read_bytes())
    return [(item.get(LANG, ""), item.text) for item in root.iterfind(f".//{DC}{name}//{RDF}li")]


@pytest.mark.parametrize("standard", ["ua-1", "a-3a"])
def test_title_people_rights_and_days_come_from_the_front_matter(project: Path, standard: str) -> None:
    pdf = both(project, ZH.replace("---\n", f"---\n{MORE}", 1), pdf=standard)
    titles = dict(said(pdf, "title"))
    assert titles == {
        "x-default": "湿疹与干细胞 / Eczema and stem cells",
        "zh-Hans": "湿疹与干细胞",
        "en": "Eczema and stem cells",
    }
    assert said(pdf, "creator") == [("", "李 & 王"), ("", "Ann Lee")]
    assert said(pdf, "rights")[0] == ("x-default", "CC BY 4.0")
    assert [lang for _, lang in said(pdf, "language")] == ["zh-Hans", "en"]
    assert ("zh-Hans", "讲研究做到哪一步。") in said(pdf, "description")
    assert str(pdf.docinfo.Author) == "李 & 王, Ann Lee"
    assert str(pdf.docinfo.CreationDate) == "D:20261001"
    with pdf.open_metadata() as meta:  # which writes into the Info dictionary when it closes
        assert meta["xmp:CreateDate"] == "2026-10-01"
        assert meta["xmp:ModifyDate"] == "2026-11-01"
        assert meta["xmpMM:VersionID"] == "1.2"
        assert meta["pdf:Producer"] == str(pdf.docinfo.Producer)
        assert meta["pdf:Keywords"] == str(pdf.docinfo.Keywords)
        assert meta["dc:title"] == str(pdf.docinfo.Title)
        assert meta.pdfa_status == ("3A" if standard == "a-3a" else "")
    given = metadata(pdf.Root.Metadata)
    assert given is not None
    assert (given.ua, given.part) == ((("1",), ()) if standard == "ua-1" else ((), ("3",)))


def test_the_state_of_the_review_can_be_read_without_opening_the_page(project: Path) -> None:
    unreviewed = both(project, ZH)
    assert {"尚未经医学审核", "Not yet medically reviewed", "Version 1.2"} <= {
        word for _, word in said(unreviewed, "subject")
    }
    reviewed = both(project, ZH.replace("medical_reviewer: null\n", "").replace("---\n", f"---\n{REVIEWED}", 1))
    assert "Not yet medically reviewed" not in str(reviewed.docinfo.Keywords)
    assert any("王医生" in name for _, name in said(reviewed, "contributor"))


def test_no_typed_sign_can_break_the_packet() -> None:
    about = About("<a> & \"b\" 'c' ]]> \x0b\x00", (("zh-Hans", "</rdf:RDF>"),), keywords=("a\ud800b",))
    root = etree.fromstring(packet(about, "pdf/ua-1", "P"))
    assert [item.text for item in root.iterfind(f".//{DC}title//{RDF}li")] == ["<a> & \"b\" 'c' ]]> ", "</rdf:RDF>"]


def test_nothing_is_attached(project: Path) -> None:
    assert not both(project, ZH).attachments
    html = '<!doctype html><html lang="en"><title>t</title><link rel="attachment" href="{}"><p>a</p></html>'
    for address in (Path(__file__).as_uri(), "image:a", "https://example.org/x"):
        with pytest.raises(press.Misprint):
            press.printed(Job("a.pdf", html.format(address)))
