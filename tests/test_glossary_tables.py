"""The glossary in people's spreadsheets, and terms that come into the project's own."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.exchange import glossary
from duizhao.exchange.merge import Merged, merged
from duizhao.finding import Stop
from duizhao.model import Span, Term
from duizhao.read.shelf import GLOSSARY, load
from tests.termlists import terms

ROOT = Path(__file__).resolve().parent.parent
PLAIN = "皮炎胞素AbcXYZ019β ,'\"."  # letters of terms that no rule of the import refuses


def term(zh: str, en: str, *variants: str, short: str = "", never: tuple[str, ...] = (), note: str = "") -> Term:
    return Term(Span("clinic.tbx", 7), zh, en, variants, short, never, note)


# ---------------------------------------------------------------- for spreadsheets


@settings(deadline=None)
@given(st.lists(terms(), max_size=5))
def test_a_table_comes_back_the_same_and_nothing_in_it_runs(glossary_: list[Term]) -> None:
    data = glossary.write(glossary_)
    assert glossary.read(data, "terms.csv").terms == tuple(glossary_)
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row)


def test_formulas_are_guarded_and_reported() -> None:
    data = glossary.write([term("=HYPERLINK(1)", "'=x", "-2", short="@SUM", note="+1")])
    assert data.decode() == (
        "\ufeffzh,en,variants,abbreviation,forbidden,note\r\n'=HYPERLINK(1),''=x,'-2,'@SUM,,'+1\r\n"
    )
    found = glossary.read(data, "terms.csv")
    assert [str(remark.message) for remark in found.remarks][:2] == [
        "took the guard off =HYPERLINK(1): a spreadsheet would run it as a formula",
        "took the guard off '=x: a spreadsheet would run it as a formula",
    ]
    assert {remark.where.line for remark in found.remarks} == {2}
    assert len(found.remarks) == 5
    assert glossary.read(glossary.write([term("'", "it's")]), "x").remarks == ()


def test_the_projects_own_glossary_comes_back_without_a_changed_byte() -> None:
    old = (ROOT / GLOSSARY).read_bytes()
    found = glossary.read(glossary.write(load(ROOT).glossary), "terms.csv")
    assert found.terms == load(ROOT).glossary
    assert merged(old, found.terms) == Merged(old)


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (
            b"zh,english\n",
            1,
            "the columns of a glossary are zh,en,variants,abbreviation,forbidden,note, not zh,english",
        ),
        (b"", 1, "the columns of a glossary are zh,en,variants,abbreviation,forbidden,note, not "),
        (
            "zh;en\n皮;skin\n".encode(),
            1,
            "the columns of a glossary are zh,en,variants,abbreviation,forbidden,note, not zh;en",
        ),
        (b"zh,en,zh\n", 1, "the columns of a glossary are zh,en,variants,abbreviation,forbidden,note, not zh,en,zh"),
        ('zh,en\n皮,"skin\n"\n炎,a,b\n'.encode(), 4, "this row has 3 cells, the first line has 2"),
        ("zh,en\n皮,skin\n炎\n".encode(), 3, "this row has 1 cells, the first line has 2"),
        ("zh,en\r\n皮,skin\r\n炎,\r\n".encode(), 3, "the Chinese or the English of this term is missing"),
        ('zh,en\n皮,skin\n炎,"inflam\n'.encode(), 3, "not a table in CSV: unexpected end of data"),
        ("zh,en\n炎症,inflammation\n".encode("gb18030"), 2, "the file is not UTF-8"),
    ],
)
def test_what_is_no_glossary_is_refused_with_its_line(data: bytes, line: int, message: str) -> None:
    with pytest.raises(Stop) as stop:
        glossary.read(data, "terms.csv")
    assert str(stop.value) == message
    assert stop.value.where is not None
    assert (stop.value.where.path, stop.value.where.line) == ("terms.csv", line)


# ---------------------------------------------------------------- into source/glossary.csv


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, list[Term]]:
    """A glossary as people keep it: with or without byte-order mark and final newline, any line end, odd quotes."""
    listed = draw(st.lists(terms(PLAIN), max_size=4, unique_by=lambda each: each.zh))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    out = io.StringIO()
    for row in csv.reader(io.StringIO(glossary.write(listed).decode("utf-8-sig"), newline="")):
        csv.writer(out, lineterminator=end, quoting=draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))).writerow(
            row
        )
        out.write(draw(st.sampled_from(["", "", ",,,,," + end])))
    text = draw(st.sampled_from(["", "\ufeff"])) + out.getvalue()
    return (text.removesuffix(end) if draw(st.booleans()) else text).encode(), listed


@settings(deadline=None)
@given(files())
def test_what_is_there_already_changes_no_byte(file: tuple[bytes, list[Term]]) -> None:
    assert merged(*file) == Merged(file[0])


@settings(deadline=None)
@given(files(), st.lists(terms(PLAIN), max_size=4))
def test_what_comes_in_is_there_afterwards_or_reported(file: tuple[bytes, list[Term]], incoming: list[Term]) -> None:
    old, listed = file
    after = merged(old, incoming)
    now = glossary.read(after.data, GLOSSARY).terms
    assert [(each.zh, each.en) for each in now[: len(listed)]] == [(each.zh, each.en) for each in listed]
    refused = len(after.refused)
    for each in incoming:
        same = [known for known in now if known.zh == each.zh and known.en.casefold() == each.en.casefold()]
        forms = {form.casefold() for known in same for form in (known.en, *known.variants)}
        refused -= not ({form.casefold() for form in each.variants} <= forms)
    assert refused >= 0
    again = merged(after.data, incoming)
    assert again.data == after.data and len(again.refused) >= len(after.refused)
    assert after.data.endswith((b"\n", b"\r")) == old.endswith((b"\n", b"\r"))
    assert after.data.startswith(b"\xef\xbb\xbf") == old.startswith(b"\xef\xbb\xbf")
    if not after.changed:
        assert after.data.startswith(old)


OLD = (
    "\ufeffzh,en,variants,abbreviation,forbidden,note\r\n"
    '"皮炎", dermatitis ,,,AD,"the ""word"""\r\n'
    ",,,,,\r\n"
    "表皮,epidermis,outer skin,EP,,\r\n"
    '真皮,"dermis",,,,'
).encode()


def test_only_the_row_that_gains_something_changes() -> None:
    after = merged(
        OLD, [term("表皮", "Epidermis", "Outer Skin", "top layer", never=("cuticle",), note="a, b"), term("骨", "bone")]
    )
    assert (
        after.data.decode()
        == OLD.decode().replace(
            "表皮,epidermis,outer skin,EP,,", '表皮,epidermis,outer skin|top layer,EP,cuticle,"a, b"'
        )
        + "\r\n骨,bone,,,,"
    )
    assert [(str(each.message), each.where.line) for each in after.added] == [("new: 骨, bone", 6)]
    assert [each.where.line for each in after.changed] == [4]
    assert after.refused == ()


@pytest.mark.parametrize(
    ("incoming", "message"),
    [
        (term("皮炎", "eczema"), "its English here is dermatitis, not eczema"),
        (term("皮炎", "dermatitis", note="another"), 'its note here is "the "word"", not "another"'),
        (term("皮炎", "dermatitis", "x", short="AD"), "ad is wanted on one side and forbidden on the other"),
        (
            term("表皮", "epidermis", never=("Outer skin",)),
            "outer skin is wanted on one side and forbidden on the other",
        ),
        (term("表皮", "epidermis", short="ED"), "its abbreviation here is EP, not ED"),
        (term("骨", ""), "the Chinese or the English of this term is missing: 骨"),
        (term("", ""), "the Chinese or the English of this term is missing: ?"),
        (term("骨", "=1+1"), "a spreadsheet would run =1+1 as a formula"),
        (term("骨", "bo|ne"), "bo|ne holds the sign | that parts the words of a cell"),
        (term("骨", "bo\u200bne"), "the invisible character U+200B stands here"),
        (term("骨", "bone", note="\u202eenob"), "the invisible character U+202E stands here"),
    ],
)
def test_a_contradiction_is_reported_and_changes_nothing(incoming: Term, message: str) -> None:
    after = merged(OLD, [incoming])
    assert after.data == OLD
    (remark,) = after.refused
    assert str(remark.message) == message
    assert (remark.where.path, remark.where.line) == ("clinic.tbx", 7)
    assert remark.hint is not None


def test_a_glossary_without_a_column_says_so() -> None:
    old = "en,zh\nskin,皮\n".encode()
    assert merged(old, [term("骨", "bone")]).data.decode() == "en,zh\nskin,皮\nbone,骨\n"
    after = merged(old, [term("皮", "skin", note="organ"), term("骨", "bone", "os")])
    assert after.data == old
    assert {each.where.path for each in after.refused} == {"clinic.tbx"}
    assert [str(each.message) for each in after.refused] == [
        "source/glossary.csv has no column note for 皮",
        "source/glossary.csv has no column variants for 骨",
    ]


def test_lines_inside_a_cell_stay_as_they_were_typed() -> None:
    old = 'zh,en,variants,note\r\n皮,skin,,"one\r\ntwo"\r\n'.encode()
    assert glossary.read(old, "terms.csv").terms[0].note == "one\ntwo"
    assert merged(old, [term("皮", "skin", note="one two")]).data == old
    assert merged(old, [term("皮", "skin", "hide")]).data == old.replace(b",,", b",hide,")


def test_a_project_without_a_glossary_gets_one() -> None:
    after = merged(b"", [term("骨", "bone"), term("骨", "bone", "os")])
    assert after.data.decode() == "zh,en,variants,abbreviation,forbidden,note\n骨,bone,os,,,\n"
    assert merged(b"", []).data == b""


def test_a_damaged_glossary_is_not_touched() -> None:
    with pytest.raises(Stop) as stop:
        merged(OLD + "\r\n骨,bone\r\n".encode(), [term("骨", "bone")])
    assert stop.value.where is not None and re.fullmatch(r"source/glossary\.csv", stop.value.where.path)
    assert stop.value.where.line == 6
